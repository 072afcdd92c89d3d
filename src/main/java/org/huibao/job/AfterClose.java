package org.huibao.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.audit.Manifest;
import org.huibao.definition.SignedPeriod;
import org.huibao.model.CellRef;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;

/**
 * A file that was filed, changed or taken away after the period was signed.
 *
 * @param day on which it was signed
 */
record AfterClose(FindingSubject about, String day, String by) implements FindingFacts {

    private static final FindingRule RULE = FindingRule.of("file.after-close", Level.WARNING);
    private static final String SOURCES = "sources/";

    /** What had been filed and not used when the period was signed: {@code <sha256> <path>}. */
    static List<String> unused(List<FiledReturn> files) {
        return files.stream()
                .filter(file -> file.verdict() == FiledReturn.Verdict.REFUSED)
                .map(file -> file.sha256() + " " + file.path())
                .sorted()
                .toList();
    }

    /**
     * @param set that was signed
     * @param files that lie there now
     */
    static List<Finding> findings(Path set, SignedPeriod.Closing closing, List<FiledReturn> files, String period) {
        Map<String, String> before = filed(set, closing);
        Map<String, FiledReturn> now = files.stream().collect(Collectors.toMap(FiledReturn::path, file -> file));
        List<Finding> findings = new ArrayList<>();
        for (FiledReturn file : files) {
            if (!file.sha256().equals(before.get(file.path()))) {
                findings.add(finding(CellRef.file(file.path(), file.sha256()), file.department(), closing, period));
            }
        }
        before.forEach((path, sha256) -> {
            if (!now.containsKey(path)) {
                findings.add(finding(CellRef.file(path, sha256), "", closing, period));
            }
        });
        return findings;
    }

    private static Map<String, String> filed(Path set, SignedPeriod.Closing closing) {
        Map<String, String> filed = new TreeMap<>();
        Manifest.read(set).map(Manifest::files).stream()
                .flatMap(List::stream)
                .filter(file -> file.path().startsWith(SOURCES))
                .forEach(file -> filed.put(file.path().substring(SOURCES.length()), file.sha256()));
        closing.unused().stream()
                .map(line -> line.split(" ", 2))
                .flatMap(parts -> parts.length == 2 ? Stream.of(List.of(parts)) : Stream.of())
                .forEach(parts -> filed.put(parts.get(1), parts.get(0)));
        return filed;
    }

    private static Finding finding(CellRef file, String department, SignedPeriod.Closing closing, String period) {
        return Finding.of(new AfterClose(
                new FindingSubject(department, "", period, file), SignedPeriod.day(closing.at()), closing.by()));
    }

    @Override
    public FindingRule rule() {
        return RULE;
    }

    private CellRef file() {
        return Objects.requireNonNull(about.place());
    }

    @Override
    public String found() {
        return file().file();
    }

    @Override
    public String identity() {
        return file().file() + " " + file().sha256();
    }

    @Override
    public FindingFields fields() {
        return FindingFields.of("file", file().file()).and("day", day).and("by", by);
    }
}

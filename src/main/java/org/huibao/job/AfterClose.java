package org.huibao.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huibao.audit.Manifest;
import org.huibao.definition.SignedPeriod;
import org.huibao.intake.TakenFiles;
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

    /** In place of the SHA-256 of a file whose bytes could not be taken. */
    private static final String UNTAKEN = "-";

    /** What had been filed and not used when the period was signed: {@code <sha256> <path>}. */
    static List<String> unused(TakenFiles taken) {
        Stream<String> refused = taken.files().stream()
                .filter(file -> file.verdict() == FiledReturn.Verdict.REFUSED)
                .map(file -> file.sha256() + " " + file.path());
        return Stream.concat(refused, untaken(taken).stream().map(path -> UNTAKEN + " " + path))
                .sorted()
                .toList();
    }

    /** Files that are there and whose bytes were not taken: being copied, closed to the account, of a forbidden name. */
    private static Set<String> untaken(TakenFiles taken) {
        Set<String> untaken = new TreeSet<>();
        taken.findings().stream()
                .map(Finding::place)
                .filter(Objects::nonNull)
                .forEach(place -> untaken.add(place.file()));
        taken.files().forEach(file -> untaken.remove(file.path()));
        return untaken;
    }

    /**
     * @param set that was signed
     * @param taken what lies there now
     */
    static List<Finding> findings(Path set, SignedPeriod.Closing closing, TakenFiles taken, String period) {
        Map<String, String> before = filed(set, closing);
        Map<String, CellRef> now = new TreeMap<>();
        Map<String, String> departments = new HashMap<>();
        untaken(taken).forEach(path -> now.put(path, CellRef.file(path, UNTAKEN)));
        for (FiledReturn file : taken.files()) {
            now.put(file.path(), CellRef.file(file.path(), file.sha256()));
            departments.put(file.path(), file.department());
        }
        List<Finding> findings = new ArrayList<>();
        now.forEach((path, file) -> {
            if (!file.sha256().equals(before.get(path))) {
                findings.add(finding(file, departments.getOrDefault(path, ""), closing, period));
            }
        });
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

package org.huibao.office;

import java.io.IOException;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.audit.PublishedFigures;
import org.huibao.consolidate.Consolidation;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.intake.TakenFiles;
import org.huibao.learn.draft.DraftIndicator;
import org.huibao.learn.draft.DraftJob;
import org.huibao.learn.source.LedgerAmount;
import org.huibao.learn.source.ReturnItem;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.model.Observation;
import org.huibao.model.Value;
import org.huibao.notation.Period;
import org.huibao.report.ReportMode;
import org.huibao.report.ReportTemplate;
import org.huibao.report.TemplateFindings;
import org.huibao.workbook.Addresses;

/** The draft of a job tried on the returns from which it was learnt: every indicator must be read from the very cells that were meant, by the run's own reading. */
final class DraftRehearsal {

    private final String name;
    private final String period;
    private final Messages messages;
    private final Path folder;
    private final Map<String, Path> returns;

    /** @param folder a passing one, in which jobs may lie */
    DraftRehearsal(String name, String period, Map<String, Path> returns, Path folder, Messages messages) {
        this.name = name;
        this.period = period;
        this.returns = returns;
        this.folder = folder;
        this.messages = messages;
    }

    /**
     * What came of it.
     *
     * @param printed the report as a run would print it; empty where none could be printed
     * @param blocking findings for which a run would write a draft
     * @param mistakes of the definition or template
     * @param misread indicators that were read from other cells, or not at all
     */
    record Rehearsed(
            byte[] printed, List<Finding> blocking, List<DefinitionMistake> mistakes, List<DraftIndicator> misread) {}

    Rehearsed of(DraftJob draft, Map<String, byte[]> files) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(own.resolve(file.getKey()), file.getValue());
        }
        LoadedJob loaded = new JobDefinitions(folder, messages).load(name, period);
        if (loaded instanceof LoadedJob.Invalid invalid) {
            return new Rehearsed(new byte[0], List.of(), invalid.mistakes(), blamed(invalid.mistakes(), files, draft));
        }
        ReportJob job = ((LoadedJob.Valid) loaded).job();
        List<DefinitionMistake> mistakes = ReportTemplate.check(job, messages);
        try (AsIfFiled filed = new AsIfFiled()) {
            for (Map.Entry<String, Path> each : returns.entrySet()) {
                filed.put(each.getValue(), Optional.of(Path.of(each.getKey())));
            }
            TakenFiles taken = filed.collect(job);
            String before = Period.of(period).orElseThrow().previous().code();
            PublishedFigures previous = PublishedFigures.read(folder.resolve("none"), before, period);
            ReturnCheck check = new ReturnCheck(job, taken, previous);
            Consolidation consolidation = check.consolidation();
            List<DraftIndicator> misread = misread(draft, check.all(), consolidation);
            byte[] printed = mistakes.isEmpty() && misread.isEmpty()
                    ? ReportTemplate.fill(job, new ConsolidatedFigures(consolidation), ReportMode.DRAFT)
                    : new byte[0];
            // What stays typed blocks a run as much as what the returns hold.
            List<Finding> blocking = Stream.concat(
                            check.findings().stream(),
                            mistakes.isEmpty() ? TemplateFindings.in(job).stream() : Stream.of())
                    .filter(Finding::blocks)
                    .toList();
            return new Rehearsed(printed, blocking, mistakes, misread);
        }
    }

    /** The indicators in whose lines the mistakes stand. */
    private static List<DraftIndicator> blamed(
            List<DefinitionMistake> mistakes, Map<String, byte[]> files, DraftJob draft) {
        List<String> lines = new String(files.getOrDefault("indicators.yaml", new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<DraftIndicator> blamed = new ArrayList<>();
        for (DefinitionMistake mistake : mistakes) {
            for (int at = Math.min(mistake.line(), lines.size()) - 1;
                    at >= 0 && mistake.file().endsWith("indicators.yaml");
                    at--) {
                String line = lines.get(at);
                if (line.startsWith("  - code: ")) {
                    String code = line.substring("  - code: ".length());
                    draft.indicators().stream()
                            .filter(each -> each.code().equals(code))
                            .forEach(blamed::add);
                    break;
                }
            }
        }
        return blamed.stream().distinct().toList();
    }

    private List<DraftIndicator> misread(DraftJob draft, List<Observation> read, Consolidation consolidation) {
        Map<String, List<Observation>> byCode = new LinkedHashMap<>();
        for (Observation each : read) {
            if (each.period().equals(period)) {
                byCode.computeIfAbsent(each.indicator(), none -> new ArrayList<>())
                        .add(each);
            }
        }
        List<DraftIndicator> misread = new ArrayList<>();
        for (DraftIndicator each : draft.used()) {
            List<Observation> its = byCode.getOrDefault(each.code(), List.of());
            boolean right = each.formula().isEmpty() ? isRead(each, its) : true;
            if (!right || !comesTo(each, consolidation)) {
                misread.add(each);
            }
        }
        // What is worked out from a misread one is wrong through no fault of its own.
        return misread.stream().anyMatch(each -> each.formula().isEmpty())
                ? misread.stream().filter(each -> each.formula().isEmpty()).toList()
                : misread;
    }

    private static boolean isRead(DraftIndicator indicator, List<Observation> observed) {
        LedgerAmount ledger = indicator.ledger();
        if (ledger != null) {
            return !observed.isEmpty();
        }
        for (ReturnItem item : indicator.items()) {
            String address = Addresses.of(item.row(), item.column());
            boolean found = observed.stream()
                    .anyMatch(each -> each.value() instanceof Value.Number
                            && each.department().equals(item.department())
                            && each.cell().file().equals(item.file())
                            && each.cell().sheet().equals(item.sheet())
                            && each.cell().address().equals(address));
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** To twelve digits: formulas divide to more than that, and a cell holds fifteen. */
    private static boolean comesTo(DraftIndicator indicator, Consolidation consolidation) {
        if (!(consolidation.value(indicator.code()) instanceof Value.Number number)) {
            return false;
        }
        MathContext twelve = new MathContext(12);
        return number.amount().round(twelve).compareTo(indicator.value().round(twelve)) == 0;
    }
}

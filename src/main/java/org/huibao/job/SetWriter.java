package org.huibao.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huibao.audit.AuditLog;
import org.huibao.audit.DefinitionFolder;
import org.huibao.audit.FindingOrder;
import org.huibao.audit.FindingsList;
import org.huibao.audit.Manifest;
import org.huibao.audit.PassedUp;
import org.huibao.audit.RowsOfLedger;
import org.huibao.audit.SourcesFolder;
import org.huibao.audit.UnreadList;
import org.huibao.audit.book.AuditContent;
import org.huibao.audit.book.AuditWorkbook;
import org.huibao.audit.page.PageContent;
import org.huibao.audit.page.ReviewPage;
import org.huibao.audit.page.SetComparison;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.forms.ReturnedWorkbooks;
import org.huibao.forms.UpwardReturn;
import org.huibao.model.Contribution;
import org.huibao.model.Figure;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.LowerSet;
import org.huibao.model.ReportPassage;
import org.huibao.model.Sha256;
import org.huibao.office.ConsolidatedFigures;
import org.huibao.office.OutputFolder;
import org.huibao.office.ProgramSettings;
import org.huibao.report.ReportMode;
import org.huibao.report.ReportPages;
import org.huibao.report.ReportTemplate;
import org.huibao.store.LedgerCells;
import org.huibao.store.RunRecords;

/** Writes a whole set into the staging folder; the manifest last. */
class SetWriter {

    private final RunStages stages;
    private final RunRecords runs;
    private final ProgramSettings settings;
    private final LedgerCells ledgerCells;
    private final RunLog log;

    SetWriter(RunStages stages, RunRecords runs, ProgramSettings settings, LedgerCells ledgerCells, RunLog log) {
        this.stages = stages;
        this.runs = runs;
        this.settings = settings;
        this.ledgerCells = ledgerCells;
        this.log = log;
    }

    void write(PreparedRun prepared) {
        OutputFolder output = new OutputFolder(prepared.folder());
        Path set = output.emptyStaging();
        ConsolidatedRun run = stages.consolidated(prepared);
        ReportJob job = prepared.job();
        Function<String, Figure> figures = asPrinted(run);
        List<Finding> findings = runs.findings(prepared.run().name());
        List<Finding> ordered = findings.stream().sorted(FindingOrder.of(job)).toList();
        try (SideWork side = new SideWork(set)) {
            side.begin(() -> SourcesFolder.write(set, run.files(), prepared.sums()));
            side.write("unread.csv", () -> writeUnread(run, set));
            byte[] report = writeReport(run, set, prepared.ending(findings));
            List<ReportPassage> pages = ReportPages.of(report);
            side.write(
                    "audit.xlsx",
                    () -> AuditWorkbook.write(
                            set.resolve("audit.xlsx"),
                            new AuditContent(
                                    job,
                                    prepared.messages(),
                                    figures,
                                    run.consolidation().county(),
                                    ordered,
                                    run.files(),
                                    pages)));
            writeReview(run, set, prepared.ending(findings));
            log.debug("report is written");
            writeAuditLog(run, set, figures);
            side.write("audit.csv", () -> {});
            log.debug("audit log is written");
            writeReturned(run, set, ordered);
            log.debug("returned workbooks are written");
            FindingsList.write(set.resolve("findings.csv"), job, prepared.messages(), ordered);
            DefinitionFolder.write(set, job, PreviousUsed.of(run));
            SetComparison comparison = PublishedComparison.write(prepared, set, settings.version());
            writePage(run, set, ordered, pages, figures, comparison);
            log.debug("review page is written");
            writeUpward(run, set, ordered);
            Map<String, String> hashed = new HashMap<>();
            hashed.put("review.html", Sha256.hex(set.resolve("review.html")));
            hashed.putAll(side.hashes());
            boolean compared = !comparison.json().isEmpty();
            Manifest.write(set, job, prepared.run().digest(), settings.version(), settings.locale(), hashed, compared);
            output.staged(set);
            log.debug("the set is whole");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] writeReport(ConsolidatedRun run, Path set, RunEnding ending) throws IOException {
        boolean publishes = ending == RunEnding.PUBLISHED;
        ReportMode mode = publishes ? ReportMode.PUBLISHED : ReportMode.DRAFT;
        ReportJob job = run.prepared().job();
        ConsolidatedFigures figures = new ConsolidatedFigures(run.consolidation());
        byte[] report = ReportTemplate.fill(job, figures, mode);
        Files.write(set.resolve(publishes ? "report.docx" : "draft.docx"), report);
        return report;
    }

    private static void writeReview(ConsolidatedRun run, Path set, RunEnding ending) throws IOException {
        Files.write(
                set.resolve("report-review.docx"),
                ReportTemplate.fillReview(
                        run.prepared().job(),
                        new ConsolidatedFigures(run.consolidation()),
                        ending == RunEnding.PUBLISHED ? ReportMode.PUBLISHED : ReportMode.DRAFT,
                        run.prepared().messages()));
    }

    private void writePage(
            ConsolidatedRun run,
            Path set,
            List<Finding> findings,
            List<ReportPassage> report,
            Function<String, Figure> asPrinted,
            SetComparison comparison)
            throws IOException {
        ReportJob job = run.prepared().job();
        Iterable<Figure> figures = () -> job.figures().stream()
                .map(indicator -> asPrinted.apply(indicator.code()))
                .iterator();
        ReviewPage.write(
                set.resolve("review.html"),
                new PageContent(
                        job,
                        run.prepared().ending(findings) == RunEnding.PUBLISHED,
                        settings.locale(),
                        run.prepared().run().digest(),
                        settings.version(),
                        figures,
                        run.consolidation().county(),
                        run.consolidation()::department,
                        findings,
                        run.files(),
                        run.prepared().shelf(),
                        report,
                        ReportTemplate.wordings(job, new ConsolidatedFigures(run.consolidation())),
                        run.returns()::unread,
                        comparison));
    }

    /** The level above gets what is published, and nothing else. */
    private static void writeUpward(ConsolidatedRun run, Path set, List<Finding> findings) throws IOException {
        PreparedRun prepared = run.prepared();
        Optional<UpwardReturn> upward = prepared.ending(findings) == RunEnding.PUBLISHED
                ? run.upward().filter(up -> !up.passed().isEmpty())
                : Optional.empty();
        if (upward.isPresent()) {
            LowerSet below = PassedUp.of(
                    prepared.job(), prepared.run().digest(), upward.get().passed(), run.consolidation()::figure);
            Optional<byte[]> filled = upward.get().filled(below);
            if (filled.isPresent()) {
                Files.write(set.resolve(UpwardReturn.NAME), filled.get());
            }
        }
    }

    /** A set that is published or signed has nothing to send back. */
    private void writeReturned(ConsolidatedRun run, Path set, List<Finding> findings) throws IOException {
        PreparedRun prepared = run.prepared();
        if (prepared.ending(findings).place() == OutputFolder.Place.DRAFT) {
            new ReturnedWorkbooks(prepared.job(), prepared.messages(), prepared.previous()::of, settings.readers())
                    .write(
                            set.resolve("returned"),
                            run.files(),
                            run.returns().valuesByPath(),
                            run.returns()::unread,
                            findings);
        }
    }

    /** With what is said of figures that are printed otherwise than rounded. */
    private static Function<String, Figure> asPrinted(ConsolidatedRun run) {
        ReportJob job = run.prepared().job();
        Function<String, List<Contribution>> balanced =
                ReportTemplate.balanced(job, new ConsolidatedFigures(run.consolidation()));
        return code -> {
            Figure figure = run.consolidation().figure(code);
            List<Contribution> more = balanced.apply(code);
            return more.isEmpty()
                    ? figure
                    : new Figure(
                            code,
                            figure.period(),
                            figure.value(),
                            Stream.concat(figure.contributions().stream(), more.stream())
                                    .toList());
        };
    }

    private void writeAuditLog(ConsolidatedRun run, Path set, Function<String, Figure> figures) throws IOException {
        String name = run.prepared().run().name();
        RowsOfLedger rows =
                (ledger, row) -> ledgerCells.each(name, ledger.indicator(), Objects.requireNonNull(ledger.cell()), row);
        ReportJob job = run.prepared().job();
        try (AuditLog log = new AuditLog(job, set.resolve("audit.csv"), rows)) {
            for (Indicator indicator : job.figures()) {
                log.add(figures.apply(indicator.code()));
            }
        }
    }

    private static void writeUnread(ConsolidatedRun run, Path set) throws IOException {
        try (UnreadList list = new UnreadList(set.resolve("unread.csv"))) {
            for (FiledReturn filed : run.files()) {
                list.add(filed, run.returns().unread(filed));
                list.add(filed, run.returns().filedTwice(filed));
            }
        }
    }
}

package org.huibao.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.audit.AuditLog;
import org.huibao.audit.AuditWorkbook;
import org.huibao.audit.ChangesList;
import org.huibao.audit.DefinitionFolder;
import org.huibao.audit.FindingOrder;
import org.huibao.audit.FindingsList;
import org.huibao.audit.Manifest;
import org.huibao.audit.RowsOfLedger;
import org.huibao.audit.SourcesFolder;
import org.huibao.audit.UnreadList;
import org.huibao.audit.page.PageContent;
import org.huibao.audit.page.ReviewPage;
import org.huibao.consolidate.Consolidation;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.forms.ReturnedWorkbooks;
import org.huibao.model.Figure;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.office.OutputFolder;
import org.huibao.office.Settings;
import org.huibao.proof.ChangedSentences;
import org.huibao.report.Mode;
import org.huibao.report.ReportPages;
import org.huibao.report.Template;
import org.huibao.store.LedgerCells;
import org.huibao.store.Readings;
import org.huibao.store.Runs;
import org.huibao.store.WorkList;

/** Writes a whole set into the staging folder; the manifest last. */
class SetWriter {

    private final RunStages stages;
    private final Runs runs;
    private final WorkList workList;
    private final Settings settings;
    private final PreviousUsed previous;
    private final LedgerCells ledgerCells;
    private final Readings readings;

    SetWriter(
            RunStages stages,
            Runs runs,
            WorkList workList,
            Settings settings,
            PreviousUsed previous,
            LedgerCells ledgerCells,
            Readings readings) {
        this.readings = readings;
        this.ledgerCells = ledgerCells;
        this.settings = settings;
        this.previous = previous;
        this.stages = stages;
        this.runs = runs;
        this.workList = workList;
    }

    void write(PreparedRun prepared) {
        Path set = new OutputFolder(prepared.folder()).emptyStaging();
        List<Finding> findings = runs.findings(prepared.run().name());
        Consolidation consolidation = stages.consolidation(prepared);
        try {
            byte[] report = writeReport(prepared, set, Ending.of(findings), consolidation);
            writeAuditLog(prepared, set, consolidation);
            writeReturned(prepared, set, findings);
            FindingsList.write(set.resolve("findings.csv"), prepared.job(), prepared.messages(), findings);
            writeUnread(prepared, set);
            writePage(prepared, set, findings, report, consolidation);
            SourcesFolder.write(set, workList.all(prepared.run().name()));
            DefinitionFolder.write(set, prepared.job(), previous.of(prepared));
            new AuditWorkbook(prepared.job(), prepared.messages())
                    .write(
                            set.resolve("audit.xlsx"),
                            consolidation::figure,
                            findings,
                            workList.all(prepared.run().name()));
            writeChanges(prepared, set);
            Manifest.write(set, prepared.job(), prepared.run().digest(), settings.version(), settings.locale());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] writeReport(PreparedRun prepared, Path set, Ending ending, Consolidation consolidation)
            throws IOException {
        boolean publishes = ending == Ending.PUBLISHED;
        Mode mode = publishes ? Mode.PUBLISHED : Mode.DRAFT;
        ConsolidatedFigures figures = new ConsolidatedFigures(consolidation);
        byte[] report = Template.fill(prepared.job(), figures, mode);
        Files.write(set.resolve(publishes ? "report.docx" : "draft.docx"), report);
        Files.write(
                set.resolve("report-review.docx"),
                Template.fillReview(prepared.job(), figures, mode, prepared.messages()));
        return report;
    }

    private void writePage(
            PreparedRun prepared, Path set, List<Finding> findings, byte[] report, Consolidation consolidation)
            throws IOException {
        List<Indicator> indicators = prepared.job().figures();
        Iterable<Figure> figures = () -> indicators.stream()
                .map(indicator -> consolidation.figure(indicator.code()))
                .iterator();
        ReviewPage.write(
                set.resolve("review.html"),
                new PageContent(
                        prepared.job(),
                        Ending.of(findings) == Ending.PUBLISHED,
                        settings.locale(),
                        prepared.run().digest().substring(0, 12),
                        settings.version(),
                        figures,
                        consolidation.county(),
                        findings.stream()
                                .sorted(FindingOrder.of(prepared.job()))
                                .toList(),
                        workList.all(prepared.run().name()),
                        ReportPages.of(report),
                        filed -> readings.unread(prepared.run().name(), filed)));
    }

    /** A set that is published has nothing to send back. */
    private void writeReturned(PreparedRun prepared, Path set, List<Finding> findings) throws IOException {
        ReportJob job = prepared.job();
        if (Ending.of(findings) != Ending.PUBLISHED) {
            new ReturnedWorkbooks(job, prepared.messages(), prepared.previous()::of)
                    .write(
                            set.resolve("returned"),
                            workList.all(prepared.run().name()),
                            readings.valuesByPath(prepared.run().name()),
                            findings.stream().sorted(FindingOrder.of(job)).toList());
        }
    }

    private void writeAuditLog(PreparedRun prepared, Path set, Consolidation consolidation) throws IOException {
        String run = prepared.run().name();
        RowsOfLedger rows =
                (ledger, row) -> ledgerCells.each(run, ledger.indicator(), Objects.requireNonNull(ledger.cell()), row);
        try (AuditLog log = new AuditLog(prepared.job(), set.resolve("audit.csv"), rows)) {
            for (Indicator indicator : prepared.job().figures()) {
                log.add(consolidation.figure(indicator.code()));
            }
        }
    }

    private void writeUnread(PreparedRun prepared, Path set) throws IOException {
        String run = prepared.run().name();
        try (UnreadList list = new UnreadList(set.resolve("unread.csv"))) {
            Set<String> departments = new HashSet<>();
            for (FiledReturn filed : workList.all(run)) {
                if (filed.verdict() == FiledReturn.Verdict.ACCEPTED) {
                    list.add(filed, readings.unread(run, filed));
                    if (!departments.add(filed.department())) {
                        list.add(filed, readings.filedTwice(run, filed));
                    }
                }
            }
        }
    }

    /** Against the set that is published now; the first set, and one made again, has nothing new to be compared with. */
    private static void writeChanges(PreparedRun prepared, Path set) throws IOException {
        OutputFolder output = new OutputFolder(prepared.folder());
        Path before = output.set(OutputFolder.Place.PUBLISHED);
        Optional<Manifest> published = Manifest.read(before);
        if (published.isEmpty()) {
            return;
        }
        if (published.get().digest().equals(prepared.run().digest())) {
            ChangesList.keep(before, set);
            return;
        }
        ReportJob job = prepared.job();
        Set<String> codes = job.figures().stream().map(Indicator::code).collect(Collectors.toSet());
        ChangesList.write(set, before, job, ChangedSentences.of(before, set, codes));
    }
}

package org.huibao.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibao.audit.Manifest;
import org.huibao.audit.PublishedFigures;
import org.huibao.audit.UsedBefore;
import org.huibao.definition.ReportJob;
import org.huibao.intake.Intake;
import org.huibao.intake.TakenFiles;
import org.huibao.model.Finding;
import org.huibao.model.WorkProgress;
import org.huibao.notation.Period;
import org.huibao.office.EarlierPeriods;
import org.huibao.office.OutputFolder;
import org.huibao.office.ProgramSettings;
import org.huibao.report.TemplateFindings;
import org.huibao.workbook.WorkbookShelf;

/**
 * All that the result of a run depends on besides the definition.
 *
 * @param findings of the intake, and about what was published before
 * @param previous what was published for the period before, by this year's departments
 * @param published as much of that as can enter the result
 * @param digest of everything
 */
record RunInputs(
        TakenFiles taken, List<Finding> findings, PublishedFigures previous, PublishedBefore published, String digest) {

    /**
     * @param told what is to be found whatever was filed
     * @param shelf is given the workbooks that are opened
     * @param trusting whether returns that are known by their marks are left unread: enough to see that nothing has changed
     * @param progress is told of each file
     */
    static RunInputs of(
            ReportJob job,
            ProgramSettings settings,
            ProgramCode code,
            List<Finding> told,
            WorkbookShelf shelf,
            boolean trusting,
            WorkProgress progress)
            throws IOException {
        TakenFiles taken = Intake.remembering(
                        job,
                        settings.input(job.name(), job.period()),
                        settings.staging(),
                        settings.seen(job.name(), job.period()),
                        RunDigest.rules(job, code.fingerprint()),
                        settings.marks(job.name(), job.period()),
                        shelf,
                        trusting)
                .collect(progress);
        String before = Period.of(job.period()).orElseThrow().previous().code();
        PublishedFigures given = PublishedFigures.read(
                new OutputFolder(settings.output(job.name(), before)).set(OutputFolder.Place.PUBLISHED),
                before,
                job.period());
        List<Finding> findings = new ArrayList<>(told);
        findings.addAll(taken.findings());
        findings.addAll(given.findings());
        Path last = new OutputFolder(settings.output(job.name(), before)).set(OutputFolder.Place.PUBLISHED);
        findings.addAll(TemplateFindings.cutOff(job, given.byCode(), () -> published(last)));
        PublishedFigures previous = given.standingFor(job);
        EarlierPeriods.Past past = new EarlierPeriods(job, period -> settings.output(job.name(), period)).read();
        findings.addAll(past.findings());
        PublishedBefore published = PublishedBefore.of(job, previous, given, past.figures());
        if (given.findings().isEmpty()) {
            OutputFolder own = new OutputFolder(settings.output(job.name(), job.period()));
            List<Path> sets = List.of(own.set(OutputFolder.Place.PUBLISHED), own.set(OutputFolder.Place.DRAFT));
            UsedBefore.gone(job, sets, before, published.figures().keySet()).ifPresent(findings::add);
        }
        // Blank forms show what each department gave, of every indicator.
        String digest = RunDigest.of(
                job,
                taken.files(),
                findings,
                published.figures(),
                given.byDepartment(),
                past.figures(),
                settings.locale(),
                code.fingerprint());
        return new RunInputs(taken, List.copyOf(findings), previous, published, digest);
    }

    /** The report of a set, if it is still the one that was published. */
    private static Optional<byte[]> published(Path set) {
        String report = "report.docx";
        boolean whole = Manifest.read(set)
                .filter(manifest -> manifest.holds(set, report))
                .isPresent();
        try {
            return whole ? Optional.of(Files.readAllBytes(set.resolve(report))) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The same with more to tell. */
    RunInputs telling(List<Finding> more, String digest) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new RunInputs(taken, List.copyOf(all), previous, published, digest);
    }
}

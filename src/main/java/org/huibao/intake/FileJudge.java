package org.huibao.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huibao.definition.ReportJob;
import org.huibao.model.FiledReturn;
import org.huibao.model.FiledReturn.Verdict;
import org.huibao.model.Finding;
import org.huibao.model.ForeignRule;
import org.huibao.model.UnreadableRule;
import org.huibao.workbook.Opened;

/** Gives one file its verdict, without a look at the other files. */
final class FileJudge {

    record Judged(FiledReturn filed, List<Finding> findings) {}

    private final ReportJob job;
    private final Function<Path, Opened<WorkbookIdentity>> open;
    private final FileSubjects about;
    private final DepartmentPlacement placement;
    private final SlipJudge slips;

    FileJudge(ReportJob job, Function<Path, Opened<WorkbookIdentity>> open, FileSubjects about) {
        this.job = job;
        this.open = open;
        this.about = about;
        this.placement = new DepartmentPlacement(job.departments(), about);
        this.slips = new SlipJudge(job, about, placement);
    }

    Judged of(StagedFile file) throws IOException {
        return switch (FileContent.of(file.path(), file.copy())) {
            case WORKBOOK -> calledWorkbook(file);
            case CONTAINER -> container(file);
            case PAGE -> page(file);
            case OTHER -> slips.calledSlip(file).orElseGet(() -> passedOver(file));
        };
    }

    private Judged container(StagedFile file) throws IOException {
        Optional<Judged> slip = slips.of(file);
        if (slip.isPresent()) {
            return slip.get();
        }
        return open.apply(file.copy()) instanceof Opened.Readable<WorkbookIdentity> readable
                ? workbook(file, readable.result())
                : slips.calledSlip(file).orElseGet(() -> passedOver(file));
    }

    private Judged calledWorkbook(StagedFile file) {
        Opened<WorkbookIdentity> opened = open.apply(file.copy());
        if (opened instanceof Opened.Readable<WorkbookIdentity> readable) {
            return workbook(file, readable.result());
        }
        Opened.Unreadable<WorkbookIdentity> why = (Opened.Unreadable<WorkbookIdentity>) opened;
        String department = placement.department(placement.recognise(file.path(), null));
        String failure = why.arguments().stream().findFirst().orElse("");
        return new Judged(
                file.refused(department),
                List.of(Finding.of(
                        new RefusedFile(rule(file, why.code()), about.of(file.place(), department), failure))));
    }

    /** The staged copy has no name to tell a table of WPS from any other file that is no workbook. */
    private static UnreadableRule rule(StagedFile file, String code) {
        UnreadableRule rule = UnreadableRule.of(code);
        return rule == UnreadableRule.NOT_A_WORKBOOK
                        && FileContent.extension(file.path()).equals("et")
                ? UnreadableRule.ET
                : rule;
    }

    private Judged workbook(StagedFile file, WorkbookIdentity inside) {
        RecognisedDepartments recognised = placement.recognise(file.path(), inside);
        String department = placement.department(recognised);
        List<Finding> elsewhere = elsewhere(file, department, inside.property("job"), inside.property("period"));
        if (!elsewhere.isEmpty()) {
            return new Judged(file.refused(department), elsewhere);
        }
        if (department.isEmpty()) {
            return new Judged(file.refused(""), List.of(placement.objection(file, recognised, inside)));
        }
        return new Judged(file.judged(Verdict.ACCEPTED, department, recognised.by(), inside.replaces()), List.of());
    }

    private List<Finding> elsewhere(StagedFile file, String department, String itsJob, String itsPeriod) {
        return elsewhere(about, job, file, department, itsJob, itsPeriod);
    }

    /** Of a file that says itself which report and period it belongs to; nothing if these are the folder's. */
    static List<Finding> elsewhere(
            FileSubjects about, ReportJob job, StagedFile file, String department, String itsJob, String itsPeriod) {
        return Stream.concat(
                        elsewhere(about, file, department, ForeignRule.OTHER_JOB, itsJob, job.name()),
                        elsewhere(about, file, department, ForeignRule.OTHER_PERIOD, itsPeriod, job.period()))
                .toList();
    }

    private static Stream<Finding> elsewhere(
            FileSubjects about, StagedFile file, String department, ForeignRule rule, String stated, String expected) {
        return stated.isEmpty() || stated.equals(expected)
                ? Stream.empty()
                : Stream.of(Finding.of(new ForeignFile(rule, about.of(file.place(), department), stated, expected)));
    }

    private Judged page(StagedFile file) {
        RecognisedDepartments recognised = slips.numbered(file.path(), placement.recognise(file.path(), null));
        String department = placement.department(recognised);
        if (department.isEmpty()) {
            return new Judged(file.refused(""), List.of(placement.objection(file, recognised, null)));
        }
        return new Judged(
                file.judged(Verdict.ATTACHMENT, department, recognised.by(), ""),
                List.of(Finding.of(
                        new KeptAttachment(about.of(file.place(), department), placement.name(department)))));
    }

    private Judged passedOver(StagedFile file) {
        String department = placement.department(placement.recognise(file.path(), null));
        return new Judged(
                file.refused(department),
                List.of(Finding.of(new UnusedFile(UnusedFile.Kind.PASSED_OVER, about.of(file.place(), department)))));
    }
}

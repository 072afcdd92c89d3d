package org.huibao.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob;
import org.huibao.intake.FileJudge.Judged;
import org.huibao.model.FiledReturn.Verdict;
import org.huibao.model.Finding;
import org.huibao.notation.words.FileTerms;
import org.huibao.slip.FiledSlip;
import org.huibao.slip.SlipNumber;
import org.huibao.slip.SlipReader;
import org.huibao.slip.SlipReading;

/** Gives a file that is, or is called, a confirmation slip its verdict; other files it does not know. */
final class SlipJudge {

    private static final String WORD = "docx";
    private static final int LOOKED_AT = 1 << 20;

    private final ReportJob job;
    private final FileSubjects about;
    private final DepartmentPlacement placement;

    SlipJudge(ReportJob job, FileSubjects about, DepartmentPlacement placement) {
        this.job = job;
        this.about = about;
        this.placement = placement;
    }

    /** @param file an archive, under whatever name; nothing if it is no slip and does not pretend to be one */
    Optional<Judged> of(StagedFile file) throws IOException {
        SlipReading read = SlipReader.read(file.copy());
        if (read instanceof SlipReading.Slip slip) {
            return Optional.of(slip(file, slip.slip()));
        }
        boolean copied = read instanceof SlipReading.NoSlip none
                && (none.word() && isCalledSlip(file) || !whose(none.numbers()).isEmpty());
        if (read instanceof SlipReading.Unmarked || copied) {
            return Optional.of(unreadable(file, UnreadableSlip.Kind.UNMARKED));
        }
        boolean damaged = read instanceof SlipReading.Damaged
                && FileContent.extension(file.path()).equals(WORD)
                && namesProperties(file);
        return damaged ? Optional.of(unreadable(file, UnreadableSlip.Kind.DAMAGED)) : Optional.empty();
    }

    /** What is left of an archive names the part that makes a slip one; of any other document nobody was asked anything. */
    private static boolean namesProperties(StagedFile file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file.copy())) {
            return new String(bytes.readNBytes(LOOKED_AT), ISO_8859_1).contains("docProps/custom.xml");
        }
    }

    /** A file that nothing could be read from, and that is called a slip: saved as an old .doc, behind a password, emptied. */
    Optional<Judged> calledSlip(StagedFile file) {
        return isCalledSlip(file) ? Optional.of(unreadable(file, UnreadableSlip.Kind.DAMAGED)) : Optional.empty();
    }

    private static boolean isCalledSlip(StagedFile file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return FileTerms.FILE_SLIP.list().stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
    }

    private Judged slip(StagedFile file, FiledSlip slip) {
        RecognisedDepartments recognised =
                placement.recognise(file.path(), null).stated(slip.department());
        String department = placement.department(recognised);
        List<Finding> elsewhere = FileJudge.elsewhere(about, job, file, department, slip.job(), slip.period());
        if (!elsewhere.isEmpty()) {
            return new Judged(file.refused(department), elsewhere);
        }
        if (department.isEmpty()) {
            return new Judged(file.refused(""), List.of(placement.objection(file, recognised, null)));
        }
        return new Judged(file.judged(Verdict.SLIP, department, recognised.by(), ""), List.of());
    }

    private Judged unreadable(StagedFile file, UnreadableSlip.Kind why) {
        String department = placement.department(placement.recognise(file.path(), null));
        return new Judged(
                file.refused(department),
                List.of(Finding.of(new UnreadableSlip(why, about.of(file.place(), department), file.sha256()))));
    }

    /** A scan says whose it is by the number in its name. */
    RecognisedDepartments numbered(String path, RecognisedDepartments recognised) {
        return recognised.numbered(whose(SlipNumber.in(path.substring(path.lastIndexOf('/') + 1))));
    }

    /** Departments of this report and period whose slips bear these numbers. */
    private Set<String> whose(List<String> numbers) {
        Set<String> whose = new TreeSet<>();
        for (String number : numbers.subList(0, Math.min(numbers.size(), SlipNumber.MOST))) {
            for (Department each : job.departments()) {
                if (SlipNumber.whose(job.name(), job.period(), each.code()).equals(SlipNumber.firstHalf(number))) {
                    whose.add(each.code());
                }
            }
        }
        return whose;
    }
}

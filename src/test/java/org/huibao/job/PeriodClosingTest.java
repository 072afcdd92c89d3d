package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huibao.definition.SignedPeriod;
import org.huibao.model.Finding;
import org.huibao.office.RunTargets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A period that is signed, as an administrator and cron meet it. */
class PeriodClosingTest {

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void publish() throws IOException {
        county = new SmallCounty(folder);
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "31", "30");
        assertThat(run().exitCode()).isZero();
    }

    private RunResult run() {
        try (Program program = new Program(county)) {
            return program.run();
        }
    }

    private PeriodClosing.Result close() throws IOException {
        try (Program program = new Program(county)) {
            return new PeriodClosing(program.surroundings(), program.messages())
                    .close(SmallCounty.JOB, SmallCounty.PERIOD, "张\"三\\\n县长");
        }
    }

    private PeriodClosing.Result reopen(String why) throws IOException {
        try (Program program = new Program(county)) {
            return new PeriodClosing(program.surroundings(), program.messages())
                    .reopen(SmallCounty.JOB, SmallCounty.PERIOD, "李四", why);
        }
    }

    private Path published() {
        return county.output().resolve("published");
    }

    private static List<String> codes(RunResult result) {
        return ((RunResult.Written) result)
                .findings().stream().map(Finding::code).toList();
    }

    @Test
    void aLateReturnChangesNothingAndIsToldOnce() throws IOException {
        assertThat(close()).isInstanceOf(PeriodClosing.Result.Done.class);
        Map<String, String> signed = Trees.hashes(published());
        assertThat(run())
                .isInstanceOf(RunResult.Signed.class)
                .extracting(RunResult::exitCode)
                .isEqualTo(0);

        county.files("县司法局.xlsx", "103", "39");
        RunResult first = run();

        assertThat(first.exitCode()).isEqualTo(5);
        assertThat(codes(first)).contains("file.after-close");
        assertThat(Trees.hashes(published())).isEqualTo(signed);
        Path after = county.output().resolve("after-close");
        assertThat(Files.readString(after.resolve("changes.csv")))
                .contains("cases")
                .contains("71")
                .contains("134");
        assertThat(after.resolve("draft.docx")).exists();
        assertThat(county.output().resolve("earlier")).doesNotExist();

        RunResult second = run();
        assertThat(second.exitCode()).isZero();
        assertThat(((RunResult.Signed) second).news()).isTrue();

        county.files("县信访局.xlsx", "32", "30");
        assertThat(run().exitCode()).isEqualTo(5);
        assertThat(Trees.hashes(published())).isEqualTo(signed);
    }

    @Test
    void whatIsTakenAwayIsToldAndWhatIsPutBackIsForgotten() throws IOException {
        close();
        Path kept = Files.move(county.input().resolve("县信访局.xlsx"), folder.resolve("kept.xlsx"));
        RunResult gone = run();
        assertThat(gone.exitCode()).isEqualTo(5);
        assertThat(codes(gone)).contains("file.after-close");

        Files.move(kept, county.input().resolve("县信访局.xlsx"));

        assertThat(((RunResult.Signed) run()).news()).isFalse();
        assertThat(county.output().resolve("after-close")).doesNotExist();
    }

    @Test
    void theNewYearsDefinitionIsNoNews() throws IOException {
        close();
        Path job = county.job().resolve("job.yaml");
        Files.writeString(
                job, Files.readString(job).replace("2021-02-03", "2022-02-03").replace("县信访局", "县信访中心"));
        assertThat(run().exitCode()).isZero();

        county.files("县司法局.xlsx", "103", "39");
        run();

        assertThat(Files.readString(county.output().resolve("after-close/definition/job.yaml")))
                .contains("2021-02-03");
        assertThat(run().exitCode()).isZero();
    }

    @Test
    void aRefusedFileThatLayThereBeforeIsNoNews() throws IOException {
        Files.writeString(county.input().resolve("会议记录.txt"), "无");
        assertThat(run().exitCode()).isZero();
        assertThat(close()).isInstanceOf(PeriodClosing.Result.Done.class);

        assertThat(((RunResult.Signed) run()).news()).isFalse();

        Files.writeString(county.input().resolve("会议记录.txt"), "有");
        assertThat(run().exitCode()).isEqualTo(5);
    }

    /** Nothing of it can be read, and it may be the return that everybody waits for. */
    @Test
    void aFileThatCannotBeTakenIsNewsToo() throws Exception {
        Path before = county.input().resolve("一\u200b.xlsx");
        Files.write(before, new byte[] {1});
        RunResult.Written blocked = (RunResult.Written) run();
        assertThat(codes(blocked)).contains("file.bad-name");
        Files.delete(before);
        run();
        close();
        Files.write(county.input().resolve("二\u200b.xlsx"), new byte[] {1});

        RunResult late = run();

        assertThat(late.exitCode()).isEqualTo(5);
        assertThat(((RunResult.Written) late)
                        .findings().stream()
                                .filter(finding -> finding.code().equals("file.after-close"))
                                .toList())
                .hasSize(1);
        assertThat(run().exitCode()).isZero();
    }

    /** What a run would take for its definition, and not what jobs/ says by then. */
    @Test
    void aPeriodIsSignedWhenTheNextHasBegun() throws IOException {
        Files.createDirectories(county.input().resolveSibling("2021"));
        Files.copy(
                county.input().resolve("县司法局.xlsx"),
                county.input().resolveSibling("2021").resolve("县司法局.xlsx"));
        Path job = county.job().resolve("job.yaml");
        Files.writeString(job, Files.readString(job).replace("2021-02-03", "2022-02-03"));
        assertThat(run().exitCode()).isZero();

        assertThat(close()).isInstanceOf(PeriodClosing.Result.Done.class);
    }

    @Test
    void somebodySignsAndSaysWhy() throws IOException {
        try (Program program = new Program(county)) {
            PeriodClosing closing = new PeriodClosing(program.surroundings(), program.messages());
            assertThat(closing.close(SmallCounty.JOB, SmallCounty.PERIOD, " "))
                    .isInstanceOf(PeriodClosing.Result.Refused.class);
        }
        close();
        assertThat(reopen(" ")).isInstanceOf(PeriodClosing.Result.Refused.class);
        assertThat(run()).isInstanceOf(RunResult.Signed.class);
    }

    @Test
    void itIsNotSignedWhileARunWouldDiffer() throws IOException {
        county.files("县司法局.xlsx", "41", "39");
        assertThat(close()).isInstanceOf(PeriodClosing.Result.Refused.class);
        assertThat(SignedPeriod.file(folder.resolve("jobs"), SmallCounty.JOB, SmallCounty.PERIOD))
                .doesNotExist();

        run();
        assertThat(close()).isInstanceOf(PeriodClosing.Result.Done.class);
        assertThat(close()).isInstanceOf(PeriodClosing.Result.Refused.class);
    }

    @Test
    void nothingPublishedIsNothingToSign() throws IOException {
        Files.move(published(), folder.resolve("away"));

        assertThat(close()).isInstanceOf(PeriodClosing.Result.Refused.class);
    }

    @Test
    void openAgainItsReasonStandsInTheNextSet() throws IOException {
        assertThat(reopen("无")).isInstanceOf(PeriodClosing.Result.Refused.class);
        close();
        county.files("县司法局.xlsx", "41", "39");
        run();
        assertThat(reopen("县信访局漏报：“一件” # 见函")).isInstanceOf(PeriodClosing.Result.Done.class);

        RunResult result = run();

        assertThat(result.exitCode()).isZero();
        assertThat(codes(result)).containsExactly("period.reopened");
        assertThat(Files.readString(published().resolve("findings.csv")))
                .contains("县信访局漏报：“一件” # 见函")
                .contains("李四");
        assertThat(county.output().resolve("after-close")).doesNotExist();
        assertThat(((RunResult.Written) run()).upToDate()).isTrue();
        assertThat(close()).isInstanceOf(PeriodClosing.Result.Done.class);
        assertThat(run()).isInstanceOf(RunResult.Signed.class);
        assertThat(Files.readString(county.job().resolve("2020/closed.yaml"))).contains("张\\\"三\\\\\\U0000000a县长");
    }

    @Test
    void aSetThatIsNotTheSignedOneIsNamed() throws IOException {
        close();
        Files.move(published(), folder.resolve("away"));

        RunResult gone = run();

        assertThat(gone.exitCode()).isEqualTo(2);
        assertThat(((RunResult.Mistaken) gone).mistakes().get(0).message())
                .contains(published().toString());
        assertThat(published()).doesNotExist();
    }

    @Test
    void aSignedFileThatIsChangedByHandIsNamed() throws IOException {
        Files.writeString(published().resolve("report-review.docx"), "改过");
        PeriodClosing.Result closed = close();
        assertThat(((PeriodClosing.Result.Done) closed).edited()).containsExactly("report-review.docx");
        assertThat(((RunResult.Signed) run()).notices()).isEmpty();

        Files.writeString(published().resolve("report.docx"), "改过");

        assertThat(((RunResult.Signed) run()).notices())
                .singleElement()
                .asString()
                .contains("report.docx")
                .doesNotContain("report-review.docx");
    }

    @Test
    void aMistakeInTheRecordStopsTheRun() throws IOException {
        Path file = SignedPeriod.file(folder.resolve("jobs"), SmallCounty.JOB, SmallCounty.PERIOD);
        Files.createDirectories(file.getParent());
        for (String text :
                List.of("history: []", "closed: true", "history: [{what: closed, at: x, by: y}]", "a: [", "")) {
            Files.writeString(file, text);
            RunResult result = run();
            assertThat(result.exitCode()).as(text).isEqualTo(2);
            assertThat(((RunResult.Mistaken) result).mistakes().get(0).file()).isEqualTo("small/2020/closed.yaml");
        }
    }

    @Test
    void aRunWithoutAPeriodLooksBackToTheLastSignedOne() throws IOException {
        for (String period : List.of("2017", "2018", "2019", "2021")) {
            Files.createDirectories(county.input().resolveSibling(period));
        }
        try (Program program = new Program(county)) {
            RunTargets targets = new RunTargets(program.surroundings().settings());
            assertThat(targets.open(SmallCounty.JOB, period -> false)).containsExactly("2021");
            assertThat(targets.open(SmallCounty.JOB, List.of("2018", "2019")::contains))
                    .containsExactly("2019", "2020", "2021");
            assertThat(targets.open(SmallCounty.JOB, "2021"::equals)).containsExactly("2021");
            close();
            assertThat(targets.isSigned(SmallCounty.JOB, "2020", program.messages()))
                    .isTrue();
            assertThat(targets.isSigned(SmallCounty.JOB, "2021", program.messages()))
                    .isFalse();
        }
    }
}

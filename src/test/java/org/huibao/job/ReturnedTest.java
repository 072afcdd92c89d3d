package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.office.CheckJob;
import org.huibao.office.FilingRecords;
import org.huibao.office.ProgramSettings;
import org.huibao.office.RunTargets;
import org.huibao.office.StatusJob;
import org.huibao.proof.SetProof;
import org.huibao.store.RunLocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk's day: what comes back, what is done with it, and what status and check say meanwhile. */
class ReturnedTest {

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void describe() throws IOException {
        county = new SmallCounty(folder);
        Path job = county.job().resolve("job.yaml");
        Files.writeString(job, Files.readString(job) + "deadline: 2021-01-20\n");
    }

    @Test
    void whatIsSentBackAndCorrectedStandsForTheFirst() throws IOException {
        county.files("司法局统计.xlsx", "约40", "39");
        try (Program program = new Program(county)) {
            assertThat(program.run().exitCode()).isEqualTo(3);
            assertThat(returned()).containsExactlyInAnyOrder("县信访局.xlsx", "县司法局.xlsx");
            assertThat(states(program))
                    .containsExactly("sfj BLOCKED late=true errors=1", "xfj MISSING late=null errors=0");

            file("县司法局.xlsx", Map.of("统计表!B3", 40.0));
            file("县信访局.xlsx", Map.of("填报表!E5", 31.0, "填报表!E6", 30.0));
            assertThat(check(program)
                            .check(
                                    new CheckJob.Target(SmallCounty.JOB, SmallCounty.PERIOD),
                                    List.of(county.input().resolve("县信访局.xlsx"))))
                    .isInstanceOfSatisfying(CheckJob.Result.Checked.class, checked -> {
                        assertThat(checked.findings()).isEmpty();
                        assertThat(checked.files()).singleElement().satisfies(file -> {
                            assertThat(file.department()).isEqualTo("xfj");
                            assertThat(file.found()).isEqualTo(2);
                            assertThat(file.owed()).isEqualTo(2);
                        });
                    });

            RunResult.Written published = (RunResult.Written) program.run();
            assertThat(published.exitCode()).isZero();
            assertThat(published.findings()).extracting(Finding::code).containsExactly("file.replaced");
            assertThat(county.output().resolve("published/returned")).doesNotExist();
            assertThat(states(program)).containsExactly("sfj CLEAN late=true errors=0", "xfj CLEAN late=true errors=0");
        }
    }

    @Test
    void aFormStandsForAFileThatCouldNotBeRead() throws IOException {
        county.files("县司法局.xlsx", "40", "39");
        Files.write(county.input().resolve("县信访局.xls"), "损坏".getBytes());
        try (Program program = new Program(county)) {
            assertThat(program.run().exitCode()).isEqualTo(3);
            assertThat(returned()).containsExactly("县信访局.xlsx");
            file("县信访局.xlsx", Map.of("填报表!E5", 31.0, "填报表!E6", 30.0));
            assertThat(program.run().exitCode()).isZero();
        }
    }

    @Test
    void whatCouldNotBeUsedIsToldInTheRealReturn() throws IOException {
        Files.createDirectories(county.input().resolve("县司法局"));
        county.files("县司法局/甲.xlsx", Map.of("食堂用餐人次", "100"));
        county.files("县司法局/统计.xlsx", "40", "39");
        Files.write(county.input().resolve("县司法局/丁.ods"), "损坏".getBytes());
        county.files("县信访局.xlsx", "31", "30");
        try (Program program = new Program(county)) {
            assertThat(program.run().exitCode()).isEqualTo(3);
        }
        assertThat(returned()).containsExactly("县司法局.xlsx");
        byte[] bytes = Files.readAllBytes(county.output().resolve("draft/returned/县司法局.xlsx"));
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheetName(1)).isEqualTo("统计表");
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(3).getStringCellValue())
                    .isEqualTo("县司法局/丁.ods");
        }
    }

    /** An item came into the definition after the forms had been filled in. */
    @Test
    void whatAFormDidNotAskForYetIsAddedToIt() throws IOException {
        county.files("县信访局.xlsx", "31", "30");
        try (Program program = new Program(county)) {
            program.run();
            file("县司法局.xlsx", Map.of("填报表!E5", 40.0, "填报表!E6", 39.0));
            RunResult.Written first = (RunResult.Written) program.run();
            assertThat(first.exitCode()).as(first.findings().toString()).isZero();
        }
        String indicators = Files.readString(county.job().resolve("indicators.yaml"));
        Files.writeString(
                county.job().resolve("indicators.yaml"),
                indicators + "  - {code: heard, name: 听证案件数, unit: 件, from: [sfj]}\n");
        try (Program program = new Program(county)) {
            assertThat(program.run().exitCode()).isEqualTo(3);
            assertThat(returned()).containsExactly("县司法局.xlsx");
            byte[] bytes = Files.readAllBytes(county.output().resolve("draft/returned/县司法局.xlsx"));
            try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
                assertThat(workbook.getSheet("补填").getRow(1).getCell(0).getStringCellValue())
                        .isEqualTo("heard");
                assertThat(workbook.getSheet("审核意见").getRow(3).getCell(3).getStringCellValue())
                        .isEqualTo("补填!E2");
            }
            file("县司法局.xlsx", Map.of("补填!E2", 2.0));
            RunResult.Written again = (RunResult.Written) program.run();
            assertThat(again.exitCode()).as(again.findings().toString()).isZero();
            assertThat(Files.readString(county.output().resolve("published/audit.csv")))
                    .contains("heard,听证案件数,2,件,,sfj,县司法局.xlsx");
        }
        assertThat(SetProof.of(county.output().resolve("published"), Messages.of("en"), folder.resolve("jobs")))
                .isInstanceOfSatisfying(
                        SetProof.Outcome.Examined.class,
                        examined -> assertThat(examined.differences()).isEmpty());
    }

    @Test
    void theSameFindingsGiveTheSameWorkbooks() throws IOException {
        county.files("县司法局.xlsx", "约40", "39");
        try (Program program = new Program(county)) {
            program.run();
            Map<String, String> first = Trees.hashes(county.output().resolve("draft"));
            Files.delete(county.output().resolve("draft/returned/县司法局.xlsx"));
            program.run();
            assertThat(Trees.hashes(county.output().resolve("draft"))).isEqualTo(first);
        }
    }

    @Test
    void aReturnThatIsCheckedIsNotFiled() throws IOException {
        county.files("县司法局.xlsx", "约40", "39");
        Path desk = Files.createDirectories(folder.resolve("desk/司法局"));
        Path draft = Files.move(county.input().resolve("县司法局.xlsx"), desk.resolve("统计.xlsx"));
        try (Program program = new Program(county)) {
            CheckJob check = check(program);
            CheckJob.Target target = check.target(draft, null, null).orElseThrow();
            assertThat(target).isEqualTo(new CheckJob.Target(SmallCounty.JOB, SmallCounty.PERIOD));
            assertThat(check.check(target, List.of(draft)))
                    .isInstanceOfSatisfying(CheckJob.Result.Checked.class, checked -> {
                        assertThat(checked.files())
                                .singleElement()
                                .satisfies(
                                        file -> assertThat(file.recognisedBy()).isEqualTo("folder"));
                        assertThat(checked.findings()).extracting(Finding::code).containsExactly("value.not-a-number");
                    });
            assertThat(folder.resolve("output")).doesNotExist();
            assertThat(county.input()).isEmptyDirectory();
        }
    }

    private List<String> states(Program program) {
        StatusJob.Result.Known known =
                (StatusJob.Result.Known) status(program).look(SmallCounty.JOB, SmallCounty.PERIOD);
        return known.status().departments().stream()
                .map(row -> "%s %s late=%s errors=%d".formatted(row.code(), row.state(), row.late(), row.errors()))
                .toList();
    }

    private static CheckJob check(Program program) {
        ProgramSettings settings = program.surroundings().settings();
        return new CheckJob(settings, program.messages(), new RunTargets(settings));
    }

    private static StatusJob status(Program program) {
        ProgramSettings settings = program.surroundings().settings();
        return new StatusJob(
                settings,
                program.messages(),
                new FilingRecords(settings, program.messages()),
                new RunLocks(program.surroundings().database()));
    }

    private List<String> returned() throws IOException {
        try (Stream<Path> files = Files.list(county.output().resolve("draft/returned"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Opens what came back, corrects it as Excel would, and puts it into the input folder. */
    private void file(String name, Map<String, Double> corrections) throws IOException {
        byte[] bytes =
                Files.readAllBytes(county.output().resolve("draft/returned").resolve(name));
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("审核意见");
            corrections.forEach((place, value) -> {
                CellReference at = new CellReference(place);
                workbook.getSheet(at.getSheetName())
                        .getRow(at.getRow())
                        .getCell(at.getCol())
                        .setCellValue(value);
            });
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            Files.write(county.input().resolve(name), out.toByteArray());
        }
    }
}

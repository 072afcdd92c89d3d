package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.proof.SetDifference;
import org.huibao.proof.SetProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Departments that stay away, are merged or come anew between two years: what is printed, what is asked, what is proved. */
class ChangesOfLifeTest {

    private static final Messages MESSAGES = Messages.of("en");

    private static final String THREE = """
            title: 小县报告
            county: 小县
            departments:
              - {code: sfj, name: 县司法局}
              - {code: xfj, name: 县信访局}
              - {code: ybj, name: 县医保局}
            """;

    @TempDir
    private Path root;

    private SmallCounty county;

    @BeforeEach
    void describe() throws IOException {
        county = new SmallCounty(root);
        Files.writeString(county.job().resolve("job.yaml"), THREE);
        Files.writeString(county.job().resolve("indicators.yaml"), """
                indicators:
                  - {code: cases, name: 受理案件数, unit: 件, from: all}
                  - {code: growth, name: 受理案件数同比, unit: "%", formula: CHANGE(cases), decimals: 1, required: false}
                """);
        Files.writeString(county.job().resolve("checks.yaml"), """
                checks:
                  - {id: grows, expect: cases >= PREV(cases), says: 不减少, level: warning, scope: department}
                """);
        Files.write(
                county.job().resolve("report.docx"),
                SmallCounty.docx(
                        "受理{{cases}}件，比上年{{growth|增长0.0%}}。",
                        "{{#missing}}注：以上未含{{missing}}。{{/missing}}{{^missing}}各单位均已报送。{{/missing}}"));
    }

    @Test
    void aMissingReturnThatWasAcceptedIsNoGrowth() throws IOException {
        try (Program program = new Program(county)) {
            filed("2019", "县司法局", "280");
            filed("2019", "县信访局", "206");
            filed("2019", "县医保局", "57");
            assertThat(program.run(SmallCounty.JOB, "2019").exitCode()).isZero();
            assertThat(report("2019")).contains("各单位均已报送。").doesNotContain("注：");
            filed("2020", "县司法局", "300");
            filed("2020", "县信访局", "254");
            RunResult.Written waiting = (RunResult.Written) program.run();
            assertThat(waiting.exitCode()).isEqualTo(4);
            accept(waiting, "return.missing");

            RunResult.Written asked = (RunResult.Written) program.run();
            assertThat(asked.exitCode()).isEqualTo(3);
            assertThat(asked.findings())
                    .filteredOn(Finding::blocks)
                    .extracting(Finding::code, Finding::found, Finding::expected)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("figure.other-departments", "2.0%", "14.0%"));
            accept(asked, "figure.other-departments");

            RunResult.Written published = (RunResult.Written) program.run();
            assertThat(published.exitCode()).isZero();
            assertThat(published.summary().errors()).isZero();
            assertThat(published.summary().accepted()).isEqualTo(2);
        }
        assertThat(report("2020")).contains("受理554件，比上年增长2.0%。", "注：以上未含县医保局。").doesNotContain("均已报送");
        assertThat(differences("2020")).isEmpty();
        edit(county.output().resolve("published/report.docx"), "未含县医保局", "未含县司法局");
        assertThat(differences("2020")).isNotEmpty();
    }

    @Test
    void aMergedDepartmentHasThePastOfTheTwo() throws IOException {
        try (Program program = new Program(county)) {
            filed("2019", "县司法局", "280");
            filed("2019", "县信访局", "20");
            filed("2019", "县医保局", "57");
            program.run(SmallCounty.JOB, "2019");
            Files.createDirectories(county.job().resolve("2020"));
            Files.writeString(county.job().resolve("2020/job.yaml"), """
                    title: 小县报告
                    county: 小县
                    departments:
                      - {code: sfj, name: 县司法局}
                      - {code: zhj, name: 县综合局, before: [xfj, ybj]}
                    """);
            filed("2020", "县司法局", "300");
            filed("2020", "县综合局", "76");
            RunResult.Written written = (RunResult.Written) program.run();

            assertThat(written.findings())
                    .extracting(Finding::code, Finding::department)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("check.failed", "zhj"));
            assertThat(MESSAGES.finding(written.findings().get(0))).contains("76", "77");
        }
        assertThat(Files.readString(county.output().resolve("draft/definition/previous.csv")))
                .contains("cases,2019,20,published/xfj", "cases,2019,57,published/ybj");
        assertThat(SetProof.of(county.output().resolve("draft"), MESSAGES, root.resolve("jobs")))
                .isInstanceOfSatisfying(
                        SetProof.Outcome.Examined.class,
                        examined -> assertThat(examined.differences()).isEmpty());
    }

    @Test
    void aPublishedPeriodKeepsItsDateWhenTheNextOneHasBegun() throws IOException {
        Files.writeString(county.job().resolve("job.yaml"), THREE + "date: 2020-02-03\n");
        Files.write(
                county.job().resolve("report.docx"),
                SmallCounty.docx("{{county}}受理{{cases}}件。{{date}}", "{{#departments}}{{department}}、{{/departments}}"));
        try (Program program = new Program(county, "--huibao.locale=en")) {
            for (String department : List.of("县司法局", "县信访局", "县医保局")) {
                filed("2019", department, "57");
            }
            assertThat(program.run(SmallCounty.JOB, "2019").exitCode()).isZero();
            assertThat(report("2019")).contains("小县受理171件。2020年2月3日", "县医保局");

            // The date was wrong: as long as no later period has been begun, the definition is that of today.
            Files.writeString(county.job().resolve("job.yaml"), THREE + "date: 2020-02-04\n");
            RunResult.Written corrected = (RunResult.Written) program.run(SmallCounty.JOB, "2019");
            assertThat(corrected.notices())
                    .containsExactly(
                            "job.yaml has changed since 2019 was published; this run goes by what stands there now.");
            assertThat(report("2019")).contains("2020年2月4日");
            assertThat(((RunResult.Written) program.run(SmallCounty.JOB, "2019")).notices())
                    .isEmpty();

            // The new year.
            Files.writeString(
                    county.job().resolve("job.yaml"),
                    THREE.replace("小县\n", "小市\n").replace("县医保局", "县医疗保障局") + "date: 2021-02-03\n");
            for (String department : List.of("县司法局", "县信访局", "县医疗保障局")) {
                filed("2020", department, "58");
            }
            RunResult.Written again = (RunResult.Written) program.run(SmallCounty.JOB, "2019");
            assertThat(again.upToDate()).isTrue();
            assertThat(again.notices())
                    .containsExactly(
                            "2019 was published before, and keeps the definition of that time, dates and names included. job.yaml has"
                                    + " changed since: that is for later periods. If it is to hold for 2019, too, put the changed file into "
                                    + county.job().resolve("2019") + ".");
            filed("2019", "县司法局", "58");
            assertThat(program.run(SmallCounty.JOB, "2019").exitCode()).isZero();
            assertThat(report("2019")).contains("小县受理172件。2020年2月4日", "县医保局");

            filed("2020", "县司法局", "58");
            assertThat(((RunResult.Written) program.run()).notices()).isEmpty();
            assertThat(report("2020")).contains("小市受理174件。2021年2月3日", "县医疗保障局");

            Files.createDirectories(county.job().resolve("2019"));
            Files.writeString(
                    county.job().resolve("2019/job.yaml"), THREE.replace("小县\n", "小市\n") + "date: 2021-02-03\n");
            assertThat(((RunResult.Written) program.run(SmallCounty.JOB, "2019")).notices())
                    .isEmpty();
            assertThat(report("2019")).contains("小市受理172件。2021年2月3日");
        }
    }

    @Test
    void whatWasPublishedAndIsNoMoreIsMissed() throws IOException {
        try (Program program = new Program(county)) {
            for (String period : List.of("2019", "2020")) {
                for (String department : List.of("县司法局", "县信访局", "县医保局")) {
                    filed(period, department, "57");
                }
            }
            assertThat(program.run(SmallCounty.JOB, "2019").exitCode()).isZero();
            assertThat(program.run().exitCode()).isZero();
            Path before = county.output().resolveSibling("2019/published");
            Files.move(before, root.resolve("backup"));

            RunResult.Written missed = (RunResult.Written) program.run();
            assertThat(missed.exitCode()).isEqualTo(3);
            assertThat(missed.findings())
                    .filteredOn(Finding::blocks)
                    .extracting(Finding::code)
                    .containsExactly("previous.gone");
            RunResult.Written again = (RunResult.Written) program.run();
            assertThat(again.exitCode()).isEqualTo(3);
            assertThat(again.upToDate()).isTrue();

            Files.move(root.resolve("backup"), before);
            assertThat(program.run().exitCode()).isZero();
            assertThat(report("2020")).contains("比上年持平");

            Files.move(before, root.resolve("backup"));
            accept((RunResult.Written) program.run(), "previous.gone");
            RunResult.Written accepted = (RunResult.Written) program.run();
            assertThat(accepted.exitCode()).isZero();
            assertThat(((RunResult.Written) program.run()).upToDate()).isTrue();
        }
    }

    private void filed(String period, String department, String cases) throws IOException {
        county.files(department + ".xlsx", java.util.Map.of("受理案件数", cases));
        if (!period.equals(SmallCounty.PERIOD)) {
            Path folder = Files.createDirectories(county.input().resolveSibling(period));
            Files.move(
                    county.input().resolve(department + ".xlsx"),
                    folder.resolve(department + ".xlsx"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void accept(RunResult.Written run, String code) throws IOException {
        Path accepted = county.job().resolve("accepted.yaml");
        String before = Files.exists(accepted) ? Files.readString(accepted) : "";
        String id = run.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
        Files.writeString(accepted, before + "- {id: " + id + ", who: 张三, why: 已核实}\n");
    }

    private List<SetDifference> differences(String period) {
        Path set = county.output().resolveSibling(period).resolve("published");
        return ((SetProof.Outcome.Examined) SetProof.of(set, MESSAGES, root.resolve("jobs"))).differences();
    }

    private String report(String period) throws IOException {
        Path report = county.output().resolveSibling(period).resolve("published/report.docx");
        try (FileSystem zip = FileSystems.newFileSystem(report)) {
            return Files.readString(zip.getPath("word/document.xml")).replaceAll("<[^>]*>", "");
        }
    }

    private static void edit(Path docx, String from, String to) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(docx)) {
            Path document = zip.getPath("word/document.xml");
            Files.writeString(document, Files.readString(document).replace(from, to));
        }
    }
}

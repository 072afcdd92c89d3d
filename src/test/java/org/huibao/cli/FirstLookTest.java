package org.huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.job.SmallCounty;
import org.huibao.message.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator is told on the first days: of mistakes before anything is sent, of copies, and of what to do next. */
class FirstLookTest {

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void describe() throws IOException {
        county = new SmallCounty(folder);
    }

    @Test
    void noFormGoesOutWhileTheTemplateHasAMistake() throws IOException {
        Files.write(county.job().resolve("report.docx"), SmallCounty.docx("受理{{caes}}件，办结{{closed|x}}件。"));

        Said forms = Said.of(county, "forms", "--job", "small", "--period", "2020");
        Said status = Said.of(county, "status", "--job", "small", "--period", "2020");

        assertThat(forms.exitCode()).isEqualTo(2);
        assertThat(forms.err()).contains("报告定义中有 2 处错误", "caes", "cases", "closed|x");
        assertThat(county.output().resolve("forms")).doesNotExist();
        assertThat(status.exitCode()).isEqualTo(2);
        assertThat(status.err()).isEqualTo(forms.err());
    }

    /** What was found sound is not looked through again, and is when it has changed. */
    @Test
    void statusSeesTheTemplateThatWasChangedBetween() throws IOException {
        Files.createDirectories(folder.resolve("output/.huibao"));
        assertThat(Said.of(county, "status", "--period", "2020").exitCode()).isZero();
        assertThat(Said.of(county, "status", "--period", "2020").exitCode()).isZero();
        Files.write(county.job().resolve("report.docx"), SmallCounty.docx("受理{{caes}}件。"));
        assertThat(Said.of(county, "status", "--period", "2020").exitCode()).isEqualTo(2);
    }

    @Test
    void aBrokenDefinitionDoesNotHideWhatTheLastRunsCameTo() throws IOException {
        county.files("县司法局.xlsx", "40", "39");
        Said.of(county, "run");
        Files.writeString(county.job().resolve("checks.yaml"), "checks：\n");

        Said status = Said.of(county, "status");

        assertThat(status.exitCode()).isEqualTo(2);
        assertThat(status.err()).contains("checks.yaml:1:7", "全角冒号");
        assertThat(status.out()).contains("最近几次", "尚有部门未报送（退出码 4）");
    }

    @Test
    void aCopyOfTheFolderIsNoSecondReport() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("jobs/small - 副本"));
        for (String file : List.of("job.yaml", "indicators.yaml", "report.docx")) {
            Files.copy(county.job().resolve(file), copy.resolve(file));
        }
        Files.createDirectories(folder.resolve("input/small - 副本/2020"));

        Said run = Said.of(county, "run");
        Said status = Said.of(county, "status");
        Said named = Said.of(county, "run", "--job", "small - 副本");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).contains("small - 副本 像是复制出来的备份，不当作另一份报告");
        assertThat(run.err()).doesNotContain("副本");
        assertThat(status.out()).containsOnlyOnce("小县报告 2020").contains("不当作另一份报告");
        assertThat(named.exitCode()).isEqualTo(2);
        assertThat(named.err()).contains("不当作另一份报告");
        assertThat(Said.of(county, "run", "--json").out()).startsWith("[").doesNotContain("副本");
    }

    @Test
    void aReportWithoutReturnsIsToldWhatItsDefinitionLacks() throws IOException {
        Files.delete(county.input());
        Files.delete(county.job().resolve("report.docx"));

        Said run = Said.of(county, "run");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("还没有报送表", "input/small", "small/report.docx  缺少此文件")
                .doesNotContain("已有文件夹的报告期");
    }

    /** Ten cells that hold the same do not hide the clerk's own slip. */
    @Test
    void differentContentsAreShownFirst() throws IOException {
        for (int i = 0; i < 5; i++) {
            Files.writeString(
                    county.job().resolve("indicators.yaml"),
                    "  - {code: extra%d, name: 另外的数%d, unit: 件, from: [xfj]}\n".formatted(i, i),
                    StandardOpenOption.APPEND);
        }
        county.files("县司法局.xlsx", "40", "39");
        county.files(
                "县信访局.xlsx",
                Map.of(
                        "受理案件数", "见附表", "办结案件数", "见附表", "另外的数0", "见附表", "另外的数1", "见附表", "另外的数2", "见附表", "另外的数3",
                        "差不多3万", "另外的数4", "见附表"));

        Said run = Said.of(county, "run");

        List<String> told =
                run.err().lines().filter(line -> line.contains("[错误]")).toList();
        assertThat(told).hasSize(3);
        assertThat(told.get(0)).contains("见附表");
        assertThat(told.get(1)).contains("差不多3万");
        assertThat(run.err()).contains("另有同类 4 项");
    }

    @Test
    void whatToDoNextIsForAPersonAtATerminal() {
        assertThat(said(true, false)).isEqualTo("下一步：不用做什么；签发的成果在 x。\n");
        assertThat(said(false, false)).isEmpty();
        assertThat(said(true, true)).isEmpty();
    }

    private static String said(boolean seen, boolean hushed) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Messages messages = Messages.of("zh-CN");
            TerminalOutput console = new TerminalOutput(
                    messages,
                    new FaultSentence(messages, Path.of("output"), failure -> Optional.empty()),
                    false,
                    () -> seen);
            if (hushed) {
                console.hush();
            }
            console.next("next.signed", "x");
            return bytes.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(before);
        }
    }
}

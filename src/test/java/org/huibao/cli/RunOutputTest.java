package org.huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huibao.job.SmallCounty;
import org.huibao.notation.TextWidth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cron mails, and what goes to its log: standard error and standard output of {@code run}. */
class RunOutputTest {

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void describe() throws IOException {
        county = new SmallCounty(folder);
        county.files("县司法局.xlsx", "40", "39");
    }

    @Test
    void aPublishedReportMailsNothing() throws IOException {
        county.files("县信访局.xlsx", "31", "30");

        Said loud = run();
        Said quiet = run("--quiet");

        assertThat(loud.exitCode()).isZero();
        assertThat(loud.err()).isEmpty();
        assertThat(loud.out()).contains("小县报告 2020：已发布。", "published");
        assertThat(quiet.out() + quiet.err()).isEmpty();
    }

    @Test
    void whoIsWaitedForIsMailed() throws IOException {
        Said said = run("--quiet");

        assertThat(said.exitCode()).isEqualTo(4);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("小县报告 2020：未发布（退出码 4），尚有部门未报送。"),
                        line -> assertThat(line).contains("县信访局应报未报"),
                        line -> assertThat(line).startsWith("下一步：催报").contains(folder + "/output"));
    }

    @Test
    void theSameDraftAgainSaysFirstThatNothingIsNew() throws IOException {
        run();

        List<String> again = run().err().lines().toList();
        List<String> thirdTime = run().err().lines().toList();

        assertThat(again.get(1)).matches("自 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d 以来没有新的问题，须处理的还是下列各项。");
        assertThat(again.get(2)).contains("县信访局应报未报");
        assertThat(thirdTime).isEqualTo(again);
    }

    @Test
    void whatIsNewComesFirst() throws IOException {
        run();
        county.files("县信访局.xlsx", "约31", "30");
        county.files("县司法局.xlsx", "40", "约39");
        run();
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "约31", "差不多30");

        Said said = run();

        assertThat(said.exitCode()).isEqualTo(3);
        List<String> lines = said.err().lines().toList();
        assertThat(lines.get(1)).contains("新出现 1 项，已解决 1 项");
        assertThat(lines.get(2)).contains("差不多30");
        assertThat(lines.get(3)).isEqualTo("全部须处理的：");
        assertThat(said.err()).contains("约31", "returned");
    }

    @Test
    void aDraftThatFollowsAPublishedSetIsToldAsItIs() throws IOException {
        county.files("县信访局.xlsx", "31", "30");
        run();
        Files.delete(county.input().resolve("县信访局.xlsx"));

        assertThat(run().err()).doesNotContain("自 ").contains("县信访局应报未报");
    }

    @Test
    void aScreenIsEnoughForAThousandMistakes() throws IOException {
        String many = IntStream.range(0, 300)
                .mapToObj(i -> "  - {code: x" + i + ", name: 指标" + i + ", unit: 件, from: [nobody" + i + "]}\n")
                .collect(Collectors.joining());
        Files.writeString(county.job().resolve("indicators.yaml"), "indicators:\n" + many);

        Said said = run();

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(rows(said.err())).isLessThanOrEqualTo(24);
        assertThat(said.err()).contains("另有");
        // Each of them stands somewhere.
        assertThat(said.out() + said.err()).contains("nobody0", "nobody299");
    }

    @Test
    void aFaultSaysThatNothingWasPublished() throws IOException {
        Files.createFile(folder.resolve("output"));

        Said said = run();

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).contains("small 2020", "本次未发布任何内容");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void whatComesInAfterSigningIsMailedOnce() throws IOException {
        county.files("县信访局.xlsx", "31", "30");
        run();
        assertThat(command("close", "--job", "small", "--period", "2020", "--by", "王县长")
                        .exitCode())
                .isZero();
        county.files("县信访局.xlsx", "32", "30");

        Said told = run();
        Said again = run("-q");

        assertThat(told.exitCode()).isEqualTo(5);
        assertThat(told.err()).contains("已签发", "县信访局.xlsx", "changes.csv", "huibao reopen");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out() + again.err()).isEmpty();
    }

    @Test
    void anEditedReportIsMailedOnce() throws IOException {
        county.files("县信访局.xlsx", "31", "30");
        run();
        Files.writeString(county.output().resolve("published/findings.csv"), "改过");

        Said told = run("-q");
        Said again = run();

        assertThat(told.err()).contains("小县报告 2020", "findings.csv");
        assertThat(told.exitCode()).isZero();
        assertThat(again.err()).isEmpty();
        assertThat(again.out()).contains("findings.csv");
    }

    private static int rows(String text) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (TextWidth.inPlaces(line) + 79) / 80))
                .sum();
    }

    private Said run(String... more) {
        return command(Stream.concat(Stream.of("run"), Stream.of(more)).toArray(String[]::new));
    }

    private Said command(String... typed) {
        return Said.of(county, typed);
    }
}

package org.huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibao.job.SmallCounty;
import org.huibao.model.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --against published}: what an administrator is told before anything is changed, and that nothing is. */
class AgainstPublishedTest {

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void publish() throws IOException {
        county = new SmallCounty(folder);
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "31", "30");
        assertThat(said("run").exitCode()).isZero();
    }

    private Said said(String... typed) {
        return Said.of(county, typed);
    }

    private Said against() {
        return said("run", "--job", SmallCounty.JOB, "--period", SmallCounty.PERIOD, "--against", "published");
    }

    private void define(String file, String from, String to) throws IOException {
        Path path = county.job().resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private Map<String, String> everything() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            Map<String, String> hashes = new TreeMap<>();
            all.filter(Files::isRegularFile).forEach(file -> {
                try {
                    hashes.put(file.toString(), Sha256.hex(file));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
            return hashes;
        }
    }

    @Test
    void nothingDiffersAndNothingIsWritten() throws IOException {
        Map<String, String> before = everything();

        Said said = against();

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("小县报告 2020", "每项数据、每句话都与已发布的");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aChangedReturnIsNamedWithTheFigureThatItChanges() throws IOException {
        county.files("县信访局.xlsx", "33", "30");
        Map<String, String> before = everything();

        Said said = against();

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out())
                .contains("2 项数据", "受理案件数  cases  71 → 73 件 (+2)", "原因：县信访局.xlsx")
                .contains("改为：受理案件73件，办结69件，办结率94.5%。")
                .contains("未写任何文件");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aChangedLineOfTheDefinitionIsNamed() throws IOException {
        define("indicators.yaml", "RATE(closed, cases)", "RATE(closed - 1, cases)");

        Said said = against();

        assertThat(said.out())
                .contains("办结率  closure_rate  97.1830985915 → 95.7746478873 %")
                .contains("原因：indicators.yaml:13 “formula: RATE(closed - 1, cases)”")
                .doesNotContain("受理案件数  cases");
    }

    @Test
    void whatIsOnlyPrintedOtherwiseHasItsCauseToo() throws IOException {
        define("indicators.yaml", "decimals: 1", "decimals: 2");
        assertThat(against().out())
                .contains("0 项数据、1 句话")
                .contains("改为：受理案件71件，办结69件，办结率97.18%。")
                .contains("原因：indicators.yaml:14 “decimals: 2”");

        define("indicators.yaml", "decimals: 2", "decimals: 1");
        Files.write(
                county.job().resolve("report.docx"),
                SmallCounty.docx("{{county}}{{title}}", "全年受理案件{{cases}}件，办结{{办结案件数}}件，办结率{{closure_rate}}%。"));
        assertThat(against().out()).contains("改为：全年受理案件71件", "原因：report.docx");
    }

    @Test
    void aReturnThatIsGoneAndAFigureThatIsNoMore() throws IOException {
        Files.delete(county.input().resolve("县信访局.xlsx"));
        Said gone = against();
        assertThat(gone.exitCode()).isEqualTo(3);
        assertThat(gone.out()).contains("受理案件数  cases  71 → 无数值", "县信访局.xlsx 已不在报送文件夹中", "不能发布（退出码 4）", "县信访局应报未报");

        county.files("县信访局.xlsx", "31", "30");
        define(
                "indicators.yaml",
                "  - code: closure_rate\n    name: 办结率\n    unit: \"%\"\n    formula: RATE(closed, cases)\n    decimals: 1\n",
                "");
        Files.write(county.job().resolve("report.docx"), SmallCounty.docx("{{county}}{{title}}", "受理案件{{cases}}件。"));
        assertThat(against().out()).contains("不再有数据 closure_rate");
    }

    @Test
    void aSignedPeriodIsComparedByTheDefinitionOfToday() throws IOException {
        said("close", "--job", SmallCounty.JOB, "--period", SmallCounty.PERIOD, "--by", "王县长");
        define("indicators.yaml", "RATE(closed, cases)", "RATE(closed - 1, cases)");
        Map<String, String> before = everything();

        Said said = against();

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).contains("closure_rate");
        assertThat(everything()).isEqualTo(before);
        assertThat(county.output().resolve("after-close")).doesNotExist();
    }

    @Test
    void aSetThatSomebodyChangedIsNotComparedInSilence() throws IOException {
        Files.write(
                county.output().resolve("published/report.docx"),
                SmallCounty.docx("小县报告", "受理案件71件，办结69件，办结率97.2%，很好。"));
        assertThat(against().out()).contains("report.docx 被改动过", "很好");

        Files.writeString(county.output().resolve("published/audit.csv"), "x");
        Said damaged = against();
        assertThat(damaged.exitCode()).isEqualTo(2);
        assertThat(damaged.err()).contains("audit.csv", "不能比较");
    }

    @Test
    void mistakesAreAnsweredAsEverywhere() throws IOException {
        assertThat(said("run", "--against", "draft").err()).contains("--against published");
        define("indicators.yaml", "RATE(closed, cases)", "RATE(closd, cases)");
        Said mistaken = against();
        assertThat(mistaken.exitCode()).isEqualTo(2);
        assertThat(mistaken.err()).contains("indicators.yaml:13", "closed");
        define("indicators.yaml", "RATE(closd, cases)", "RATE(closed, cases)");

        Files.move(county.output().resolve("published"), folder.resolve("aside"));
        Said nothing = against();
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).contains("没有已发布的成果");
    }
}

package org.huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.huibao.job.SmallCounty;
import org.huibao.report.ReportText;
import org.huibao.report.SoundWordFile;
import org.huibao.workbook.ReproducibleZip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code preview} as an administrator uses it: before anybody has filed anything, and with mistakes. */
class PreviewCommandTest {

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void describe() throws IOException {
        county = new SmallCounty(folder);
        Files.delete(county.input());
    }

    private Said preview(String... more) {
        return more.length > 0
                ? Said.of(county, more)
                : Said.of(county, "preview", "--job", "small", "--period", "2020");
    }

    private byte[] written(String name) throws IOException {
        return Files.readAllBytes(county.output().resolve("preview").resolve(name));
    }

    private static String part(byte[] docx, String name) throws IOException {
        return new String(ReproducibleZip.parts(docx).get(name), StandardCharsets.UTF_8);
    }

    private void template(String... paragraphs) throws IOException {
        Files.write(county.job().resolve("report.docx"), SmallCounty.docx(paragraphs));
    }

    @Test
    void tellsUnitsThatMayNotBeMeant() throws IOException {
        Path indicators = county.job().resolve("indicators.yaml");
        Files.writeString(indicators, Files.readString(indicators) + """
                  - {code: bare, name: 无单位的数, from: all}
                  - {code: odd, name: 罚款, unit: 万圆, from: all}
                  - {code: typo, name: 缴款, unit: 万园, from: all}
                tables:
                  - {name: 表, from: all, rows: [{code: r, name: 行}], columns: [{code: c, name: 列}]}
                """);

        assertThat(preview().out())
                .contains("2 项数据没有写计量单位：无单位的数、“表”。")
                .contains("1 项数据的计量单位不是常见的，请看有没有写错：缴款（万园）")
                .contains("1 项数据的金额单位不是通常的写法，报告会照样印出，请看要不要改成“元”：罚款（万圆）");
    }

    @Test
    void showsEverySectionAndEveryPlaceholderBesideWhatItPrints() throws IOException {
        template(
                "{{county}}{{period}}{{title}}",
                "受理{{cases}}件{{#closed}}，办结{{closed|100余}}件{{/closed}}{{^closed}}，没有办结{{/closed}}。",
                "{{#departments}}{{department}}{{cases}}件、{{/departments}}。",
                "{{?closure_rate}}",
                "办结率{{办结率|0.0}}%。",
                "{{/closure_rate}}",
                "{{#missing}}未含{{missing}}。{{/missing}}",
                "{{date|yyyy年M月d日}}");

        Said said = preview();

        assertThat(said.exitCode()).isZero();
        assertThat(said.err()).isEmpty();
        byte[] docx = written("preview.docx");
        List<String> text = ReportText.body(docx);
        assertThat(text).hasSize(6);
        assertThat(text.get(0)).isEqualTo("小县2020年小县报告");
        assertThat(text.get(1)).matches("受理\\[cases:\\d+]件，办结\\[closed:\\d+余?]件，没有办结。");
        assertThat(text.get(2)).matches("县司法局\\[cases:\\d+]件、县信访局\\[cases:\\d+]件。");
        assertThat(text.get(3)).matches("办结率\\[closure_rate:\\d+\\.\\d]%。");
        assertThat(text.get(4)).isEqualTo("未含县信访局。");
        String comments = part(docx, "word/comments-review.xml");
        assertThat(comments)
                .contains(
                        "{{county}}",
                        "{{period}}",
                        "{{title}}",
                        "{{cases}}",
                        "{{closed|100余}}",
                        "{{#closed}}",
                        "{{^closed}}",
                        "{{#departments}}",
                        "{{department}}",
                        "{{?closure_rate}}",
                        "{{办结率|0.0}}",
                        "{{#missing}}",
                        "{{missing}}",
                        "{{date|yyyy年M月d日}}",
                        "受理案件数（件）",
                        "填报：全部单位",
                        "公式：RATE(closed, cases)");
        // Of the loop's two turns the first.
        assertThat(comments.split("\\{\\{department}}", -1)).hasSize(2);
        assertThat(String.join("", ReproducibleZip.parts(docx).keySet())).contains("header-draft-default.xml");
        assertThat(part(docx, "word/header-draft-default.xml")).contains("string=\"样稿\"");
        assertThat(county.output().resolve("published")).doesNotExist();
        assertThat(folder.resolve("output/.huibao")).doesNotExist();
    }

    @Test
    void theListOfPlaceholdersIsForCopying() throws IOException {
        Files.writeString(
                county.job().resolve("indicators.yaml"),
                "  - {code: fines, name: 罚款, unit: 元, from: [sfj]}\n  - {code: words, name: 问题, kind: text, from: all}\n"
                        + "  - {code: own, name: 各自的数, unit: 件, from: all, combine: none}\n"
                        + "  - {code: more, name: 受理数同比, unit: \"%\", formula: CHANGE(cases), decimals: 1}\n",
                StandardOpenOption.APPEND);
        Said said = preview();

        byte[] docx = written("placeholders.docx");
        SoundWordFile.check(docx);
        String text = String.join("\n", ReportText.body(docx));
        assertThat(text)
                .contains(
                        "{{county}}",
                        "{{cases}}",
                        "受理案件数",
                        "{{fines|0.00万元}}",
                        "{{more|增长0.0%}}",
                        "文字，单独成段",
                        "只能写在按单位重复的段落里",
                        "{{#departments}}",
                        "√")
                .doesNotContain("{{closure_rate|0.00万元}}");
        assertThat(part(docx, "word/document.xml")).contains("<w:t xml:space=\"preserve\">{{fines}}</w:t>");
        assertThat(said.out()).contains("公式和核对也没有用到的指标 4 项：罚款（fines）、问题（words）、各自的数（own）、受理数同比（more）");
    }

    @Test
    void theSameDefinitionGivesTheSameBytes() throws IOException {
        preview();
        byte[] report = written("preview.docx");
        byte[] list = written("placeholders.docx");
        preview();
        assertThat(written("preview.docx")).isEqualTo(report);
        assertThat(written("placeholders.docx")).isEqualTo(list);
    }

    @Test
    void namesWhatNobodyWillSee() throws IOException {
        Files.writeString(
                county.job().resolve("indicators.yaml"),
                "  - {code: spare, name: 备用数, unit: 件, from: [sfj]}\n  - {code: first, name: 初次, unit: 件, from: [xfj], previous: none}\n"
                        + "  - {code: never, name: 初次同比, unit: \"%\", formula: CHANGE(first)}\n",
                StandardOpenOption.APPEND);
        Files.writeString(county.job().resolve("checks.yaml"), """
                checks:
                  - {id: apart, expect: spare <= first, scope: department}
                  - {id: up, expect: cases > closed}
                  - {id: down, expect: cases < closed}
                """);
        template("受理{{cases}}件，办结69件。");

        Said said = preview();

        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .contains("用于计算或核对的指标 3 项：办结案件数（closed）")
                .contains("没有用到的指标 2 项：办结率（closure_rate）、初次同比（never）")
                .contains("算不出来的指标 1 项", "初次同比（never）")
                .contains("永远不会核对的关系 1 条", "apart")
                .contains("没有凑到同时满足的核对关系 1 条")
                .contains("69");
    }

    @Test
    void mistakesAreToldAndNothingIsWritten() throws IOException {
        template("受理{{caes}}件{{#closed}}。", "{{fines|0.0万元}}");

        Said said = preview();

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("3 处错误", "caes", "cases", "{{#closed}}", "fines");
        assertThat(county.output()).doesNotExist();
        assertThat(preview("preview", "--job", "smal").exitCode()).isEqualTo(2);
        assertThat(preview("preview", "--job", "small", "--period", "2020年").err())
                .contains("不是报告期");
        assertThat(preview("preview").exitCode()).isEqualTo(2);
    }

    @Test
    void withoutAPeriodItTakesTheLatestThatIsDescribed() throws IOException {
        Files.createDirectories(county.job().resolve("2023"));
        assertThat(preview("preview", "--job", "small").out()).startsWith("small 2023：");
        Files.createDirectories(folder.resolve("input/small/2024"));
        assertThat(preview("preview", "--job", "small").out()).startsWith("small 2024：");
    }
}

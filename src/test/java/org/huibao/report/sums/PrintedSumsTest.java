package org.huibao.report.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.model.Value;
import org.huibao.report.ReportMode;
import org.huibao.report.ReportTemplate;
import org.huibao.report.ReportText;
import org.huibao.report.TemplateFindings;
import org.huibao.report.Templates;
import org.huibao.report.TestFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader with a pocket calculator (DOMAIN.md: 13451 + 45150 + 2250 − 5649 = 55202 prints 1.35 + 4.52 + 0.23 − 0.56 beside 5.52). */
class PrintedSumsTest {

    private static final Messages MESSAGES = Messages.of("en");

    @TempDir
    private Path jobs;

    private String balance = "";
    private String rounding = "half-up";

    /** Four parts and what they make; shares of it; a second level. */
    private static final String INDICATORS = """
            indicators:
              - {code: wages, name: 工资支出, unit: 万元, from: [a]}
              - {code: works, name: 工程支出, unit: 万元, from: [a, b]}
              - {code: goods, name: 采购支出, unit: 万元, from: [a]}
              - {code: back, name: 收回支出, unit: 万元, from: [a]}
              - {code: total, name: 支出合计, unit: 万元, formula: wages + works + goods - back}
              - {code: loans, name: 借款, unit: 万元, from: [a]}
              - {code: paid, name: 付款, unit: 万元, formula: "SUM(total, loans)"}
              - {code: wages_share, name: 工资占比, unit: "%", formula: "RATE(wages, base)", decimals: 1}
              - {code: works_share, name: 工程占比, unit: "%", formula: "RATE(works, base)", decimals: 1}
              - {code: goods_share, name: 采购占比, unit: "%", formula: "RATE(goods, base)", decimals: 1}
              - {code: base, name: 基数, unit: 万元, from: [a]}
              - {code: north, name: 北片人数, unit: 人, from: [a]}
              - {code: south, name: 南片人数, unit: 人, from: [a]}
              - {code: people, name: 人数, unit: 人, from: [b]}
            """;

    private static TestFigures figures() {
        return new TestFigures()
                .with("wages", Value.Number.of("13451"))
                .with("works", Value.Number.of("45150"))
                .with("goods", Value.Number.of("2250"))
                .with("back", Value.Number.of("5649"))
                .with("total", Value.Number.of("55202"))
                .with("loans", Value.Number.of("1444"))
                .with("paid", Value.Number.of("56646"))
                .with("north", Value.Number.of("13450"))
                .with("south", Value.Number.of("23450"))
                .with("people", Value.Number.of("36900"))
                .with("a", "works", Value.Number.of("22545"))
                .with("b", "works", Value.Number.of("22605"));
    }

    @Test
    void theRealCase() {
        assertThat(
                        found(
                                "支出{{total|0.00亿元}}：工资{{wages|0.00亿元}}、工程{{works|0.00亿元}}、采购{{goods|0.00亿元}}，收回{{back|0.00亿元}}。"))
                .containsExactly(
                        "print.does-not-add 支出合计 | 1.35亿元 + 4.52亿元 + 0.23亿元 − 0.56亿元 = 5.54亿元 | 5.52亿元 | 0.02亿元 | 0.000亿元");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            all of them exact               ~ 支出{{total}}万元：{{wages}}、{{works}}、{{goods}}、{{back}}
            enough decimals                 ~ {{total|0.0000亿元}}：{{wages|0.0000亿元}}、{{works|0.0000亿元}}、{{goods|0.0000亿元}}、{{back|0.0000亿元}}
            a part that is not printed      ~ 支出{{total|0.00亿元}}，其中工资{{wages|0.00亿元}}、工程{{works|0.00亿元}}。
            one part alone                  ~ 支出{{total|0.00亿元}}，其中工资{{wages|0.00亿元}}。
            parts finer than the total      ~ {{total|0.00亿元}}：{{wages}}万元、{{works}}万元、{{goods}}万元、{{back}}万元
            a total finer than the parts    ~ {{north|0.0万人}}、{{south|0.0万人}}，{{people}}人
            the word says that it is rough  ~ {{total|约0.1亿元}}：{{wages|0.00亿元}}、{{works|0.00亿元}}、{{goods|0.00亿元}}、{{back|0.00亿元}}
            other numbers beside            ~ 北片{{north|0.0万人}}，工资{{wages|0.00亿元}}，工程{{works|0.00亿元}}。
            """)
    void whatIsNotTold(String what, String paragraph) {
        assertThat(found(paragraph)).as(what).isEmpty();
    }

    @Test
    void twoParagraphsAreNotAddedUp() {
        assertThat(found(
                        "支出{{total|0.00亿元}}。",
                        "工资{{wages|0.00亿元}}、工程{{works|0.00亿元}}、采购{{goods|0.00亿元}}、收回{{back|0.00亿元}}。"))
                .isEmpty();
    }

    @Test
    void aListOfPartsNeedsNoCheck() {
        assertThat(found("共{{people|0.00万人}}，其中北片{{north|0.00万人}}、南片{{south|0.00万人}}，贷款{{loans}}万元。"))
                .containsExactly("print.does-not-add 人数 | 1.35万人 + 2.35万人 = 3.70万人 | 3.69万人 | 0.01万人 | 0.000万人");
        assertThat(found("北片{{north|0.00万人}}、南片{{south|0.00万人}}，合计{{people|0.00万人}}。"))
                .hasSize(1);
        assertThat(found("北片{{north|0.00万人}}、南片{{south|0.00万人}}。全县{{people|0.00万人}}。"))
                .as("nobody says that these are its parts")
                .isEmpty();
    }

    @Test
    void aTotalPrintedTwiceMissesOnce() {
        assertThat(
                        found(
                                "支出{{total|0.00亿元}}（{{total}}万元）：{{wages|0.00亿元}}、{{works|0.00亿元}}、{{goods|0.00亿元}}、{{back|0.00亿元}}。"))
                .containsExactly(
                        "print.does-not-add 支出合计 | 1.35亿元 + 4.52亿元 + 0.23亿元 − 0.56亿元 = 5.54亿元 | 5.52亿元 | 0.02亿元 | 0.000亿元");
        assertThat(found("支出{{total|0.00亿元}}（{{total}}万元）：{{wages}}万元、{{works}}万元、{{goods}}万元、{{back}}万元。"))
                .isEmpty();
    }

    @Test
    void cutOffNumbersMissInTheOtherDirection() {
        rounding = "down";

        assertThat(found("支出{{total|0.00亿元}}：{{wages|0.00亿元}}、{{works|0.00亿元}}、{{goods|0.00亿元}}、{{back|0.00亿元}}。"))
                .as("1.34 + 4.51 + 0.22 − 0.56 = 5.51")
                .containsExactly(
                        "print.does-not-add 支出合计 | 1.34亿元 + 4.51亿元 + 0.22亿元 − 0.56亿元 = 5.51亿元 | 5.52亿元 | 0.01亿元 | 0.0000亿元");
        assertThat(found("共{{people|0.0万人}}，其中北片{{north|0.0万人}}、南片{{south|0.0万人}}。"))
                .as("3.6 = 1.3 + 2.3")
                .isEmpty();
    }

    @Test
    void whatRoundingCannotExplainIsAnotherMatter() {
        TestFigures wrong = figures().with("total", Value.Number.of("65202"));

        assertThat(found(
                        wrong,
                        "支出{{total|0.00亿元}}：{{wages|0.00亿元}}、{{works|0.00亿元}}、{{goods|0.00亿元}}、{{back|0.00亿元}}。"))
                .isEmpty();
    }

    @Test
    void negativePartsAreAddedAsTheyStand() {
        TestFigures negative = figures()
                .with("north", Value.Number.of("-13440"))
                .with("south", Value.Number.of("23451"))
                .with("people", Value.Number.of("10011"));

        assertThat(found(negative, "净增{{people|0.00万人}}，其中北片{{north|0.00万人}}、南片{{south|0.00万人}}。"))
                .containsExactly("print.does-not-add 人数 | -1.34万人 + 2.35万人 = 1.01万人 | 1.00万人 | 0.01万人 | 0.000万人");
    }

    @Test
    void sharesOfOneWholeComeToAHundred() {
        TestFigures thirds = figures()
                .with("wages_share", Value.Number.of("33.36"))
                .with("works_share", Value.Number.of("33.37"))
                .with("goods_share", Value.Number.of("33.27"));

        assertThat(found(thirds, "工资占{{wages_share}}%、工程占{{works_share}}%、采购占{{goods_share}}%。"))
                .containsExactly("print.does-not-add 工资占比、工程占比、采购占比 | 33.4 + 33.4 + 33.3 = 100.1 | 100.0 | 0.1 | 0.00");
        assertThat(found(thirds, "工资占{{wages_share}}%、工程占{{works_share}}%。")).isEmpty();
        String third = "33." + "3".repeat(60);
        TestFigures endless = figures()
                .with("wages_share", Value.Number.of(third))
                .with("works_share", Value.Number.of(third))
                .with("goods_share", Value.Number.of(third));
        assertThat(found(endless, "工资占{{wages_share}}%、工程占{{works_share}}%、采购占{{goods_share}}%。"))
                .containsExactly("print.cannot-add 工资占比、工程占比、采购占比 | 33.3 + 33.3 + 33.3 = 99.9 | 100.0 | 0.1");
    }

    @Test
    void aLoopOverDepartmentsWithATotalBelow() {
        String loop = table(
                row("{{#departments}}{{department}}", "{{works|0.0亿元}}{{/departments}}"), row("全县", "{{works|0.0亿元}}"));

        assertThat(foundIn(figures().with("works", Value.Number.of("45150")), loop))
                .containsExactly("print.does-not-add 工程支出 | 2.3亿元 + 2.3亿元 = 4.6亿元 | 4.5亿元 | 0.1亿元 | 0.0000亿元");
        assertThat(foundIn(figures().with("works", Value.Number.of("48000")), loop))
                .as("a department of the county is missing in the table")
                .isEmpty();
    }

    @Test
    void aTablesTotalsByTheirWords() {
        assertThat(foundIn(
                        figures(),
                        table(
                                row("项目", "人数"),
                                row("北片", "{{north|0.00万人}}"),
                                row("南片", "{{south|0.00万人}}"),
                                row("合计", "{{people|0.00万人}}"))))
                .containsExactly("print.does-not-add 人数 | 2.35万人 + 1.35万人 = 3.70万人 | 3.69万人 | 0.01万人 | 0.000万人");
        assertThat(foundIn(
                        figures(),
                        table(
                                row("项目", "合计", "北片", "南片"),
                                row("人数", "{{people|0.00万人}}", "{{north|0.00万人}}", "{{south|0.00万人}}"))))
                .hasSize(1);
        assertThat(foundIn(
                        figures(),
                        table(row("项目", "人数"), row("北片", "{{north|0.00万人}}"), row("合计", "{{people|0.00万人}}"))))
                .isEmpty();
    }

    private static final String SPENT =
            "支出{{total|0.00亿元}}：{{wages|0.00亿元}}、{{works|0.00亿元}}、{{goods|0.00亿元}}、{{back|0.00亿元}}。";

    @Test
    void theNoteStandsWhereTheTemplateHasAPlaceForIt() throws IOException {
        String place = "{{#rounding}}注：{{rounding}}。{{/rounding}}";

        assertThat(found(SPENT, place)).singleElement().asString().startsWith("print.noted 支出合计 | 1.35亿元");
        assertThat(printed(SPENT, place)).last().isEqualTo("注：因四舍五入，分项之和与合计略有差异。");
        assertThat(printed("支出{{total}}万元。", place)).containsExactly("支出[total:55202]万元。");
        assertThat(printed("支出{{total}}万元。", "{{^rounding}}均未取舍。{{/rounding}}"))
                .last()
                .isEqualTo("均未取舍。");
    }

    private static final String NOTE = "{{#rounding}}注：{{rounding}}。{{/rounding}}";
    private static final String SAID = "注：因四舍五入，分项之和与合计略有差异。";

    private static final String PEOPLE = table(
            row("项目", "人数"),
            row("北片", "{{north|0.00万人}}"),
            row("南片", "{{south|0.00万人}}"),
            row("合计", "{{people|0.00万人}}"));

    /** What it says is true of the table above it, and of that alone. */
    @Test
    void aNoteSpeaksOfItsOwnPlace() throws IOException {
        assertThat(found(SPENT, "{{?wages > total}}" + NOTE.replace("#", "?") + "{{/}}"))
                .as("a note that is not shown")
                .singleElement()
                .asString()
                .startsWith("print.does-not-add 支出合计");
        assertThat(foundIn(figures(), PEOPLE, p("又一段。"), p(SPENT), p(""), p(NOTE)))
                .extracting(each -> each.split(" ")[0])
                .containsExactly("print.does-not-add", "print.noted");
        assertThat(foundIn(figures(), PEOPLE, p("{{#rounding}}"), p("注：{{rounding}}。"), p("{{/rounding}}"), p(SPENT)))
                .extracting(each -> each.split(" ")[0])
                .containsExactly("print.noted", "print.does-not-add");
        assertThat(foundIn(figures(), p(SPENT), PEOPLE, p(NOTE), p("又一段。"), PEOPLE.replace("北片", "北部")))
                .as("the second table misses too, and has no note")
                .extracting(each -> each.split(" ")[0])
                .containsExactly("print.does-not-add", "print.does-not-add");
    }

    @Test
    void eachNoteSaysWhatIsTrueOfIt() throws IOException {
        String exact = table(row("项目", "人数"), row("北片", "{{north}}"), row("南片", "{{south}}"), row("合计", "{{people}}"));
        ReportJob job = job(Templates.body(
                exact,
                p("{{#rounding}}注：{{rounding}}。{{else}}均未取舍。{{/rounding}}"),
                PEOPLE,
                p(NOTE),
                p(SPENT),
                p(NOTE)));

        assertThat(ReportText.body(ReportTemplate.fill(job, figures(), ReportMode.PUBLISHED)))
                .filteredOn(each -> each.contains("注") || each.contains("均"))
                .containsExactly("均未取舍。", SAID, SAID);
    }

    @Test
    void inALoopItSaysNothingOfOneDepartment() {
        assertThat(ReportTemplate.check(
                        job(Templates.body(p("{{#departments}}{{department}}{{rounding}}、{{/departments}}"))),
                        MESSAGES))
                .singleElement()
                .extracting(each -> each.message())
                .asString()
                .contains("outside of the loop");
    }

    @Test
    void balanceGivesTheDifferenceToTheLargestPart() throws IOException {
        balance = "balance: [total]";

        assertThat(found(SPENT)).containsExactly("print.balanced 工程支出 | 4.52亿元 | 4.50亿元 | 支出合计");
        assertThat(printed(SPENT, "工程{{works|0.00亿元}}，即{{works}}万元。"))
                .containsExactly(
                        "支出[total:5.52亿元]：[wages:1.35亿元]、[works:4.50亿元]、[goods:0.23亿元]、[back:0.56亿元]。",
                        "工程[works:4.50亿元]，即[works:45150]万元。");
    }

    @Test
    void aTotalThatIsAPartIsBalancedFirst() throws IOException {
        balance = "balance: [total, paid]";

        assertThat(printed("付款{{paid|0.0亿元}}：支出{{total|0.0亿元}}、借款{{loans|0.0亿元}}。" + SPENT.replace("0.00", "0.0")))
                .as("5.7 = 5.5 + 0.1 → 5.6 + 0.1; 5.6 = 1.3 + 4.5 + 0.2 − 0.6 → + 4.7")
                .containsExactly("付款[paid:5.7亿元]：支出[total:5.6亿元]、借款[loans:0.1亿元]。"
                        + "支出[total:5.6亿元]：[wages:1.3亿元]、[works:4.7亿元]、[goods:0.2亿元]、[back:0.6亿元]。");
    }

    @Test
    void whatCannotBeBalancedIsAMistake() {
        balance = "balance: [total, wages, totl, works]";

        assertThat(((LoadedJob.Invalid) loaded()).mistakes())
                .extracting(each -> each.line() + " " + each.found() + " " + each.message())
                .containsExactly(
                        "4 wages nothing adds up to this: write the code of a total that a formula, a check or several departments"
                                + " add up to, or the id of such a check",
                        "4 totl no total and no check has this name; is total meant?");
    }

    @Test
    void aRateFollowsFromThePrintedCounts() {
        TestFigures shares = figures()
                .with("wages", Value.Number.of("13451"))
                .with("base", Value.Number.of("54900"))
                .with("wages_share", Value.Number.of("24.5009"));

        assertThat(found(shares, "工资{{wages|0.0亿元}}，占{{base|0.0亿元}}的{{wages_share|0.0%}}。"))
                .containsExactly("print.rate-differs 工资占比 | 24.5% | 基数 5.5亿元、工资支出 1.3亿元 | 23.6%");
        assertThat(found(shares, "工资{{wages}}万元，占{{base}}万元的{{wages_share|0.0%}}。"))
                .isEmpty();
        assertThat(found(shares, "工资{{wages|0.0亿元}}，占{{base|0.0亿元}}的{{wages_share|0%}}。"))
                .containsExactly("print.rate-differs 工资占比 | 25% | 基数 5.5亿元、工资支出 1.3亿元 | 24%");
        assertThat(found(shares, "工资{{wages|0.0亿元}}（{{wages}}万元），占{{base|0.0亿元}}（{{base}}万元）的{{wages_share|0.0%}}。"))
                .as("whoever wants to can divide the exact ones")
                .isEmpty();
        assertThat(found(shares, "工资{{wages|0.0亿元}}，占{{wages_share|0.0%}}。"))
                .as("of what is not printed")
                .isEmpty();
        assertThat(found(shares, "工资{{wages|1亿余元}}，占{{base|0.0亿元}}的{{wages_share|0.0%}}。"))
                .as("nobody divides a rough number")
                .isEmpty();
    }

    @Test
    void lastYearsReportCutItsRatesOff() {
        Map<String, BigDecimal> before =
                Map.of("wages_share", new BigDecimal("97.183098"), "works_share", new BigDecimal("97.12"));
        String text = "工资占{{wages_share}}%，即{{wages_share|0.0%}}，工程占{{works_share}}%。";
        TestFigures last = figures()
                .with("wages_share", Value.Number.of("97.183098"))
                .with("works_share", Value.Number.of("97.12"));
        rounding = "down";
        byte[] cut = ReportTemplate.fill(job(Templates.body(p(text))), last, ReportMode.PUBLISHED);
        assertThat(TemplateFindings.cutOff(job(Templates.body(p(text))), before, () -> Optional.of(cut)))
                .as("so it is now")
                .isEmpty();
        rounding = "half-up";
        ReportJob job = job(Templates.body(p(text)));
        byte[] rounded = ReportTemplate.fill(job, last, ReportMode.PUBLISHED);

        assertThat(TemplateFindings.cutOff(job, before, () -> Optional.of(cut)))
                .extracting(PrintedSumsTest::told)
                .containsExactly("rate.cut-off 工资占比 | 97.1 | 97.183098 | 97.2");
        assertThat(TemplateFindings.cutOff(job, before, () -> Optional.of(rounded)))
                .isEmpty();
        assertThat(TemplateFindings.cutOff(job, before, Optional::empty)).isEmpty();
        assertThat(TemplateFindings.cutOff(job, Map.of("wages_share", new BigDecimal("99.96")), () -> Optional.of(cut)))
                .as("what would be a whole is cut off anyway")
                .isEmpty();
    }

    /** Old text of the template, which last year was right: 69 of 71 is 97.18%. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            受理71件，办结69件，办结率97.1%。        ~ rate.cut-off “受理71件，办结69件，办结率97.1%” | 97.1 | 97.183098 | 97.2
            受理71件，办结69件，办结率97.2%。        ~
            受理71件，办结69件，办结率96.0%。        ~
            上年工资占比为97.1%。                   ~ rate.cut-off “上年工资占比为97.1%” | 97.1 | 97.183098 | 97.2
            上年工程占比为97.1%。                   ~
            受理71件。办结69件，办结率97.1%。        ~
            工资占{{wages_share}}%。                ~
            """)
    void anOldRateOfTheTemplateWasCutOff(String paragraph, String told) {
        Map<String, BigDecimal> before = Map.of("wages_share", new BigDecimal("97.183098"));
        assertThat(TemplateFindings.cutOff(job(Templates.body(p(paragraph))), before, Optional::empty))
                .extracting(PrintedSumsTest::told)
                .containsExactlyElementsOf(told == null ? List.of() : List.of(told));
        rounding = "down";
        assertThat(TemplateFindings.cutOff(job(Templates.body(p(paragraph))), before, Optional::empty))
                .isEmpty();
    }

    private static String table(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc>").append(p(cell)).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private List<String> found(String... paragraphs) {
        return found(figures(), paragraphs);
    }

    private List<String> found(TestFigures figures, String... paragraphs) {
        return foundIn(figures, List.of(paragraphs).stream().map(Templates::p).toArray(String[]::new));
    }

    private List<String> foundIn(TestFigures figures, String... blocks) {
        return TemplateFindings.printed(job(Templates.body(blocks)), figures).stream()
                .map(PrintedSumsTest::told)
                .toList();
    }

    private static String told(Finding finding) {
        return finding.code() + " " + String.join(" | ", finding.fields().values());
    }

    private List<String> printed(String... paragraphs) throws IOException {
        ReportJob job = job(
                Templates.body(List.of(paragraphs).stream().map(Templates::p).toArray(String[]::new)));
        return ReportText.body(ReportTemplate.fill(job, figures(), ReportMode.PUBLISHED));
    }

    private ReportJob job(byte[] template) {
        try {
            Files.createDirectories(jobs.resolve("j"));
            Files.write(jobs.resolve("j/report.docx"), template);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return ((LoadedJob.Valid) loaded()).job();
    }

    private LoadedJob loaded() {
        try {
            Path folder = Files.createDirectories(jobs.resolve("j"));
            Files.writeString(folder.resolve("job.yaml"), """
                    title: 报告
                    county: 示例县
                    rounding: %s
                    %s
                    departments:
                      - {code: a, name: 县司法局}
                      - {code: b, name: 县财政局}
                    """.formatted(rounding, balance));
            Files.writeString(folder.resolve("indicators.yaml"), INDICATORS);
            if (!Files.exists(folder.resolve("report.docx"))) {
                Files.write(folder.resolve("report.docx"), Templates.body(p("")));
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return new JobDefinitions(jobs, MESSAGES).load("j", "2020");
    }
}

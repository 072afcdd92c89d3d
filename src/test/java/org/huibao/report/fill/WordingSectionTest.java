package org.huibao.report.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;

import java.util.List;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.Value;
import org.huibao.report.Jobs;
import org.huibao.report.ReportMode;
import org.huibao.report.ReportTemplate;
import org.huibao.report.ReportText;
import org.huibao.report.TemplateFindings;
import org.huibao.report.Templates;
import org.huibao.report.TestFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections over expressions, as people write them and as they get them wrong. */
class WordingSectionTest {

    /** Cases 71, closed 71, lawsuits 0, lost none; those of a department: a 50 of 50, b 21 of 20, c nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {{?closed = cases}}全部办结{{else}}办结{{closed}}件{{/}}。      ~ [?closed = cases:全部办结]。
            {{?closed = lawsuits}}全部办结{{else}}办结{{closed}}件{{/}}。   ~ [?closed = lawsuits:办结][closed:71][?closed = lawsuits:件]。
            {{^closed = cases}}尚有未结{{/}}完。                            ~ 完。
            {{^closed = cases}}尚有未结{{else}}无一积压{{/}}。              ~ [?closed = cases:无一积压]。
            {{?closed=cases}}全部办结{{/closed = cases}}。                  ~ [?closed = cases:全部办结]。
            {{?closed ＝ cases}}全部办结{{／}}。                            ~ [?closed = cases:全部办结]。
            {{？closed≥cases}}全部办结{{/}}。                               ~ [?closed >= cases:全部办结]。
            ｛｛?cases ≤ closed｝｝全部办结｛｛/｝｝。                      ~ [?cases <= closed:全部办结]。
            {{?cases ≠ closed}}未结{{Else}}全部办结{{/}}。                  ~ [?cases <> closed:全部办结]。
            {{?办结信访案件数 = 受理信访案件数}}全部办结{{/}}。            ~ [?closed = cases:全部办结]。
            {{?　closed　=　cases　}}全部办结{{/}}。                        ~ [?closed = cases:全部办结]。
            {{?RATE(closed，cases) >= 80}}八成以上{{/}}。                    ~ [?RATE(closed, cases) >= 80:八成以上]。
            {{?rate(closed, cases) > 50 and not(cases = 0)}}过半{{/}}。     ~ [?RATE(closed, cases) > 50 AND NOT (cases = 0):过半]。
            {{?lost = 0}}无败诉{{else}}败诉{{lost}}件{{/}}。                ~ [?lost = 0:无败诉]。
            {{?CHANGE(cases) < 0}}下降{{else}}上升{{/}}。                   ~ [?CHANGE(cases) < 0:上升]。
            {{?cases > PREV(cases)}}同比上升{{else}}同比下降{{/}}。         ~ [?cases > PREV(cases):同比上升]。
            {{?MAX(cases, closed) = MIN(cases, closed)}}相等{{/}}。         ~ [?MAX(cases, closed) = MIN(cases, closed):相等]。
            {{?IF(lawsuits > 0, lost, 1) = 1}}无案{{/}}。                   ~ [?IF(lawsuits > 0, lost, 1) = 1:无案]。
            {{?ABS(cases - closed) + SUM(lost, lawsuits) = ROUND(0.4, 0)}}平{{/}}。~[?ABS(cases - closed) + SUM(lost, lawsuits) = ROUND(0.4, 0):平]。
            {{?TOP(cases) = a}}司法局居首{{else}}另有其人{{/}}。            ~ [?TOP(cases) = a:司法局居首]。
            {{?TOP(cases) = “县司法局”}}司法局居首{{/}}。                   ~ [?TOP(cases) = a:司法局居首]。
            {{?大沙镇 = top（受理信访案件数，乡镇）}}大沙镇居首{{/}}。      ~ [?TOP(cases, 乡镇) = b:大沙镇居首]。
            {{?BOTTOM(cases) <> b}}别处{{else}}大沙镇最少{{/}}。            ~ [?BOTTOM(cases) <> b:大沙镇最少]。
            {{top cases}}最多，{{bottom 受理信访案件数}}最少。              ~ [?TOP(cases):县司法局]最多，[?BOTTOM(cases):大沙镇]最少。
            {{Top cases 乡镇}}最多。                                        ~ [?TOP(cases, 乡镇):大沙镇]最多。
            {{#lawsuits}}有诉{{else}}无诉{{/lawsuits}}。                    ~ 无诉。
            {{^cases}}没有{{else}}受理{{cases}}件{{/}}。                    ~ 受理[cases:71]件。
            {{?optional}}有{{else}}没有统计{{/}}。                          ~ 没有统计。
            {{?cases}}受理{{cases}}件{{else}}没有统计{{/cases}}。           ~ 受理[cases:71]件。
            {{#missing}}缺{{else}}齐{{/}}。                                 ~ 齐。
            {{?closed = cases}}共{{cases}}件，{{?lost = 0}}无败诉{{else}}有败诉{{/}}，全部办结{{else}}未结{{/}}。 ~ [?closed = cases:共][cases:71][?closed = cases:件，][?lost = 0:无败诉][?closed = cases:，全部办结]。
            {{#cases}}{{?closed = cases}}全部{{else}}部分{{/}}办结{{else}}无{{/}}。 ~ [?closed = cases:全部]办结。
            """)
    void saysWhatIsTrue(String written, String printed) {
        assertThat(text(ReportMode.PUBLISHED, written)).containsExactly(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            runs       ~ <w:r><w:t>{{?closed</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t> = </w:t></w:r><w:r><w:t>cases}}全部</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>办结{{el</w:t></w:r><w:r><w:t>se}}未结{</w:t></w:r><w:r><w:t>{/}}。</w:t></w:r> ~ [?closed = cases:全部*办结*]。
            insertions ~ <w:r><w:t>{{?closed = </w:t></w:r><w:ins w:id="1" w:author="a"><w:r><w:t>cases}}全部{{else}}未{{/}}</w:t></w:r></w:ins><w:r><w:t>办结。</w:t></w:r> ~ [?closed = cases:全部]办结。
            a link     ~ <w:hyperlink w:anchor="_top"><w:r><w:t>{{?closed = cases}}全部</w:t></w:r></w:hyperlink><w:r><w:t>办结{{else}}未结{{/}}。</w:t></w:r> ~ [?closed = cases:全部][?closed = cases:办结]。
            """)
    void readsASectionHoweverAnEditorSplitIt(String what, String runs, String printed) {
        assertThat(text(ReportMode.PUBLISHED, List.of("<w:p>" + runs + "</w:p>")))
                .as(what)
                .containsExactly(printed);
    }

    @Test
    void showsParagraphs() {
        assertThat(text(
                        ReportMode.PUBLISHED,
                        List.of(p("{{?closed = cases}}"), p("全部办结。"), p("{{else}}"), p("尚有未结。"), p("{{/}}"))))
                .containsExactly("[?closed = cases:全部办结。]");
        assertThat(text(
                        ReportMode.PUBLISHED,
                        List.of(p("{{?closed <> cases}}未结。"), p("再办。"), p("{{else}}全部办结。"), p("下同。{{/}}"), p("末"))))
                .containsExactly("[?closed <> cases:全部办结。]", "[?closed <> cases:下同。]", "末");
    }

    @Test
    void showsRows() {
        String table = table(
                row("{{?closed = cases}}全部", "办结"),
                row("{{else}}未结", "若干{{/}}"),
                row("{{#departments}}{{department}}", "{{?closed = cases}}全部{{else}}{{closed}}件{{/}}{{/departments}}"));
        assertThat(text(ReportMode.PUBLISHED, List.of(table, p("末"))))
                .containsExactly(
                        "[?closed = cases:全部]",
                        "[?closed = cases:办结]",
                        "县司法局",
                        "[?closed = cases:全部]",
                        "大沙镇",
                        "[closed:20][?closed = cases:件]",
                        "末");
    }

    @Test
    void meansEachDepartmentsOwnValuesInALoop() {
        assertThat(text(
                        ReportMode.PUBLISHED,
                        "{{#departments}}{{department}}{{?closed = cases}}全部办结{{else}}办结{{closed}}件{{/}}"
                                + "{{?TOP(cases) = department}}（最多）{{/}}、{{/departments}}。"))
                .containsExactly("县司法局[?closed = cases:全部办结][?TOP(cases) = department:（最多）]、"
                        + "大沙镇[?closed = cases:办结][closed:20][?closed = cases:件]。");
    }

    @Test
    void worksInHeadersFootersAndNotes() {
        String words = "{{?closed = cases}}全部{{else}}未{{/}}办结";
        byte[] filled = ReportTemplate.fill(
                job(Templates.everywhere(p(words), p(words), p(words), p(words))), figures(), ReportMode.PUBLISHED);
        for (String part : List.of("document", "header1", "footer1")) {
            assertThat(ReportText.of(filled, "/word/" + part + ".xml")).contains("[?closed = cases:全部]办结");
        }
    }

    /** Nobody is named alone who shares the place. */
    @Test
    void saysThatAPlaceIsShared() {
        TestFigures tied = figures().with("b", "cases", Value.Number.of("50"));
        assertThat(text(ReportMode.PUBLISHED, tied, List.of(p("{{top cases}}最多，{{bottom cases}}最少。"))))
                .containsExactly("[?TOP(cases):县司法局、大沙镇（并列）]最多，[?BOTTOM(cases):县司法局、大沙镇（并列）]最少。");
        assertThat(text(ReportMode.DRAFT, tied, List.of(p("{{?TOP(cases) = a}}司法局最多{{else}}别处最多{{/}}。"))))
                .containsExactly("[cases:!【待补:受理信访案件数】!]。");
        assertThat(findings(tied, "{{?TOP(cases) = a}}司法局最多{{else}}别处最多{{/}}。"))
                .containsExactly("wording.tie TOP(cases) = a：县司法局、大沙镇");
        assertThat(text(
                        ReportMode.PUBLISHED,
                        tied.with("c", "cases", Value.Number.of("51")),
                        List.of(p("{{?TOP(cases) = a}}司法局最多{{else}}别处最多{{/}}。"))))
                .containsExactly("[?TOP(cases) = a:别处最多]。");
    }

    /** What cannot be told blocks, and stands once however many wordings there are. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {{?closed = later}}全部{{else}}部分{{/}}办结     ~ [later:!【待补:日后上报数】!]办结               ~
            {{^closed = later}}部分{{/}}办结                 ~ [later:!【待补:日后上报数】!]办结               ~
            {{?optional = cases}}全部{{else}}部分{{/}}办结   ~ [optional:!【待补:移送案件数】!]办结            ~ wording.input-missing optional = cases
            {{?RATE(lost, lawsuits) > 0}}有败诉{{else}}无{{/}} ~ [lawsuits:!【待补:应诉案件数】!]              ~ wording.zero-denominator RATE(lost, lawsuits) > 0
            {{?closed > PREV(closed)}}上升{{else}}下降{{/}}  ~ [closed:!【待补:办结信访案件数】!]              ~ wording.no-previous closed > PREV(closed)
            {{?TOP(optional) = a}}一{{/}}二                  ~ [optional:!【待补:移送案件数】!]二              ~ wording.input-missing TOP(optional) = a
            {{top optional}}最多                             ~ [optional:!【待补:移送案件数】!]最多            ~ wording.input-missing TOP(optional)
            {{?optional}}{{?optional = cases}}全部{{/}}{{/optional}}完 ~ 完                                       ~
            {{#lawsuits}}{{?RATE(lost, lawsuits) > 0}}有{{/}}{{else}}无案{{/}} ~ 无案                           ~
            {{?lawsuits > 0 AND RATE(lost, lawsuits) > 0}}有败诉{{else}}无败诉{{/}} ~ [?lawsuits > 0 AND RATE(lost, lawsuits) > 0:无败诉] ~
            """)
    void whatCannotBeToldBlocks(String written, String drafted, String finding) {
        assertThat(text(ReportMode.DRAFT, written)).containsExactly(drafted);
        assertThat(findings(figures(), written)).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {{?closed = fines}}全部{{/}}            ~ 条件“closed = fines”中的“=”：计量单位不同（件、元），不能放在一起计算或比较
            {{?cases + hearings = closed}}全部{{/}} ~ 条件“cases + hearings = closed”中的“+”：计量单位不同（件、次），不能放在一起计算或比较
            {{?fines = fines_wan}}相符{{/}}         ~ 条件“fines = fines_wan”中的“=”：计量单位不同（元、万元），这里不作换算；请把两个指标改为同一单位，或者另设一个换算的指标
            {{?RATE(closed, cases) > 0.5}}过半{{/}} ~ 条件“RATE(closed, cases) > 0.5”中的“0.5”：百分数以 100 为全部，应写 50
            {{?RATE(closed, cases) > 50%}}过半{{/}} ~ 条件“RATE(closed, cases) > 50%”中的“%”：算式中不使用 %；请写 RATE(a, b)，或乘以 100
            {{?closd = cases}}全部{{/}}             ~ 条件“closd = cases”中的“closd”：indicators.yaml 中没有这个指标代码，是否应为 closed？
            {{?RATES(closed, cases) = 100}}全部{{/}} ~ 条件“RATES(closed, cases) = 100”中的“RATES”：没有这个函数，是否应为 RATE？可用的函数有 ABS, CHANGE, IF, MAX, MIN, PREV, RATE, ROUND, SUM
            {{?closed = cases + }}全部{{/}}         ~ 条件“closed = cases +”中的“+”：此后缺少指标代码或数
            {{?RATE(closed, cases)}}全部{{/}}       ~ 条件“RATE(closed, cases)”中的“RATE”：此处应为条件，例如 a = b 或 a <= b，现为数值
            {{?problems = cases}}全部{{/}}          ~ 条件“problems = cases”中的“problems”：“problems”是文字，不能用作条件，请改用数值指标
            {{?by_department > 3}}多{{/}}           ~ 条件“by_department > 3”中的“by_department”：“by_department”没有全县汇总数（combine: none），请用在“{{#departments}}”之内，或者在 indicators.yaml 中改用其他汇总方式
            {{#closed = cases}}全部{{/}}            ~ 条件以 ? 或 ^ 开头，请写成“{{?closed = cases}}”。
            {{?TOP(cases) = 大砂镇}}多{{/}}         ~ 条件“TOP(cases) = 大砂镇”中的“大砂镇”：job.yaml 中没有代码或名称为“大砂镇”的部门
            {{?TOP(cases) = department}}多{{/}}     ~ 条件“TOP(cases) = department”中的“department”：job.yaml 中没有代码或名称为“department”的部门
            {{?TOP(cases) > 3}}多{{/}}              ~ 条件“TOP(cases) > 3”中的“TOP(cases)”：首位只能用 = 或 <> 与一个部门比较，如 TOP(cases) = dsz
            {{?TOP(cases, 村) = a}}多{{/}}          ~ 条件“TOP(cases, 村) = a”中的“村”：没有部门属于分组“村”
            {{top case}}最多                        ~ 没有名为“case”的指标，是否应为“cases”？
            {{top cases 乡}}最多                    ~ 没有部门属于分组“乡”，是否应为“乡镇”？
            {{top problems}}最多                    ~ 条件“top problems”中的“problems”：“problems”是文字，不能用作条件，请改用数值指标
            {{top cases|0}}最多                     ~ “top cases”不需要格式，请删去“|0”。
            {{else}}全部                            ~ “{{else}}”只能写在一个条件的开头和结尾之间，每个条件只写一次，循环里没有“否则”：{{?x}}…{{else}}…{{/}}。
            {{?closed = cases}}一{{else}}二{{else}}三{{/}} ~ “{{else}}”只能写在一个条件的开头和结尾之间，每个条件只写一次，循环里没有“否则”：{{?x}}…{{else}}…{{/}}。
            {{#departments}}一{{else}}二{{/departments}} ~ “{{else}}”只能写在一个条件的开头和结尾之间，每个条件只写一次，循环里没有“否则”：{{?x}}…{{else}}…{{/}}。
            {{?closed = cases}}全部                 ~ “{{?closed = cases}}”没有结尾，请在结束处写上“{{/}}”；套在其他内容里的，要先于外层结束。
            {{?closed = cases}}全部{{else}}部分     ~ “{{?closed = cases}}”没有结尾，请在结束处写上“{{/}}”；套在其他内容里的，要先于外层结束。
            {{/}}全部                               ~ “{{/}}”没有与之对应的开头，请在开始处写上条件，如“{{?a = b}}”，或者删去。
            """)
    void refusesWhatSaysNothing(String written, String message) {
        assertThat(ReportTemplate.check(job(Templates.body(p(written))), Messages.of("zh-CN")))
                .containsExactly(new DefinitionMistake("rule-of-law/report.docx", 0, 0, written, message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{?closed == cases}}全部{{/}}", "{{?closed = “cases”}}全部{{/}}", "{{?closed = 'cases'}}全部{{/}}"})
    void namesOtherSlipsOfTheHand(String written) {
        assertThat(ReportTemplate.check(job(Templates.body(p(written))), Messages.of("zh-CN")))
                .hasSize(1);
    }

    @Test
    void aSectionThatEndsElsewhereIsRefusedInTheWordsOfItsAuthor() {
        assertThat(ReportTemplate.check(
                        job(Templates.body(p("前{{?closed = cases}}全部{{else}}部分"), p("办结{{/}}后"))),
                        Messages.of("zh-CN")))
                .extracting(DefinitionMistake::found)
                .containsExactly("前{{?closed = cases}}全部{{else}}部分");
    }

    @Test
    void aLongParagraphIsShownAsItWasWritten() {
        String before = "前".repeat(60);
        assertThat(ReportTemplate.check(
                        job(Templates.body(p(before + "{{?closed = cases}}全部{{else}}部分" + "后".repeat(60)))),
                        Messages.of("zh-CN")))
                .extracting(DefinitionMistake::found)
                .allSatisfy(found -> assertThat(found).contains("{{else}}部分后").doesNotContain("^"));
    }

    @Test
    void aDepartmentOfWhichNothingCanBeToldBlocksAndIsNamed() {
        TestFigures gap = figures().with("d", "cases", Value.Number.of("3"));
        String loop = "{{#departments}}{{department}}{{?closed = cases}}全部{{else}}部分{{/}}、{{/departments}}。";
        assertThat(text(ReportMode.DRAFT, gap, List.of(p(loop))))
                .containsExactly("县司法局[?closed = cases:全部]、大沙镇[?closed = cases:部分]、" + "未报镇[closed:!【待补:办结信访案件数】!]。");
        assertThat(TemplateFindings.leftOut(job(Templates.body(p(loop))), gap))
                .extracting(each -> each.code() + " " + each.department())
                .containsExactly("wording.input-missing d");
    }

    /** A name with a sign of comparison in it is a name all the same, and its else is that of a name. */
    @Test
    void aNameMayHoldASignOfComparison() {
        String name = "罚款>5万元的案件数";
        ReportJob job = Jobs.named(Templates.body(p("{{?" + name + "}}共{{odd}}件{{else}}没有统计{{/}}。")), name);
        assertThat(ReportText.body(
                        ReportTemplate.fill(job, figures().with("odd", Value.Number.of("0")), ReportMode.PUBLISHED)))
                .containsExactly("共[odd:0]件。");
    }

    @Test
    void anExpressionMayBeLong() {
        String sum = "SUM(" + "cases, ".repeat(30) + "cases)";
        List<String> lines = text(ReportMode.PUBLISHED, "{{?" + sum + " > 3}}多{{/}}。");
        assertThat(lines.get(0)).matches("\\[\\?SUM\\(cases, .*…[0-9a-f]{8}:多]。");
        assertThat(lines.get(0).indexOf(":")).isEqualTo(65);
    }

    private static List<String> findings(TestFigures figures, String written) {
        return TemplateFindings.leftOut(job(Templates.body(p(written))), figures).stream()
                .map(each -> each.code() + " " + each.found())
                .toList();
    }

    private static List<String> text(ReportMode mode, String written) {
        return text(mode, List.of(p(written)));
    }

    private static List<String> text(ReportMode mode, List<String> paragraphs) {
        return text(mode, figures(), paragraphs);
    }

    private static List<String> text(ReportMode mode, TestFigures figures, List<String> paragraphs) {
        ReportJob job = job(Templates.body(paragraphs.toArray(String[]::new)));
        assertThat(ReportTemplate.check(job, Messages.of("zh-CN"))).isEmpty();
        return ReportText.body(ReportTemplate.fill(job, figures, mode));
    }

    private static ReportJob job(byte[] template) {
        return Jobs.worded(template);
    }

    private static TestFigures figures() {
        return Jobs.figures()
                .with("cases", Value.Number.of("71"))
                .with("closed", Value.Number.of("71"))
                .with("lost", Value.none())
                .with("hearings", Value.Number.of("9"))
                .with("fines_wan", Value.Number.of("15.89"))
                .with("later", new Value.Missing(Value.Reason.NO_RETURN, "a"))
                .before("cases", Value.Number.of("60"))
                .with("a", "cases", Value.Number.of("50"))
                .with("a", "closed", Value.Number.of("50"))
                .with("b", "cases", Value.Number.of("21"))
                .with("b", "closed", Value.Number.of("20"));
    }

    private static String table(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>" + String.join("", rows) + "</w:tbl>";
    }

    private static String row(String one, String other) {
        return "<w:tr><w:tc>" + p(one) + "</w:tc><w:tc>" + p(other) + "</w:tc></w:tr>";
    }
}

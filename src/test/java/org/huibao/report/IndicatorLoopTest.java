package org.huibao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;

import java.util.List;
import java.util.Set;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code {{#indicators}}}: every number of the county with last year's value and the change. */
class IndicatorLoopTest {

    @Test
    void repeatsARowForEachNumberThatTheCountyHasAFigureOf() {
        String table =
                "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>" + cell("指标") + cell("数") + "</w:tr><w:tr>"
                        + cell("{{#indicators}}{{indicator}}（{{unit}}）")
                        + cell("{{value}}/{{previous}}/{{change}}{{/indicators}}") + "</w:tr></w:tbl>";
        assertThat(draft(table + p("尾")))
                .containsExactly(
                        "指标",
                        "数",
                        "受理信访案件数（件）",
                        "[petition_cases:71]/[petition_cases.previous:82]/[petition_cases.change:-13.4%]",
                        "信访案件办结率（%）",
                        "[closure_rate:99.9]/[closure_rate.previous:99.9]/[closure_rate.change:0.0个百分点]",
                        "安全生产罚款（元）",
                        "[fines:158900]/[fines.previous:–]/[fines.change:–]",
                        "败诉案件数（件）",
                        "[lawsuits_lost:无]/[lawsuits_lost.previous:–]/[lawsuits_lost.change:–]",
                        "应诉案件数（件）",
                        "[lawsuits:0]/[lawsuits.previous:–]/[lawsuits.change:–]",
                        "听证会次数（次）",
                        "[hearings:!【待补:听证会次数】!]/[hearings.previous:–]/[hearings.change:–]",
                        "移送案件数（件）",
                        "[optional:–]/[optional.previous:–]/[optional.change:–]",
                        "尾");
    }

    @Test
    void repeatsParagraphsAndShowsWhatIsThere() {
        assertThat(draft(p("{{#indicators}}")
                        + p(
                                "{{indicator}}{{?previous}}比上年{{change|上升0.0%}}{{/previous}}{{^value}}为零{{/value}}，信访{{petition_cases}}")
                        + p("{{/indicators}}")))
                .startsWith(
                        "受理信访案件数比上年[petition_cases.change:下降13.4%]，信访[petition_cases:71]",
                        "信访案件办结率比上年[closure_rate.change:持平]，信访[petition_cases:71]", "安全生产罚款，信访[petition_cases:71]")
                .contains("应诉案件数为零，信访[petition_cases:71]");
    }

    @Test
    void printsAListInASentence() {
        assertThat(draft(p("有{{#indicators}}{{indicator}}、{{/indicators}}。")))
                .containsExactly("有受理信访案件数、信访案件办结率、安全生产罚款、败诉案件数、应诉案件数、听证会次数、移送案件数。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {{value}}          ~ [petition_cases:71]
            {{value|0.0}}      ~ [petition_cases:71.0]
            {{previous|0.0}}   ~ [petition_cases.previous:82.0]
            {{change|0%}}      ~ [petition_cases.change:-13%]
            {{change|0.00％}}  ~ [petition_cases.change:-13.41%]
            {{change|减少0.0%}} ~ [petition_cases.change:减少13.4%]
            """)
    void takesFormats(String written, String printed) {
        assertThat(draft(p("{{#indicators}}" + written + "{{/indicators}}")).get(0))
                .isEqualTo(printed);
    }

    @Test
    void saysThatNothingHasChanged() {
        assertThat(ReportText.body(filled(
                        p("{{#indicators}}{{change|上升0.0%}}{{/indicators}}"),
                        figures()
                                .with("petition_cases.change", Value.Number.of("0"))
                                .with("closure_rate.change", Value.Number.of("0")))))
                .startsWith("[petition_cases.change:持平]", "[closure_rate.change:持平]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {{value}}                                   ~ “{{value}}”说的是当前指标，只能用在“{{#indicators}}”与“{{/indicators}}”之间。
            {{unit}}                                    ~ “{{unit}}”说的是当前指标，只能用在“{{#indicators}}”与“{{/indicators}}”之间。
            {{?change}}有{{/change}}                    ~ “{{change}}”说的是当前指标，只能用在“{{#indicators}}”与“{{/indicators}}”之间。
            {{#departments}}{{indicator}}{{/departments}} ~ “{{indicator}}”说的是当前指标，只能用在“{{#indicators}}”与“{{/indicators}}”之间。
            {{#indicators}}{{department}}{{/indicators}} ~ “{{department}}”是当前部门的名称，只能用在“{{#departments}}”与“{{/departments}}”之间。
            {{#indicators}}{{#indicators}}{{value}}{{/indicators}}{{/indicators}} ~ 重复的内容里不能再套一层重复，请先用“{{/indicators}}”结束前一层。
            {{#indicators}}{{#departments}}{{department}}{{/departments}}{{/indicators}} ~ 重复的内容里不能再套一层重复，请先用“{{/indicators}}”结束前一层。
            {{#departments}}{{#indicators}}{{value}}{{/indicators}}{{/departments}} ~ 重复的内容里不能再套一层重复，请先用“{{/departments}}”结束前一层。
            {{#departments}}{{#indicators}}甲{{/departments}}乙{{/indicators}} ~ 重复的内容里不能再套一层重复，请先用“{{/departments}}”结束前一层。
            {{#indicators}}{{value}}                    ~ “{{#indicators}}”没有结尾，请在结束处写上“{{/indicators}}”；套在其他内容里的，要先于外层结束。
            {{#indicators 乡镇}}{{value}}{{/indicators}} ~ 按指标重复不分组，请将“{{#indicators 乡镇}}”改为“{{#indicators}}”。
            {{#indicators}}{{unit|0}}{{/indicators}}    ~ “unit”不需要格式，请删去“|0”。
            {{#indicators}}{{value|0.0万元}}{{/indicators}} ~ “{{value}}”要印全部指标，格式“0.0万元”与其中“受理信访案件数”的计量单位（件）不符，请删去格式，或者只写小数位数，如“{{value|0.0}}”。
            {{#indicators}}{{change|0.0}}{{/indicators}} ~ “0.0”不能用作增减的格式，请写带 % 的打印样例，如“{{change|0.0%}}”“{{change|上升0.0%}}”；单位为 % 的指标自动印“个百分点”。
            {{#indicators}}{{chang}}{{/indicators}}     ~ 没有名为“chang”的指标，是否应为“change”？
            {{petition_cases.change}}                   ~ 没有名为“petition_cases.change”的指标
            """)
    void namesWhatIsWrong(String paragraph, String message) {
        byte[] template = Templates.body(p(paragraph));
        List<DefinitionMistake> chinese = ReportTemplate.check(Jobs.with(template), Messages.of("zh-CN"));
        assertThat(chinese).isNotEmpty();
        assertThat(chinese.get(0).message()).startsWith(message);
        assertThat(ReportTemplate.check(Jobs.with(template), Messages.of("en"))).hasSameSizeAs(chinese);
    }

    @Test
    void printsWhatTheDefinitionWantsPrintedInItsUnit() {
        byte[] template = Templates.body(p("{{#indicators}}{{indicator}}{{value}}或{{value|0.#}}{{unit}}，上年{{previous}}，"
                + "共{{fines}}元{{/indicators}}"));
        ReportJob job = Jobs.changing(template, indicator -> {
            boolean printed = Set.of("petition_cases", "fines").contains(indicator.code());
            return Jobs.looped(
                    indicator,
                    new Indicator.InLoop(printed, printed && indicator.unit().equals("元") ? "万元" : "件"));
        });
        assertThat(ReportTemplate.check(job, Messages.of("zh-CN"))).isEmpty();

        byte[] filled = ReportTemplate.fill(
                job.withComparisons(), figures().with("fines.previous", Value.Number.of("162000")), ReportMode.DRAFT);

        assertThat(ReportText.body(filled))
                .containsExactly(
                        "受理信访案件数[petition_cases:71]或[petition_cases:71]件，上年[petition_cases.previous:82]，共[fines:158900]元",
                        "安全生产罚款[fines:16]或[fines:15.9]万元，上年[fines.previous:16]，共[fines:158900]元");
    }

    @Test
    void onlyATemplateThatLoopsComparesIndicators() {
        assertThat(ReportTemplate.compared(Jobs.with(Templates.body(p("{{petition_cases}}"))))
                        .comparisons())
                .isEmpty();
        assertThat(ReportTemplate.compared(Jobs.with(Templates.everywhere(
                                p("甲"), p("{{#indicators}}{{value}}{{/indicators}}"), p("乙"), p("丙"))))
                        .comparisons())
                .isNotEmpty();
    }

    @Test
    void repeatsRowsAndParagraphsOfATextBoxAHeaderAndAFooter() {
        String table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>"
                + cell("{{#indicators}}{{indicator}}") + cell("{{change}}{{/indicators}}") + "</w:tr></w:tbl>";
        String departments = p("{{#departments}}") + p("{{department}}{{petition_cases}}") + p("{{/departments}}");
        String box = "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + table + departments + p("框尾")
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        ReportJob job = Jobs.with(
                Templates.everywhere(box, table + departments + p("眉尾"), departments + table + p("脚尾"), p("注")));
        assertThat(ReportTemplate.check(job, Messages.of("zh-CN"))).isEmpty();

        byte[] filled = ReportTemplate.fill(job.withComparisons(), figures(), ReportMode.DRAFT);

        String[] rows = {"受理信访案件数", "[petition_cases.change:-13.4%]", "信访案件办结率", "[closure_rate.change:0.0个百分点]"};
        String[] paragraphs = {"县司法局[petition_cases:50]", "大沙镇[petition_cases:21]"};
        for (String part : List.of("/word/document.xml", "/word/header1.xml", "/word/footer1.xml")) {
            assertThat(ReportText.of(filled, part))
                    .as(part)
                    .containsSequence(rows)
                    .containsSequence(paragraphs)
                    .noneMatch(line -> line.contains("{{") && !line.contains("county"));
        }
        assertThat(ReportText.of(filled, "/word/header1.xml")).endsWith("眉尾");
    }

    @Test
    void aLoopOfATextBoxEndsInIt() {
        String box = "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + p("{{#indicators}}{{indicator}}")
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        List<DefinitionMistake> mistakes =
                ReportTemplate.check(Jobs.with(Templates.body(box + p("{{/indicators}}"))), Messages.of("zh-CN"));
        assertThat(mistakes)
                .extracting(DefinitionMistake::message)
                .anySatisfy(message -> assertThat(message).startsWith("“{{#indicators}}”没有结尾"));
    }

    private static String cell(String text) {
        return "<w:tc>" + p(text) + "</w:tc>";
    }

    private static List<String> draft(String blocks) {
        return ReportText.body(filled(blocks, figures()));
    }

    private static TestFigures figures() {
        return Jobs.figures()
                .with("petition_cases.previous", Value.Number.of("82"))
                .with("petition_cases.change", Value.Number.of("-13.414634"))
                .with("closure_rate.previous", Value.Number.of("99.96"))
                .with("closure_rate.change", Value.Number.of("0.00210999"))
                .with("hearings.change", new Value.Missing(Value.Reason.INPUT, "hearings"));
    }

    private static byte[] filled(String blocks, TestFigures figures) {
        ReportJob job = Jobs.with(Templates.body(blocks));
        assertThat(ReportTemplate.check(job, Messages.of("zh-CN"))).isEmpty();
        return ReportTemplate.fill(job.withComparisons(), figures, ReportMode.DRAFT);
    }
}

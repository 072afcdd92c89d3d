package org.huibao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;

import java.util.List;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sees changes nothing: neither in a template nor in what a department wrote. */
class UnseenCharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u200e", "\u202a", "\u034f", "\ufe0f"
            })
    void whatHasNoWidthIsPassedOver(String unseen) {
        assertThat(text("共{{petition_" + unseen + "cases}}。")).containsExactly("共[petition_cases:71]。");
        assertThat(text("共{" + unseen + "{petition_cases}" + unseen + "}。")).containsExactly("共[petition_cases:71]。");
        assertThat(text("{{fines|0.00" + unseen + "万元}}")).containsExactly("[fines:15.89万元]");
        assertThat(text("{{" + unseen + "#petition" + unseen + "_cases}}甲{{/petition_cases}}"))
                .containsExactly("甲");
        assertThat(text("{{#departments" + unseen + " 乡镇}}{{department}}、" + unseen + "{{/departments}}"))
                .containsExactly("大沙镇、" + unseen + "河口镇" + unseen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u2007", "\u202f", "\u2003", "\u3000"})
    void everySpaceIsASpace(String space) {
        assertThat(text("共{{" + space + "petition_cases" + space + "}}。")).containsExactly("共[petition_cases:71]。");
        assertThat(text("{{fines" + space + "|" + space + "0.00万元}}")).containsExactly("[fines:15.89万元]");
        assertThat(text("{{#departments" + space + "乡镇}}{{department}}、{{/departments}}"))
                .containsExactly("大沙镇、河口镇");
        byte[] marks = Templates.body(p("{{#petition_cases}}" + space), p("甲"), p(space + "{{/petition_cases}}"));
        assertThat(ReportTemplate.check(Jobs.with(marks), Messages.of("zh-CN"))).isEmpty();
        assertThat(ReportText.body(ReportTemplate.fill(Jobs.with(marks), Jobs.figures(), ReportMode.PUBLISHED)))
                .containsExactly("甲");
    }

    @ParameterizedTest
    @ValueSource(strings = {"softHyphen", "lastRenderedPageBreak"})
    void soAreElementsOfARun(String element) {
        String run = "<w:r><w:t>共{{petition_</w:t><w:" + element + "/><w:t>cases}}。</w:t></w:r>";
        byte[] filled = ReportTemplate.fill(
                Jobs.with(Templates.body("<w:p>" + run + "</w:p>")), Jobs.figures(), ReportMode.PUBLISHED);
        assertThat(ReportText.body(filled)).containsExactly("共[petition_cases:71]。");
    }

    @Test
    void aHyphenThatDoesNotBreakIsAHyphenInAFormat() {
        String run =
                "<w:r><w:t>{{date|yyyy</w:t><w:noBreakHyphen/><w:t>MM</w:t><w:noBreakHyphen/><w:t>dd}}</w:t></w:r>";
        byte[] filled = ReportTemplate.fill(
                Jobs.with(Templates.body("<w:p>" + run + "</w:p>")), Jobs.figures(), ReportMode.PUBLISHED);
        assertThat(ReportText.body(filled)).containsExactly("2021-02-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e", "\u202d", "\u202a", "\u2066", "\u2067", "\u2068", "\u200f", "\u061c"})
    void aDepartmentsTextCannotTurnRoundWhatStandsBehindIt(String turning) {
        TestFigures figures = Jobs.figures();
        figures.with("opinion", Jobs.texts("opinion", "同" + turning + "意"));
        byte[] template = Templates.body(p("意见：{{opinion}}，共{{petition_cases}}件"));
        byte[] filled = ReportTemplate.fill(Jobs.with(template), figures, ReportMode.PUBLISHED);
        assertThat(ReportText.body(filled)).containsExactly("意见：[opinion:同意]，共[petition_cases:71]件");
        assertThat(PackageParts.text(filled, "word/document.xml")).doesNotContain(turning);
        byte[] review =
                ReportTemplate.fillReview(Jobs.with(template), figures, ReportMode.PUBLISHED, Messages.of("zh-CN"));
        assertThat(PackageParts.text(review, "word/comments-review.xml")).doesNotContain(turning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            受理{petition_cases}件，{ {petition_cases} }件  ~ {petition_cases}|{ {petition_cases} }
            受理${petition_cases}件，${ fines }            ~ ${petition_cases}|${ fines }
            ｛petition_cases｝和{受理信访案件数}            ~ {petition_cases}|{受理信访案件数}
            {#petition_cases}甲{/petition_cases}            ~ {#petition_cases}|{/petition_cases}
            [petition_cases]、«fines»、<<county>>、%fines%  ~ [petition_cases]|«fines»|<<county>>|%fines%
            {{petition_cases}}{fines}                       ~ {fines}
            """)
    void aKnownNameInOtherBracesIsTold(String written, String told) {
        List<Finding> findings = TemplateFindings.in(Jobs.with(Templates.body(p(written))));
        assertThat(findings)
                .allSatisfy(each -> assertThat(each.level()).isEqualTo(Level.WARNING))
                .extracting(Finding::code)
                .containsOnly("template.braces");
        assertThat(findings).extracting(Finding::found).containsExactly(told.split("\\|"));
        assertThat(Messages.of("zh-CN").finding(findings.get(0))).contains("{{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一个{括号}不是占位符，[注]、（受理信访案件数）、《受理信访案件数》、[受理信访案件数]",
                "{{petition_cases}}件{{fines|0.00万元}}",
                "{a}{b}{x,y}${z}"
            })
    void otherBracesAreTheAuthorsOwn(String written) {
        assertThat(TemplateFindings.in(Jobs.with(Templates.body(p(written))))).isEmpty();
    }

    private static List<String> text(String written) {
        byte[] template = Templates.body(p(written));
        assertThat(ReportTemplate.check(Jobs.with(template), Messages.of("zh-CN")))
                .isEmpty();
        return ReportText.body(ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.PUBLISHED));
    }
}

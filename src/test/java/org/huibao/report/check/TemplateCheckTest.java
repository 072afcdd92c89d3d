package org.huibao.report.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;

import java.util.List;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.report.Jobs;
import org.huibao.report.PackageParts;
import org.huibao.report.ReportTemplate;
import org.huibao.report.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            受理{{petition_case}}件        ~ 没有名为“petition_case”的指标，是否应为“petition_cases”？
            受理{{受理信访案件}}件         ~ 没有名为“受理信访案件”的指标，是否应为“受理信访案件数”？
            受理{{zzzzzzzz}}件             ~ 没有名为“zzzzzzzz”的指标，请填写 indicators.yaml 中的指标代码或指标名称。
            受理{{petition_cases件         ~ 占位符应写作“{{代码}}”，此处的“{{”或“}}”在本段内不成对，请补全或删去。
            受理petition_cases}}件         ~ 占位符应写作“{{代码}}”，此处的“{{”或“}}”在本段内不成对，请补全或删去。
            受理{{ }}件                    ~ 占位符中没有名称，请写入 indicators.yaml 中的指标代码或指标名称，如“{{代码}}”。
            {{fines|约0.0亿元}}            ~ “{{fines}}”不能使用格式“约0.0亿元”，请写出打印样例，如“{{fines|约0.1亿元}}”。
            {{fines|0.0%}}                 ~ 格式“0.0%”与“{{fines}}”的计量单位（元）不符，请改写，如“{{fines|0.0元}}”。
            {{opinion|0}}                  ~ “{{opinion}}”是文字，不需要格式，请删去“|0”。
            存在{{problems}}等             ~ “{{problems}}”将打印多个部门报送的文字，每个部门一段，请让它单独成段。
            {{by_department}}人            ~ “{{by_department}}”没有全县汇总数（combine: none），请从模板中删去该占位符，或者在 indicators.yaml 中改用其他汇总方式。
            罚款{{fines|0.00万元}}万元     ~ “{{fines|0.00万元}}”自己会印出“万元”，后面又写了“万元”：请去掉其中一个。
            罚款{{fines|约0.1亿元}}亿元    ~ “{{fines|约0.1亿元}}”自己会印出“亿元”，后面又写了“亿元”：请去掉其中一个。
            {{county|0}}                   ~ “county”不需要格式，请删去“|0”。
            {{date|0.0}}                   ~ “0.0”不是可用的日期格式，请改写，如“{{date|yyyy年M月d日}}”。
            {{date|HH:mm}}                 ~ “HH:mm”不是可用的日期格式，请改写，如“{{date|yyyy年M月d日}}”。
            """)
    void saysWhatIsWrongAndWhatToWrite(String paragraph, String message) {
        assertThat(mistakes(p(paragraph)))
                .containsExactly(new DefinitionMistake("rule-of-law/report.docx", 0, 0, paragraph, message));
    }

    @Test
    void speaksEnglishToo() {
        ReportJob job = Jobs.with(Templates.body(p("{{petition_case}}{{fines|0万余}}")));
        assertThat(ReportTemplate.check(job, Messages.of("en")))
                .extracting(DefinitionMistake::message)
                .containsExactly(
                        "No indicator is called \"petition_case\": was \"petition_cases\" meant?",
                        "\"0万余\" is no format for {{fines}}: write an example of what to print, such as {{fines|1万余}}.");
    }

    @Test
    void findsNothingWrongWithAGoodTemplate() {
        assertThat(mistakes(p("{{fines|0元}}元旦前已缴，{{fines|0.00万元}}，万元以上的{{petition_cases}}件")))
                .isEmpty();
        assertThat(mistakes(
                        p("{{county}}{{date}}受理{{petition_cases}}件，罚{{fines|0.00万元}}"),
                        p("{{problems}}"),
                        p("{{opinion}}")))
                .isEmpty();
    }

    @Test
    void namesEveryMistakeOfEveryPartInOneGo() {
        byte[] template = Templates.everywhere(
                p("{{x1}}与{{petition_cases|0.0%}}") + p("{{opinion"),
                p("{{petition_csaes}}"),
                p("{{y1}}"),
                p("{{date|x}}"));
        assertThat(ReportTemplate.check(Jobs.with(template), Messages.of("zh-CN")))
                .extracting(DefinitionMistake::found)
                .containsExactly(
                        "{{x1}}与{{petition_cases|0.0%}}",
                        "{{x1}}与{{petition_cases|0.0%}}", "{{opinion", "{{petition_csaes}}", "{{y1}}", "{{date|x}}");
    }

    @Test
    void showsALongParagraphAroundThePlaceholder() {
        String found =
                mistakes(p("前".repeat(200) + "{{x1}}" + "后".repeat(200))).get(0).found();
        assertThat(found).isEqualTo("…" + "前".repeat(37) + "{{x1}}" + "后".repeat(37) + "…");
    }

    @Test
    void aDateNeedsADate() {
        ReportJob job = Jobs.with(Templates.body(p("{{date}}")), null);
        assertThat(ReportTemplate.check(job, Messages.of("zh-CN")))
                .extracting(DefinitionMistake::message)
                .containsExactly("“{{date}}”没有日期可印，请在 job.yaml 中填写 date，或者删去该占位符。");
    }

    @ParameterizedTest
    @CsvSource({"'',no-docx", "PK,no-docx", "not a zip at all,no-docx", "\u00d0\u00cf\u0011\u00e0,no-docx"})
    void refusesWhatIsNoWordFile(String content, String sentence) {
        byte[] bytes = content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(ReportTemplate.check(Jobs.with(bytes), Messages.of("zh-CN")))
                .extracting(DefinitionMistake::message)
                .containsExactly(Messages.of("zh-CN").text("report.mistake." + sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            word/document.xml   ~ <w:p>                            ~ <w:p                                ~ no-docx
            word/document.xml   ~ <w:document                      ~ <!DOCTYPE w:document><w:document    ~ no-docx
            word/document.xml   ~ schemas.openxmlformats.org/wordprocessingml/2006/main ~ purl.oclc.org/ooxml/wordprocessingml/main ~ strict
            [Content_Types].xml ~ document.main+xml                ~ sheet.main+xml                      ~ no-docx
            """)
    void refusesADamagedOrStrangeOne(String part, String there, String instead, String sentence) {
        byte[] damaged = PackageParts.replaced(Templates.body(p("x")), part, there, instead);
        assertThat(ReportTemplate.check(Jobs.with(damaged), Messages.of("zh-CN")))
                .extracting(DefinitionMistake::message)
                .containsExactly(Messages.of("zh-CN").text("report.mistake." + sentence));
    }

    private static List<DefinitionMistake> mistakes(String... blocks) {
        return ReportTemplate.check(Jobs.with(Templates.body(blocks)), Messages.of("zh-CN"));
    }
}

package org.huibao.report.placeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huibao.report.Templates.p;
import static org.huibao.report.Templates.r;

import java.util.ArrayList;
import java.util.List;
import org.huibao.definition.DefinitionMistake;
import org.huibao.message.Messages;
import org.huibao.report.Jobs;
import org.huibao.report.PackageParts;
import org.huibao.report.ReportMode;
import org.huibao.report.ReportTemplate;
import org.huibao.report.ReportText;
import org.huibao.report.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateSectionTest {

    /** petition_cases 71, lawsuits 0, lawsuits_lost none, hearings required and blank, optional not required and blank. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            前{{#petition_cases}}有{{petition_cases}}件{{/petition_cases}}后 ~ 前有[petition_cases:71]件后
            前{{^petition_cases}}无{{/petition_cases}}后         ~ 前后
            前{{?petition_cases}}知{{/petition_cases}}后         ~ 前知后
            前{{#lawsuits}}有{{/lawsuits}}后                     ~ 前后
            前{{^lawsuits}}无{{/lawsuits}}后                     ~ 前无后
            前{{?lawsuits}}知{{/lawsuits}}后                     ~ 前知后
            前{{#lawsuits_lost}}有{{/lawsuits_lost}}后           ~ 前后
            前{{^lawsuits_lost}}无{{/lawsuits_lost}}后           ~ 前无后
            前{{?lawsuits_lost}}知{{/lawsuits_lost}}后           ~ 前知后
            前{{#hearings}}有{{/hearings}}后                     ~ 前[hearings:!【待补:听证会次数】!]后
            前{{^hearings}}无{{/hearings}}后                     ~ 前[hearings:!【待补:听证会次数】!]后
            前{{?hearings}}知{{/hearings}}后                     ~ 前后
            前{{#hearings}}有{{/hearings}}{{^hearings}}无{{/hearings}}后 ~ 前[hearings:!【待补:听证会次数】!]后
            前{{^hearings}}无{{/hearings}} {{#hearings}}有{{/hearings}}后 ~ 前[hearings:!【待补:听证会次数】!] 后
            前{{#hearings}}有{{/hearings}}，{{^hearings}}无{{/hearings}}后 ~ 前[hearings:!【待补:听证会次数】!]，[hearings:!【待补:听证会次数】!]后
            前{{#petition_cases}}{{#hearings}}有{{/hearings}}{{^hearings}}无{{/hearings}}{{/petition_cases}}后 ~ 前[hearings:!【待补:听证会次数】!]后
            前{{#optional}}有{{/optional}}{{^optional}}无{{/optional}}{{?optional}}知{{/optional}}后 ~ 前后
            前{{#opinion}}有{{/opinion}}{{^opinion}}无{{/opinion}}后 ~ 前有后
            前{{#petition_cases}}{{^lawsuits}}甲{{/lawsuits}}乙{{/petition_cases}}后 ~ 前甲乙后
            前{{^petition_cases}}{{hearings}}{{/petition_cases}}后 ~ 前后
            前{{#受理信访案件数}}有{{/受理信访案件数}}后          ~ 前有后
            前｛｛＃lawsuits｝｝有{{／lawsuits}}{{＾lawsuits}}无{{/lawsuits}}{{？lawsuits}}知{{/lawsuits}}后 ~ 前无知后
            各{{#departments}}{{department}}{{petition_cases}}件、{{/departments}}。 ~ 各县司法局[petition_cases:50]件、大沙镇[petition_cases:21]件。
            各{{#departments}}{{department}}{{petition_cases}}件；{{/departments}}其他 ~ 各县司法局[petition_cases:50]件；大沙镇[petition_cases:21]件；其他
            各{{#departments}}{{department}}{{petition_cases}}件；{{/departments}}。 ~ 各县司法局[petition_cases:50]件；大沙镇[petition_cases:21]件。
            各{{#departments 乡镇}}{{department}}{{/departments}}后 ~ 各大沙镇河口镇后
            各{{#departments 乡镇}}{{department}}、{{/departments 乡镇}}等 ~ 各大沙镇、河口镇等
            各{{#departments}}{{#lawsuits}}{{department}}{{lawsuits}}件、{{/lawsuits}}{{/departments}}。 ~ 各大沙镇[lawsuits:3]件、。
            各{{#departments}}{{department}}{{fines}}元，罚{{petition_cases}}；{{/departments}} ~ 各县司法局[fines:158900]元，罚[petition_cases:50]；大沙镇[fines:无]元，罚[petition_cases:21]
            {{#departments}}{{department}}{{by_department}}、{{/departments}} ~ 县司法局[by_department:12]
            """)
    void showsHidesAndRepeatsInsideAParagraph(String written, String printed) {
        assertThat(draft(p(written))).containsExactly(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            首|{{#petition_cases}}有{{/petition_cases}}|尾                    ~ 首|有|尾
            首|{{#lawsuits}}有{{lawsuits}}件。{{/lawsuits}}|尾                ~ 首|尾
            首|{{^lawsuits}}|甲|乙|{{/lawsuits}}|尾                           ~ 首|甲|乙|尾
            首|{{#lawsuits}}|甲|乙|{{/lawsuits}}|尾                           ~ 首|尾
            首|{{^lawsuits}}甲|乙{{/lawsuits}}|尾                             ~ 首|甲|乙|尾
            首|{{#hearings}}|有{{hearings}}次|{{/hearings}}|尾                ~ 首|[hearings:!【待补:听证会次数】!]|尾
            首|{{#hearings}}有{{/hearings}}|{{^hearings}}无{{/hearings}}|尾   ~ 首|[hearings:!【待补:听证会次数】!]|尾
            首|{{#hearings}}|有|{{/hearings}}|{{^hearings}}|无|{{/hearings}}|尾 ~ 首|[hearings:!【待补:听证会次数】!]|尾
            首|{{#hearings}}有{{/hearings}}|{{^hearings}}无{{/hearings}}次    ~ 首|[hearings:!【待补:听证会次数】!]|次
            首|{{#hearings}}有{{/hearings}}|中|{{^hearings}}无{{/hearings}}   ~ 首|[hearings:!【待补:听证会次数】!]|中|[hearings:!【待补:听证会次数】!]
            首|{{^lawsuits}}{{#petition_cases}}|甲|{{/petition_cases}}{{/lawsuits}}|尾 ~ 首|甲|尾
            首|{{^lawsuits}}|{{#lawsuits}}|甲|{{/lawsuits}}|乙|{{/lawsuits}}|尾 ~ 首|乙|尾
            {{#departments}}|{{department}}：|{{problems}}|{{/departments}}   ~ 县司法局：|[problems:一是力量不足。]|河口镇：|[problems:{{county}}]
            {{#departments}}{{department}}：{{problems}}{{/departments}}|尾   ~ 县司法局：[problems:一是力量不足。]|河口镇：[problems:{{county}}]|尾
            {{#departments 乡镇}}|{{department}}{{#lawsuits}}应诉{{lawsuits}}件{{/lawsuits}}|{{/departments}} ~ 大沙镇应诉[lawsuits:3]件
            首|{{^lawsuits}}|甲|{{/lawsuits}}{{#petition_cases}}|乙|{{/petition_cases}}|尾 ~ 首|甲|乙|尾
            首|{{#lawsuits}}|甲|{{/lawsuits}} {{#petition_cases}}|乙|{{/petition_cases}}|尾 ~ 首|乙|尾
            首|{{^lawsuits}}|甲|{{/lawsuits}}{{#lawsuits}}|乙|{{/lawsuits}}|尾 ~ 首|甲|尾
            首|{{#lawsuits}}|甲|{{/lawsuits}}{{^petition_cases}}|乙|{{/petition_cases}}|尾 ~ 首|尾
            首|{{^lawsuits}}|甲|乙{{/lawsuits}}{{#petition_cases}}|丙|{{/petition_cases}}|尾 ~ 首|甲|乙|丙|尾
            首|{{^lawsuits}}|甲|{{/lawsuits}}{{#petition_cases}}乙|丙|{{/petition_cases}}|尾 ~ 首|甲|乙|丙|尾
            首|{{#lawsuits}}|甲|{{/lawsuits}}{{#petition_cases}}乙|丙|{{/petition_cases}}|尾 ~ 首|乙|丙|尾
            首|{{^lawsuits}}|甲|乙{{/lawsuits}}{{#fines}}|丙|{{/fines}}{{^fines}}丁|戊{{/fines}}|尾 ~ 首|甲|乙|丙|尾
            首|{{#hearings}}|甲|{{/hearings}}{{^hearings}}|乙|{{/hearings}}|尾 ~ 首|[hearings:!【待补:听证会次数】!]|尾
            首|{{#petition_cases}}|{{#fines}}|甲|{{/fines}}{{/petition_cases}}|尾 ~ 首|甲|尾
            首|{{#petition_cases}}{{#fines}}|甲|{{/fines}}|乙|{{/petition_cases}}|尾 ~ 首|甲|乙|尾
            首|{{#petition_cases}}{{#fines}}|甲|{{/fines}}{{#lawsuits}}|乙|{{/lawsuits}}{{/petition_cases}}{{#opinion}}|丙|{{/opinion}}|尾 ~ 首|甲|丙|尾
            {{#departments 乡镇}}|{{department}}|{{/departments}}{{#departments}}|{{petition_cases}}|{{/departments}}|尾 ~ 大沙镇|河口镇|[petition_cases:50]|[petition_cases:21]|尾
            {{#departments 乡镇}}|{{department}}{{/departments}}{{#departments 乡镇}}|{{lawsuits}}|{{/departments}}|尾 ~ 大沙镇|河口镇|[lawsuits:3]|尾
            {{#departments 乡镇}}|{{department}}|{{#lawsuits}}|甲|{{/lawsuits}}{{/departments}}{{^lawsuits}}|乙|{{/lawsuits}} ~ 大沙镇|甲|河口镇|乙
            {{#problems}}|问题：|{{problems}}|{{/problems}}                   ~ 问题：|[problems:一是力量不足。]|[problems:二是<b>培训</b>&不够。]|[problems:三是经费紧张。]
            {{#problems}}{{problems}}{{/problems}}                            ~ [problems:一是力量不足。]|[problems:二是<b>培训</b>&不够。]|[problems:三是经费紧张。]
            """)
    void showsHidesAndRepeatsParagraphs(String written, String printed) {
        List<String> paragraphs = new ArrayList<>();
        for (String each : written.split("\\|")) {
            paragraphs.add(p(each.strip()));
        }
        assertThat(draft(String.join("", paragraphs))).containsExactly(printed.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            表头,数;{{#departments}}{{department}},{{petition_cases}}{{/departments}};合计,{{petition_cases}} ~ 表头,数;县司法局,[petition_cases:50];大沙镇,[petition_cases:21];合计,[petition_cases:71]
            {{#departments 乡镇}},;{{department}},{{petition_cases}};{{/departments}},;合计,1 ~ 大沙镇,[petition_cases:21];合计,1
            {{#departments}}{{department}},{{fines}};其中,{{lawsuits}}{{/departments}} ~ 县司法局,[fines:158900];其中,[lawsuits:0];大沙镇,[fines:无];其中,[lawsuits:3]
            甲,1;{{#lawsuits}}应诉,{{lawsuits}}{{/lawsuits}};乙,2                 ~ 甲,1;乙,2
            {{#departments 乡镇}},;{{department}},{{petition_cases}};{{/departments}}{{#departments}},;{{department}},甲;{{/departments}},;合计,1 ~ 大沙镇,[petition_cases:21];县司法局,甲;大沙镇,甲;河口镇,甲;合计,1
            {{#departments 乡镇}},;{{department}},{{petition_cases}};{{/departments}},{{#departments}};{{department}},甲;{{/departments}},;合计,1 ~ 大沙镇,[petition_cases:21];县司法局,甲;大沙镇,甲;河口镇,甲;合计,1
            {{#departments 乡镇}},;{{department}},{{petition_cases}}{{/departments}}{{#lawsuits}};乙,丙;{{/lawsuits}},;合计,1 ~ 大沙镇,[petition_cases:21];合计,1
            {{^lawsuits}}甲,1;乙,2;{{/lawsuits}}{{#departments 乡镇}}{{department}},{{petition_cases}};{{/departments}},;合计,1 ~ 甲,1;乙,2;大沙镇,[petition_cases:21];合计,1
            {{^lawsuits}}甲,1{{/lawsuits}}{{#departments 乡镇}};{{department}},{{petition_cases}};{{/departments}},;合计,1 ~ 甲,1;大沙镇,[petition_cases:21];合计,1
            {{#lawsuits}}甲{{/lawsuits}},{{#departments 乡镇}}{{department}};乙,{{petition_cases}};{{/departments}},;合计,1 ~ 甲,大沙镇;乙,[petition_cases:21];合计,1
            甲,1;{{#hearings}}听证,{{hearings}}{{/hearings}};乙,2                 ~ 甲,1;[hearings:!【待补:听证会次数】!],;乙,2
            甲,1;{{#hearings}}听证,有{{/hearings}};{{^hearings}}听证,无{{/hearings}};乙,2 ~ 甲,1;[hearings:!【待补:听证会次数】!],;乙,2
            甲,{{#lawsuits}}有{{/lawsuits}}                                       ~ 甲,
            甲,{{#departments}}{{department}}、{{/departments}}                   ~ 甲,县司法局、大沙镇、河口镇
            """)
    void repeatsRowsOfATable(String written, String printed) {
        StringBuilder table = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>");
        for (String row : written.split(";")) {
            table.append("<w:tr>");
            for (String cell : row.split(",", -1)) {
                table.append("<w:tc>").append(p(cell.strip())).append("</w:tc>");
            }
            table.append("</w:tr>");
        }
        assertThat(draft(table + "</w:tbl>" + p("尾")))
                .containsExactly((printed.strip().replace(';', ',') + ",尾").split(",", -1));
    }

    @Test
    void keepsTheFormattingInsideAndAround() {
        String paragraph =
                "<w:p>" + "<w:r><w:t>共{{#petition_</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>cases}}有{{petition_cases}}"
                        + "件</w:t></w:r><w:r><w:t>，{{</w:t></w:r><w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>/petition_cases}}完</w:t></w:r></w:ins>"
                        + "<w:bookmarkStart w:id=\"0\" w:name=\"x\"/><w:bookmarkEnd w:id=\"0\"/></w:p>";
        assertThat(draft(paragraph)).containsExactly("共*有*[petition_cases:*71*]*件*，完");
    }

    @Test
    void aBookmarkStandsOnceHoweverOftenItsParagraphDoes() {
        String paragraph = "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"x\"/>"
                + r("{{#departments}}{{department}}{{/departments}}") + "<w:bookmarkEnd w:id=\"0\"/></w:p>";
        byte[] filled = fill(paragraph);
        assertThat(ReportText.body(filled)).containsExactly("县司法局", "大沙镇", "河口镇");
        assertThat(PackageParts.text(filled, "word/document.xml")).containsOnlyOnce("<w:bookmarkStart");
    }

    @Test
    void aSectionInATextBoxIsItsOwn() {
        String box = "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
                + p("{{#departments 乡镇}}{{department}}{{/departments}}")
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>" + r("{{^lawsuits}}无{{/lawsuits}}应诉")
                + "</w:p>";
        assertThat(draft(box)).containsExactly("无应诉", "大沙镇", "河口镇");
    }

    @Test
    void aMissingSectionIsNeverPublished() {
        byte[] template = Templates.body(p("{{^hearings}}未举行听证。{{/hearings}}"));
        assertThatThrownBy(() -> ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.PUBLISHED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("hearings");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {{#petition_cases}}有                                   ~ “{{#petition_cases}}”没有结尾，请在结束处写上“{{/petition_cases}}”；套在其他内容里的，要先于外层结束。
            有{{/petition_cases}}                                   ~ “{{/petition_cases}}”没有与之对应的开头，请在开始处写上“{{#petition_cases}}”，或者删去。
            {{#lawsuits}}{{#fines}}甲{{/lawsuits}}乙{{/fines}}      ~ “{{#fines}}”没有结尾，请在结束处写上“{{/fines}}”；套在其他内容里的，要先于外层结束。
            {{#lawsuit}}有{{/lawsuit}}                              ~ 没有名为“lawsuit”的指标，是否应为“lawsuits”？
            {{#by_department}}有{{/by_department}}                  ~ “{{by_department}}”没有全县汇总数（combine: none），请从模板中删去该占位符，或者在 indicators.yaml 中改用其他汇总方式。
            {{#departments 乡}}{{department}}{{/departments}}       ~ 没有部门属于分组“乡”，是否应为“乡镇”？
            {{#departments xyz}}{{department}}{{/departments}}      ~ 没有部门属于分组“xyz”，请写“{{#departments}}”，或者使用 job.yaml 中的分组。
            {{#departments}}{{#departments}}{{department}}{{/departments}}{{/departments}} ~ 重复的内容里不能再套一层重复，请先用“{{/departments}}”结束前一层。
            {{department}}                                          ~ “{{department}}”是当前部门的名称，只能用在“{{#departments}}”与“{{/departments}}”之间。
            {{#}}有{{/}}                                            ~ 占位符中没有名称，请写入 indicators.yaml 中的指标代码或指标名称，如“{{代码}}”。
            """)
    void namesWhatIsWrong(String paragraph, String message) {
        List<DefinitionMistake> mistakes =
                ReportTemplate.check(Jobs.with(Templates.body(p(paragraph))), Messages.of("zh-CN"));
        assertThat(mistakes).extracting(DefinitionMistake::message).startsWith(message);
    }

    @Test
    void refusesWhatCannotBeShownTogether() {
        String middle = p("甲{{#fines}}乙") + p("丙{{/fines}}");
        String cells = p("{{#lawsuits}}") + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
                + p("{{/lawsuits}}") + "</w:tc></w:tr></w:tbl>" + p("尾");
        assertThat(ReportTemplate.check(Jobs.with(Templates.body(middle, cells)), Messages.of("en")))
                .extracting(DefinitionMistake::found)
                .containsExactly("甲{{#fines}}乙", "{{#lawsuits}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#petition_cases}}|甲|乙{{/petition_cases}}{{#fines}}丙|丁|{{/fines}}",
                "{{#petition_cases}}|甲|{{/petition_cases}}乙{{#fines}}|丁|{{/fines}}",
                "{{#petition_cases}}|甲|{{/petition_cases}}{{county}}{{#fines}}|丁|{{/fines}}",
                "{{#departments}}|{{department}}|乙{{/departments}}，{{#departments}}丙|丁|{{/departments}}"
            })
    void refusesParagraphsOfTwoSectionsThatCannotBeParted(String written) {
        StringBuilder blocks = new StringBuilder();
        StringBuilder rows = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>");
        for (String each : written.split("\\|")) {
            blocks.append(p(each));
            rows.append("<w:tr><w:tc>").append(p(each)).append("</w:tc></w:tr>");
        }
        for (String body : List.of(blocks.toString(), rows + "</w:tbl>" + p("尾"))) {
            assertThat(ReportTemplate.check(Jobs.with(Templates.body(body)), Messages.of("en")))
                    .extracting(DefinitionMistake::message)
                    .isNotEmpty()
                    .allMatch(message -> message.contains("cannot be shown or hidden together"));
        }
    }

    /** Each would take the whole row, and what the other one shows with it. */
    @Test
    void refusesTwoSectionsThatEachSpanSomeCellsOfOneRow() {
        String row = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>"
                + p("甲{{#petition_cases}}有") + "</w:tc><w:tc>" + p("乙{{/petition_cases}}{{^fines}}无")
                + "</w:tc><w:tc>" + p("丙{{/fines}}") + "</w:tc></w:tr></w:tbl>" + p("尾");

        assertThat(ReportTemplate.check(Jobs.with(Templates.body(row)), Messages.of("en")))
                .extracting(DefinitionMistake::message)
                .singleElement()
                .asString()
                .contains("{{#fines}}", "cannot be shown or hidden together");
    }

    private static List<String> draft(String blocks) {
        return ReportText.body(fill(blocks));
    }

    private static byte[] fill(String blocks) {
        byte[] template = Templates.body(blocks);
        assertThat(ReportTemplate.check(Jobs.with(template), Messages.of("zh-CN")))
                .isEmpty();
        return ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.DRAFT);
    }
}

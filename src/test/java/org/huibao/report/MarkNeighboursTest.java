package org.huibao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.r;

import org.huibao.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mark takes its own characters away and nothing else. */
class MarkNeighboursTest {

    private static final String BREAK = "<w:r><w:br w:type=\"page\"/></w:r>";
    private static final String COLUMN = "<w:r><w:br w:type=\"column\"/></w:r>";
    private static final String EQUATION = "<m:oMath"
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>a+b</m:t></m:r></m:oMath>";
    private static final String FLOATING =
            "<w:r><w:pict><v:shape style=\"position:absolute;width:9pt\"/></w:pict></w:r>";

    /**
     * F field with its result 2, [ its beginning, ] its end, = page break, | column break, E equation, O floating picture; ; ends a
     * paragraph.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        见{{#petition_cases}}第F{{/petition_cases}}页                ~ 见第[2]页
        见F{{#petition_cases}}件{{/petition_cases}}F页               ~ 见[2]件[2]页
        见{{#lawsuits}}第F{{/lawsuits}}页                           ~ 见页
        见F{{#lawsuits}}第F{{/lawsuits}}F页                         ~ 见[2][2]页
        见[甲{{#petition_cases}}第F{{/petition_cases}}乙]页           ~ 见[甲第[2]乙]页
        {{#departments}}{{department}}F、{{/departments}}等           ~ 县司法局[2]、大沙镇[2]、河口镇[2]等
        {{#departments}}F;{{department}};F{{/departments}}          ~ [2];县司法局;[2];[2];大沙镇;[2];[2];河口镇;[2]
        首;[{{#petition_cases}};甲;{{/petition_cases}}];尾             ~ 首;[;甲;];尾
        首;[{{#lawsuits}};甲;{{/lawsuits}}];尾                         ~ 首;[;];尾
        首;[{{#lawsuits}}甲{{/lawsuits}}];尾                           ~ 首;[];尾
        {{#departments 乡镇}}=;{{department}};{{/departments}}        ~ =;大沙镇;=;河口镇
        {{#departments 乡镇}};{{department}};={{/departments}};尾     ~ 大沙镇;=;河口镇;=;尾
        ={{#departments 乡镇}};{{department}};{{/departments}}=;尾    ~ =;大沙镇;河口镇;=;尾
        ={{#departments 乡镇}}{{department}}{{/departments}}|;尾      ~ =大沙镇;河口镇|;尾
        首;{{#lawsuits}}甲{{/lawsuits}}=;尾                           ~ 首;=;尾
        首;={{#lawsuits}};甲;{{/lawsuits}}|;尾                        ~ 首;=;|;尾
        首;{{#petition_cases}}甲{{/petition_cases}}=;尾               ~ 首;甲=;尾
        首;={{#hearings}};甲;{{/hearings}}=;尾                        ~ 首;=;【待补:听证会次数】;=;尾
        首;={{problems}}|;尾                                          ~ 首;=一是力量不足。;二是<b>培训</b>&不够。;三是经费紧张。|;尾
        首;O{{problems}};尾                                           ~ 首;O一是力量不足。;二是<b>培训</b>&不够。;三是经费紧张。;尾
        首;O{{#lawsuits}};甲;{{/lawsuits}};尾                         ~ 首;O;尾
        首;{{#petition_cases}}O;甲;{{/petition_cases}};尾             ~ 首;O;甲;尾
        首;O{{#departments 乡镇}};{{department}};{{/departments}};尾  ~ 首;O;大沙镇;河口镇;尾
        设E{{#petition_cases}}则E{{/petition_cases}}E                 ~ 设E则EE
        设E{{#lawsuits}}则E{{/lawsuits}}E                             ~ 设EE
        {{#petition_cases}}E;甲;E{{/petition_cases}}                  ~ E;甲;E
        """)
    void keepsWhatStandsBesideIt(String written, String printed) {
        assertThat(told(fill(blocks(written)))).isEqualTo(printed);
    }

    @Test
    void aMarkThatSharesItsRunWithAFieldTakesNothingOfIt() {
        String run = "<w:p><w:r><w:t>见{{#petition_cases}}</w:t><w:fldChar"
                + " w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar"
                + " w:fldCharType=\"separate\"/><w:t>2</w:t><w:fldChar"
                + " w:fldCharType=\"end\"/><w:t>{{/petition_cases}}页</w:t></w:r></w:p>";
        assertThat(told(fill(run))).isEqualTo("见[2]页");
    }

    private static String blocks(String written) {
        StringBuilder blocks = new StringBuilder();
        for (String paragraph : written.split(";")) {
            StringBuilder inside = new StringBuilder();
            String rest = paragraph;
            while (!rest.isEmpty()) {
                int end = 1;
                switch (rest.charAt(0)) {
                    case 'F' -> inside.append(begin()).append(r("2")).append(end());
                    case '[' -> inside.append(begin());
                    case ']' -> inside.append(end());
                    case '=' -> inside.append(BREAK);
                    case '|' -> inside.append(COLUMN);
                    case 'E' -> inside.append(EQUATION);
                    case 'O' -> inside.append(FLOATING);
                    default -> {
                        end = rest.split("[F\\[\\]=|EO]", 2)[0].length();
                        inside.append(r(rest.substring(0, end)));
                    }
                }
                rest = rest.substring(end);
            }
            blocks.append("<w:p>").append(inside).append("</w:p>");
        }
        return blocks.toString();
    }

    private static String begin() {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    }

    private static String end() {
        return "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private static String told(byte[] filled) {
        return PackageParts.text(filled, "word/document.xml")
                .replaceAll(">\\s+<", "><")
                .replaceAll("(?s)^.*<w:body>|<w:sectPr.*", "")
                .replaceAll(
                        "<w:sdtPr>.*?</w:sdtPr>|<w:instrText>PAGE</w:instrText>|<w:fldChar"
                                + " w:fldCharType=\"separate\"/>",
                        "")
                .replace("<w:fldChar w:fldCharType=\"begin\"/>", "[")
                .replace("<w:fldChar w:fldCharType=\"end\"/>", "]")
                .replace("<w:br w:type=\"page\"/>", "=")
                .replace("<w:br w:type=\"column\"/>", "|")
                .replace("<w:br/>", "⏎")
                .replace("<v:shape", "O<v:shape")
                .replaceAll("<m:oMath[ >].*?</m:oMath>", "E")
                .replaceAll("</w:p>(?=<w:p)", ";")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static byte[] fill(String blocks) {
        byte[] template = Templates.body(blocks);
        assertThat(ReportTemplate.check(Jobs.with(template), Messages.of("zh-CN")))
                .isEmpty();
        byte[] filled = ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.DRAFT);
        assertThat(ReportText.body(filled)).as("read back by docx4j").isNotEmpty();
        return filled;
    }
}

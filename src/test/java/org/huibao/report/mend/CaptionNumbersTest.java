package org.huibao.report.mend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;
import static org.huibao.report.Templates.r;

import org.huibao.report.Jobs;
import org.huibao.report.ReportMode;
import org.huibao.report.ReportTemplate;
import org.huibao.report.ReportText;
import org.huibao.report.Templates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code [SEQ 表=1]} is a field that shows 1. lawsuits is 0; 大沙镇 and 河口镇 are 乡镇. */
class CaptionNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {{#departments 乡镇}};表[SEQ 表=1];{{/departments}};表[SEQ 表=2]       ~ 表1;表2;表3
            {{#departments 乡镇}};表[SEQ 表=1]图[SEQ 图=1];{{/departments}}        ~ 表1图1;表2图2
            表[SEQ 表=1];{{#lawsuits}};表[SEQ 表=2];{{/lawsuits}};表[SEQ 表=3]     ~ 表1;表2
            {{#lawsuits}};图[SEQ 图=1];{{/lawsuits}};表[SEQ 表=1];表[SEQ 表=1]     ~ 表1;表1
            {{#departments 乡镇}};表[SEQ 表 \\* ARABIC=1];{{/departments}}         ~ 表1;表2
            {{#departments 乡镇}};表[SEQ 表=1]又[SEQ 表 \\c=1];{{/departments}}    ~ 表1又1;表2又2
            {{#departments 乡镇}};表[SEQ 表 \\r 7=7];表[SEQ 表=8];{{/departments}} ~ 表7;表8;表7;表8
            {{#departments 乡镇}};表[SEQ 表 \\s 1=1];{{/departments}}              ~ 表1;表1
            {{#departments 乡镇}};表[SEQ 表 \\* CHINESENUM3=一];{{/departments}}   ~ 表一;表一
            表[SEQ 表=4];第[PAGE=3]页{{county}}                                    ~ 表4;第3页示例县
            """)
    void areCountedAnewWhereCaptionsAreRepeatedOrHidden(String written, String printed) {
        for (boolean simple : new boolean[] {false, true}) {
            StringBuilder blocks = new StringBuilder();
            for (String paragraph : written.split(";")) {
                blocks.append(paragraph(paragraph, simple));
            }
            byte[] filled = ReportTemplate.fill(
                    Jobs.with(Templates.body(blocks.toString(), p("末"))), Jobs.figures(), ReportMode.PUBLISHED);
            assertThat(ReportText.body(filled)).containsExactly((printed + ";末").split(";"));
        }
    }

    private static String paragraph(String written, boolean simple) {
        StringBuilder runs = new StringBuilder("<w:p>");
        for (String piece : written.split("(?=\\[)|(?<=])")) {
            if (!piece.startsWith("[")) {
                runs.append(r(piece));
                continue;
            }
            String code = piece.substring(1, piece.indexOf('='));
            String shown = r(piece.substring(piece.indexOf('=') + 1, piece.length() - 1));
            runs.append(
                    simple
                            ? "<w:fldSimple w:instr=\" " + code + " \">" + shown + "</w:fldSimple>"
                            : mark("begin") + "<w:r><w:instrText> " + code + " </w:instrText></w:r>" + mark("separate")
                                    + shown + mark("end"));
        }
        return runs.append("</w:p>").toString();
    }

    private static String mark(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }
}

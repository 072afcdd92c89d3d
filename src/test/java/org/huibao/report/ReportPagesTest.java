package org.huibao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.huibao.model.ReportPassage;
import org.junit.jupiter.api.Test;

class ReportPagesTest {

    private static String control(String tag, String runs) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/></w:sdtPr><w:sdtContent>" + runs
                + "</w:sdtContent></w:sdt>";
    }

    @Test
    void figuresStandInTheTextWithTheirCodes() {
        assertThat(told(Templates.body(
                        "<w:p>" + Templates.r("受理") + control("cases", Templates.r("7") + Templates.r("1"))
                                + Templates.r("件，") + Templates.r("办结") + control("closed", Templates.r("69"))
                                + control("closed", Templates.r("69")) + "</w:p>")))
                .isEqualTo("受理[cases 71]件，办结[closed 69][closed 69]");
    }

    @Test
    void levelsAlignmentAndPagesComeFromStyleOrParagraph() {
        List<ReportPassage> passages = ReportPages.of(Templates.body(
                "<w:p><w:pPr><w:pStyle w:val=\"Title\"/><w:jc w:val=\"center\"/></w:pPr>" + Templates.r("题") + "</w:p>",
                "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" + Templates.r("一、") + "</w:p>",
                "<w:p><w:pPr><w:pageBreakBefore/><w:jc w:val=\"right\"/><w:ind w:firstLineChars=\"200\"/></w:pPr>"
                        + "<w:r><w:rPr><w:rFonts w:eastAsia=\"黑体\"/><w:sz w:val=\"44\"/></w:rPr><w:t>附件</w:t></w:r></w:p>",
                "<w:p><w:r><w:br w:type=\"page\"/></w:r>" + Templates.r("后") + "</w:p>"));
        assertThat(passages)
                .extracting(passage -> (ReportPassage.Paragraph) passage)
                .extracting(each -> each.level() + " " + each.alignment() + " " + each.newPage())
                .containsExactly("1 CENTER false", "2 BOTH false", "0 RIGHT true", "0 BOTH true");
        ReportPassage.Paragraph third = (ReportPassage.Paragraph) passages.get(2);
        assertThat(third.font()).isEqualTo("黑体");
        assertThat(third.halfPoints()).isEqualTo(44);
        assertThat(third.indented()).isTrue();
    }

    @Test
    void mergedCellsSpan() {
        String table = "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
                + cell("<w:vMerge w:val=\"restart\"/>", "领域") + cell("<w:gridSpan w:val=\"2\"/>", "处罚")
                + "</w:tr><w:tr>"
                + cell("<w:vMerge/>", "") + cell("", "宗数") + "<w:tc>" + "<w:p>" + control("fines", Templates.r("5"))
                + "</w:p></w:tc>"
                + "</w:tr></w:tbl>";
        ReportPassage.Table read =
                (ReportPassage.Table) ReportPages.of(Templates.body(table)).get(0);
        assertThat(read.rows().stream()
                        .map(row -> row.header()
                                + row.cells().stream()
                                        .map(each -> " " + each.columns() + "x" + each.rows() + told(each.content()))
                                        .collect(Collectors.joining()))
                        .toList())
                .containsExactly("true 1x2领域 2x1处罚", "false 1x1宗数 1x1[fines 5]");
    }

    @Test
    void deletedTextAndFallbacksAreNotTold() {
        assertThat(told(Templates.body(
                        "<w:p><w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>旧</w:delText></w:r></w:del>"
                                + Templates.r("新") + "<w:r><w:br/></w:r>" + Templates.r("行") + "</w:p>")))
                .isEqualTo("新\n行");
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + Templates.p(text) + "</w:tc>";
    }

    private static String told(byte[] docx) {
        return told(ReportPages.of(docx));
    }

    private static String told(List<ReportPassage> passages) {
        return passages.stream()
                .map(passage -> ((ReportPassage.Paragraph) passage)
                        .pieces().stream()
                                .map(piece -> piece.figure().isEmpty()
                                        ? piece.text()
                                        : "[" + piece.figure() + " " + piece.text() + "]")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
    }
}

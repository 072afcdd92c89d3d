package org.huibao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.huibao.report.Templates.p;
import static org.huibao.report.Templates.r;

import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stays when a section takes paragraphs, tables, pages, bookmarks away. lawsuits is 0, petition_cases 71. */
class HiddenBlocksTest {

    /**
     * {@code P} and {@code L} end portrait and landscape pages in a paragraph of their own, {@code H1} gives them a header, the last pages
     * are what stands behind the last ';' without any more; {@code =} is a page break.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        正文;P;{{#lawsuits}};附表;{{/lawsuits}};L                          ~ 正文 P
        正文;P;{{#lawsuits}};附表;{{/lawsuits}};;L                         ~ 正文 P
        正文;P;{{#petition_cases}};附表;{{/petition_cases}};L              ~ 正文  P 附表 L
        正文;P;{{#lawsuits}};附表;{{/lawsuits}};L;后续;P                   ~ 正文  P 后续 P
        正文;P;{{#lawsuits}};附表;L;{{/lawsuits}};后续;P                   ~ 正文  P 后续 P
        正文;{{#lawsuits}};P;附表;L;{{/lawsuits}};后续;P                   ~ 正文 P 后续 P
        正文;{{#lawsuits}}P;附表;{{/lawsuits}}L;后续;P                     ~ 正文 P 后续 P
        {{#lawsuits}};附表;{{/lawsuits}};L;后续;P                          ~ 后续 P
        {{#lawsuits}};附表;L;{{/lawsuits}};后续;P                          ~ 后续 P
        正文;PH1;附;LH2;{{#lawsuits}};表;{{/lawsuits}};LH3;后续;P          ~ 正文  PH1 附  LH2 后续 PH3
        正文;PH1;{{#lawsuits}};表;{{/lawsuits}};LH2;后续;PH3               ~ 正文  PH1 后续 PH3
        正文;PH1;{{#departments 乡镇}};甲;P;乙;LH2;{{/departments}};后;PH1 ~ 正文  PH1 甲  P 乙  LH2 甲  PH1 乙  LH2 后 PH1
        正文;=;{{#lawsuits}};附件;{{/lawsuits}};P                          ~ 正文 P
        正文=;{{#lawsuits}};附件;{{/lawsuits}};P                           ~ 正文 P
        正文;=;{{#lawsuits}};附件;{{/lawsuits}};尾;P                       ~ 正文 = 尾 P
        正文;{{#lawsuits}};附件;{{/lawsuits}};=;P                          ~ 正文 = P
        正文;{{#departments 乡镇}};{{department}}=;{{/departments}};P      ~ 正文 大沙镇= 河口镇= P
        {{#lawsuits}}全部{{/lawsuits}};P                                   ~ P
        """)
    void leavesNoEmptyPages(String written, String printed) {
        StringBuilder blocks = new StringBuilder();
        String[] pieces = written.split(";");
        for (int i = 0; i < pieces.length; i++) {
            String piece = pieces[i].replaceFirst("[PL](H[0-9])?$", "");
            String end = pieces[i].substring(piece.length());
            String section = end.isEmpty() ? "" : section(end);
            if (i < pieces.length - 1) {
                String text = piece.replace("=", "");
                blocks.append("<w:p>")
                        .append(section.isEmpty() ? "" : "<w:pPr>" + section + "</w:pPr>")
                        .append(text.isEmpty() ? "" : r(text))
                        .append(piece.contains("=") ? "<w:r><w:br w:type=\"page\"/></w:r>" : "")
                        .append("</w:p>");
            }
        }
        // docx4j has last pages of its own.
        byte[] template = Templates.body(blocks.toString());
        String there = PackageParts.text(template, "word/document.xml");
        String own = there.substring(there.lastIndexOf("<w:sectPr"), there.indexOf("</w:body>"));
        template = PackageParts.replaced(template, "word/document.xml", own, section(pieces[pieces.length - 1]));
        String told = xml(ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.DRAFT))
                .replaceAll("<w:pgSz[^>]*w:orient=\"landscape\"[^>]*/>", "L")
                .replaceAll("<w:pgSz[^>]*/>", "P")
                .replaceAll("<w:headerReference[^>]*r:id=\"(H[0-9])\"[^>]*/>(.*?)([PL])", "$3$1")
                .replace("<w:br w:type=\"page\"/>", "=")
                .replaceAll("(<w:pPr>.*?</w:pPr>)(.*?)</w:p>", "$2 $1</w:p>")
                .replaceAll("</w:p>", " ")
                .replaceAll("<[^>]*>", "");
        assertThat(told.replaceAll(" +", " ").strip())
                .isEqualTo(printed.replaceAll(" +", " ").strip());
    }

    private static String section(String said) {
        String header = said.length() == 1
                ? ""
                : "<w:headerReference xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                        + " w:type=\"default\" r:id=\""
                        + said.substring(1) + "\"/>";
        String size = said.startsWith("L")
                ? "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\""
                : "w:w=\"11906\" w:h=\"16838\"";
        return "<w:sectPr>" + header + "<w:pgSz " + size + "/></w:sectPr>";
    }

    /** T is a table. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        T;{{#lawsuits}}甲{{/lawsuits}};T;尾                   ~ T;;T;尾
        T;{{#lawsuits}};甲;T;{{/lawsuits}};T;尾               ~ T;;T;尾
        T;{{#petition_cases}};T;{{/petition_cases}};T;尾      ~ T;;T;;T;尾
        {{#departments 乡镇}};T;{{/departments}};尾           ~ T;;T;尾
        首;{{#petition_cases}};{{#lawsuits}}甲{{/lawsuits}};T;{{/petition_cases}};T;尾 ~ 首;T;;T;尾
        T;{{#lawsuits}}甲{{/lawsuits}}                        ~ T;
        T;{{#lawsuits}}甲{{/lawsuits}};乙;T;尾                ~ T;乙;T;尾
        """)
    void tablesStayApart(String written, String printed) {
        StringBuilder blocks = new StringBuilder();
        for (String each : written.split(";")) {
            blocks.append(
                    each.strip().equals("T")
                            ? "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
                            : p(each.strip()));
        }
        String told = xml(fill(blocks.toString()))
                .replaceAll("<w:tbl>.*?</w:tbl>", "T;")
                .replaceAll("</w:p>|<w:p/>", ";")
                .replaceAll("<w:sectPr.*", "")
                .replaceAll("<[^>]*>", "");
        assertThat(told.replaceAll(";$", "")).isEqualTo(printed.strip());
    }

    /** ^ begins a cell merged downwards, _ goes on with it; rows end with ';'. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        ^类,{{#lawsuits}}甲{{/lawsuits}};_,乙;_,丙                ~ ^类,;_,乙;_,丙
        ^类{{#lawsuits}},甲{{/lawsuits}};_,乙;_,丙                ~ ^类,乙;_,丙
        ^类{{petition_cases}}{{#lawsuits}},甲{{/lawsuits}};_,乙   ~ ^类71,乙
        ^类,甲;_{{#lawsuits}},乙{{/lawsuits}};_,丙                ~ ^类,甲;_,丙
        ^类,甲;_,乙;_{{#lawsuits}},丙{{/lawsuits}}                ~ ^类,甲;_,乙
        ^类{{#lawsuits}},甲{{/lawsuits}};_{{#lawsuits}},乙{{/lawsuits}};_,丙 ~ ^类,丙
        ^类{{#lawsuits}},甲{{/lawsuits}};_{{#petition_cases}},乙{{/petition_cases}};_,丙 ~ ^类,乙;_,丙
        ^类{{#lawsuits}},甲;_,乙{{/lawsuits}};_,丙                ~ ^类,丙
        ^一{{#lawsuits}},甲;^二,乙{{/lawsuits}};_,丙              ~ ^二,丙
        ^类{{#lawsuits}},甲{{/lawsuits}};乙,丙                    ~ 乙,丙
        """)
    void theRowBelowTakesAMergedCellOver(String written, String printed) {
        StringBuilder table = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>");
        for (String row : written.split(";")) {
            table.append("<w:tr>");
            for (String cell : row.split(",", -1)) {
                String merge = cell.startsWith("^")
                        ? "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>"
                        : cell.startsWith("_") ? "<w:tcPr><w:vMerge/></w:tcPr>" : "";
                table.append("<w:tc>")
                        .append(merge)
                        .append(p(cell.replaceAll("^[\\^_]", "").strip()))
                        .append("</w:tc>");
            }
            table.append("</w:tr>");
        }
        String told = xml(fill(table + "</w:tbl>" + p("尾")))
                .replaceAll("<w:sdtPr>.*?</w:sdtPr>", "")
                .replaceAll("<w:vMerge w:val=\"restart\"/>", "^")
                .replaceAll("<w:vMerge[^>]*>", "_")
                .replace("</w:tc><w:tc>", ",")
                .replace("</w:tr><w:tr>", ";")
                .replaceAll("</w:tbl>.*|<[^>]*>", "");
        assertThat(told).isEqualTo(printed.strip());
    }

    @Test
    void aNewPageThatBeginsWithAMarkBeginsWithWhatFollows() {
        String mark = "<w:p><w:pPr><w:pageBreakBefore/></w:pPr>" + r("{{#departments 乡镇}}") + "</w:p>";
        String filled = xml(fill(mark + p("{{department}}") + p("{{/departments}}")));
        assertThat(filled.split("<w:pageBreakBefore/>", -1)).hasSize(3);
        assertThat(ReportText.body(fill(mark + p("{{department}}") + p("{{/departments}}"))))
                .containsExactly("大沙镇", "河口镇");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        REF _Ref1 \\h           ~ no
        PAGEREF _Ref1           ~ no
        NOTEREF _Ref1 \\h       ~ no
        HYPERLINK \\l "_Ref1"   ~ no
        = _Ref1 + 1             ~ no
        =SUM(_Ref2,_Ref1)/2     ~ no
        = _Ref12 + 1            ~ yes
        ref "_Ref1"             ~ no
        REF _Ref2 \\h           ~ yes
        PAGE                    ~ yes
        """)
    void aReferenceToWhatIsHiddenIsTheTextThatItShows(String code, String stays) {
        String complex = "<w:p>" + r("见") + field(code) + "<w:fldSimple w:instr=\"" + code.replace("\"", "&quot;")
                + "\">" + r("丙") + "</w:fldSimple>" + r("。") + "</w:p>";
        byte[] filled = fill(complex + p("{{#lawsuits}}") + bookmark("_Ref1") + p("{{/lawsuits}}") + bookmark("_Ref2"));
        assertThat(ReportText.body(filled)).containsExactly("见乙丙。", "目标");
        assertThat(xml(filled).contains("fldChar")).isEqualTo(stays.equals("yes"));
        assertThat(xml(filled).contains("fldSimple")).isEqualTo(stays.equals("yes"));
    }

    @Test
    void aLinkToWhatIsHiddenIsText() {
        String link = "<w:p><w:hyperlink w:anchor=\"_Ref1\">" + r("见")
                + "</w:hyperlink><w:hyperlink w:anchor=\"_Ref2\">" + r("下") + "</w:hyperlink></w:p>";
        String filled =
                xml(fill(link + p("{{#lawsuits}}") + bookmark("_Ref1") + p("{{/lawsuits}}") + bookmark("_Ref2")));
        assertThat(filled).doesNotContain("w:anchor=\"_Ref1\"").contains("w:anchor=\"_Ref2\"");
    }

    @Test
    void aFieldOfWhichAPartIsHiddenIsText() {
        String begins = "<w:p>" + r("甲{{#lawsuits}}") + part("begin") + "<w:r><w:instrText>REF x</w:instrText></w:r>"
                + part("separate") + r("乙{{/lawsuits}}丙") + part("end") + r("丁") + "</w:p>";
        byte[] filled = fill(begins + p("{{#lawsuits}}") + "<w:p>" + part("begin") + part("separate") + "</w:p>"
                + p("{{/lawsuits}}") + "<w:p>" + r("戊") + part("end") + "</w:p>");
        assertThat(ReportText.body(filled)).containsExactly("甲丙丁", "戊");
        assertThat(xml(filled)).doesNotContain("fldChar").doesNotContain("instrText");
    }

    @Test
    void aBookmarkOfWhichOneEndIsHiddenIsWholeOrGone() {
        String start = "<w:bookmarkStart w:id=\"7\" w:name=\"a\"/>";
        String end = "<w:bookmarkEnd w:id=\"7\"/>";
        String startGoes = p("{{#lawsuits}}") + "<w:p>" + start + r("甲") + "</w:p>" + p("{{/lawsuits}}") + "<w:p>"
                + r("乙") + end + "</w:p>";
        String endGoes = "<w:p>" + start + r("甲") + "</w:p>" + p("{{#lawsuits}}") + "<w:p>" + r("乙") + end + "</w:p>"
                + p("{{/lawsuits}}");
        assertThat(xml(fill(startGoes))).doesNotContain("bookmark");
        assertThat(xml(fill(endGoes))).containsOnlyOnce("bookmarkStart").containsOnlyOnce("bookmarkEnd");
    }

    @Test
    void whatRefersToSomethingHiddenIsTold() {
        String simple = "<w:p>" + r("见第") + "<w:fldSimple w:instr=\" PAGEREF _Ref1 \\h \">" + r("2") + "</w:fldSimple>"
                + r("页，共{{petition_cases}}件。") + "</w:p>";
        String hidden = p("{{#lawsuits}}") + bookmark("_Ref1") + p("{{/lawsuits}}");
        String shown = p("{{^lawsuits}}") + bookmark("_Ref1") + p("{{/lawsuits}}");

        assertThat(TemplateFindings.leftOut(Jobs.with(Templates.body(simple + hidden)), Jobs.figures()))
                .extracting(Finding::code, Finding::found)
                .containsExactly(tuple("template.hidden-reference", "见第2页，共71件。"));
        assertThat(TemplateFindings.leftOut(Jobs.with(Templates.body(simple + shown)), Jobs.figures()))
                .isEmpty();
    }

    private static String bookmark(String name) {
        return "<w:p><w:bookmarkStart w:id=\"" + name.substring(4) + "\" w:name=\"" + name + "\"/>" + r("目标")
                + "<w:bookmarkEnd w:id=\"" + name.substring(4) + "\"/></w:p>";
    }

    private static String field(String code) {
        return part("begin") + "<w:r><w:instrText xml:space=\"preserve\"> " + code + " </w:instrText></w:r>"
                + part("separate") + r("乙") + part("end");
    }

    private static String part(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    private static String xml(byte[] filled) {
        return PackageParts.text(filled, "word/document.xml")
                .replaceAll(">\\s+<", "><")
                .replaceAll("(?s)^.*<w:body>", "");
    }

    private static byte[] fill(String blocks) {
        byte[] template = Templates.body(blocks);
        assertThat(ReportTemplate.check(Jobs.with(template), Messages.of("zh-CN")))
                .isEmpty();
        byte[] filled = ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.DRAFT);
        assertThat(ReportText.body(filled)).as("read back by docx4j").isNotNull();
        return filled;
    }
}

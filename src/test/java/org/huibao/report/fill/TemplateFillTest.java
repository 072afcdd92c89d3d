package org.huibao.report.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huibao.report.Templates.p;
import static org.huibao.report.Templates.r;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.huibao.message.Messages;
import org.huibao.model.Value;
import org.huibao.report.Jobs;
import org.huibao.report.PackageParts;
import org.huibao.report.ReportMode;
import org.huibao.report.ReportTemplate;
import org.huibao.report.ReportText;
import org.huibao.report.Templates;
import org.huibao.report.TestFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFillTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            受理{{petition_cases}}件。          ~ 受理[petition_cases:71]件。
            受理{{ 受理信访案件数 }}件。        ~ 受理[petition_cases:71]件。
            受理{{受理信访案件数（件）}}件。    ~ 受理[petition_cases:71]件。
            受理｛｛petition_cases｝｝件。      ~ 受理[petition_cases:71]件。
            {{fines|0.00万元}}                  ~ [fines:15.89万元]
            {{fines｜0.##万元}}和{{fines}}元    ~ [fines:15.89万元]和[fines:158900]元
            办结率{{closure_rate}}%             ~ 办结率[closure_rate:99.9]%
            办结率{{closure_rate|0%}}           ~ 办结率[closure_rate:99%]
            败诉{{lawsuits_lost}}               ~ 败诉[lawsuits_lost:无]
            败诉{{lawsuits_lost|0件}}           ~ 败诉[lawsuits_lost:无]
            {{county}}{{period}}{{title}}       ~ 示例县2020年法治政府建设年度报告
            {{period}}年{{title}}               ~ 2020年法治政府建设年度报告
            {{fines|10余万元}}                  ~ [fines:10余万元]
            移送{{optional}}件                  ~ 移送[optional:–]件
            {{date}}                            ~ 2021年2月3日
            未报：{{missing}}。                 ~ 未报：无。
            都报了{{#missing}}，缺{{missing}}{{/missing}}{{^missing}}。{{/missing}} ~ 都报了。
            {{date|yyyy-MM-dd}}                 ~ 2021-02-03
            意见：{{opinion}}。                 ~ 意见：[opinion:同意]。
            a{{petition_cases}}b{{fines}}c{{petition_cases}}d ~ a[petition_cases:71]b[fines:158900]c[petition_cases:71]d
            一个{括号}不是占位符                ~ 一个{括号}不是占位符
            """)
    void printsWhatAPlaceholderStandsFor(String written, String printed) {
        assertThat(text(p(written))).containsExactly(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            runs                ~ <w:r><w:t>受理{</w:t></w:r><w:r><w:t>{petition_</w:t></w:r><w:r><w:t>cases}</w:t></w:r><w:r><w:t>}件</w:t></w:r>
            proofing marks      ~ <w:r><w:t>受理{{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>petition_cases</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t>}}件</w:t></w:r>
            bookmarks           ~ <w:r><w:t>受理{{petition</w:t></w:r><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:r><w:t>_cases}}件</w:t></w:r>
            revision marks      ~ <w:r w:rsidR="00A1"><w:t>受理{{petition</w:t></w:r><w:r w:rsidR="00B2"><w:lastRenderedPageBreak/><w:t>_cases}}件</w:t></w:r>
            smart tags          ~ <w:r><w:t>受理{{</w:t></w:r><w:smartTag w:uri="x" w:element="y"><w:r><w:t>petition</w:t></w:r></w:smartTag><w:r><w:t>_cases}}件</w:t></w:r>
            insertions          ~ <w:r><w:t>受理{{</w:t></w:r><w:ins w:id="1" w:author="a"><w:r><w:t>petition_cases</w:t></w:r></w:ins><w:r><w:t>}}件</w:t></w:r>
            deletions           ~ <w:r><w:t>受理{{petition_</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>xx</w:delText></w:r></w:del><w:r><w:t>cases}}件</w:t></w:r>
            several texts a run ~ <w:r><w:t>受理{{</w:t><w:t>petition_cases</w:t><w:t>}}件</w:t></w:r>
            a hyperlink         ~ <w:r><w:t>受理</w:t></w:r><w:hyperlink w:anchor="_top"><w:r><w:t>{{petition_cases</w:t></w:r><w:r><w:t>}}</w:t></w:r></w:hyperlink><w:r><w:t>件</w:t></w:r>
            """)
    void readsAPlaceholderHoweverAnEditorSplitIt(String what, String runs) {
        assertThat(text("<w:p>" + runs + "</w:p>")).as(what).containsExactly("受理[petition_cases:71]件");
    }

    @Test
    void keepsTheFormattingOfTheFirstCharacterAndOfWhatStandsAround() {
        String bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>";
        assertThat(text("<w:p>" + bold + "共{{petition</w:t></w:r><w:r><w:t>_cases}}件，</w:t></w:r>" + bold
                        + "罚</w:t></w:r><w:r><w:t>{{fines}}</w:t><w:tab/><w:t>元</w:t></w:r></w:p>"))
                .containsExactly("*共*[petition_cases:*71*]件，*罚*[fines:158900]→元");
    }

    @Test
    void fillsTablesNestedTablesAndControls() {
        String nested = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>" + p("{{fines}}")
                + "</w:tc></w:tr></w:tbl>";
        String table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>" + p("{{petition_cases}}")
                + nested + p("末") + "</w:tc></w:tr></w:tbl>";
        String control =
                "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"own\"/><w:id w:val=\"1\"/><w:text/></w:sdtPr><w:sdtContent>"
                        + r("{{opinion}}") + "</w:sdtContent></w:sdt></w:p>";
        byte[] filled = filled(table + control);
        assertThat(ReportText.body(filled))
                .containsExactly("[petition_cases:71]", "[fines:158900]", "末", "[own:[opinion:同意]]");
        // A control for plain text could not hold another one, and an id stands only once.
        String xml = xml(filled);
        assertThat(xml).doesNotContain("<w:text/>").containsOnlyOnce("<w:id w:val=\"1\"/>");
    }

    @Test
    void fillsBothShapesOfATextBox() {
        String content = "<w:txbxContent>" + p("{{petition_cases}}件") + "</w:txbxContent>";
        String box =
                "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor distT=\"0\" distB=\"0\""
                        + " distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"1\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\""
                        + " allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"column\"><wp:posOffset>0</wp:posOffset>"
                        + "</wp:positionH><wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>0</wp:posOffset></wp:positionV>"
                        + "<wp:extent cx=\"1000000\" cy=\"500000\"/><wp:wrapNone/><wp:docPr id=\"1\" name=\"box\"/><wp:cNvGraphicFramePr/>"
                        + "<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp>"
                        + "<wps:cNvSpPr txBox=\"1\"/><wps:spPr/><wps:txbx>" + content
                        + "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>"
                        + "</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
                        + content
                        + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("罚{{fines}}元")
                        + "</w:p>";
        assertThat(xml(filled(box)).split("w:val=\"petition_cases\"")).hasSize(3);
        assertThat(xml(filled(box))).doesNotContain("{{").contains("w:val=\"fines\"");
    }

    @Test
    void fillsHeadersFootersAndNotes() {
        byte[] template = Templates.everywhere(p("正文"), p("{{title}}"), p("共{{petition_cases}}件"), p("罚款{{fines}}元"));
        byte[] filled = ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.PUBLISHED);
        assertThat(ReportText.of(filled, "/word/header1.xml")).containsExactly("法治政府建设年度报告");
        assertThat(ReportText.of(filled, "/word/footer1.xml")).containsExactly("共[petition_cases:71]件");
        assertThat(ReportText.of(filled, "/word/footnotes.xml")).containsExactly("罚款[fines:158900]元");
    }

    /** Saved by LibreOffice 7.4, which cuts runs between scripts and renumbers notes. */
    @Test
    void fillsATemplateSavedByLibreOffice() throws IOException {
        byte[] template;
        try (InputStream saved = getClass().getResourceAsStream("/templates/libreoffice.docx")) {
            template = saved.readAllBytes();
        }
        byte[] filled = ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.PUBLISHED);
        assertThat(ReportTemplate.check(Jobs.with(template), Messages.of("en"))).isEmpty();
        assertThat(ReportText.body(filled))
                .containsExactly(
                        "示例县2020年法治政府建设年度报告",
                        "*受理*[petition_cases:*71*]件，见注",
                        "[petition_cases:71]",
                        "[fines:158900]元",
                        "[closure_rate:99.9%]",
                        "框外[fines:15.89万元]",
                        "框内[petition_cases:71]件",
                        "框内[petition_cases:71]件",
                        "[problems:一是力量不足。]",
                        "[problems:二是<b>培训</b>&不够。]",
                        "[problems:三是经费紧张。]",
                        "2021年2月3日");
        assertThat(ReportText.of(filled, "/word/header1.xml")).containsExactly("法治政府建设年度报告");
        assertThat(ReportText.of(filled, "/word/footer1.xml")).containsExactly("共[petition_cases:71]件");
        assertThat(ReportText.of(filled, "/word/footnotes.xml")).containsExactly("", "", "罚款[fines:158900]元");
    }

    @Test
    void givesEachTextAParagraphOfItsOwnAndNoMarkup() {
        String paragraph =
                "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>　　{{problems}}</w:t></w:r></w:p>";
        byte[] filled = filled(p("前") + paragraph + p("后"));
        assertThat(ReportText.body(filled))
                .containsExactly(
                        "前",
                        "*　　*[problems:*一是力量不足。*]",
                        "*　　*[problems:*二是<b>培训</b>&不够。*]",
                        "*　　*[problems:*三是经费紧张。*]",
                        "后");
        assertThat(xml(filled).split("<w:jc w:val=\"center\"/>")).hasSize(4);
    }

    @Test
    void aSectionEndsBehindTheLastText() {
        String paragraph =
                "<w:p><w:pPr><w:sectPr><w:cols w:num=\"2\"/></w:sectPr></w:pPr>" + r("{{problems}}") + "</w:p>";
        String xml = xml(filled(paragraph));
        assertThat(xml.split("<w:cols w:num=\"2\"/>")).hasSize(2);
        assertThat(xml.indexOf("<w:cols w:num=\"2\"/>")).isGreaterThan(xml.indexOf("一是力量不足"));
    }

    @Test
    void dropsCharactersThatXmlDoesNotAllow() {
        TestFigures figures = Jobs.figures();
        figures.with("opinion", Jobs.texts("opinion", "同\u0000意\u000b\ud800，\r\n见\t附件𠮷\ufffe"));
        byte[] filled = ReportTemplate.fill(Jobs.with(Templates.body(p("{{opinion}}"))), figures, ReportMode.PUBLISHED);
        assertThat(ReportText.body(filled)).containsExactly("[opinion:同意，]", "[opinion:见→附件𠮷]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            一N二        ~ [opinion:一] / [opinion:二]
            一RNRN　二R  ~ [opinion:一] / [opinion:二]
            N一L二LN     ~ [opinion:一] / [opinion:二]
            一T二        ~ [opinion:一→二]
            """)
    void eachLineOfATextIsAParagraphWhereItStandsAlone(String text, String printed) {
        String breaks = text.replace('N', '\n')
                .replace('R', '\r')
                .replace('L', '\u2028')
                .replace('T', '\t');
        TestFigures figures = Jobs.figures().with("opinion", Jobs.texts("opinion", breaks));
        String indented = "<w:p><w:pPr><w:ind w:firstLineChars=\"200\"/></w:pPr>" + r("{{opinion}}") + "</w:p>";
        String cell = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>";
        for (String around : List.of("{}", cell)) {
            byte[] filled = ReportTemplate.fill(
                    Jobs.with(Templates.body(around.replace("{}", indented))), figures, ReportMode.PUBLISHED);
            assertThat(String.join(" / ", ReportText.body(filled))).isEqualTo(printed);
            assertThat(xml(filled).split("firstLineChars", -1)).hasSize(printed.split(" / ").length + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'<w:pPr><w:jc w:val=\"both\"/></w:pPr>', left",
        "'<w:pPr><w:jc w:val=\"distribute\"/><w:outlineLvl w:val=\"1\"/></w:pPr>', left",
        "'<w:pPr><w:spacing w:line=\"560\"/><w:rPr><w:b/></w:rPr></w:pPr>', left",
        "'', left",
        "'<w:pPr><w:jc w:val=\"center\"/></w:pPr>', center",
        "'<w:pPr><w:jc w:val=\"right\"/></w:pPr>', right"
    })
    void aLineThatATextBreaksIsNotJustified(String properties, String alignment) {
        TestFigures figures = Jobs.figures().with("opinion", Jobs.texts("opinion", "同意。\n附件略。"));
        String own = "<w:p>" + properties + r("意见：{{opinion}}") + "</w:p>";
        String list = "<w:p>" + properties + r("{{?opinion}}意见：{{opinion}}{{/opinion}}。") + "</w:p>";
        String authors =
                "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:t>一</w:t><w:br/><w:t>二{{county}}</w:t></w:r></w:p>";
        String xml = xml(
                ReportTemplate.fill(Jobs.with(Templates.body(own + list + authors)), figures, ReportMode.PUBLISHED));

        assertThat(xml.split("<w:jc w:val=\"" + alignment + "\"/>", -1)).hasSize(3);
        assertThat(xml.split("<w:jc w:val=\"both\"/>", -1)).hasSize(2);
        assertThat(xml).contains("<w:br/>");
    }

    @Test
    void namesAFigureAndItsExactValueInAtMost64Characters() {
        assertThat(xml(filled(p("{{fines|0.00万元}}")))).contains("<w:alias w:val=\"安全生产罚款 158900元\"/>");
        assertThat(xml(filled(p("{{closure_rate}}")))).contains("<w:alias w:val=\"信访案件办结率 99.962109%\"/>");
        TestFigures figures = Jobs.figures();
        figures.with("opinion", Jobs.texts("opinion", "字".repeat(100)));
        byte[] filled = ReportTemplate.fill(Jobs.with(Templates.body(p("{{opinion}}"))), figures, ReportMode.PUBLISHED);
        assertThat(xml(filled)).contains("<w:alias w:val=\"县司法局意见 " + "字".repeat(56) + "…\"/>");
    }

    @Test
    void marksWhatIsMissingInADraftOnly() {
        byte[] template = Templates.body(p("听证{{hearings|0次}}，受理{{petition_cases}}件"));
        byte[] draft = ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.DRAFT);
        assertThat(ReportText.body(draft)).containsExactly("听证[hearings:!【待补:听证会次数】!]，受理[petition_cases:71]件");
        assertThatThrownBy(() -> ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.PUBLISHED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("hearings");
    }

    @Test
    void aTextThatNobodyHasToGiveReadsNone() {
        TestFigures figures = Jobs.figures();
        figures.with("problems", Jobs.figure("problems", Value.none()));
        byte[] filled =
                ReportTemplate.fill(Jobs.with(Templates.body(p("{{problems}}"))), figures, ReportMode.PUBLISHED);
        assertThat(ReportText.body(filled)).containsExactly("[problems:无]");
    }

    private static byte[] filled(String blocks) {
        return ReportTemplate.fill(Jobs.with(Templates.body(blocks)), Jobs.figures(), ReportMode.PUBLISHED);
    }

    private static List<String> text(String blocks) {
        return ReportText.body(filled(blocks));
    }

    private static String xml(byte[] docx) {
        return PackageParts.text(docx, "word/document.xml");
    }
}

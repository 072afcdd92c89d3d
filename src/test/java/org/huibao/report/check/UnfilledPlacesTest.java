package org.huibao.report.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;
import static org.huibao.report.Templates.r;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.huibao.definition.DefinitionMistake;
import org.huibao.message.Messages;
import org.huibao.report.Jobs;
import org.huibao.report.PackageParts;
import org.huibao.report.ReportMode;
import org.huibao.report.ReportTemplate;
import org.huibao.report.Templates;
import org.huibao.report.file.WordXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever in a file text can stand, it is filled or refused by name: no published file holds double braces. */
class UnfilledPlacesTest {

    private static final String BODY = "word/document.xml";
    private static final String MATHS = "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            field       ~ = {{fines}} * 2  ~ <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> = {{fi</w:instrText></w:r><w:r><w:instrText>nes}} * 2 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
            field       ~ DOCPROPERTY {{x}} ~ <w:fldSimple w:instr=" DOCPROPERTY {{x}} "><w:r><w:t>x</w:t></w:r></w:fldSimple>
            ruby        ~ {{county}}       ~ <w:r><w:ruby><w:rt><w:r><w:t>xian</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>{{</w:t></w:r><w:r><w:t>county}}</w:t></w:r></w:rubyBase></w:ruby></w:r>
            ruby        ~ ｛｛county｝｝   ~ <w:r><w:ruby><w:rt><w:r><w:t>｛｛county｝｝</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>县</w:t></w:r></w:rubyBase></w:ruby></w:r>
            equation    ~ x={{fines}}      ~ <m:oMath MATHS><m:r><m:t>x={</m:t></m:r><m:r><m:t>{fines}}</m:t></m:r></m:oMath>
            tip         ~ 见{{period}}附件 ~ <w:hyperlink w:anchor="_top" w:tooltip="见{{period}}附件"><w:r><w:t>附件</w:t></w:r></w:hyperlink>
            alternative ~ {{chart: fines}} ~ <w:r><w:drawing><wp:inline><wp:docPr id="7" name="a" title="{{chart: fines}}"/></wp:inline></w:drawing></w:r>
            alternative ~ {{county}}地图   ~ <w:r><w:pict><v:shape id="a" alt="{{county}}地图"/></w:pict></w:r>
            alternative ~ {{county}}       ~ <w:r><w:pict><v:shape id="a"><v:imagedata o:title="{{county}}" xmlns:o="urn:schemas-microsoft-com:office:office"/></v:shape></w:pict></w:r>
            other       ~ {{title}}        ~ <w:r><w:pict><v:shape id="a"><v:textpath string="{{title}}"/></v:shape></w:pict></w:r>
            other       ~ {{title}}        ~ <w:sdt><w:sdtPr><w:alias w:val="{{title}}"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>
            """)
    void namesWhatIsNotFilledInAParagraph(String kind, String text, String inline) {
        byte[] template = with(inline.replace("MATHS", MATHS));
        assertThat(mistakes(template))
                .containsExactly(
                        new DefinitionMistake("rule-of-law/report.docx", 0, 0, text, message("place." + kind, BODY)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            link  ~ https://a.cn/{{county}} ~ word/_rels/document.xml.rels ~ <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x" TargetMode="External" Target="https://a.cn/%7B%7bcounty%7D%7D"/></Relationships>
            other ~ {{county}}              ~ word/glossary/document.xml   ~ <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>{{cou</w:t></w:r><w:r><w:t>nty}}</w:t></w:r></w:p></w:document>
            other ~ {{county}}              ~ word/settings.xml            ~ <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docVars><w:docVar w:name="a" w:val="{{county}}"/></w:docVars></w:settings>
            other ~ {{county}}              ~ word/charts/chart9.xml       ~ <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:ser><c:v>{{county}}</c:v></c:ser></c:chartSpace>
            other ~ {{county}}              ~ customXml/item1.xml          ~ <a b="{{county}}">x</a>
            """)
    void namesThePartThatIsNotFilled(String kind, String text, String part, String content) {
        byte[] template = PackageParts.with(Templates.body(p("x")), part, content);
        assertThat(mistakes(template))
                .containsExactly(
                        new DefinitionMistake("rule-of-law/report.docx", 0, 0, text, message("place." + kind, part)));
    }

    /** A chart that is not filled keeps its workbook; a page or document that is inserted on opening is nothing but itself. */
    @Test
    void namesWhatLiesInAFileInsideTheFile() {
        String strings = "<sst xmlns=\"x\"><si><r><t>{</t></r><r><t>{county}}</t></r></si></sst>";
        byte[] workbook = PackageParts.zip(Map.of("xl/sharedStrings.xml", strings.getBytes(StandardCharsets.UTF_8)));
        byte[] document = PackageParts.zip(Map.of("word/embeddings/a.xlsx", workbook));
        byte[] old = ("\u00d0\u00cf\u0011\u00e0abcd"
                        + new String("{{period}}".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
        Map<String, byte[]> parts = PackageParts.of(Templates.body(p("x")));
        parts.put("word/embeddings/b.docx", document);
        parts.put("word/embeddings/c.xlsx", workbook);
        parts.put("word/embeddings/d.bin", old);
        parts.put("word/afchunk.htm", "<p>{{title}}</p>".getBytes(StandardCharsets.UTF_8));
        parts.put("word/media/e.png", "\u0089PNG{{x}}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(mistakes(PackageParts.zip(parts)))
                .containsExactly(
                        mistake("{{title}}", "word/afchunk.htm"),
                        mistake("{{county}}", "word/embeddings/b.docx/word/embeddings/a.xlsx/xl/sharedStrings.xml"),
                        mistake("{{county}}", "word/embeddings/c.xlsx/xl/sharedStrings.xml"),
                        mistake("{{period}}", "word/embeddings/d.bin"));
    }

    private static DefinitionMistake mistake(String text, String part) {
        return new DefinitionMistake("rule-of-law/report.docx", 0, 0, text, message("place.other", part));
    }

    /** Word's own braces, those of other programs in fields, and an author's notes are no placeholders. */
    @Test
    void leavesOtherBracesAlone() {
        String json = "ADDIN ZOTERO_ITEM {&quot;a&quot;:{&quot;b&quot;:1}}";
        byte[] template = with("<w:fldSimple w:instr=\"" + json + "\">" + r("x") + "</w:fldSimple>"
                + "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>{{gone}}</w:delText></w:r></w:del>");
        template = PackageParts.with(template, "word/_rels/x.xml.rels", "<a b=\"{5C22544A-7EE6-4342}\"/>");
        assertThat(mistakes(template)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            docProps/core.xml   ~ <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{{county}}{{title}}</dc:title><cp:keywords>｛｛petition_cases｝｝件</cp:keywords></cp:coreProperties> ~ >示例县法治政府建设年度报告</dc:title> ~ >71件</cp:keywords>
            docProps/app.xml    ~ <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>{{county}}司法局</Company></Properties> ~ <Company>示例县司法局</Company> ~ Properties
            customXml/item1.xml ~ <CoverPageProperties xmlns="http://schemas.microsoft.com/office/2006/coverPageProps"><Abstract>{{period}}</Abstract></CoverPageProperties> ~ <Abstract>2020年</Abstract> ~ Cover
            word/charts/c.xml   ~ <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:title><a:p><a:r><a:t>{{per</a:t></a:r><a:r><a:t>iod}}受理</a:t></a:r></a:p></c:title></c:chartSpace> ~ <a:t>2020年</a:t> ~ <a:t>受理</a:t>
            word/diagrams/d.xml ~ <dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:t><a:p><a:r><a:t>共{{petition_cases}}件，罚款{{fines|0.00万元}}</a:t></a:r></a:p></dgm:t></dgm:dataModel> ~ 共71件 ~ 罚款15.89万元
            """)
    void fillsLinesOutsideOfTheText(String part, String content, String one, String other) {
        byte[] template = PackageParts.with(Templates.body(p("x")), part, content);
        assertThat(mistakes(template)).isEmpty();
        byte[] filled = ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.PUBLISHED);
        assertThat(PackageParts.text(filled, part)).contains(one, other).doesNotContain("{{", "｛｛");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {{petition_case}}               ~ unknown.nearest ~ petition_case ~ petition_cases
            {{#fines}}{{fines}}             ~ line-section    ~               ~
            {{department}}                  ~ no-department   ~               ~
            {{fines                         ~ braces          ~               ~
            """)
    void namesWhatALineCannotSay(String text, String key, String one, String other) {
        byte[] template =
                PackageParts.with(Templates.body(p("x")), "customXml/item2.xml", "<a><b>" + text + "</b></a>");
        assertThat(mistakes(template))
                .containsExactly(
                        new DefinitionMistake("rule-of-law/report.docx", 0, 0, text, message(key, one, other)));
    }

    @ParameterizedTest
    @CsvSource({"{{petition_cases}},true", "{{period}},false"})
    void aDrawingInALoopDoesNotPrintTheCountysFigures(String title, boolean refused) {
        byte[] template = Templates.body(p("{{#departments}}") + p("图") + p("{{/departments}}"));
        template = PackageParts.replaced(
                template,
                BODY,
                ">图<",
                ">图</w:t></w:r><w:r><w:drawing><c:chart r:id=\"x\"/></w:drawing></w:r><w:r><w:t><");
        template = PackageParts.replaced(
                template,
                "word/_rels/document.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"x\" Type=\"" + WordXml.R + "/chart\" Target=\"charts/c.xml\"/></Relationships>");
        String chart = "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:p><a:r><a:t>" + title
                + "</a:t></a:r></a:p></c:chartSpace>";
        assertThat(mistakes(PackageParts.with(template, "word/charts/c.xml", chart)))
                .extracting(DefinitionMistake::message)
                .isEqualTo(refused ? List.of(message("line-loop", "word/charts/c.xml")) : List.of());
    }

    private static byte[] with(String inline) {
        return PackageParts.replaced(Templates.body(p("前")), BODY, "</w:p>", inline + "</w:p>");
    }

    private static String message(String key, Object... arguments) {
        return Messages.of("zh-CN").text("report.mistake." + key, arguments);
    }

    private static List<DefinitionMistake> mistakes(byte[] template) {
        return ReportTemplate.check(Jobs.with(template), Messages.of("zh-CN"));
    }
}

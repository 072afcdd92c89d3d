package org.huibao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;
import static org.huibao.report.Templates.r;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.definition.DefinitionMistake;
import org.huibao.message.Messages;
import org.huibao.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a loop prints is new in each repetition: ids, bookmarks, notes, lists. */
class LoopCopiesTest {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String OPEN = p("{{#departments}}");
    private static final String CLOSE = p("{{/departments}}");
    private static final String TABLE = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>";

    private static final String DRAWING = "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
            + "<wp:extent cx=\"360000\" cy=\"360000\"/><wp:docPr id=\"7\" name=\"图 7\" descr=\"ALT\"/>"
            + "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData"
            + " uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr/><wps:spPr/>"
            + "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

    @Test
    void aNoteInALoopSaysItsOwnDepartmentsValue() {
        byte[] template = noted(
                "footnote",
                OPEN + "<w:p>" + r("{{department}}") + reference("footnote") + "</w:p>" + CLOSE,
                "其中{{department}}受理{{petition_cases}}件。");
        byte[] filled = filled(template);
        assertThat(ReportText.of(filled, "/word/footnotes.xml"))
                .containsExactly(
                        "",
                        "其中县司法局受理[petition_cases:50]件。",
                        "其中大沙镇受理[petition_cases:21]件。",
                        "其中河口镇受理[petition_cases:–]件。");
        assertThat(all(xml(filled), "footnoteReference w:id=\"([0-9]+)\"")).containsExactly("1", "2", "3");
        assertThat(all(PackageParts.text(filled, "word/footnotes.xml"), "<w:footnote [^>]*w:id=\"([0-9]+)\""))
                .contains("1", "2")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"footnote", "endnote"})
    void soDoesOneInARowOrInAList(String kind) {
        String row = TABLE + "<w:tc>" + p("{{#departments 乡镇}}{{department}}") + "</w:tc><w:tc><w:p>" + r("甲")
                + reference(kind) + r("{{/departments}}") + "</w:p></w:tc></w:tr></w:tbl>" + p("");
        assertThat(ReportText.of(filled(noted(kind, row, "{{petition_cases|0件}}")), "/word/" + kind + "s.xml"))
                .containsExactly("", "[petition_cases:21件]", "[petition_cases:–]");
        String list =
                "<w:p>" + r("{{#departments}}{{department}}") + reference(kind) + r("、{{/departments}}甲") + "</w:p>";
        assertThat(ReportText.of(filled(noted(kind, list, "{{petition_cases|0件}}")), "/word/" + kind + "s.xml"))
                .containsExactly("", "[petition_cases:50件]", "[petition_cases:21件]", "[petition_cases:–]");
    }

    /** A merged cell that begins in the loop and goes on below it: its label stands once. */
    @Test
    void aLabelThatReachesBelowTheLoopStandsOnce() {
        String row = "<w:tr>%s<w:tc>" + p("%s") + "</w:tc><w:tc>" + p("%s") + "</w:tc></w:tr>";
        String begins = "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + p("%s") + "</w:tc>";
        String on = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("") + "</w:tc>";
        String head = TABLE.replace("<w:tr>", "");
        String open = "{{#departments 乡镇}}{{department}}";
        String end = row.formatted(on, "合计", "") + "</w:tbl>" + p("尾");
        String one = head + row.formatted(begins.formatted("乡镇"), open, "甲{{/departments}}") + end;
        assertThat(ReportText.body(filled(Templates.body(one))))
                .containsExactly("乡镇", "大沙镇", "甲", "", "河口镇", "甲", "", "合计", "", "尾");
        assertThat(all(xml(filled(Templates.body(one))), "w:vMerge w:val=\"([a-z]+)\""))
                .containsExactly("restart", "continue");
        String two = head
                + row.formatted(begins.formatted("乡镇"), open, "甲")
                + row.formatted(on, "乙", "丙{{/departments}}")
                + end;
        assertThat(ReportText.body(filled(Templates.body(two))))
                .containsExactly("乡镇", "大沙镇", "甲", "", "乙", "丙", "", "河口镇", "甲", "", "乙", "丙", "", "合计", "", "尾");
        String own = head + row.formatted(begins.formatted("{{department}}"), open, "甲{{/departments}}") + end;
        assertThat(ReportText.body(filled(Templates.body(own))))
                .containsExactly("大沙镇", "大沙镇", "甲", "河口镇", "河口镇", "甲", "", "合计", "", "尾");
    }

    @Test
    void whatStandsInTheRowOfALoopIsInTheLoop() {
        String chart = "<w:p>" + DRAWING.replace("ALT", "{{chart: fines by department}}") + "</w:p>";
        String row = TABLE + "<w:tc>" + chart + "</w:tc><w:tc>" + p("{{#departments}}{{department}}")
                + "</w:tc></w:tr><w:tr><w:tc>" + p("甲") + "</w:tc><w:tc>" + p("{{/departments}}")
                + "</w:tc></w:tr></w:tbl>" + p("");
        assertThat(ReportTemplate.check(Jobs.with(Templates.body(row)), Messages.of("en")))
                .extracting(DefinitionMistake::message)
                .containsExactly(Messages.of("en").text("report.mistake.chart-loop"));
    }

    @Test
    void textBoxesThatGoOnInOneAnotherDoSoInEachTurn() {
        String box = DRAWING.replace("ALT", "").replace("<wps:bodyPr/>", "%s<wps:bodyPr/>");
        String chain = "<w:p>"
                + box.formatted(
                        "<wps:txbx id=\"4\"><w:txbxContent>" + p("{{department}}") + "</w:txbxContent></wps:txbx>")
                + box.formatted("<wps:linkedTxbx id=\"4\" seq=\"1\"/>") + "</w:p>";
        String filled = xml(filled(Templates.body(OPEN + chain + CLOSE)));
        assertThat(all(filled, "wps:txbx id=\"([0-9]+)\"")).containsExactly("4", "5", "6");
        assertThat(all(filled, "wps:linkedTxbx id=\"([0-9]+)\"")).containsExactly("4", "5", "6");
    }

    @Test
    void aNoteOfWhatIsHiddenGoesWithIt() {
        String hidden = "<w:p>" + r("{{#lawsuits}}甲") + reference("footnote") + r("{{/lawsuits}}") + "</w:p>" + p("乙");
        byte[] filled = filled(noted("footnote", hidden, "应诉{{lawsuits}}件"));
        assertThat(ReportText.of(filled, "/word/footnotes.xml")).containsExactly("");
        assertThat(xml(filled)).doesNotContain("footnoteReference");
    }

    @Test
    void outsideOfALoopANoteKnowsNoDepartment() {
        byte[] template = noted(
                "footnote", "<w:p>" + r("甲") + reference("footnote") + "</w:p>", "{{department}}{{by_department}}");
        assertThat(ReportTemplate.check(Jobs.with(template), Messages.of("zh-CN")))
                .hasSize(2);
    }

    @Test
    void drawingsAndShapesHaveIdsOfTheirOwn() {
        String shape =
                "<w:r><w:pict><v:shapetype id=\"_x0000_t202\"/><v:shape id=\"_x0000_s1026\" type=\"#_x0000_t202\"/>"
                        + "</w:pict></w:r>";
        String xml = xml(
                filled(OPEN + "<w:p>" + DRAWING.replace("ALT", "") + shape + r("{{department}}") + "</w:p>" + CLOSE));
        assertThat(all(xml, "<wp:docPr [^>]*id=\"([0-9]+)\""))
                .hasSize(3)
                .contains("7")
                .doesNotHaveDuplicates();
        assertThat(all(xml, "<v:shape [^>]*id=\"([^\"]+)\""))
                .hasSize(3)
                .contains("_x0000_s1026")
                .doesNotHaveDuplicates();
        assertThat(all(xml, "<v:shapetype [^>]*id=\"([^\"]+)\"")).hasSize(1);
        assertThat(all(xml, "<v:shape [^>]*type=\"([^\"]+)\"")).containsOnly("#_x0000_t202");
    }

    @Test
    void aBookmarkStandsOnceUnlessItsOwnTurnRefersToIt() {
        String marked = "<w:p><w:bookmarkStart w:id=\"9\" w:name=\"_Ref100\"/>" + r("{{department}}")
                + "<w:bookmarkEnd w:id=\"9\"/></w:p>";
        String refers = "<w:p>" + field(" REF _Ref100 \\h ") + "</w:p>";
        String once = xml(filled(OPEN + marked + CLOSE + refers));
        assertThat(all(once, "w:name=\"(_Ref[^\"]*)\"")).containsExactly("_Ref100");
        String each = xml(filled(OPEN + marked + refers + CLOSE));
        assertThat(all(each, "w:name=\"(_Ref[^\"]*)\"")).containsExactly("_Ref100", "_Ref100_2", "_Ref100_3");
        assertThat(all(each, " REF (_Ref[^ ]*) ")).containsExactly("_Ref100", "_Ref100_2", "_Ref100_3");
        assertThat(all(each, "bookmarkStart [^>]*w:id=\"([0-9]+)\"")).doesNotHaveDuplicates();
        assertThat(all(each, "bookmarkEnd w:id=\"([0-9]+)\""))
                .isEqualTo(all(each, "bookmarkStart [^>]*w:id=\"([0-9]+)\""));
    }

    @Test
    void aListBelowADepartmentBeginsAnew() {
        byte[] filled =
                filled(listed(OPEN + p("{{department}}") + item("受理", 0) + item("办结", 0) + CLOSE + item("末", 0)));
        assertThat(numbers(filled)).containsExactly("1", "1", "2", "2", "3", "3", "1");
        String numbering = PackageParts.text(filled, "word/numbering.xml");
        assertThat(all(numbering, "<w:num w:numId=\"([0-9]+)\"")).containsExactly("1", "2", "3");
        assertThat(all(numbering, "startOverride w:val=\"([0-9]+)\"")).containsExactly("1", "3", "1", "3");
    }

    @Test
    void aListOfTheDepartmentsThemselvesGoesOn() {
        assertThat(numbers(filled(listed(OPEN + item("{{department}}", 0) + p("甲") + CLOSE))))
                .containsExactly("1", "1", "1");
        assertThat(numbers(filled(listed(OPEN + item("{{department}}", 0) + item("甲", 1) + item("乙", 1) + CLOSE))))
                .containsOnly("1");
        String rows = TABLE + "<w:tc>" + item("{{#departments}}", 0) + "</w:tc><w:tc>"
                + p("{{department}}{{/departments}}") + "</w:tc></w:tr></w:tbl>" + p("");
        assertThat(numbers(filled(listed(rows)))).containsOnly("1");
    }

    @Test
    void aSecondLoopBeginsAnewToo() {
        String loop = p("{{#departments 乡镇}}") + p("{{department}}") + item("甲", 0) + item("乙", 0) + CLOSE;
        assertThat(numbers(filled(listed(loop + loop)))).containsExactly("1", "1", "2", "2", "3", "3", "4", "4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{chart: petition_cases by department}}", "{{chart: petition_cases, lawsuits}}"})
    void aChartInALoopIsRefusedByName(String chart) {
        String drawing = DRAWING.replace("ALT", chart);
        for (String body : List.of(
                OPEN + "<w:p>" + drawing + "</w:p>" + CLOSE,
                "<w:p>" + r("{{#departments}}") + drawing + r("{{/departments}}甲") + "</w:p>")) {
            List<DefinitionMistake> mistakes =
                    ReportTemplate.check(Jobs.with(Templates.body(body)), Messages.of("zh-CN"));
            assertThat(mistakes).extracting(DefinitionMistake::found).containsExactly(chart);
            assertThat(mistakes.get(0).message()).contains("循环");
        }
        String outside = "<w:p>" + drawing + r("{{#departments}}{{department}}、{{/departments}}") + "</w:p>";
        assertThat(ReportTemplate.check(Jobs.with(Templates.body(outside)), Messages.of("en")))
                .isEmpty();
    }

    private static String item(String text, int level) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                + r(text) + "</w:p>";
    }

    private static String reference(String kind) {
        return "<w:r><w:" + kind + "Reference w:id=\"1\"/></w:r>";
    }

    private static String field(String instruction) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">" + instruction
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("甲")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private static byte[] noted(String kind, String body, String note) {
        String notes = "<w:" + kind + "s" + Templates.NAMESPACES + "><w:" + kind + " w:type=\"separator\" w:id=\"0\">"
                + "<w:p><w:r><w:separator/></w:r></w:p></w:" + kind + "><w:" + kind + " w:id=\"1\">" + p(note) + "</w:"
                + kind + "></w:" + kind + "s>";
        return part(body, kind + "s", notes);
    }

    private static byte[] listed(String body) {
        String levels =
                "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/>"
                        + "</w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2)\"/></w:lvl>";
        return part(
                body,
                "numbering",
                "<w:numbering" + Templates.NAMESPACES + "><w:abstractNum w:abstractNumId=\"0\">" + levels
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
    }

    private static byte[] part(String body, String name, String xml) {
        byte[] typed = PackageParts.replaced(
                Templates.body(body),
                "[Content_Types].xml",
                "</Types>",
                "<Override PartName=\"/word/" + name + ".xml\" ContentType=\"" + TYPE + name + "+xml\"/></Types>");
        byte[] related = PackageParts.replaced(
                typed,
                "word/_rels/document.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"n1\" Type=\"" + OFFICE + name + "\" Target=\"" + name + ".xml\"/></Relationships>");
        return PackageParts.with(related, "word/" + name + ".xml", xml);
    }

    private static byte[] filled(String blocks) {
        return filled(Templates.body(blocks));
    }

    private static byte[] filled(byte[] template) {
        assertThat(ReportTemplate.check(Jobs.with(template), Messages.of("zh-CN")))
                .isEmpty();
        TestFigures figures = Jobs.figures();
        figures.with("petition_cases", Value.Number.of("71"));
        byte[] filled = ReportTemplate.fill(Jobs.with(template), figures, ReportMode.PUBLISHED);
        SoundWordFile.check(filled);
        return filled;
    }

    private static List<String> numbers(byte[] docx) {
        return all(xml(docx), "<w:numId w:val=\"([0-9]+)\"");
    }

    private static List<String> all(String xml, String pattern) {
        List<String> found = new ArrayList<>();
        for (Matcher matcher = Pattern.compile(pattern).matcher(xml); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String xml(byte[] docx) {
        return PackageParts.text(docx, "word/document.xml");
    }
}

package org.huibao.report.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;
import static org.huibao.report.Templates.r;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibao.message.Messages;
import org.huibao.report.Jobs;
import org.huibao.report.PackageParts;
import org.huibao.report.ReportMode;
import org.huibao.report.ReportTemplate;
import org.huibao.report.ReportText;
import org.huibao.report.TemplateFindings;
import org.huibao.report.Templates;
import org.huibao.report.file.WordXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** What a contents list shows is Word's own text: it is neither checked nor filled, but written anew. */
class ContentsListTest {

    private static final String BEGIN = mark("begin") + code(" TOC \\o \"1-2\" \\h ") + mark("separate");

    @Test
    void leavesAListAloneWhoseHeadingsStay() {
        byte[] filled =
                fill(contents("一、信访", "二、行政复议") + heading("一、信访") + p("受理{{petition_cases}}件") + heading("二、行政复议"));
        assertThat(ReportText.body(filled))
                .containsExactly("一、信访→2", "二、行政复议→3", "", "一、信访", "受理[petition_cases:71]件", "二、行政复议");
        assertThat(isDirty(filled)).isFalse();
    }

    @Test
    void leavesOutTheEntryOfAHiddenHeading() {
        byte[] filled = fill(contents("一、信访", "二、败诉", "三、复议")
                + heading("一、信访")
                + p("{{#lawsuits_lost}}")
                + heading("二、败诉")
                + p("{{/lawsuits_lost}}")
                + heading("三、复议"));
        assertThat(ReportText.body(filled)).containsExactly("一、信访→2", "三、复议→4", "", "一、信访", "三、复议");
        assertThat(isDirty(filled)).isTrue();
    }

    @Test
    void keepsTheFieldWhenItsFirstEntryGoesOrAllGo() {
        String hidden = p("{{#lawsuits_lost}}") + heading("一、败诉") + p("{{/lawsuits_lost}}");
        byte[] first = fill(contents("一、败诉", "二、复议") + hidden + heading("二、复议"));
        assertThat(ReportText.body(first)).containsExactly("二、复议→3", "", "二、复议");
        byte[] all = fill(contents("一、败诉") + hidden + p("末"));
        assertThat(ReportText.body(all)).containsExactly("", "", "末");
        assertThat(isDirty(first)).isTrue();
        assertThat(isDirty(all)).isTrue();
    }

    /** The list of an older template whose headings have become plain text. */
    @Test
    void showsNoPlaceholderThoughNothingElseIsFilled() {
        byte[] filled = fill(contents("一、{{county}}信访", "二、{{period}}复议") + heading("二、复议") + p("末"));
        assertThat(ReportText.body(filled)).containsExactly("", "", "二、复议", "末");
        assertThat(isDirty(filled)).isTrue();
    }

    @Test
    void writesFilledAndRepeatedHeadings() {
        byte[] filled = fill(contents("{{period}}工作", "1\t{{department}}情况", "{{#lawsuits}}x")
                + heading("{{period}}工作")
                + p("{{#departments}}")
                + heading("{{department}}情况")
                + p("受理{{petition_cases}}件")
                + p("{{/departments}}"));
        assertThat(ReportText.body(filled))
                .containsExactly(
                        "2020年工作→2",
                        "1→县司法局情况→3",
                        "1→大沙镇情况→3",
                        "",
                        "2020年工作",
                        "县司法局情况",
                        "受理[petition_cases:50]件",
                        "大沙镇情况",
                        "受理[petition_cases:21]件");
        assertThat(isDirty(filled)).isTrue();
    }

    /** The list of last year's template, out of date: its links tell of which heading an entry is. */
    @Test
    void findsTheHeadingByTheLink() {
        String entry =
                "<w:hyperlink w:anchor=\"_Toc9\">" + r("2019年工作") + "<w:r><w:tab/></w:r>" + r("2") + "</w:hyperlink>";
        String heading = heading("{{period}}工作")
                .replace("<w:r>", "<w:bookmarkStart w:id=\"1\" w:name=\"_Toc9\"/><w:r>")
                .replace("</w:p>", "<w:bookmarkEnd w:id=\"1\"/></w:p>");
        byte[] filled = fill("<w:p>" + BEGIN + entry + mark("end") + "</w:p>" + heading);
        assertThat(ReportText.body(filled)).containsExactly("2020年工作→2", "2020年工作");
    }

    @Test
    void eachRepeatedHeadingHasALinkOfItsOwn() {
        String entry = "<w:hyperlink w:anchor=\"_Toc9\">" + r("{{department}}") + "<w:r><w:tab/></w:r>" + mark("begin")
                + code(" PAGEREF _Toc9 \\h ") + mark("separate") + r("2") + mark("end") + "</w:hyperlink>";
        String heading = heading("{{department}}")
                .replace("<w:r>", "<w:bookmarkStart w:id=\"1\" w:name=\"_Toc9\"/><w:r>")
                .replace("</w:p>", "<w:bookmarkEnd w:id=\"1\"/></w:p>");
        byte[] filled = fill("<w:p>" + BEGIN + entry + mark("end") + "</w:p>" + p("{{#departments}}") + heading
                + p("受理{{petition_cases}}件") + p("{{/departments}}"));
        String xml = PackageParts.text(filled, "word/document.xml");
        for (String pattern : List.of("w:anchor=\"([^\"]*)", "w:name=\"(_Toc[^\"]*)", "PAGEREF (\\S+)")) {
            assertThat(Pattern.compile(pattern).matcher(xml).results().map(each -> each.group(1)))
                    .as(pattern)
                    .containsExactly("_Toc9", "_Toc9_2");
        }
    }

    /** Taking an author's comment off puts no list back before the text is filled. */
    @Test
    void staysAsideWhereAnAuthorLeftANote() {
        String noted = p("受理{{petition_cases}}件")
                .replace("<w:r>", "<w:ins w:id=\"3\" w:author=\"a\"><w:r>")
                .replace("</w:r>", "</w:r></w:ins>");
        byte[] template = Templates.body(contents("{{petition_case}}一", "共99件"), heading("一"), noted);
        assertThat(ReportTemplate.check(Jobs.with(template), Messages.of("zh-CN")))
                .isEmpty();
        assertThat(TemplateFindings.in(Jobs.with(template))).hasSize(1);
        byte[] filled = ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.DRAFT);
        assertThat(PackageParts.text(filled, "word/document.xml")).doesNotContain("{{", "<w:ins ");
    }

    @ParameterizedTest
    @CsvSource({"{{#broken}}一,共99件", "{{petition_case}},罚款5万元", "{{,共7户"})
    void isNoTextOfTheAuthor(String first, String second) {
        byte[] template = Templates.body(contents(first, second), heading("一"), p("受理{{petition_cases}}件"));
        assertThat(ReportTemplate.check(Jobs.with(template), Messages.of("zh-CN")))
                .isEmpty();
        assertThat(TemplateFindings.in(Jobs.with(template))).isEmpty();
        byte[] filled = ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.DRAFT);
        assertThat(PackageParts.text(filled, "word/document.xml")).doesNotContain("{{", "huibao:", "huibao-contents");
        ReportText.body(filled);
    }

    @Test
    void knowsASimpleFieldAndOneInAContentControl() {
        String simple = "<w:p><w:fldSimple w:instr=\"TOC \\c 图\">" + r("图1 {{period}}") + "</w:fldSimple></w:p>";
        String control = "<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent>" + p("目录")
                + contents("{{period}}总结") + "</w:sdtContent></w:sdt>";
        byte[] filled = fill(control + simple + heading("{{period}}总结") + p("图1 {{period}}"));
        assertThat(ReportText.body(filled)).containsExactly("目录", "2020年总结→2", "", "图1 2020年", "2020年总结", "图1 2020年");
    }

    private static String contents(String... titles) {
        List<String> entries = new ArrayList<>();
        for (String title : titles) {
            String page = mark("begin")
                    + code(" PAGEREF _Toc1 \\h ")
                    + mark("separate")
                    + r("" + (entries.size() + 2))
                    + mark("end");
            String text = r(title).replace("\t", "</w:t><w:tab/><w:t>");
            entries.add("<w:p>" + (entries.isEmpty() ? BEGIN : "") + text + "<w:r><w:tab/></w:r>" + page + "</w:p>");
        }
        return String.join("", entries).replace(" PAGEREF _Toc1", " PAGE") + "<w:p>" + mark("end") + "</w:p>";
    }

    private static String heading(String text) {
        return p(text).replace("<w:p>", "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>");
    }

    private static String mark(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    private static String code(String instruction) {
        return "<w:r><w:instrText xml:space=\"preserve\">" + instruction + "</w:instrText></w:r>";
    }

    private static byte[] fill(String blocks) {
        byte[] template = Templates.body(blocks);
        assertThat(ReportTemplate.check(Jobs.with(template), Messages.of("zh-CN")))
                .isEmpty();
        return ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.PUBLISHED);
    }

    private static boolean isDirty(byte[] docx) {
        Document body = ReportText.tree(docx, "/word/document.xml");
        return WordXml.all(body.getDocumentElement(), "fldChar").stream()
                .anyMatch(each -> !each.getAttributeNS(WordXml.NS, "dirty").isEmpty());
    }
}

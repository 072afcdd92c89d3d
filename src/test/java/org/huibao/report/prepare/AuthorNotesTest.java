package org.huibao.report.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;
import static org.huibao.report.Templates.r;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.report.Jobs;
import org.huibao.report.PackageParts;
import org.huibao.report.ReportMode;
import org.huibao.report.ReportTemplate;
import org.huibao.report.ReportText;
import org.huibao.report.SoundWordFile;
import org.huibao.report.TemplateFindings;
import org.huibao.report.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template's authors noted for each other changes nothing and does not go out. */
class AuthorNotesTest {

    private static final String START = "<w:commentRangeStart w:id=\"0\"/>";
    private static final String END =
            "<w:commentRangeEnd w:id=\"0\"/><w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id=\"0\"/></w:r>";
    private static final String WHO = " w:id=\"7\" w:author=\"李\" w:date=\"2020-01-01T00:00:00Z\"";

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            on a closing mark     ~ <p>{{#petition_cases}}</p><p>受理{{petition_cases}}件</p><p>全部办结</p><p>[{{/petition_cases}}]</p> ~ 受理[petition_cases:71]件|全部办结
            on an opening mark    ~ <p>[{{#petition_cases}}]</p><p>受理</p><p>{{/petition_cases}}</p> ~ 受理
            on a hidden paragraph ~ <p>{{#lawsuits_lost}}败诉{{lawsuits_lost}}件。[{{/lawsuits_lost}}]</p><p>受理。</p> ~ 受理。
            on the braces         ~ <p>受理[{{]petition_cases}}件</p> ~ 受理[petition_cases:71]件
            on half of a name     ~ <p>受理{{petition[_cases}]}件</p> ~ 受理[petition_cases:71]件
            between two braces    ~ <p>受理{[]{petition_cases}}件</p> ~ 受理[petition_cases:71]件
            on a text of its own  ~ <p>[{{problems}}]</p> ~ [problems:一是力量不足。]|[problems:二是<b>培训</b>&不够。]|[problems:三是经费紧张。]
            in a loop             ~ <p>{{#departments}}{{department}}[{{petition_cases}}]、{{/departments}}</p> ~ 县司法局[petition_cases:50]、大沙镇[petition_cases:21]
            over a loop's mark    ~ <p>{{#departments 乡镇}}[</p><p>{{department}}</p><p>{{/departments}}]</p> ~ 大沙镇|河口镇
            """)
    void aCommentChangesNothing(String where, String paragraphs, String printed) {
        byte[] filled = filled(paragraphs(paragraphs, START, END));
        assertThat(ReportText.body(filled)).as(where).containsExactly(printed.split("\\|"));
        assertThat(xml(filled)).doesNotContain("comment");
        assertThat(PackageParts.of(filled)).doesNotContainKey("word/comments.xml");
        assertThat(PackageParts.text(filled, "[Content_Types].xml")).doesNotContain("comments");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            what was inserted      ~ <w:p><w:ins X><w:r><w:t>受理{{petition</w:t></w:r></w:ins><w:r><w:t>_cases}}件</w:t></w:r></w:p> ~ 受理[petition_cases:71]件
            inserted and deleted   ~ <w:p><w:r><w:t>受理</w:t></w:r><w:ins X><w:del X><w:r><w:delText>甲</w:delText></w:r></w:del></w:ins></w:p> ~ 受理
            moved                  ~ <w:p><w:moveFromRangeStart X w:name="m"/><w:moveFrom X><w:r><w:t>甲</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="7"/></w:p><w:p><w:moveTo X><w:r><w:t>乙</w:t></w:r></w:moveTo></w:p> ~ |乙
            looks                  ~ <w:p><w:pPr><w:jc w:val="center"/><w:pPrChange X><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:b/><w:rPrChange X><w:rPr/></w:rPrChange></w:rPr><w:t>甲</w:t></w:r></w:p> ~ *甲*
            the end of a paragraph ~ <w:p><w:pPr><w:rPr><w:del X/></w:rPr></w:pPr><w:r><w:t>受理{{petition</w:t></w:r></w:p><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>_cases}}件</w:t></w:r></w:p> ~ 受理[petition_cases:71]件
            a whole paragraph      ~ <w:p><w:pPr><w:rPr><w:del X/></w:rPr></w:pPr><w:del X><w:r><w:delText>甲</w:delText></w:r></w:del></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p> ~ 乙
            a row                  ~ <w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:del X/></w:trPr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:ins X/></w:trPr><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/> ~ 乙|
            a table                ~ <w:p><w:r><w:t>甲</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:del X/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl> ~ 甲
            """)
    void aTrackedChangeIsAccepted(String what, String body, String printed) {
        byte[] filled = filled(body.replace(" X", WHO));
        assertThat(ReportText.body(filled)).as(what).containsExactly(printed.split("\\|", -1));
        assertThat(xml(filled)).doesNotContain("李");
    }

    @Test
    void aSignatureOfTheTemplateDoesNotGoOut() {
        Map<String, byte[]> parts = new LinkedHashMap<>(PackageParts.of(Templates.body(p("受理{{petition_cases}}件"))));
        String signature = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/";
        String types = "<Default Extension=\"sigs\" ContentType=\"application/octet-stream\"/></Types>";
        add(parts, "[Content_Types].xml", "</Types>", types);
        add(parts, "_rels/.rels", "</Relationships>", relation(signature + "origin", "s/o.sigs") + "</Relationships>");
        parts.put("s/o.sigs", new byte[0]);
        parts.put(
                "s/_rels/o.sigs.rels",
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + relation(signature + "signature", "sig1.xml") + "</Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put("s/sig1.xml", "<Signature/>".getBytes(StandardCharsets.UTF_8));
        byte[] filled = ReportTemplate.fill(Jobs.with(PackageParts.zip(parts)), Jobs.figures(), ReportMode.PUBLISHED);
        assertThat(PackageParts.of(filled).keySet()).noneMatch(part -> part.startsWith("s/"));
        assertThat(PackageParts.text(filled, "_rels/.rels")).doesNotContain("signature");
        SoundWordFile.check(filled);
    }

    private static void add(Map<String, byte[]> parts, String part, String there, String instead) {
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        parts.put(part, text.replace(there, instead).getBytes(StandardCharsets.UTF_8));
    }

    private static String relation(String type, String target) {
        return "<Relationship Id=\"sig\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    @Test
    void howManyWereTakenOffIsTold() {
        byte[] template = commented("<w:p>" + START + r("受理{{petition_cases}}件") + END + "</w:p><w:p><w:ins" + WHO + ">"
                + r("甲") + "</w:ins></w:p>");
        List<Finding> findings = TemplateFindings.in(Jobs.with(template));
        assertThat(findings).extracting(Finding::code).containsExactly("template.notes");
        assertThat(Messages.of("zh-CN").finding(findings.get(0)))
                .isEqualTo("模板中作者的批注（1 处）和修订（1 处）已去掉：插入的内容予以保留，删除的内容不再出现，批注不随报告发出。");
        assertThat(TemplateFindings.in(Jobs.with(Templates.body(p("甲"))))).isEmpty();
    }

    @Test
    void theReviewCopyHasNoCommentsButTheProgramsOwn() {
        byte[] template = commented("<w:p>" + START + r("受理{{petition_cases}}件") + END + "</w:p>");
        byte[] review = ReportTemplate.fillReview(
                Jobs.with(template), Jobs.figures(), ReportMode.PUBLISHED, Messages.of("zh-CN"));
        assertThat(PackageParts.of(review)).doesNotContainKey("word/comments.xml");
        assertThat(PackageParts.text(review, "word/comments-review.xml")).doesNotContain("请核对");
        assertThat(xml(review)).containsOnlyOnce("commentReference");
        ReportText.body(review);
    }

    @ParameterizedTest
    @ValueSource(strings = {"comments", "commentsExtended", "people"})
    void noPartOfThemIsLeft(String part) {
        byte[] filled = ReportTemplate.fill(
                Jobs.with(commented("<w:p>" + START + r("甲") + END + "</w:p>")), Jobs.figures(), ReportMode.PUBLISHED);
        assertThat(PackageParts.of(filled).keySet())
                .doesNotContain("word/" + part + ".xml", "word/_rels/comments.xml.rels", "word/media/note.png");
        assertThat(PackageParts.text(filled, "word/_rels/document.xml.rels")).doesNotContain("/" + part + "\"");
    }

    private static String paragraphs(String written, String start, String end) {
        String runs =
                written.replace("<p>", "<w:p><w:r><w:t xml:space=\"preserve\">").replace("</p>", "</w:t></w:r></w:p>");
        return runs.replace("[", "</w:t></w:r>" + start + "<w:r><w:t xml:space=\"preserve\">")
                .replace("]", "</w:t></w:r>" + end + "<w:r><w:t xml:space=\"preserve\">");
    }

    /** With a comment that holds a picture, and the parts that newer programs write beside it. */
    private static byte[] commented(String body) {
        String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        String newer = "http://schemas.microsoft.com/office/2011/relationships/";
        String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        byte[] with = PackageParts.replaced(
                Templates.body(body),
                "[Content_Types].xml",
                "</Types>",
                "<Override PartName=\"/word/comments.xml\" ContentType=\"" + type + "comments+xml\"/>"
                        + "<Override PartName=\"/word/commentsExtended.xml\" ContentType=\"" + type
                        + "commentsExtended+xml\"/><Override PartName=\"/word/people.xml\" ContentType=\"" + type
                        + "people+xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/></Types>");
        with = PackageParts.replaced(
                with,
                "word/_rels/document.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"n1\" Type=\"" + office + "comments\" Target=\"comments.xml\"/>"
                        + "<Relationship Id=\"n2\" Type=\"" + newer
                        + "commentsExtended\" Target=\"commentsExtended.xml\"/>"
                        + "<Relationship Id=\"n3\" Type=\"" + newer
                        + "people\" Target=\"people.xml\"/></Relationships>");
        with = PackageParts.with(
                with,
                "word/comments.xml",
                "<w:comments" + Templates.NAMESPACES + "><w:comment w:id=\"0\" w:author=\"李\">" + p("请核对")
                        + "</w:comment></w:comments>");
        with = PackageParts.with(
                with,
                "word/_rels/comments.xml.rels",
                "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"p\" Type=\"" + office
                        + "image\" Target=\"media/note.png\"/></Relationships>");
        with = PackageParts.with(with, "word/media/note.png", "png");
        with = PackageParts.with(with, "word/commentsExtended.xml", "<x/>");
        return PackageParts.with(with, "word/people.xml", "<x/>");
    }

    private static byte[] filled(String blocks) {
        return ReportTemplate.fill(Jobs.with(Templates.body(blocks)), Jobs.figures(), ReportMode.PUBLISHED);
    }

    private static String xml(byte[] docx) {
        return PackageParts.text(docx, "word/document.xml");
    }
}

package org.huibao.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Word file after an example: a paragraph a line. In brackets stand what is no plain text: {@code [comment 请核对]}, {@code [inserted 甲]}, {@code [deleted
 * 乙]}, {@code [chart {{…}}]}, {@code [place a]} and {@code [page of a]}.
 */
final class ExampleTemplate {

    private static final Pattern MARK = Pattern.compile("\\[(comment|inserted|deleted|chart|place|page of) ([^\\]]+)]");
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String WHO = " w:id='1' w:author='李四' w:date='2021-01-05T09:00:00Z'";

    private static final Map<String, String> SHOWN = Map.of(
            "comment", "〔批注 comment：%s〕",
            "inserted", "〔修订插入 inserted：%s〕",
            "deleted", "〔修订删除 deleted：%s〕",
            "chart", "〔图表，替代文字 a chart, its alternative text：%s〕",
            "place", "〔书签 bookmark %s〕",
            "page of", "〔书签 %s 的页码 page of the bookmark：2〕");

    private ExampleTemplate() {}

    /** A paragraph as the guide shows it. */
    static String shown(String paragraph) {
        return MARK.matcher(paragraph)
                .replaceAll(mark -> Matcher.quoteReplacement(
                        Objects.requireNonNull(SHOWN.get(mark.group(1))).formatted(mark.group(2))));
    }

    static byte[] bytes(List<String> paragraphs) {
        StringBuilder body = new StringBuilder();
        StringBuilder comments = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append("<w:p>").append(paragraph(paragraph, comments)).append("</w:p>");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='" + PACKAGE
                        + "content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package"
                        + ".relationships+xml'/><Override PartName='/word/document.xml' ContentType='" + TYPE
                        + "document.main+xml'/>"
                        + (comments.isEmpty()
                                ? ""
                                : "<Override PartName='/word/comments.xml' ContentType='" + TYPE + "comments+xml'/>")
                        + "</Types>");
        parts.put("_rels/.rels", related("officeDocument", "word/document.xml"));
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w='" + WORD + "' xmlns:wp='" + DRAWING + "wordprocessingDrawing' xmlns:a='" + DRAWING
                        + "main' xmlns:wps='" + SHAPE + "'><w:body>" + body + "</w:body></w:document>");
        if (!comments.isEmpty()) {
            parts.put("word/_rels/document.xml.rels", related("comments", "comments.xml"));
            parts.put("word/comments.xml", "<w:comments xmlns:w='" + WORD + "'>" + comments + "</w:comments>");
        }
        return OddContent.zip(parts);
    }

    private static String related(String type, String target) {
        return "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='rId1' Type='" + OFFICE + "/"
                + type + "' Target='" + target + "'/></Relationships>";
    }

    private static String paragraph(String paragraph, StringBuilder comments) {
        StringBuilder xml = new StringBuilder();
        Matcher marks = MARK.matcher(paragraph);
        int end = 0;
        for (MatchResult mark : marks.results().toList()) {
            xml.append(run(paragraph.substring(end, mark.start()), "t"));
            xml.append(marked(mark.group(1), mark.group(2), comments));
            end = mark.end();
        }
        return xml.append(run(paragraph.substring(end), "t")).toString();
    }

    private static String marked(String mark, String text, StringBuilder comments) {
        return switch (mark) {
            case "inserted" -> "<w:ins" + WHO + ">" + run(text, "t") + "</w:ins>";
            case "deleted" -> "<w:del" + WHO + ">" + run(text, "delText") + "</w:del>";
            case "place" -> "<w:bookmarkStart w:id='2' w:name='" + text + "'/><w:bookmarkEnd w:id='2'/>";
            case "page of" -> "<w:fldSimple w:instr=' PAGEREF " + text + " \\h '>" + run("2", "t") + "</w:fldSimple>";
            case "chart" ->
                "<w:r><w:drawing><wp:inline><wp:extent cx='5400000' cy='2880000'/><wp:docPr id='7' name='图 1' descr='"
                        + text + "'/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri='" + SHAPE
                        + "'><wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
            default -> comment(text, comments);
        };
    }

    private static String comment(String text, StringBuilder comments) {
        comments.append("<w:comment w:id='0' w:author='李四'><w:p>")
                .append(run(text, "t"))
                .append("</w:p></w:comment>");
        return "<w:commentRangeStart w:id='0'/><w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r>";
    }

    private static String run(String text, String element) {
        return text.isEmpty()
                ? ""
                : "<w:r><w:" + element + " xml:space='preserve'>"
                        + text.replace("&", "&amp;").replace("<", "&lt;") + "</w:" + element + "></w:r>";
    }
}

package org.huibao.report.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibao.message.Messages;
import org.huibao.report.list.ListedPlaceholder.Example;
import org.huibao.workbook.ReproducibleZip;

/** A Word file of its own: landscape pages, one table for each group, headings repeated on every page. */
final class ListDocument {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Twentieths of a point: the text of a landscape A4 page with margins of 2 cm. */
    private static final int[] WIDTHS = {3600, 3400, 950, 5750, 870};

    private static final String GREY = "808080";

    private final Messages messages;
    private final StringBuilder body = new StringBuilder();

    ListDocument(Messages messages) {
        this.messages = messages;
    }

    byte[] of(String title, Map<String, List<ListedPlaceholder>> groups) {
        paragraph("Title", title);
        paragraph("Note", messages.text("placeholders.how"));
        groups.forEach((heading, rows) -> {
            paragraph("Heading1", heading);
            table(rows);
        });
        Map<String, byte[]> parts = new TreeMap<>(ReproducibleZip.ORDER);
        part(
                parts,
                "[Content_Types].xml",
                "<Types xmlns=\"" + TYPES + "\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + WORD + "document.main+xml\"/>"
                        + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + WORD + "styles+xml\"/></Types>");
        part(
                parts,
                "_rels/.rels",
                "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        part(
                parts,
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/styles\" Target=\"styles.xml\"/></Relationships>");
        part(parts, "word/styles.xml", styles());
        part(
                parts,
                "word/document.xml",
                "<w:document xmlns:w=\"" + W + "\"><w:body>" + body
                        + "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1134\""
                        + " w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
                        + "</w:sectPr></w:body></w:document>");
        try {
            return ReproducibleZip.of(parts);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void table(List<ListedPlaceholder> rows) {
        body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"List\"/><w:tblW w:w=\"")
                .append(sum())
                .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int width : WIDTHS) {
            body.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        body.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        int column = 0;
        for (String each : List.of("written", "name", "unit", "others", "used")) {
            cell(column++, paragraphXml("Head", run(messages.text("placeholders.column." + each), "")));
        }
        body.append("</w:tr>");
        rows.forEach(this::row);
        body.append("</w:tbl>");
    }

    private static int sum() {
        int sum = 0;
        for (int width : WIDTHS) {
            sum += width;
        }
        return sum;
    }

    private void row(ListedPlaceholder row) {
        body.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        cell(0, paragraphXml("Code", run(row.written(), "")));
        cell(1, paragraphXml("Text", run(row.name(), "")));
        cell(2, paragraphXml("Middle", run(row.unit(), "")));
        StringBuilder others = new StringBuilder();
        for (Example each : row.others()) {
            String prints = each.written().isEmpty() ? each.prints() : "  → " + each.prints();
            others.append(
                    each.written().isEmpty()
                            ? paragraphXml("Text", run("→ " + prints, GREY))
                            : paragraphXml("Code", run(each.written(), "") + run(prints, GREY)));
        }
        cell(3, others.isEmpty() ? paragraphXml("Text", "") : others.toString());
        cell(4, paragraphXml("Middle", run(row.used() ? "√" : "", "")));
        body.append("</w:tr>");
    }

    private void cell(int column, String content) {
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                .append(WIDTHS[column])
                .append("\" w:type=\"dxa\"/></w:tcPr>")
                .append(content)
                .append("</w:tc>");
    }

    private void paragraph(String style, String text) {
        body.append(paragraphXml(style, run(text, "")));
    }

    private static String paragraphXml(String style, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + runs + "</w:p>";
    }

    /** One run, so that a placeholder is copied in one piece. */
    private static String run(String text, String color) {
        String looks = color.isEmpty() ? "" : "<w:rPr><w:color w:val=\"" + color + "\"/></w:rPr>";
        return text.isEmpty() ? "" : "<w:r>" + looks + "<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    private static String escaped(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(each -> each == '\t' || each >= ' ' && each != 0xFFFE && each != 0xFFFF)
                .forEach(each -> {
                    switch (each) {
                        case '&' -> plain.append("&amp;");
                        case '<' -> plain.append("&lt;");
                        case '>' -> plain.append("&gt;");
                        default -> plain.appendCodePoint(each);
                    }
                });
        return plain.toString();
    }

    private static void part(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    private static String styles() {
        String fonts = "<w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\" w:cs=\"Times New Roman\"/>";
        String codes = "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:eastAsia=\"宋体\" w:cs=\"Consolas\"/>";
        return "<w:styles xmlns:w=\"" + W + "\"><w:docDefaults><w:rPrDefault><w:rPr>" + fonts
                + "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
                + "<w:pPrDefault/></w:docDefaults>"
                + style("Normal", "Normal", " w:default=\"1\"", "", "")
                + style("Title", "Title", "", "<w:spacing w:after=\"120\"/><w:jc w:val=\"center\"/>", bold(32))
                + style(
                        "Heading1",
                        "heading 1",
                        "",
                        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>",
                        bold(24))
                + style("Note", "Note", "", "<w:spacing w:after=\"60\"/>", "")
                + style("Text", "List text", "", "<w:spacing w:before=\"20\" w:after=\"20\"/>", "")
                + style(
                        "Middle",
                        "List middle",
                        "",
                        "<w:spacing w:before=\"20\" w:after=\"20\"/><w:jc w:val=\"center\"/>",
                        "")
                + style(
                        "Head",
                        "List head",
                        "",
                        "<w:keepNext/><w:spacing w:before=\"40\" w:after=\"40\"/><w:jc w:val=\"center\"/>",
                        bold(20))
                + style(
                        "Code",
                        "List code",
                        "",
                        "<w:spacing w:before=\"20\" w:after=\"20\"/>",
                        codes + "<w:noProof/><w:sz w:val=\"19\"/>")
                + "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"List\"><w:name w:val=\"List table\"/><w:tblPr><w:tblBorders>"
                + border("top") + border("left") + border("bottom") + border("right") + border("insideH")
                + border("insideV")
                + "</w:tblBorders><w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
                + "</w:style></w:styles>";
    }

    private static String bold(int halfPoints) {
        return "<w:b/><w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
    }

    private static String border(String side) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BFBFBF\"/>";
    }

    private static String style(String id, String name, String more, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\"" + more + " w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>"
                + (paragraph.isEmpty() ? "" : "<w:pPr>" + paragraph + "</w:pPr>")
                + (run.isEmpty() ? "" : "<w:rPr>" + run + "</w:rPr>") + "</w:style>";
    }
}

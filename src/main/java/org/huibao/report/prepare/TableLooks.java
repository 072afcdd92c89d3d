package org.huibao.report.prepare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * How a table that is put into a report looks: by the template's own styles for tables where it has them, under these names; else as the paragraph in
 * which its placeholder stands, without indent and in small letters.
 */
final class TableLooks {

    /** Its names are those of the templates that come with the program. */
    enum Part {
        HEAD("表头", "center"),
        LABEL("表格文字", "left"),
        CENTRED("表格居中", "center");

        private final String style;
        private final String alignment;

        Part(String style, String alignment) {
            this.style = style;
            this.alignment = alignment;
        }
    }

    private final Map<String, String> paragraphStyles = new HashMap<>();
    private String tableStyle = "";

    TableLooks(WordPackage docx) {
        docx.named(WordPackage.STYLES)
                .findFirst()
                .flatMap(docx::xml)
                .ifPresent(
                        styles -> WordXml.children(styles.getDocumentElement()).forEach(this::style));
    }

    private void style(Element style) {
        Element name = WordXml.child(style, "name");
        if (!WordXml.is(style, "style") || name == null) {
            return;
        }
        String id = style.getAttributeNS(WordXml.NS, "styleId");
        boolean own = style.getAttributeNS(WordXml.NS, "customStyle").equals("1");
        if (style.getAttributeNS(WordXml.NS, "type").equals("paragraph")) {
            paragraphStyles.putIfAbsent(name.getAttributeNS(WordXml.NS, "val"), id);
        } else if (style.getAttributeNS(WordXml.NS, "type").equals("table") && own && tableStyle.isEmpty()) {
            tableStyle = id;
        }
    }

    /** {@code w:tblPr} of a table of this width, in twentieths of a point. */
    Element table(Document document, int width) {
        Element properties = WordXml.element(document, "tblPr");
        if (!tableStyle.isEmpty()) {
            properties.appendChild(WordXml.valued(document, "tblStyle", tableStyle));
        }
        properties.appendChild(measure(document, "tblW", width));
        properties.appendChild(WordXml.valued(document, "jc", "center"));
        if (tableStyle.isEmpty()) {
            Element borders = WordXml.element(document, "tblBorders");
            for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
                Element border = WordXml.valued(document, side, "single");
                border.setAttributeNS(WordXml.NS, "w:sz", "4");
                border.setAttributeNS(WordXml.NS, "w:space", "0");
                border.setAttributeNS(WordXml.NS, "w:color", "000000");
                borders.appendChild(border);
            }
            properties.appendChild(borders);
        }
        Element layout = WordXml.element(document, "tblLayout");
        layout.setAttributeNS(WordXml.NS, "w:type", "fixed");
        properties.appendChild(layout);
        Element margins = WordXml.element(document, "tblCellMar");
        margins.appendChild(measure(document, "left", PrintedWidths.MARGIN));
        margins.appendChild(measure(document, "right", PrintedWidths.MARGIN));
        properties.appendChild(margins);
        return properties;
    }

    static Element measure(Document document, String name, int twentieths) {
        Element measure = WordXml.element(document, name);
        measure.setAttributeNS(WordXml.NS, "w:w", Integer.toString(twentieths));
        measure.setAttributeNS(WordXml.NS, "w:type", "dxa");
        return measure;
    }

    /** @param paragraph of the placeholder @param size of the letters, in half points */
    Element paragraph(Element paragraph, Part part, String text, int size) {
        Document document = paragraph.getOwnerDocument();
        Element written = WordXml.element(document, "p");
        Element properties = WordXml.element(document, "pPr");
        String style = paragraphStyles.getOrDefault(part.style, "");
        Element its = WordXml.child(paragraph, "pPr");
        Element own = its == null ? null : WordXml.child(its, "pStyle");
        if (!style.isEmpty()) {
            properties.appendChild(WordXml.valued(document, "pStyle", style));
        } else if (own != null) {
            properties.appendChild(own.cloneNode(true));
        }
        if (style.isEmpty()) {
            plain(properties, part);
        }
        written.appendChild(properties);
        if (!text.isEmpty()) {
            Element run = WordXml.element(document, "r");
            run.appendChild(letters(document, style.isEmpty() ? run(paragraph) : null, size));
            run.appendChild(WordXml.text(document, text));
            written.appendChild(run);
        }
        return written;
    }

    /** Text of a report is indented and stands on lines of a fixed height, cells are not. */
    private static void plain(Element properties, Part part) {
        Document document = properties.getOwnerDocument();
        properties.appendChild(WordXml.valued(document, "snapToGrid", "0"));
        Element spacing = WordXml.element(document, "spacing");
        List.of("before", "after").forEach(side -> spacing.setAttributeNS(WordXml.NS, "w:" + side, "20"));
        spacing.setAttributeNS(WordXml.NS, "w:line", "240");
        spacing.setAttributeNS(WordXml.NS, "w:lineRule", "auto");
        properties.appendChild(spacing);
        Element indent = WordXml.element(document, "ind");
        for (String side : List.of("firstLine", "firstLineChars", "left", "leftChars", "right", "rightChars")) {
            indent.setAttributeNS(WordXml.NS, "w:" + side, "0");
        }
        properties.appendChild(indent);
        properties.appendChild(WordXml.valued(document, "jc", part.alignment));
    }

    /** Those of the placeholder, but for their size; of a style none are asked for but the size. */
    private static Element letters(Document document, @Nullable Element like, int size) {
        Element letters = like == null ? WordXml.element(document, "rPr") : (Element) like.cloneNode(true);
        for (String name : List.of("sz", "szCs")) {
            Optional.ofNullable(WordXml.child(letters, name)).ifPresent(letters::removeChild);
        }
        // Where a size may stand among the properties: ECMA-376 part 1, 17.3.2.28.
        Element before = WordXml.children(letters).stream()
                .filter(each -> AFTER_SIZE.contains(each.getLocalName()))
                .findFirst()
                .orElse(null);
        for (String name : List.of("sz", "szCs")) {
            letters.insertBefore(WordXml.valued(document, name, Integer.toString(size)), before);
        }
        return letters;
    }

    private static final List<String> AFTER_SIZE = List.of(
            "highlight",
            "u",
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
            "specVanish",
            "oMath");

    /** The size that somebody gave to the placeholder, in half points; nothing where it has that of its style. */
    static Optional<Integer> size(Element paragraph) {
        return Optional.ofNullable(run(paragraph))
                .map(letters -> WordXml.child(letters, "sz"))
                .map(size -> size.getAttributeNS(WordXml.NS, "val"))
                .filter(size -> size.matches("[0-9]{1,3}"))
                .map(Integer::parseInt);
    }

    private static @Nullable Element run(Element paragraph) {
        return WordXml.all(paragraph, "r").stream()
                .filter(run -> WordXml.child(run, "t") != null)
                .findFirst()
                .map(run -> WordXml.child(run, "rPr"))
                .orElse(null);
    }
}

package org.huibao.report.prepare;

import java.util.ArrayList;
import java.util.List;
import org.huibao.definition.FixedTable;
import org.huibao.definition.TableHeader;
import org.huibao.definition.TableHeader.Box;
import org.huibao.notation.TextWidth;
import org.huibao.report.file.WordXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The widths of a printed table's columns, in twentieths of a point. */
record PrintedWidths(List<Integer> columns) {

    /** At the left and right of a cell. */
    static final int MARGIN = 40;

    /** Of the text of a page as GB/T 9704 has it, where the template says nothing. */
    private static final int TEXT_WIDTH = 8844;

    private static final int HALF_POINT = 10;

    /** In letters: three of a group's stand side by side. */
    private static final double GROUP = 3.3;

    private static final double LONGEST_LABEL = 14;
    private static final double SHORTEST_LABEL = 4;
    private static final double WIDEST = 10;

    /** Three letters of a header stand side by side where the labels of the rows can do with less. */
    private static final double THREE = 3.05;

    private static final double SHORT = 10.7;

    /** In half points, by how many columns there are: small four, five, small five, six. */
    static int size(FixedTable table) {
        int columns = TableHeader.depth(table.rows()) + table.columns().size();
        return columns <= 5 ? 24 : columns <= 10 ? 21 : columns <= 13 ? 18 : 15;
    }

    /** @param size of the letters, in half points */
    static PrintedWidths of(FixedTable table, int size, int width) {
        double letter = size * (double) HALF_POINT;
        int labels = TableHeader.depth(table.rows());
        int group = (int) (GROUP * letter) + 2 * MARGIN;
        double longest = TableHeader.boxes(table.rows()).stream()
                .filter(box -> box.levels() == 1 && box.level() == labels - 1)
                .map(Box::text)
                .mapToDouble(text -> TextWidth.drawn(text) / 2.0)
                .max()
                .orElse(0);
        double label = Math.max(SHORTEST_LABEL, Math.min(LONGEST_LABEL, longest)) * letter + 2 * MARGIN;
        int groups = (labels - 1) * group;
        int values = table.columns().size();
        int readable = (int) Math.min(THREE * letter + 2 * MARGIN, (width - groups - SHORT * letter) / values);
        int value = (int) Math.max(readable, Math.min(WIDEST * letter, (width - groups - label) / values));
        // However many there are, the labels keep a place.
        double kept = Math.min(label, (width - groups) / 4.0);
        value = (int) Math.min(Math.max(value, letter + 2 * MARGIN), (width - groups - kept) / values);
        List<Integer> columns = new ArrayList<>();
        for (int level = 0; level < labels - 1; level++) {
            columns.add(group);
        }
        columns.add(width - groups - values * value);
        for (int i = 0; i < values; i++) {
            columns.add(value);
        }
        return new PrintedWidths(columns);
    }

    int sum(int from, int to) {
        return columns.subList(from, to).stream().mapToInt(Integer::intValue).sum();
    }

    /** Of the text of the page, or of the cell, in which a paragraph stands. */
    static int around(Element paragraph) {
        for (Node each = paragraph.getParentNode(); each instanceof Element outer; each = each.getParentNode()) {
            Element properties = WordXml.is(outer, "tc") ? WordXml.child(outer, "tcPr") : null;
            Element width = properties == null ? null : WordXml.child(properties, "tcW");
            if (width != null && width.getAttributeNS(WordXml.NS, "type").equals("dxa")) {
                return Math.max(1000, number(width, "w", TEXT_WIDTH) - 4 * MARGIN);
            }
        }
        Element root = paragraph.getOwnerDocument().getDocumentElement();
        return WordXml.all(root, "sectPr").stream()
                .filter(section -> (paragraph.compareDocumentPosition(section)
                                & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY))
                        != 0)
                .findFirst()
                .map(PrintedWidths::textWidth)
                .orElse(TEXT_WIDTH);
    }

    private static int textWidth(Element section) {
        Element size = WordXml.child(section, "pgSz");
        Element margins = WordXml.child(section, "pgMar");
        return size == null || margins == null
                ? TEXT_WIDTH
                : Math.max(
                        1000,
                        number(size, "w", 11906) - number(margins, "left", 1531) - number(margins, "right", 1531));
    }

    private static int number(Element element, String attribute, int otherwise) {
        String value = element.getAttributeNS(WordXml.NS, attribute);
        return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : otherwise;
    }
}

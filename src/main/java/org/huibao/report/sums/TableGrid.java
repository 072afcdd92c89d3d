package org.huibao.report.sums;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.huibao.report.file.WordXml;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.story.TableShape;
import org.huibao.report.story.WordParagraph;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Rows and columns of a template's table, with what stands before a row and over a column. */
final class TableGrid {

    private final String name;
    private final Map<Element, Integer> columns = new IdentityHashMap<>();
    private final Map<Element, String> labels = new IdentityHashMap<>();
    private final Map<Element, Integer> ranks = new IdentityHashMap<>();

    /** Column → the first words that stand in it, from the top. */
    private final Map<Integer, String> headers = new TreeMap<>();

    TableGrid(Element table, int number) {
        this.name = "t" + number;
        for (Element row : WordXml.all(table, "tr")) {
            row(row);
        }
    }

    private void row(Element row) {
        Element properties = WordXml.child(row, "trPr");
        int column = TableShape.number(properties, "gridBefore", 0);
        StringBuilder label = new StringBuilder();
        for (Element cell : TableShape.cellsIn(row)) {
            String words = words(cell);
            boolean empty = words.isBlank();
            columns.put(cell, column);
            int span = TableShape.number(WordXml.child(cell, "tcPr"), "gridSpan", 1);
            for (int i = column; i < column + Math.max(1, span) && !empty; i++) {
                headers.putIfAbsent(i, words);
            }
            // A group's name stands before the row's own.
            if (!empty && label.length() + words.length() < 40) {
                label.append(words);
            }
            column += Math.max(1, span);
        }
        labels.put(row, label.toString());
        ranks.put(row, ranks.size());
    }

    /** Without what placeholders print. */
    private static String words(Element cell) {
        StringBuilder words = new StringBuilder();
        for (WordParagraph paragraph : WordParagraph.all(cell)) {
            String text = paragraph.text();
            int at = 0;
            for (TemplatePlaceholder each : TemplatePlaceholder.in(text)) {
                words.append(text, at, each.start());
                at = each.end();
            }
            words.append(text, at, text.length());
        }
        return words.toString().strip();
    }

    String name() {
        return name;
    }

    /** The innermost table in which a paragraph stands; null for none. */
    static @Nullable Element around(Element paragraph) {
        return above(paragraph, "tbl");
    }

    /**
     * @param number of the paragraph, which is that of its row for a table that is no table
     * @param copy of the row
     */
    ShownPlace.TableCell cell(Element paragraph, int number, String copy) {
        Element cell = above(paragraph, "tc");
        Element row = above(paragraph, "tr");
        int column = cell == null ? -1 : columns.getOrDefault(cell, -1);
        int rank = row == null ? number : ranks.getOrDefault(row, number);
        return new ShownPlace.TableCell(
                rank + copy, column, row == null ? "" : labels.getOrDefault(row, ""), headers.getOrDefault(column, ""));
    }

    private static @Nullable Element above(Element element, String name) {
        for (Node each = element.getParentNode(); each != null; each = each.getParentNode()) {
            if (WordXml.is(each, name)) {
                return (Element) each;
            }
        }
        return null;
    }
}

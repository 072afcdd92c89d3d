package org.huibao.report.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huibao.model.ReportPassage;
import org.huibao.report.file.WordXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A table of a report with its merged cells (ECMA-376 part 1, 17.4.17 and 17.4.84). */
public final class TableShape {

    /** No page is wider. */
    private static final int WIDEST = 100;

    private final List<List<Open>> rows = new ArrayList<>();
    private final List<Boolean> headers = new ArrayList<>();
    private final Map<Integer, Open> above = new HashMap<>();

    /** A cell that may still grow downwards. */
    private static final class Open {
        private final Element element;
        private final int columns;
        private int rows = 1;

        private Open(Element element, int columns) {
            this.element = element;
            this.columns = columns;
        }
    }

    public TableShape(Element table) {
        WordXml.children(table).forEach(this::rowsIn);
    }

    /** Rows repeated or wrapped by a template's own controls count as well. */
    private void rowsIn(Element child) {
        if (WordXml.is(child, "tr")) {
            row(child);
        } else if (WordXml.is(child, "sdt") || WordXml.is(child, "sdtContent")) {
            WordXml.children(child).forEach(this::rowsIn);
        }
    }

    private void row(Element row) {
        List<Open> cells = new ArrayList<>();
        int column = number(WordXml.child(row, "trPr"), "gridBefore", 0);
        for (Element cell : cellsIn(row)) {
            Element properties = WordXml.child(cell, "tcPr");
            int columns = Math.max(1, number(properties, "gridSpan", 1));
            Element merge = properties == null ? null : WordXml.child(properties, "vMerge");
            Open upper = above.get(column);
            if (merge != null && !merge.getAttributeNS(WordXml.NS, "val").equals("restart") && upper != null) {
                upper.rows++;
            } else {
                Open open = new Open(cell, columns);
                cells.add(open);
                above.put(column, open);
            }
            column += columns;
        }
        rows.add(cells);
        Element properties = WordXml.child(row, "trPr");
        headers.add(properties != null && WordXml.child(properties, "tblHeader") != null);
    }

    public static List<Element> cellsIn(Element row) {
        List<Element> cells = new ArrayList<>();
        for (Element child : WordXml.children(row)) {
            if (WordXml.is(child, "tc")) {
                cells.add(child);
            } else if (WordXml.is(child, "sdt") || WordXml.is(child, "sdtContent")) {
                cells.addAll(cellsIn(child));
            }
        }
        return cells;
    }

    public ReportPassage.Table table(Function<Element, List<ReportPassage>> content) {
        List<ReportPassage.Row> shaped = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            shaped.add(new ReportPassage.Row(
                    headers.get(i),
                    rows.get(i).stream()
                            .map(cell -> new ReportPassage.Cell(cell.columns, cell.rows, content.apply(cell.element)))
                            .toList()));
        }
        return new ReportPassage.Table(shaped);
    }

    public static int number(@Nullable Element properties, String name, int otherwise) {
        Element said = properties == null ? null : WordXml.child(properties, name);
        String value = said == null ? "" : said.getAttributeNS(WordXml.NS, "val");
        return value.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(value), WIDEST) : otherwise;
    }
}

package org.huibao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Cells merged downwards (ECMA-376 part 1, 17.4.84): the first one holds the text of all. When its row is hidden, the row below begins
 * the merged cell and takes the text over; else it would join whatever stands above, and its label would be gone.
 */
final class MergedCells {

    private MergedCells() {}

    /**
     * @param hidden rows that are about to go
     * @param below the row behind them, or null
     * @param withNames whether the text may hold placeholders
     * @return whether anything was handed on
     */
    static boolean handOn(List<Element> hidden, @Nullable Element below, boolean withNames) {
        if (below == null || !W.is(below, "tr")) {
            return false;
        }
        Map<Integer, Element> begun = new TreeMap<>();
        for (Element row : hidden) {
            cells(row).forEach((column, cell) -> {
                if (merge(cell) == null) {
                    begun.remove(column);
                } else if (begins(cell)) {
                    begun.put(column, cell);
                }
            });
        }
        boolean changed = false;
        for (Map.Entry<Integer, Element> each : begun.entrySet()) {
            Element heir = cells(below).get(each.getKey());
            Element merge = heir == null ? null : merge(heir);
            if (heir != null && merge != null && !begins(heir)) {
                merge.setAttributeNS(W.NS, "w:val", "restart");
                inherit(heir, each.getValue(), withNames);
                changed = true;
            }
        }
        // Once is enough.
        begun.values().forEach(cell -> {
            Element merge = merge(cell);
            if (merge != null) {
                merge.getParentNode().removeChild(merge);
            }
        });
        return changed;
    }

    /**
     * In a turn behind the first the cells that go on below the loop are part of the first turn's: their words stand once.
     *
     * @param turn rows that are not filled yet
     * @param below the row behind the loop, or null
     */
    static void goOn(List<Element> turn, @Nullable Element below) {
        if (below == null || !W.is(below, "tr")) {
            return;
        }
        Map<Integer, Element> begun = new TreeMap<>();
        for (Element row : turn) {
            cells(row).forEach((column, cell) -> {
                if (merge(cell) == null) {
                    begun.remove(column);
                } else if (begins(cell)) {
                    begun.put(column, cell);
                }
            });
        }
        Map<Integer, Element> next = cells(below);
        begun.forEach((column, cell) -> {
            Element heir = next.get(column);
            Element merge = merge(cell);
            if (heir != null && merge != null && merge(heir) != null && !begins(heir) && !hasNames(cell)) {
                merge.setAttributeNS(W.NS, "w:val", "continue");
                clear(cell);
            }
        });
    }

    private static boolean hasNames(Element cell) {
        return Flow.paragraphs(cell).stream()
                .flatMap(each -> Placeholder.in(Paragraph.of(each).text()).stream())
                .anyMatch(Placeholder.Named.class::isInstance);
    }

    private static void clear(Element cell) {
        List<Element> blocks =
                W.children(cell).stream().filter(each -> !W.is(each, "tcPr")).toList();
        Element last = blocks.get(blocks.size() - 1);
        blocks.stream().filter(each -> each != last).forEach(cell::removeChild);
        W.children(last).stream().filter(each -> !W.is(each, "pPr")).forEach(last::removeChild);
    }

    private static void inherit(Element heir, Element from, boolean withNames) {
        List<Element> content = new ArrayList<>();
        Element copy = (Element) from.cloneNode(true);
        List<Paragraph> flow = Flow.paragraphs(copy).stream().map(Paragraph::of).toList();
        List<Section.Unpaired> marks = Section.in(flow).unpaired();
        for (int i = marks.size() - 1; i >= 0; i--) {
            Placeholder mark = marks.get(i).mark();
            marks.get(i).paragraph().remove(mark.start(), mark.end());
        }
        boolean names = Flow.paragraphs(copy).stream()
                .anyMatch(each -> !Placeholder.in(Paragraph.of(each).text()).isEmpty());
        if (names && !withNames) {
            return;
        }
        for (Element each : W.children(copy)) {
            if (!W.is(each, "tcPr") && BodyBlocks.isContent(each)) {
                content.add(each);
            }
        }
        boolean blank =
                W.children(heir).stream().filter(each -> !W.is(each, "tcPr")).noneMatch(BodyBlocks::isContent);
        List<Element> old =
                W.children(heir).stream().filter(each -> !W.is(each, "tcPr")).toList();
        Element first = old.isEmpty() ? null : old.get(0);
        content.forEach(each -> heir.insertBefore(each, first));
        if (blank && !content.isEmpty() && W.is(content.get(content.size() - 1), "p")) {
            old.forEach(heir::removeChild);
        }
    }

    /** By the column in which they begin. */
    private static Map<Integer, Element> cells(Element row) {
        Map<Integer, Element> cells = new TreeMap<>();
        int column = TableShape.number(W.child(row, "trPr"), "gridBefore", 0);
        for (Element cell : TableShape.cellsIn(row)) {
            cells.put(column, cell);
            column += Math.max(1, TableShape.number(W.child(cell, "tcPr"), "gridSpan", 1));
        }
        return cells;
    }

    private static @Nullable Element merge(Element cell) {
        Element properties = W.child(cell, "tcPr");
        return properties == null ? null : W.child(properties, "vMerge");
    }

    private static boolean begins(Element cell) {
        Element merge = merge(cell);
        return merge != null && merge.getAttributeNS(W.NS, "val").equals("restart");
    }
}

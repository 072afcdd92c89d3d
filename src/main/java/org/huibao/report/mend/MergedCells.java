package org.huibao.report.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibao.report.file.WordXml;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateSection;
import org.huibao.report.story.ParagraphFlow;
import org.huibao.report.story.TableShape;
import org.huibao.report.story.WordParagraph;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Cells merged downwards (ECMA-376 part 1, 17.4.84): the first one holds the text of all. When its row is hidden, the row below begins
 * the merged cell and takes the text over; else it would join whatever stands above, and its label would be gone.
 */
public final class MergedCells {

    private MergedCells() {}

    /**
     * @param hidden rows that are about to go
     * @param below the row behind them, or null
     * @param withNames whether the text may hold placeholders
     * @return whether anything was handed on
     */
    public static boolean handOn(List<Element> hidden, @Nullable Element below, boolean withNames) {
        if (below == null || !WordXml.is(below, "tr")) {
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
                merge.setAttributeNS(WordXml.NS, "w:val", "restart");
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
     * From the second repetition on, cells that go on below the loop are part of those of the first: their words stand once.
     *
     * @param rows of one repetition, not filled yet
     * @param below the row behind the loop, or null
     */
    public static void goOn(List<Element> rows, @Nullable Element below) {
        if (below == null || !WordXml.is(below, "tr")) {
            return;
        }
        Map<Integer, Element> begun = new TreeMap<>();
        for (Element row : rows) {
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
                merge.setAttributeNS(WordXml.NS, "w:val", "continue");
                clear(cell);
            }
        });
    }

    private static boolean hasNames(Element cell) {
        return ParagraphFlow.paragraphs(cell).stream()
                .flatMap(each -> TemplatePlaceholder.in(WordParagraph.of(each).text()).stream())
                .anyMatch(TemplatePlaceholder.Named.class::isInstance);
    }

    private static void clear(Element cell) {
        List<Element> blocks = WordXml.children(cell).stream()
                .filter(each -> !WordXml.is(each, "tcPr"))
                .toList();
        Element last = blocks.get(blocks.size() - 1);
        blocks.stream().filter(each -> each != last).forEach(cell::removeChild);
        WordXml.children(last).stream().filter(each -> !WordXml.is(each, "pPr")).forEach(last::removeChild);
    }

    private static void inherit(Element heir, Element from, boolean withNames) {
        List<Element> content = new ArrayList<>();
        Element copy = (Element) from.cloneNode(true);
        List<WordParagraph> flow =
                ParagraphFlow.paragraphs(copy).stream().map(WordParagraph::of).toList();
        List<TemplateSection.Unpaired> marks = TemplateSection.in(flow).unpaired();
        for (int i = marks.size() - 1; i >= 0; i--) {
            TemplatePlaceholder mark = marks.get(i).mark();
            marks.get(i).paragraph().remove(mark.start(), mark.end());
        }
        boolean names = ParagraphFlow.paragraphs(copy).stream()
                .anyMatch(each ->
                        !TemplatePlaceholder.in(WordParagraph.of(each).text()).isEmpty());
        if (names && !withNames) {
            return;
        }
        for (Element each : WordXml.children(copy)) {
            if (!WordXml.is(each, "tcPr") && BodyBlocks.isContent(each)) {
                content.add(each);
            }
        }
        boolean blank = WordXml.children(heir).stream()
                .filter(each -> !WordXml.is(each, "tcPr"))
                .noneMatch(BodyBlocks::isContent);
        List<Element> old = WordXml.children(heir).stream()
                .filter(each -> !WordXml.is(each, "tcPr"))
                .toList();
        Element first = old.isEmpty() ? null : old.get(0);
        content.forEach(each -> heir.insertBefore(each, first));
        if (blank && !content.isEmpty() && WordXml.is(content.get(content.size() - 1), "p")) {
            old.forEach(heir::removeChild);
        }
    }

    /** By the column in which they begin. */
    private static Map<Integer, Element> cells(Element row) {
        Map<Integer, Element> cells = new TreeMap<>();
        int column = TableShape.number(WordXml.child(row, "trPr"), "gridBefore", 0);
        for (Element cell : TableShape.cellsIn(row)) {
            cells.put(column, cell);
            column += Math.max(1, TableShape.number(WordXml.child(cell, "tcPr"), "gridSpan", 1));
        }
        return cells;
    }

    private static @Nullable Element merge(Element cell) {
        Element properties = WordXml.child(cell, "tcPr");
        return properties == null ? null : WordXml.child(properties, "vMerge");
    }

    private static boolean begins(Element cell) {
        Element merge = merge(cell);
        return merge != null && merge.getAttributeNS(WordXml.NS, "val").equals("restart");
    }
}

package org.huibao.report;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What the format wants of paragraphs and tables after some of them were taken away or repeated. */
final class BlockMend {

    private BlockMend() {}

    /**
     * Two tables with nothing between them are one table to Word.
     *
     * @param before the last of what was not touched before; null for the beginning
     * @param behind the first of what was not touched behind; null for the end
     */
    static void partTables(
            Element parent, @Nullable Element before, @Nullable Element behind, Supplier<Element> separator) {
        boolean within = before == null;
        boolean past = false;
        Element last = null;
        for (Element each : W.children(parent)) {
            past |= each == behind;
            if (!Copies.isMark(each)) {
                if (within && last != null && isTable(last, false) && isTable(each, true)) {
                    parent.insertBefore(separator.get(), each);
                }
                if (past) {
                    return;
                }
                last = each;
            }
            within |= each == before;
        }
    }

    /** Whether it begins, or ends, with a table. */
    private static boolean isTable(Element block, boolean begins) {
        if (!W.is(block, "sdt") && !W.is(block, "sdtContent")) {
            return W.is(block, "tbl");
        }
        List<Element> inside = W.children(block).stream()
                .filter(each -> W.is(each, "sdtContent") || W.is(block, "sdtContent") && !Copies.isMark(each))
                .toList();
        return !inside.isEmpty() && isTable(inside.get(begins ? 0 : inside.size() - 1), begins);
    }

    /** A table needs a row; a cell, a text box, a header, a body must end with a paragraph. */
    static void complete(Element parent, Supplier<Element> separator) {
        Element container = parent;
        while (isHollow(container) && container.getParentNode() instanceof Element around) {
            around.removeChild(container);
            container = around;
        }
        boolean inside = W.is(container, "tbl") || W.is(container, "sdtContent") || W.is(container, "sdt");
        if (inside) {
            return;
        }
        List<Element> left = W.children(container).stream()
                .filter(each -> !Copies.isMark(each) && !W.is(each, "sectPr"))
                .toList();
        boolean ends = !left.isEmpty()
                && (W.is(container, "body")
                        ? !W.is(left.get(left.size() - 1), "tbl")
                        : W.is(left.get(left.size() - 1), "p"));
        if (!ends) {
            container.insertBefore(separator.get(), W.child(container, "sectPr"));
        }
    }

    private static boolean isHollow(Element container) {
        return W.is(container, "tbl") && W.all(container, "tr").isEmpty()
                || W.is(container, "sdtContent") && W.children(container).isEmpty()
                || W.is(container, "sdt") && W.child(container, "sdtContent") == null;
    }
}

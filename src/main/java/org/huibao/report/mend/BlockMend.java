package org.huibao.report.mend;

import java.util.List;
import java.util.function.Supplier;
import org.huibao.report.file.WordXml;
import org.huibao.report.story.ElementCopies;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What the format wants of paragraphs and tables after some of them were taken away or repeated. */
public final class BlockMend {

    private BlockMend() {}

    /**
     * Two tables with nothing between them are one table to Word.
     *
     * @param before the last of what was not touched before; null for the beginning
     * @param behind the first of what was not touched behind; null for the end
     */
    public static void partTables(
            Element parent, @Nullable Element before, @Nullable Element behind, Supplier<Element> separator) {
        boolean within = before == null;
        boolean past = false;
        Element last = null;
        for (Element each : WordXml.children(parent)) {
            past |= each == behind;
            if (!ElementCopies.isMark(each)) {
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
        if (!WordXml.is(block, "sdt") && !WordXml.is(block, "sdtContent")) {
            return WordXml.is(block, "tbl");
        }
        List<Element> inside = WordXml.children(block).stream()
                .filter(each -> WordXml.is(each, "sdtContent")
                        || WordXml.is(block, "sdtContent") && !ElementCopies.isMark(each))
                .toList();
        return !inside.isEmpty() && isTable(inside.get(begins ? 0 : inside.size() - 1), begins);
    }

    /** A table needs a row; a cell, a text box, a header, a body must end with a paragraph. */
    public static void complete(Element parent, Supplier<Element> separator) {
        Element container = parent;
        while (isHollow(container) && container.getParentNode() instanceof Element around) {
            around.removeChild(container);
            container = around;
        }
        boolean inside =
                WordXml.is(container, "tbl") || WordXml.is(container, "sdtContent") || WordXml.is(container, "sdt");
        if (inside) {
            return;
        }
        List<Element> left = WordXml.children(container).stream()
                .filter(each -> !ElementCopies.isMark(each) && !WordXml.is(each, "sectPr"))
                .toList();
        boolean ends = !left.isEmpty()
                && (WordXml.is(container, "body")
                        ? !WordXml.is(left.get(left.size() - 1), "tbl")
                        : WordXml.is(left.get(left.size() - 1), "p"));
        if (!ends) {
            container.insertBefore(separator.get(), WordXml.child(container, "sectPr"));
        }
    }

    private static boolean isHollow(Element container) {
        return WordXml.is(container, "tbl") && WordXml.all(container, "tr").isEmpty()
                || WordXml.is(container, "sdtContent")
                        && WordXml.children(container).isEmpty()
                || WordXml.is(container, "sdt") && WordXml.child(container, "sdtContent") == null;
    }
}

package org.huibao.report.prepare;

import java.util.Set;
import org.huibao.report.file.WordXml;
import org.huibao.report.story.ElementCopies;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Changes that were tracked (ECMA-376 part 1, 17.13.5), as if the author had accepted them all. */
final class TrackedChanges {

    private static final Set<String> COME = Set.of("ins", "moveTo");
    private static final Set<String> GONE = Set.of("del", "moveFrom");

    /** What properties were before, and marks on cells that stay. */
    private static final Set<String> BEFORE = Set.of(
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblPrExChange",
            "tblGridChange",
            "trPrChange",
            "tcPrChange",
            "numberingChange",
            "cellIns",
            "cellMerge");

    private int accepted;

    private TrackedChanges() {}

    /** @return how many there were */
    static int accept(Element root) {
        TrackedChanges changes = new TrackedChanges();
        changes.below(root);
        return changes.accepted;
    }

    private void below(Element parent) {
        // Read anew behind each step: what stood in an insertion now stands here.
        Node next;
        for (Node child = parent.getFirstChild(); child != null; child = next) {
            next = child.getNextSibling();
            if (child instanceof Element element) {
                String name = WordXml.NS.equals(element.getNamespaceURI()) ? element.getLocalName() : "";
                if (isRange(name)) {
                    parent.removeChild(element);
                } else if (GONE.contains(name) || BEFORE.contains(name) || isDeletedPart(element, name)) {
                    parent.removeChild(element);
                    accepted++;
                } else if (COME.contains(name)) {
                    next = unwrapped(element, next);
                    accepted++;
                } else {
                    next = content(element, next);
                }
            }
        }
    }

    /** @return what follows it now */
    private @Nullable Node content(Element element, @Nullable Node next) {
        boolean ends = WordXml.is(element, "p") && markIsGone(element);
        boolean held = holdsSomething(element);
        below(element);
        if (ends) {
            join(element);
        } else if (isHollow(element) || held && !holdsSomething(element)) {
            element.getParentNode().removeChild(element);
        } else if (WordXml.is(element, "tc")
                && WordXml.children(element).stream()
                        .allMatch(each -> WordXml.is(each, "tcPr") || ElementCopies.isMark(each))) {
            element.appendChild(WordXml.element(element.getOwnerDocument(), "p"));
        }
        return next;
    }

    /** A control of which nothing is left is taken away. */
    private static boolean holdsSomething(Element element) {
        Element content = WordXml.is(element, "sdt") ? WordXml.child(element, "sdtContent") : null;
        return content != null && !WordXml.children(content).isEmpty();
    }

    /** A table without rows, in whatever controls they may stand; a row without cells. */
    private static boolean isHollow(Element element) {
        return WordXml.is(element, "tbl") && WordXml.all(element, "tr").isEmpty()
                || WordXml.is(element, "tr") && WordXml.all(element, "tc").isEmpty();
    }

    /** @return the first of what stood in it, or else what follows */
    private static @Nullable Node unwrapped(Element insertion, @Nullable Node next) {
        Node parent = insertion.getParentNode();
        Node first = insertion.getFirstChild();
        while (insertion.getFirstChild() != null) {
            parent.insertBefore(insertion.getFirstChild(), insertion);
        }
        parent.removeChild(insertion);
        return first == null ? next : first;
    }

    /** {@code moveFromRangeStart}, {@code customXmlInsRangeEnd}: they frame what is marked itself. */
    private static boolean isRange(String name) {
        return (name.startsWith("move") || name.startsWith("customXml"))
                && (name.endsWith("RangeStart") || name.endsWith("RangeEnd"));
    }

    private static boolean isDeletedPart(Element element, String name) {
        Element properties = name.equals("tr") || name.equals("tc") ? WordXml.child(element, name + "Pr") : null;
        return properties != null && WordXml.child(properties, name.equals("tr") ? "del" : "cellDel") != null;
    }

    private static boolean markIsGone(Element paragraph) {
        Element properties = WordXml.child(paragraph, "pPr");
        Element mark = properties == null ? null : WordXml.child(properties, "rPr");
        return mark != null
                && ElementCopies.sectionBreak(paragraph) == null
                && GONE.stream().anyMatch(name -> WordXml.child(mark, name) != null);
    }

    /** What is left of the paragraph begins the next one, whose properties count for both. */
    private static void join(Element paragraph) {
        Node parent = paragraph.getParentNode();
        Element behind = neighbour(paragraph, true);
        boolean empty = WordXml.children(paragraph).stream().allMatch(each -> WordXml.is(each, "pPr"));
        if (behind != null && WordXml.is(behind, "p")) {
            Element properties = WordXml.child(behind, "pPr");
            Node first = properties == null ? behind.getFirstChild() : properties.getNextSibling();
            WordXml.children(paragraph).stream()
                    .filter(each -> !WordXml.is(each, "pPr"))
                    .forEach(each -> behind.insertBefore(each, first));
            parent.removeChild(paragraph);
        } else if (empty && WordXml.is(behind, "tbl") && !WordXml.is(neighbour(paragraph, false), "tbl")) {
            parent.removeChild(paragraph);
        }
    }

    private static @Nullable Element neighbour(Element block, boolean behind) {
        Node each = block;
        do {
            each = behind ? each.getNextSibling() : each.getPreviousSibling();
        } while (each != null && !(each instanceof Element element && !ElementCopies.isMark(element)));
        return (Element) each;
    }
}

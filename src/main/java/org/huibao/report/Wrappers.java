package org.huibao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What stands around whole rows, cells and paragraphs and shows nothing itself: content controls and elements of custom XML. Where a
 * mark stands in one, its rows or paragraphs are taken out of it: one in a control and one outside could never be shown or hidden
 * together, and Word wants no control without a row.
 */
final class Wrappers {

    private static final Set<String> PROPERTIES = Set.of("sdtPr", "sdtEndPr", "customXmlPr");

    private final Element root;
    private boolean changed;

    private Wrappers(Element root) {
        this.root = root;
    }

    /** Takes off those of a story that its marks stand in. */
    static void takeOff(Docx docx, String story) {
        Element root = docx.tree(story).getDocumentElement();
        Wrappers wrappers = new Wrappers(root);
        wrappers.customXml();
        wrappers.inTables();
        wrappers.crossed(root);
        if (wrappers.changed) {
            docx.changed(story);
        }
    }

    /** Word has read these and thrown them away since 2010. */
    private void customXml() {
        W.all(root, "customXml").forEach(this::unwrap);
    }

    private void inTables() {
        for (Element table : W.all(root, "tbl")) {
            List<Element> around = W.all(table, "sdt").stream()
                    .filter(each -> isOneOf(holder(each), "tbl", "tr"))
                    .toList();
            if (!around.isEmpty() && Flow.paragraphs(table).stream().anyMatch(Wrappers::hasMarks)) {
                around.forEach(this::unwrap);
            }
        }
    }

    private static boolean hasMarks(Element paragraph) {
        return Placeholder.in(Paragraph.of(paragraph).text()).stream()
                .anyMatch(each -> each instanceof Placeholder.Opening || each instanceof Placeholder.Closing);
    }

    private static boolean isOneOf(Node node, String name, String other) {
        return W.is(node, name) || W.is(node, other);
    }

    /** What a control stands in, past those around it. */
    private static Node holder(Element control) {
        Node holder = control.getParentNode();
        while (isOneOf(holder, "sdt", "sdtContent")) {
            holder = holder.getParentNode();
        }
        return holder;
    }

    /** A section that begins in one control and ends outside of it, or in another. */
    private void crossed(Element flow) {
        List<Element> paragraphs = Flow.paragraphs(flow);
        for (Section section :
                Section.in(paragraphs.stream().map(Paragraph::of).toList()).sections()) {
            Element first = section.first().element();
            Element last = section.last().element();
            if (section.span() instanceof Section.Extent.Crossed && holder(first) == holder(last)) {
                takeOut(first, last);
                takeOut(last, first);
            }
        }
        paragraphs.forEach(paragraph -> Flow.textBoxes(paragraph).forEach(this::crossed));
    }

    /** Of the controls in which the other one is not. */
    private void takeOut(Element block, Element other) {
        List<Element> around = new ArrayList<>();
        for (Node each = block.getParentNode(); isOneOf(each, "sdt", "sdtContent"); each = each.getParentNode()) {
            if (W.is(each, "sdt") && !isIn(other, each)) {
                around.add((Element) each);
            }
        }
        around.forEach(this::unwrap);
    }

    private static boolean isIn(Node node, Node around) {
        for (Node each = node; each != null; each = each.getParentNode()) {
            if (each == around) {
                return true;
            }
        }
        return false;
    }

    private void unwrap(Element wrapper) {
        Node parent = wrapper.getParentNode();
        Element content = W.is(wrapper, "sdt") ? W.child(wrapper, "sdtContent") : wrapper;
        if (content != null) {
            for (Element each : W.children(content)) {
                if (!PROPERTIES.contains(each.getLocalName())) {
                    parent.insertBefore(each, wrapper);
                }
            }
        }
        parent.removeChild(wrapper);
        changed = true;
    }
}

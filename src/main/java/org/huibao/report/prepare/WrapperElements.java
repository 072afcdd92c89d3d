package org.huibao.report.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateSection;
import org.huibao.report.story.ParagraphFlow;
import org.huibao.report.story.WordParagraph;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What stands around whole rows, cells and paragraphs and shows nothing itself: content controls and elements of custom XML. Where a
 * mark stands in one, its rows or paragraphs are taken out of it: one in a control and one outside could never be shown or hidden
 * together, and Word wants no control without a row.
 */
final class WrapperElements {

    private static final Set<String> PROPERTIES = Set.of("sdtPr", "sdtEndPr", "customXmlPr");

    private final Element root;
    private boolean changed;

    private WrapperElements(Element root) {
        this.root = root;
    }

    /** Takes off those of a story that its marks stand in. */
    static void takeOff(WordPackage docx, String story) {
        Element root = docx.tree(story).getDocumentElement();
        WrapperElements wrappers = new WrapperElements(root);
        wrappers.customXml();
        wrappers.inTables();
        wrappers.crossed(root);
        if (wrappers.changed) {
            docx.changed(story);
        }
    }

    /** Word has read these and thrown them away since 2010. */
    private void customXml() {
        WordXml.all(root, "customXml").forEach(this::unwrap);
    }

    private void inTables() {
        for (Element table : WordXml.all(root, "tbl")) {
            List<Element> around = WordXml.all(table, "sdt").stream()
                    .filter(each -> isOneOf(holder(each), "tbl", "tr"))
                    .toList();
            if (!around.isEmpty() && ParagraphFlow.paragraphs(table).stream().anyMatch(WrapperElements::hasMarks)) {
                around.forEach(this::unwrap);
            }
        }
    }

    private static boolean hasMarks(Element paragraph) {
        return TemplatePlaceholder.in(WordParagraph.of(paragraph).text()).stream()
                .anyMatch(each ->
                        each instanceof TemplatePlaceholder.Opening || each instanceof TemplatePlaceholder.Closing);
    }

    private static boolean isOneOf(Node node, String name, String other) {
        return WordXml.is(node, name) || WordXml.is(node, other);
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
        List<Element> paragraphs = ParagraphFlow.paragraphs(flow);
        for (TemplateSection section : TemplateSection.in(
                        paragraphs.stream().map(WordParagraph::of).toList())
                .sections()) {
            Element first = section.first().element();
            Element last = section.last().element();
            if (section.span() instanceof TemplateSection.Extent.Crossed && holder(first) == holder(last)) {
                takeOut(first, last);
                takeOut(last, first);
            }
        }
        paragraphs.forEach(paragraph -> ParagraphFlow.textBoxes(paragraph).forEach(this::crossed));
    }

    /** Of the controls in which the other one is not. */
    private void takeOut(Element block, Element other) {
        List<Element> around = new ArrayList<>();
        for (Node each = block.getParentNode(); isOneOf(each, "sdt", "sdtContent"); each = each.getParentNode()) {
            if (WordXml.is(each, "sdt") && !isIn(other, each)) {
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
        Element content = WordXml.is(wrapper, "sdt") ? WordXml.child(wrapper, "sdtContent") : wrapper;
        if (content != null) {
            for (Element each : WordXml.children(content)) {
                if (!PROPERTIES.contains(each.getLocalName())) {
                    parent.insertBefore(each, wrapper);
                }
            }
        }
        parent.removeChild(wrapper);
        changed = true;
    }
}

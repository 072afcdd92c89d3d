package org.huibao.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Takes a chart that has nothing to show out of the report, with its paragraph. */
final class EmptyChart {

    private EmptyChart() {}

    /** @param properties of the drawing */
    static void leaveOut(Docx docx, Element properties) {
        Charts.standing(docx, properties).ifPresent(part -> {
            if (isOnly(docx, part)) {
                remove(docx, part);
            }
        });
        Element paragraph = paragraph(properties);
        if (paragraph != null) {
            leaveOut(paragraph);
        }
    }

    /** Whether no other drawing shows the same chart. */
    private static boolean isOnly(Docx docx, String part) {
        Relations relations = docx.relations(docx.main());
        Element root = docx.tree(docx.main()).getDocumentElement();
        return W.ids(root).stream()
                        .filter(id -> relations.part(id).filter(part::equals).isPresent())
                        .count()
                == 1;
    }

    /** With its numbers, which would else be last year's, and its looks. */
    private static void remove(Docx docx, String part) {
        Relations own = docx.relations(part);
        own.parts().forEach(docx::remove);
        docx.remove(Relations.partOf(part));
        docx.remove(part);
        Relations main = docx.relations(docx.main());
        main.removeTo(part);
        docx.keep(main);
    }

    private static @Nullable Element paragraph(Element properties) {
        for (Node each = properties; each != null; each = each.getParentNode()) {
            if (W.is(each, "p")) {
                return (Element) each;
            }
        }
        return null;
    }

    /** What ends a section or a cell, or what is pointed at, stays without its words. */
    private static void leaveOut(Element paragraph) {
        Node parent = paragraph.getParentNode();
        List<Element> around = W.children(parent);
        boolean ends = W.is(parent, "body")
                ? Copies.sectionBreak(paragraph) != null
                : around.get(around.size() - 1) == paragraph
                        || around.stream().filter(each -> W.is(each, "p")).count() == 1;
        boolean marked = W.children(paragraph).stream().anyMatch(Copies::isMark);
        if (!ends && !marked) {
            parent.removeChild(paragraph);
            return;
        }
        W.children(paragraph).stream()
                .filter(each -> !W.is(each, "pPr") && !Copies.isMark(each))
                .forEach(paragraph::removeChild);
    }
}

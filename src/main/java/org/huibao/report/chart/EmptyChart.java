package org.huibao.report.chart;

import java.util.List;
import org.huibao.report.file.PartRelations;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.story.ElementCopies;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Takes a chart that has nothing to show out of the report, with its paragraph. */
final class EmptyChart {

    private EmptyChart() {}

    /** @param properties of the drawing */
    static void leaveOut(WordPackage docx, Element properties) {
        ChartDrawings.standing(docx, properties).ifPresent(part -> {
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
    private static boolean isOnly(WordPackage docx, String part) {
        PartRelations relations = docx.relations(docx.main());
        Element root = docx.tree(docx.main()).getDocumentElement();
        return WordXml.ids(root).stream()
                        .filter(id -> relations.part(id).filter(part::equals).isPresent())
                        .count()
                == 1;
    }

    /** With its numbers, which would else be last year's, and its looks. */
    private static void remove(WordPackage docx, String part) {
        PartRelations own = docx.relations(part);
        own.parts().forEach(docx::remove);
        docx.remove(PartRelations.partOf(part));
        docx.remove(part);
        PartRelations main = docx.relations(docx.main());
        main.removeTo(part);
        docx.keep(main);
    }

    private static @Nullable Element paragraph(Element properties) {
        for (Node each = properties; each != null; each = each.getParentNode()) {
            if (WordXml.is(each, "p")) {
                return (Element) each;
            }
        }
        return null;
    }

    /** What ends a section or a cell, or what is pointed at, stays without its words. */
    private static void leaveOut(Element paragraph) {
        Node parent = paragraph.getParentNode();
        List<Element> around = WordXml.children(parent);
        boolean ends = WordXml.is(parent, "body")
                ? ElementCopies.sectionBreak(paragraph) != null
                : around.get(around.size() - 1) == paragraph
                        || around.stream().filter(each -> WordXml.is(each, "p")).count() == 1;
        boolean marked = WordXml.children(paragraph).stream().anyMatch(ElementCopies::isMark);
        if (!ends && !marked) {
            parent.removeChild(paragraph);
            return;
        }
        WordXml.children(paragraph).stream()
                .filter(each -> !WordXml.is(each, "pPr") && !ElementCopies.isMark(each))
                .forEach(paragraph::removeChild);
    }
}

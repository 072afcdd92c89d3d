package org.huibao.report.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.report.file.PartRelations;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The lines of text outside of the stories that are filled: titles of charts, SmartArt, document properties, data of cover pages. */
public final class TextLines {

    static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PROPERTIES = "application/vnd.openxmlformats-";

    private static final Set<String> PROPERTY_PARTS = Set.of(
            PROPERTIES + "package.core-properties+xml",
            PROPERTIES + "officedocument.extended-properties+xml",
            PROPERTIES + "officedocument.custom-properties+xml");

    /** What content controls are bound to; beside it stands what Word says of it. */
    private static final Pattern DATA = Pattern.compile("(?i)customXml/(?!itemProps)[^/]*\\.xml");

    private TextLines() {}

    /** The parts in which they stand. */
    public static List<String> parts(WordPackage docx) {
        List<String> stories = docx.stories();
        return docx.xmlParts().stream().filter(part -> !stories.contains(part)).toList();
    }

    /** Those of a part that no story is. */
    public static List<TextLine> in(String part, Document tree, WordPackage docx) {
        List<TextLine> lines = new ArrayList<>();
        if (DATA.matcher(part).matches() || PROPERTY_PARTS.contains(docx.typeOf(part))) {
            leaves(part, tree.getDocumentElement(), lines);
        } else {
            NodeList paragraphs = tree.getElementsByTagNameNS(DRAWING, "p");
            for (int i = 0; i < paragraphs.getLength(); i++) {
                lines.add(new TextLine(part, pieces((Element) paragraphs.item(i))));
            }
        }
        return lines;
    }

    private static void leaves(String part, Element element, List<TextLine> lines) {
        List<Element> children = WordXml.children(element);
        if (children.isEmpty()) {
            lines.add(new TextLine(part, List.of(element)));
        }
        children.forEach(child -> leaves(part, child, lines));
    }

    private static List<Element> pieces(Element paragraph) {
        NodeList texts = paragraph.getElementsByTagNameNS(DRAWING, "t");
        List<Element> pieces = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            pieces.add((Element) texts.item(i));
        }
        return pieces;
    }

    /** The parts that stand in a piece of a story, and have lines of their own. */
    public static List<TextLine> drawnIn(Element element, String story, WordPackage docx) {
        PartRelations relations = docx.relations(story);
        return WordXml.ids(element).stream()
                .flatMap(id -> relations.part(id).stream())
                .distinct()
                .flatMap(part -> docx.xml(part).stream().flatMap(tree -> in(part, tree, docx).stream()))
                .toList();
    }
}

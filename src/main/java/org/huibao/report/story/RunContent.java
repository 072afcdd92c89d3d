package org.huibao.report.story;

import java.util.Set;
import org.huibao.report.file.WordXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the parts of a run say in its paragraph's text, and which of them say nothing but are there all the same. */
public final class RunContent {

    /** Stands in the text for a picture, an equation, a note's mark: anything that is not text. */
    public static final char OBJECT = '\ufffc';

    /** Stands in the text for the end of a page or a column: space, but content. */
    public static final char BREAK = '\f';

    private static final Set<String> FIELD = Set.of("fldChar", "instrText", "delInstrText");
    private static final Set<String> NOT_SHOWN = Set.of("rPr", "lastRenderedPageBreak", "delText");
    private static final Set<String> PROPERTIES = Set.of("rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr");
    private static final String MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    private RunContent() {}

    /** @param node a child of a run */
    static String shown(Element node) {
        if (!WordXml.NS.equals(node.getNamespaceURI())) {
            return floats(node) ? "" : String.valueOf(OBJECT);
        }
        return switch (node.getLocalName()) {
            case "t" -> node.getTextContent();
            case "tab", "ptab" -> "\t";
            case "br" -> String.valueOf(isBreak(node) ? BREAK : '\n');
            case "cr" -> "\n";
            case "noBreakHyphen" -> "-";
            case "softHyphen" -> "\u00ad";
            default -> isUnseen(node) ? "" : String.valueOf(OBJECT);
        };
    }

    private static boolean isUnseen(Element node) {
        return NOT_SHOWN.contains(node.getLocalName()) || isAnchor(node);
    }

    /** Of a page or a column. */
    public static boolean isBreak(Element node) {
        String type = node.getAttributeNS(WordXml.NS, "type");
        return WordXml.is(node, "br") && (type.equals("page") || type.equals("column"));
    }

    /** What takes no room in the line but must stay: a part of a field, a picture that floats beside the text. */
    static boolean isAnchor(Element node) {
        return WordXml.NS.equals(node.getNamespaceURI()) && FIELD.contains(node.getLocalName())
                || WordXml.is(node, "fldSimple")
                || floats(node);
    }

    static boolean isEquation(Element node) {
        return MATH.equals(node.getNamespaceURI()) && node.getLocalName().startsWith("oMath");
    }

    private static boolean floats(Element node) {
        boolean drawn = WordXml.is(node, "drawing")
                || WordXml.is(node, "pict")
                || node.getLocalName().equals("AlternateContent");
        return drawn && isFloating(node);
    }

    private static boolean isFloating(Element drawn) {
        for (Element child : WordXml.children(drawn)) {
            if (DRAWING.equals(child.getNamespaceURI())) {
                return child.getLocalName().equals("anchor");
            }
            boolean here = child.getAttribute("style").contains("position:absolute");
            if (here || isFloating(child)) {
                return true;
            }
        }
        return false;
    }

    /** Takes the text of these neighbours away, and the runs that held nothing else; the rest of them stays. */
    public static void dropText(@Nullable Node from, @Nullable Node to) {
        for (Node each = from; each != to && each != null; ) {
            Node next = each.getNextSibling();
            if (each instanceof Element element && !leavesSomething(element)) {
                element.getParentNode().removeChild(element);
            }
            each = next;
        }
    }

    private static boolean leavesSomething(Element element) {
        if (ElementCopies.isMark(element)
                || isEquation(element)
                || WordXml.is(element, "del")
                || WordXml.is(element, "moveFrom")) {
            return true;
        }
        boolean run = WordXml.is(element, "r");
        boolean left = false;
        for (Element child : WordXml.children(element)) {
            if (!PROPERTIES.contains(child.getLocalName())) {
                boolean stays = run ? isAnchor(child) : leavesSomething(child);
                if (!stays) {
                    element.removeChild(child);
                }
                left |= stays;
            }
        }
        return left;
    }
}

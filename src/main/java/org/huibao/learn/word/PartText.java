package org.huibao.learn.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The paragraphs of a part as its XML holds them, in the same order and with the same text as {@link StoryLines}; they can be written into. */
final class PartText {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final Set<String> NO_TEXT = Set.of(
            "pPr",
            "rPr",
            "sdtPr",
            "sdtEndPr",
            "del",
            "moveFrom",
            "AlternateContent",
            "pict",
            "drawing",
            "object",
            "instrText",
            "delText",
            "ruby",
            "tblPr",
            "trPr",
            "tcPr",
            "sectPr");

    private final List<Element> paragraphs = new ArrayList<>();

    PartText(Document part) {
        unwrap(part.getDocumentElement());
        collect(part.getDocumentElement());
    }

    /** The controls that a run puts around its figures: they would tell the next reader of figures that nobody proved. */
    private static void unwrap(Element root) {
        List<Element> controls = new ArrayList<>();
        NodeList all = root.getElementsByTagNameNS(W, "sdt");
        for (int i = 0; i < all.getLength(); i++) {
            if (isOurs((Element) all.item(i))) {
                controls.add((Element) all.item(i));
            }
        }
        for (Element control : controls) {
            NodeList contents = control.getElementsByTagNameNS(W, "sdtContent");
            Node content = contents.item(0);
            while (content != null && content.getFirstChild() != null) {
                control.getParentNode().insertBefore(content.getFirstChild(), control);
            }
            control.getParentNode().removeChild(control);
        }
    }

    private static boolean isOurs(Element control) {
        NodeList tags = control.getElementsByTagNameNS(W, "tag");
        boolean inline = control.getParentNode() != null
                && "p".equals(control.getParentNode().getLocalName());
        return inline
                && tags.getLength() == 1
                && ((Element) tags.item(0)).getAttributeNS(W, "val").matches("[a-z][a-z0-9_.]*")
                && control.getElementsByTagNameNS(W, "alias").getLength() == 1
                && control.getElementsByTagNameNS(W, "dropDownList").getLength() == 0
                && control.getElementsByTagNameNS(W, "date").getLength() == 0;
    }

    private void collect(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element element) || NO_TEXT.contains(name(element))) {
                continue;
            }
            if (name(element).equals("p") && W.equals(element.getNamespaceURI())) {
                paragraphs.add(element);
            } else {
                collect(element);
            }
        }
    }

    /** Empty where there is no such paragraph. */
    String text(int paragraph) {
        StringBuilder text = new StringBuilder();
        pieces(paragraph).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** From behind, so that the places before it stay. False where there is nothing that could be written into. */
    boolean replace(int paragraph, int start, int end, String with) {
        int at = 0;
        boolean written = false;
        for (TextPiece piece : pieces(paragraph)) {
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, piece.text().length());
            if (from < to && piece.element() != null) {
                String kept = piece.text().substring(0, from)
                        + (written ? "" : with)
                        + piece.text().substring(to);
                piece.element().setTextContent(kept);
                piece.element().setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
                written = true;
            }
            at += piece.text().length();
        }
        return written;
    }

    private List<TextPiece> pieces(int paragraph) {
        List<TextPiece> pieces = new ArrayList<>();
        if (paragraph < paragraphs.size()) {
            pieces(paragraphs.get(paragraph), pieces);
        }
        return pieces;
    }

    private static void pieces(Node parent, List<TextPiece> into) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element element) || NO_TEXT.contains(name(element))) {
                continue;
            }
            switch (name(element)) {
                case "t" -> into.add(new TextPiece(element, element.getTextContent()));
                case "tab" -> into.add(new TextPiece(null, "\t"));
                case "br" ->
                    into.add(new TextPiece(null, "page".equals(element.getAttributeNS(W, "type")) ? "" : "\n"));
                default -> pieces(element, into);
            }
        }
    }

    private static String name(Element element) {
        return element.getLocalName();
    }

    /** @param element null for what is no text of its own, a tab */
    private record TextPiece(@Nullable Element element, String text) {}
}

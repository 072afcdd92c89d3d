package org.huibao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A {@code w:p} as one line of text, however many runs an editor has cut it into, and a way to replace pieces of it. */
final class Paragraph {

    /** Stands in the text for a picture, a text box, a note's mark: anything that is not text. */
    static final char OBJECT = '\ufffc';

    /** What holds no text of the paragraph: its properties, what a tracked change took away. */
    private static final Set<String> PASSED_OVER =
            Set.of("pPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "del", "moveFrom");

    private static final Set<String> PROPERTIES = Set.of("rPr", "smartTagPr", "customXmlPr");

    private final Element element;
    private final List<Piece> pieces = new ArrayList<>();
    private final String text;

    /**
     * @param node a child of a run
     * @param start from 0, into the paragraph's text
     */
    private record Piece(Element node, int start, String text) {
        int end() {
            return start + text.length();
        }
    }

    private Paragraph(Element element) {
        this.element = element;
        StringBuilder read = new StringBuilder();
        collect(element, read);
        this.text = read.toString();
    }

    static Paragraph of(Element p) {
        return new Paragraph(p);
    }

    /** Every paragraph of a story, those in tables and text boxes included. */
    static List<Paragraph> all(Element story) {
        return W.all(story, "p").stream().map(Paragraph::of).toList();
    }

    String text() {
        return text;
    }

    Element element() {
        return element;
    }

    private void collect(Element parent, StringBuilder read) {
        for (Element child : W.children(parent)) {
            if (W.is(child, "r")) {
                W.children(child).forEach(node -> append(node, read));
            } else if (!(W.NS.equals(child.getNamespaceURI()) && PASSED_OVER.contains(child.getLocalName()))) {
                collect(child, read);
            }
        }
    }

    private void append(Element node, StringBuilder read) {
        String shown = shown(node);
        if (!shown.isEmpty()) {
            pieces.add(new Piece(node, read.length(), shown));
            read.append(shown);
        }
    }

    private static String shown(Element node) {
        if (!W.NS.equals(node.getNamespaceURI())) {
            return String.valueOf(OBJECT);
        }
        return switch (node.getLocalName()) {
            case "t" -> node.getTextContent();
            case "tab", "ptab" -> "\t";
            case "br", "cr" -> "\n";
            case "noBreakHyphen" -> "-";
            case "rPr", "lastRenderedPageBreak", "softHyphen", "fldChar", "instrText", "delText", "delInstrText" -> "";
            default -> String.valueOf(OBJECT);
        };
    }

    /**
     * Puts an element in the place of the text from {@code start} to {@code end}. Later places go first: earlier ones stay valid.
     *
     * @param inline makes the run-level element to be put there, given the properties of the run in which {@code start} lies, or
     *     null if it has none
     */
    void replace(int start, int end, Function<@Nullable Element, ? extends Node> inline) {
        List<Piece> touched = pieces.stream()
                .filter(piece -> piece.end() > start && piece.start() < end)
                .toList();
        Piece first = touched.get(0);
        Element run = (Element) first.node().getParentNode();
        Element rest = splitAfter(run, first.node());
        run.getParentNode().insertBefore(inline.apply(W.child(run, "rPr")), rest);
        for (Piece piece : touched) {
            cut(piece, start, end, piece == first ? rest : null);
        }
        dropIfEmpty(run);
        dropIfEmpty(rest);
    }

    /** The properties of the run in which the character at {@code start} stands, or null if it has none. */
    @Nullable
    Element properties(int start) {
        return pieces.stream()
                .filter(piece -> piece.end() > start)
                .findFirst()
                .map(piece -> W.child(piece.node().getParentNode(), "rPr"))
                .orElse(null);
    }

    /** Takes a piece of text away. Later places go first. */
    void remove(int start, int end) {
        for (Piece piece : pieces) {
            if (piece.end() > start && piece.start() < end) {
                cut(piece, start, end, null);
            }
        }
    }

    /**
     * Cuts the paragraph's tree in two at a place of its text, through runs and what stands around them. Later places go first.
     *
     * @return the paragraph's first child behind the cut, or null if nothing is behind it
     */
    @Nullable
    Node split(int at) {
        Piece last = null;
        for (Piece piece : pieces) {
            if (piece.start() < at) {
                last = piece;
            }
        }
        if (last == null) {
            Element properties = W.child(element, "pPr");
            return properties == null ? element.getFirstChild() : properties.getNextSibling();
        }
        String now = W.is(last.node(), "t") ? last.node().getTextContent() : last.text();
        int local = at - last.start();
        if (local < now.length()) {
            W.setText(last.node(), now.substring(0, local));
            Node tail = W.text(last.node().getOwnerDocument(), now.substring(local));
            last.node().getParentNode().insertBefore(tail, last.node().getNextSibling());
        }
        Node before = last.node();
        for (Node parent = before.getParentNode(); parent != element; parent = before.getParentNode()) {
            if (before.getNextSibling() != null) {
                splitAfter((Element) parent, before);
            }
            before = parent;
        }
        return before.getNextSibling();
    }

    /** Takes what lies between {@code start} and {@code end} out of a piece; what follows it in the first piece begins {@code rest}. */
    private static void cut(Piece piece, int start, int end, @Nullable Element rest) {
        // Of a w:t as it is now: what a later replacement cut off must not come back.
        String now = W.is(piece.node(), "t") ? piece.node().getTextContent() : piece.text();
        String head = now.substring(0, Math.max(0, start - piece.start()));
        String tail = now.substring(Math.min(now.length(), end - piece.start()));
        Element run = (Element) piece.node().getParentNode();
        if (rest != null && !tail.isEmpty()) {
            Element t = W.text(rest.getOwnerDocument(), tail);
            Element properties = W.child(rest, "rPr");
            rest.insertBefore(t, properties == null ? rest.getFirstChild() : properties.getNextSibling());
        }
        String left = rest == null ? head + tail : head;
        if (left.isEmpty()) {
            run.removeChild(piece.node());
            dropIfEmpty(run);
        } else {
            W.setText(piece.node(), left);
        }
    }

    /** A run (or what stands around runs) like this one, behind it, with all that follows {@code node} in it. */
    private static Element splitAfter(Element run, Node node) {
        Element rest = (Element) run.cloneNode(false);
        W.children(run).stream()
                .filter(child -> child != node && PROPERTIES.contains(child.getLocalName()))
                .forEach(properties -> rest.appendChild(properties.cloneNode(true)));
        for (Node next = node.getNextSibling(); next != null; next = node.getNextSibling()) {
            rest.appendChild(next);
        }
        run.getParentNode().insertBefore(rest, run.getNextSibling());
        return rest;
    }

    private static void dropIfEmpty(Element run) {
        boolean empty = W.children(run).stream().allMatch(each -> W.is(each, "rPr"));
        if (empty && run.getParentNode() != null) {
            run.getParentNode().removeChild(run);
        }
    }
}

package org.huibao.report.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.huibao.report.file.WordXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A {@code w:p} as one line of text, however many runs an editor has cut it into, and a way to replace pieces of it. */
public final class WordParagraph {

    /** What holds no text of the paragraph: its properties, what a tracked change took away. */
    private static final Set<String> PASSED_OVER =
            Set.of("pPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "del", "moveFrom");

    private static final Set<String> PROPERTIES = Set.of("rPr", "smartTagPr", "customXmlPr");

    /** What a part of a cut tree may not be without. */
    private static final Set<String> FIRST = Set.of("rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr");

    private final Element element;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();
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

    /**
     * Something without a width, see {@link RunContent#isAnchor}.
     *
     * @param at behind this many characters of the text
     */
    private record Anchor(Element node, int at) {}

    private WordParagraph(Element element) {
        this.element = element;
        StringBuilder read = new StringBuilder();
        collect(element, read);
        this.text = read.toString();
    }

    public static WordParagraph of(Element p) {
        return new WordParagraph(p);
    }

    /** Every paragraph of a story, those in tables and text boxes included. */
    public static List<WordParagraph> all(Element story) {
        return WordXml.all(story, "p").stream().map(WordParagraph::of).toList();
    }

    public String text() {
        return text;
    }

    public Element element() {
        return element;
    }

    /** Behind how many characters of the text something stands that is part of a run. */
    public int place(Element element) {
        for (Node each = element; each != null && each != this.element; each = each.getParentNode()) {
            for (Piece piece : pieces) {
                if (piece.node() == each) {
                    return piece.start();
                }
            }
            for (Anchor anchor : anchors) {
                if (anchor.node() == each) {
                    return anchor.at();
                }
            }
        }
        return 0;
    }

    /** The children of runs that make up the text. */
    public List<Element> nodes() {
        return pieces.stream()
                .map(Piece::node)
                .filter(node -> WordXml.is(node, "t"))
                .toList();
    }

    private void collect(Element parent, StringBuilder read) {
        for (Element child : WordXml.children(parent)) {
            if (WordXml.is(child, "r")) {
                WordXml.children(child).forEach(node -> append(node, read));
            } else if (RunContent.isEquation(child)) {
                append(child, read);
            } else if (!(WordXml.NS.equals(child.getNamespaceURI()) && PASSED_OVER.contains(child.getLocalName()))) {
                if (RunContent.isAnchor(child)) {
                    anchors.add(new Anchor(child, read.length()));
                }
                collect(child, read);
            }
        }
    }

    private void append(Element node, StringBuilder read) {
        String shown = RunContent.shown(node);
        if (RunContent.isAnchor(node)) {
            anchors.add(new Anchor(node, read.length()));
        }
        if (!shown.isEmpty()) {
            pieces.add(new Piece(node, read.length(), shown));
            read.append(shown);
        }
    }

    /** Whether nothing stands between two places: no text, no break, no part of a field, no picture. */
    public boolean isBlank(int from, int to) {
        return SeenText.isBlank(text.substring(from, to))
                && text.substring(from, to).indexOf(RunContent.BREAK) < 0
                && anchored(from, to).isEmpty();
    }

    /** Breaks, parts of fields and floating pictures between two places: what stands once, however often the paragraph does. */
    public List<Element> anchored(int from, int to) {
        List<Element> found = new ArrayList<>();
        pieces.stream()
                .filter(piece -> piece.start() >= from && piece.end() <= to && RunContent.isBreak(piece.node()))
                .forEach(piece -> found.add(piece.node()));
        anchors.stream()
                .filter(anchor -> anchor.at() >= from && anchor.at() <= to)
                .forEach(anchor -> found.add(anchor.node()));
        return found;
    }

    /** Takes these away; places in the text stay what they are. */
    public void dropAnchored(int from, int to) {
        for (Element each : anchored(from, to)) {
            Element run = (Element) each.getParentNode();
            run.removeChild(each);
            dropIfEmpty(run);
        }
    }

    /**
     * Puts an element in the place of the text from {@code start} to {@code end}. Later places go first: earlier ones stay valid.
     *
     * @param inline makes the run-level element to be put there, given the properties of the run in which {@code start} lies, or
     *     null if it has none
     */
    public void replace(int start, int end, Function<@Nullable Element, ? extends Node> inline) {
        List<Piece> touched = pieces.stream()
                .filter(piece -> piece.end() > start && piece.start() < end)
                .toList();
        Piece first = touched.get(0);
        Element run = (Element) first.node().getParentNode();
        Element rest = splitAfter(run, first.node());
        run.getParentNode().insertBefore(inline.apply(WordXml.child(run, "rPr")), rest);
        for (Piece piece : touched) {
            cut(piece, start, end, piece == first ? rest : null);
        }
        dropIfEmpty(run);
        dropIfEmpty(rest);
    }

    /** The properties of the run in which the character at {@code start} stands, or null if it has none. */
    @Nullable
    public Element properties(int start) {
        return pieces.stream()
                .filter(piece -> piece.end() > start)
                .findFirst()
                .map(piece -> WordXml.child(piece.node().getParentNode(), "rPr"))
                .orElse(null);
    }

    /** Takes a piece of text away. Later places go first. */
    public void remove(int start, int end) {
        for (Piece piece : pieces) {
            if (piece.end() > start && piece.start() < end) {
                cut(piece, start, end, null);
            }
        }
    }

    /**
     * Cuts the paragraph's tree in two right behind a character, through runs and what stands around them. Later places go first.
     *
     * @param at the character's place + 1
     * @return the paragraph's first child behind the cut, or null if nothing is behind it
     */
    @Nullable
    public Node splitBehind(int at) {
        Piece last = pieces.stream()
                .filter(piece -> piece.start() < at)
                .reduce((one, next) -> next)
                .orElseThrow();
        splitText(last, at);
        Node before = last.node();
        for (Node parent = before.getParentNode(); parent != element; parent = before.getParentNode()) {
            if (before.getNextSibling() != null) {
                splitAfter((Element) parent, before);
            }
            before = parent;
        }
        return before.getNextSibling();
    }

    /**
     * The same right before a character: what has no width and stands before it stays on the left.
     *
     * @return the paragraph's first child behind the cut
     */
    public Node splitBefore(int at) {
        Piece first =
                pieces.stream().filter(piece -> piece.end() > at).findFirst().orElseThrow();
        Node behind = splitText(first, at);
        for (Node parent = behind.getParentNode(); parent != element; parent = behind.getParentNode()) {
            Node before = behind.getPreviousSibling();
            boolean begins = before == null || before instanceof Element each && FIRST.contains(each.getLocalName());
            behind = begins ? parent : splitAfter((Element) parent, before);
        }
        return behind;
    }

    /** Cuts a piece in two. */
    private static Node splitText(Piece piece, int at) {
        // Of a w:t as it is now: what a later cut took off must not come back.
        String now = WordXml.is(piece.node(), "t") ? piece.node().getTextContent() : piece.text();
        int local = at - piece.start();
        if (local <= 0 || local >= now.length()) {
            return piece.node();
        }
        WordXml.setText(piece.node(), now.substring(0, local));
        Node tail = WordXml.text(piece.node().getOwnerDocument(), now.substring(local));
        piece.node().getParentNode().insertBefore(tail, piece.node().getNextSibling());
        return tail;
    }

    /** Takes what lies between {@code start} and {@code end} out of a piece; what follows it in the first piece begins {@code rest}. */
    private static void cut(Piece piece, int start, int end, @Nullable Element rest) {
        // Of a w:t as it is now: what a later replacement cut off must not come back.
        String now = WordXml.is(piece.node(), "t") ? piece.node().getTextContent() : piece.text();
        String head = now.substring(0, Math.max(0, start - piece.start()));
        String tail = now.substring(Math.min(now.length(), end - piece.start()));
        Element run = (Element) piece.node().getParentNode();
        if (rest != null && !tail.isEmpty()) {
            Element t = WordXml.text(rest.getOwnerDocument(), tail);
            Element properties = WordXml.child(rest, "rPr");
            rest.insertBefore(t, properties == null ? rest.getFirstChild() : properties.getNextSibling());
        }
        String left = rest == null ? head + tail : head;
        if (left.isEmpty()) {
            run.removeChild(piece.node());
            dropIfEmpty(run);
        } else {
            WordXml.setText(piece.node(), left);
        }
    }

    /** A run (or what stands around runs) like this one, behind it, with all that follows {@code node} in it. */
    private static Element splitAfter(Element run, Node node) {
        Element rest = (Element) run.cloneNode(false);
        WordXml.children(run).stream()
                .filter(child -> child != node && PROPERTIES.contains(child.getLocalName()))
                .forEach(properties -> rest.appendChild(properties.cloneNode(true)));
        for (Node next = node.getNextSibling(); next != null; next = node.getNextSibling()) {
            rest.appendChild(next);
        }
        run.getParentNode().insertBefore(rest, run.getNextSibling());
        return rest;
    }

    private static void dropIfEmpty(Element run) {
        boolean empty = WordXml.children(run).stream().allMatch(each -> WordXml.is(each, "rPr"));
        if (empty && run.getParentNode() != null) {
            run.getParentNode().removeChild(run);
        }
    }
}

package org.huibao.proof.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.huibao.formula.WordingTag;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of one part of a Word file, piece by piece in reading order. */
public final class WordText {

    /** A piece of it. */
    public sealed interface Piece {
        /** @param text of one paragraph, or what of it stands between two figures */
        record Text(String text) implements Piece {}

        /** The content of a figure's control. */
        record Figure(String code, String text) implements Piece {}

        /**
         * Words that an expression decided; read only where somebody asks for them.
         *
         * @param tag of their control
         * @param title of it, which holds the numbers
         */
        record Worded(String tag, String title, String text) implements Piece {}

        /** @param properties {@code docPr}, which holds its alternative text */
        record Drawing(Element properties) implements Piece {}

        /** Where a footnote or an endnote is referred to. */
        record Note(String key) implements Piece {}

        record ParagraphEnd() implements Piece {}

        record RowStart() implements Piece {}

        /**
         * @param column in which it begins, from 0
         * @param merge {@code restart} for the first of cells merged downwards, {@code continue} for the others, else empty
         */
        record CellStart(int column, String merge) implements Piece {}

        record RowEnd() implements Piece {}
    }

    private static final Set<String> PASSED_OVER =
            Set.of("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "del", "moveFrom");

    private final Predicate<String> isFigure;
    private final boolean everything;
    private final boolean older;
    private final boolean worded;
    private final OpenFields fields;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int column;

    /** The same of a piece of one. */
    public static List<Piece> of(Element root, Predicate<String> isFigure) {
        WordText reader = new WordText(root.getOwnerDocument(), isFigure, true, false, false);
        reader.flow(root);
        return reader.pieces;
    }

    private WordText(Document story, Predicate<String> isFigure, boolean everything, boolean older, boolean worded) {
        this.older = older;
        this.worded = worded;
        this.fields = new OpenFields(story);
        this.isFigure = isFigure;
        this.everything = everything;
    }

    /**
     * @param isFigure whether a control's tag is that of a figure
     * @param everything whether also read is what people do not see: what older programs show in the place of newer shapes, hidden
     *     words, and page numbers; never contents and numbers of captions, which are made anew out of the text
     */
    public static List<Piece> of(Document story, Predicate<String> isFigure, boolean everything) {
        WordText reader = new WordText(story, isFigure, everything, false, false);
        reader.flow(story.getDocumentElement());
        return reader.pieces;
    }

    /** What people see, with the words that expressions decided by themselves. */
    public static List<Piece> ofSeen(Document story, Predicate<String> isFigure) {
        WordText reader = new WordText(story, isFigure, false, false, true);
        reader.flow(story.getDocumentElement());
        return reader.pieces;
    }

    /** What people see in programs that show the same words with another number where they do not know newer shapes. */
    public static List<Piece> ofOlder(Document story, Predicate<String> isFigure) {
        WordText reader = new WordText(story, isFigure, false, true, true);
        reader.flow(story.getDocumentElement());
        return reader.pieces;
    }

    private void flow(Element parent) {
        for (Element child : DomElements.children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> paragraph(child);
                case "tr" -> {
                    if (isGone(child, "trPr", "del")) {
                        break;
                    }
                    int outer = column;
                    column = number(child, "trPr", "gridBefore", 0);
                    pieces.add(new Piece.RowStart());
                    flow(child);
                    pieces.add(new Piece.RowEnd());
                    column = outer;
                }
                case "tc" -> {
                    if (isGone(child, "tcPr", "cellDel")) {
                        break;
                    }
                    pieces.add(new Piece.CellStart(column, merge(child)));
                    flow(child);
                    column += number(child, "tcPr", "gridSpan", 1);
                }
                default -> {
                    if (!PASSED_OVER.contains(child.getLocalName())) {
                        flow(child);
                    }
                }
            }
        }
    }

    private static int number(Element element, String properties, String name, int otherwise) {
        return DomElements.child(element, properties)
                .flatMap(its -> DomElements.child(its, name))
                .map(DomElements::val)
                .filter(value -> value.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    private static String merge(Element cell) {
        return DomElements.child(cell, "tcPr")
                .flatMap(its -> DomElements.child(its, "vMerge"))
                .map(merge -> DomElements.val(merge).equals("restart") ? "restart" : "continue")
                .orElse("");
    }

    private void paragraph(Element paragraph) {
        List<Element> boxes = new ArrayList<>();
        inline(paragraph, boxes);
        if (!endIsGone(paragraph)) {
            endText();
            pieces.add(new Piece.ParagraphEnd());
        }
        boxes.forEach(this::flow);
    }

    private void inline(Element parent, List<Element> boxes) {
        for (Element child : DomElements.children(parent)) {
            switch (child.getLocalName()) {
                case "t" -> {
                    if (everything ? !fields.isMadeAnew() : fields.shown()) {
                        text.append(child.getTextContent());
                    }
                }
                case "fldChar" -> fields.mark(child);
                case "instrText" -> fields.instruction(child.getTextContent());
                case "fldSimple" -> {
                    String instruction = child.getAttributeNS(child.getNamespaceURI(), "instr");
                    boolean passed =
                            everything ? OpenFields.isMadeAnew(instruction) : OpenFields.isCountedAnew(instruction);
                    if (!passed) {
                        inline(child, boxes);
                    }
                }
                case "tab", "ptab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "docPr" -> {
                    endText();
                    pieces.add(new Piece.Drawing(child));
                }
                case "footnoteReference", "endnoteReference" -> {
                    if (everything) {
                        endText();
                        pieces.add(new Piece.Note(NoteText.key(child)));
                    }
                }
                case "txbxContent" -> boxes.add(child);
                case "sdt" -> control(child, boxes);
                case "Fallback" -> {
                    if (everything
                            || DomElements.child(parent, "Choice").isEmpty()
                            || older && showsOtherNumbers(parent)) {
                        inline(child, boxes);
                    }
                }
                case "Choice" -> {
                    if (!(older && showsOtherNumbers(parent))) {
                        inline(child, boxes);
                    }
                }
                default -> {
                    if (!PASSED_OVER.contains(child.getLocalName()) && (everything || !isHidden(child))) {
                        inline(child, boxes);
                    }
                }
            }
        }
    }

    private static boolean showsOtherNumbers(Element alternatives) {
        String newer =
                DomElements.child(alternatives, "Choice").map(WordText::words).orElse("");
        String fallback =
                DomElements.child(alternatives, "Fallback").map(WordText::words).orElse("");
        return !newer.equals(fallback) && withoutDigits(newer).equals(withoutDigits(fallback));
    }

    private static String words(Element element) {
        StringBuilder words = new StringBuilder();
        for (Element child : DomElements.children(element)) {
            words.append(child.getLocalName().equals("t") ? child.getTextContent() : words(child));
        }
        return words.toString();
    }

    private static String withoutDigits(String words) {
        return words.replaceAll("[0-9.,]+", "0");
    }

    private void control(Element control, List<Element> boxes) {
        String tag = property(control, "tag");
        Element content = DomElements.child(control, "sdtContent").orElse(control);
        boolean figure = isFigure.test(tag);
        boolean words = worded
                && WordingTag.isTag(tag)
                && DomElements.all(content, "sdt").isEmpty();
        if (!figure && !words) {
            inline(content, boxes);
            return;
        }
        endText();
        inline(content, boxes);
        pieces.add(
                figure
                        ? new Piece.Figure(tag, text.toString())
                        : new Piece.Worded(tag, property(control, "alias"), text.toString()));
        text.setLength(0);
    }

    private static String property(Element control, String name) {
        return DomElements.child(control, "sdtPr")
                .flatMap(properties -> DomElements.child(properties, name))
                .map(DomElements::val)
                .orElse("");
    }

    /** Whether a tracked change took it away. */
    private static boolean isGone(Element element, String properties, String mark) {
        return DomElements.child(element, properties)
                .flatMap(its -> DomElements.child(its, mark))
                .isPresent();
    }

    /** Whether the next paragraph goes on with this one. */
    private static boolean endIsGone(Element paragraph) {
        return DomElements.child(paragraph, "pPr")
                .filter(properties -> DomElements.child(properties, "sectPr").isEmpty())
                .filter(properties -> isGone(properties, "rPr", "del") || isGone(properties, "rPr", "moveFrom"))
                .filter(properties -> nextBlock(paragraph).equals("p"))
                .isPresent();
    }

    private static String nextBlock(Element paragraph) {
        Node next = paragraph.getNextSibling();
        while (next != null
                && !(next instanceof Element element
                        && !element.getLocalName()
                                .matches("bookmark.*|comment.*|perm.*|move.*|customXml.*|proofErr"))) {
            next = next.getNextSibling();
        }
        return next == null ? "" : next.getLocalName();
    }

    private static boolean isHidden(Element run) {
        return DomElements.child(run, "rPr")
                .flatMap(properties -> DomElements.child(properties, "vanish"))
                .filter(vanish -> !Set.of("0", "false", "off").contains(DomElements.val(vanish)))
                .isPresent();
    }

    private void endText() {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Text(text.toString()));
            text.setLength(0);
        }
    }
}

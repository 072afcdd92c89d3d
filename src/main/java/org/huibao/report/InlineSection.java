package org.huibao.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A section inside a paragraph, taken out of it; it leaves a mark to which it returns when it is filled. */
final class InlineSection {

    /** Between the names of a list; behind the last one nothing stands. */
    private static final String COMMA = "、";

    private final Placeholder.Opening opening;
    private final Element place;
    private final Element content;
    private final @Nullable Element properties;
    private final boolean beforePunctuation;
    private final boolean otherwise;

    private InlineSection(
            Placeholder.Opening opening,
            Element place,
            Element content,
            @Nullable Element properties,
            boolean beforePunctuation,
            boolean otherwise) {
        this.opening = opening;
        this.place = place;
        this.content = content;
        this.properties = properties;
        this.beforePunctuation = beforePunctuation;
        this.otherwise = otherwise;
    }

    static boolean isList(Placeholder.Opening opening, Placeholder.Closing closing, String paragraph) {
        String inside = SeenText.stripTrailing(paragraph.substring(opening.end(), closing.start()));
        return Loop.isLoop(opening.name()) && (inside.endsWith(COMMA) || inside.matches("(?s).*[，；]"));
    }

    /**
     * Takes it out. Later sections of the paragraph go first.
     *
     * @param otherwise see {@link Section}
     */
    static InlineSection cut(
            Paragraph paragraph, Placeholder.Opening opening, Placeholder.Closing closing, boolean otherwise) {
        Document document = paragraph.element().getOwnerDocument();
        Element properties = paragraph.properties(opening.start());
        String behindText =
                SeenText.of(paragraph.text().substring(closing.end())).text().strip();
        Node behind = paragraph.splitBehind(closing.end());
        Node closed = paragraph.splitBefore(closing.start());
        Node inside = paragraph.splitBehind(opening.end());
        Node opened = paragraph.splitBefore(opening.start());
        Element place = W.element(document, "r");
        paragraph.element().insertBefore(place, opened);
        RunContent.dropText(opened, inside);
        Element content = W.element(document, "p");
        for (Node each = inside; each != closed && each != null; ) {
            Node next = each.getNextSibling();
            content.appendChild(each);
            each = next;
        }
        RunContent.dropText(closed, behind);
        boolean punctuation = behindText.isEmpty() || "。，；、：）".indexOf(behindText.charAt(0)) >= 0;
        return new InlineSection(opening, place, content, properties, punctuation, otherwise);
    }

    void fill(Scope scope, Filling filling, ParagraphFill paragraphs) {
        Node parent = place.getParentNode();
        Turns turns = filling.turns(opening, scope, List.of(content));
        if (turns instanceof Turns.Owed owed && !otherwise) {
            parent.insertBefore(filling.owed(place.getOwnerDocument(), properties, owed.indicator(), scope), place);
        } else if (turns instanceof Turns.Printing printing) {
            List<Scope> scopes = printing.scopes();
            for (int i = 0; i < scopes.size(); i++) {
                Element copy = (Element) content.cloneNode(true);
                if (i > 0) {
                    Copies.renew(copy, i + 1);
                }
                if (i == scopes.size() - 1) {
                    dropSeparator(copy);
                }
                paragraphs.fill(Paragraph.of(copy), scopes.get(i));
                for (Node child = copy.getFirstChild(); child != null; child = copy.getFirstChild()) {
                    parent.insertBefore(child, place);
                }
            }
        }
        parent.removeChild(place);
    }

    private void dropSeparator(Element copy) {
        Paragraph last = Paragraph.of(copy);
        String text = SeenText.stripTrailing(last.text());
        boolean comma = text.endsWith(COMMA);
        boolean other = beforePunctuation && (text.endsWith("，") || text.endsWith("；"));
        if (Loop.isLoop(opening.name()) && (comma || other)) {
            last.remove(text.length() - 1, text.length());
        }
    }
}

package org.huibao.report.fill;

import java.util.List;
import org.huibao.report.figure.FigureScope;
import org.huibao.report.figure.SectionRepeats;
import org.huibao.report.file.WordXml;
import org.huibao.report.placeholder.LoopNames;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateSection;
import org.huibao.report.story.ElementCopies;
import org.huibao.report.story.RunContent;
import org.huibao.report.story.SeenText;
import org.huibao.report.story.WordParagraph;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A section inside a paragraph, taken out of it; it leaves a mark to which it returns when it is filled. */
final class InlineSection {

    /** Between the names of a list; behind the last one nothing stands. */
    private static final String COMMA = "、";

    private final TemplatePlaceholder.Opening opening;
    private final Element place;
    private final Element content;
    private final @Nullable Element properties;
    private final boolean beforePunctuation;
    private final boolean otherwise;

    private InlineSection(
            TemplatePlaceholder.Opening opening,
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

    static boolean isList(TemplatePlaceholder.Opening opening, TemplatePlaceholder.Closing closing, String paragraph) {
        String inside = SeenText.stripTrailing(paragraph.substring(opening.end(), closing.start()));
        return LoopNames.isLoop(opening.name()) && (inside.endsWith(COMMA) || inside.matches("(?s).*[，；]"));
    }

    /**
     * Takes it out. Later sections of the paragraph go first.
     *
     * @param otherwise see {@link TemplateSection}
     */
    static InlineSection cut(
            WordParagraph paragraph,
            TemplatePlaceholder.Opening opening,
            TemplatePlaceholder.Closing closing,
            boolean otherwise) {
        Document document = paragraph.element().getOwnerDocument();
        Element properties = paragraph.properties(opening.start());
        String behindText =
                SeenText.of(paragraph.text().substring(closing.end())).text().strip();
        Node behind = paragraph.splitBehind(closing.end());
        Node closed = paragraph.splitBefore(closing.start());
        Node inside = paragraph.splitBehind(opening.end());
        Node opened = paragraph.splitBefore(opening.start());
        Element place = WordXml.element(document, "r");
        paragraph.element().insertBefore(place, opened);
        RunContent.dropText(opened, inside);
        Element content = WordXml.element(document, "p");
        for (Node each = inside; each != closed && each != null; ) {
            Node next = each.getNextSibling();
            content.appendChild(each);
            each = next;
        }
        RunContent.dropText(closed, behind);
        boolean punctuation = behindText.isEmpty() || "。，；、：）".indexOf(behindText.charAt(0)) >= 0;
        return new InlineSection(opening, place, content, properties, punctuation, otherwise);
    }

    void fill(FigureScope scope, FillContext filling, ParagraphFill paragraphs) {
        Node parent = place.getParentNode();
        SectionRepeats repeats = filling.repeats(opening, scope, List.of(content));
        if (repeats instanceof SectionRepeats.Owed owed && !otherwise) {
            parent.insertBefore(filling.owed(place.getOwnerDocument(), properties, owed.indicator(), scope), place);
        } else if (repeats instanceof SectionRepeats.Printing printing) {
            List<FigureScope> scopes = printing.scopes();
            for (int i = 0; i < scopes.size(); i++) {
                Element copy = (Element) content.cloneNode(true);
                if (i == 0) {
                    filling.tell(opening, scope, parent, place);
                }
                if (i > 0) {
                    ElementCopies.renew(copy, i + 1);
                }
                if (i == scopes.size() - 1) {
                    dropSeparator(copy);
                }
                paragraphs.fill(WordParagraph.of(copy), scopes.get(i));
                filling.mark(opening, copy, scopes.get(i));
                for (Node child = copy.getFirstChild(); child != null; child = copy.getFirstChild()) {
                    parent.insertBefore(child, place);
                }
            }
        }
        parent.removeChild(place);
    }

    private void dropSeparator(Element copy) {
        WordParagraph last = WordParagraph.of(copy);
        String text = SeenText.stripTrailing(last.text());
        boolean comma = text.endsWith(COMMA);
        boolean other = beforePunctuation && (text.endsWith("，") || text.endsWith("；"));
        if (LoopNames.isLoop(opening.name()) && (comma || other)) {
            last.remove(text.length() - 1, text.length());
        }
    }
}

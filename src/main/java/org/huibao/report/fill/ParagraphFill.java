package org.huibao.report.fill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.huibao.report.figure.FigureScope;
import org.huibao.report.figure.PrintedText;
import org.huibao.report.mend.ParagraphCopies;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateSection;
import org.huibao.report.story.ContentControls;
import org.huibao.report.story.ParagraphFlow;
import org.huibao.report.story.SafeText;
import org.huibao.report.story.WordParagraph;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Puts what they stand for in the place of a paragraph's placeholders. */
final class ParagraphFill {

    private final FillContext filling;

    ParagraphFill(FillContext filling) {
        this.filling = filling;
    }

    /** A paragraph, or the content of a section, by itself. */
    void fill(WordParagraph paragraph, FigureScope scope) {
        fill(paragraph, scope, TemplateSection.in(List.of(paragraph)).sections());
    }

    /**
     * @param sections that begin in the paragraph
     * @return whether anything was changed
     */
    boolean fill(WordParagraph paragraph, FigureScope scope, List<TemplateSection> sections) {
        List<TemplatePlaceholder> placeholders = TemplatePlaceholder.in(paragraph.text());
        if (placeholders.isEmpty()) {
            return textBoxes(paragraph, scope);
        }
        ContentControls.loosen(paragraph.element());
        if (placeholders.get(0) instanceof TemplatePlaceholder.Named named
                && placeholders.size() == 1
                && named.aloneIn(paragraph.text())
                && paragraph.element().getParentNode() != null) {
            alone(paragraph, named, scope);
            return true;
        }
        List<InlineSection> cut = new ArrayList<>();
        // From right to left, so that the places of those still to be filled stay what they are.
        for (int i = placeholders.size() - 1; i >= 0; i--) {
            if (placeholders.get(i) instanceof TemplatePlaceholder.Closing closing) {
                i = opening(placeholders, i);
                TemplatePlaceholder.Opening opening = (TemplatePlaceholder.Opening) placeholders.get(i);
                boolean otherwise = sections.stream()
                        .anyMatch(each -> each.otherwise() && each.opening().equals(opening));
                cut.add(InlineSection.cut(paragraph, opening, closing, otherwise));
            } else if (placeholders.get(i) instanceof TemplatePlaceholder.Named named) {
                put(paragraph, named, together(filling.printed(named, scope)), scope);
            } else {
                throw new IllegalStateException("a template that was not checked is filled");
            }
        }
        textBoxes(paragraph, scope);
        Collections.reverse(cut);
        cut.forEach(section -> section.fill(scope, filling, this));
        return true;
    }

    /** The place of the mark that opens the section which ends at {@code closing}. */
    private static int opening(List<TemplatePlaceholder> placeholders, int closing) {
        int depth = 0;
        for (int i = closing; i >= 0; i--) {
            if (placeholders.get(i) instanceof TemplatePlaceholder.Closing) {
                depth++;
            } else if (placeholders.get(i) instanceof TemplatePlaceholder.Opening && --depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("a template that was not checked is filled");
    }

    private boolean textBoxes(WordParagraph paragraph, FigureScope scope) {
        filling.notes().bind(paragraph.element(), scope);
        boolean changed = false;
        for (Element box : ParagraphFlow.textBoxes(paragraph.element())) {
            changed |= new FlowFill(filling.withoutComments()).fill(box, scope);
        }
        return changed;
    }

    /** One paragraph for each line of each text, all with the properties of the template's. */
    private void alone(WordParagraph paragraph, TemplatePlaceholder.Named placeholder, FigureScope scope) {
        PrintedText printed = filling.printed(placeholder, scope);
        List<PrintedText.Passage> lines = printed.passages().stream()
                .flatMap(passage -> SafeText.lines(passage.text()).stream()
                        .map(line -> new PrintedText.Passage(line, passage.title())))
                .toList();
        List<WordParagraph> paragraphs = ParagraphCopies.of(paragraph, placeholder, lines.size());
        for (int i = 0; i < paragraphs.size(); i++) {
            PrintedText.Passage passage = lines.get(i);
            put(paragraphs.get(i), placeholder, printed.with(List.of(passage)), scope);
        }
    }

    /** Several texts that share a paragraph with something else stand in lines. */
    private static PrintedText together(PrintedText printed) {
        if (printed.passages().size() == 1) {
            return printed;
        }
        String lines = String.join(
                "\n", printed.passages().stream().map(PrintedText.Passage::text).toList());
        PrintedText.Passage joined =
                new PrintedText.Passage(lines, printed.passages().get(0).title());
        return printed.with(List.of(joined));
    }

    private void put(
            WordParagraph paragraph, TemplatePlaceholder.Named placeholder, PrintedText printed, FigureScope scope) {
        Document document = paragraph.element().getOwnerDocument();
        PrintedText.Passage passage = printed.passages().get(0);
        paragraph.replace(
                placeholder.start(),
                placeholder.end(),
                properties -> filling.inline(document, properties, printed, passage, placeholder, scope));
    }
}

package org.huibao.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Puts what they stand for in the place of a paragraph's placeholders. */
final class ParagraphFill {

    private final Filling filling;

    ParagraphFill(Filling filling) {
        this.filling = filling;
    }

    /** A paragraph, or the content of a section, by itself. */
    void fill(Paragraph paragraph, Scope scope) {
        fill(paragraph, scope, Section.in(List.of(paragraph)).sections());
    }

    /**
     * @param sections that begin in the paragraph
     * @return whether anything was changed
     */
    boolean fill(Paragraph paragraph, Scope scope, List<Section> sections) {
        List<Placeholder> placeholders = Placeholder.in(paragraph.text());
        if (placeholders.isEmpty()) {
            return textBoxes(paragraph, scope);
        }
        ContentControls.loosen(paragraph.element());
        if (placeholders.get(0) instanceof Placeholder.Named named
                && placeholders.size() == 1
                && named.aloneIn(paragraph.text())
                && paragraph.element().getParentNode() != null) {
            alone(paragraph, named, scope);
            return true;
        }
        List<InlineSection> cut = new ArrayList<>();
        // From right to left, so that the places of those still to be filled stay what they are.
        for (int i = placeholders.size() - 1; i >= 0; i--) {
            if (placeholders.get(i) instanceof Placeholder.Closing closing) {
                i = opening(placeholders, i);
                Placeholder.Opening opening = (Placeholder.Opening) placeholders.get(i);
                boolean otherwise = sections.stream()
                        .anyMatch(each -> each.otherwise() && each.opening().equals(opening));
                cut.add(InlineSection.cut(paragraph, opening, closing, otherwise));
            } else if (placeholders.get(i) instanceof Placeholder.Named named) {
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
    private static int opening(List<Placeholder> placeholders, int closing) {
        int depth = 0;
        for (int i = closing; i >= 0; i--) {
            if (placeholders.get(i) instanceof Placeholder.Closing) {
                depth++;
            } else if (placeholders.get(i) instanceof Placeholder.Opening && --depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("a template that was not checked is filled");
    }

    private boolean textBoxes(Paragraph paragraph, Scope scope) {
        filling.notes().bind(paragraph.element(), scope);
        boolean changed = false;
        for (Element box : Flow.textBoxes(paragraph.element())) {
            changed |= new FlowFill(filling.withoutComments()).fill(box, scope);
        }
        return changed;
    }

    /** One paragraph for each line of each text, all with the properties of the template's. */
    private void alone(Paragraph paragraph, Placeholder.Named placeholder, Scope scope) {
        Printed printed = filling.printed(placeholder, scope);
        List<Printed.Passage> lines = printed.passages().stream()
                .flatMap(passage ->
                        SafeText.lines(passage.text()).stream().map(line -> new Printed.Passage(line, passage.title())))
                .toList();
        List<Paragraph> paragraphs = ParagraphCopies.of(paragraph, placeholder, lines.size());
        for (int i = 0; i < paragraphs.size(); i++) {
            Printed.Passage passage = lines.get(i);
            put(
                    paragraphs.get(i),
                    placeholder,
                    new Printed(printed.indicator(), List.of(passage), printed.missing()),
                    scope);
        }
    }

    /** Several texts that share a paragraph with something else stand in lines. */
    private static Printed together(Printed printed) {
        if (printed.passages().size() == 1) {
            return printed;
        }
        String lines = String.join(
                "\n", printed.passages().stream().map(Printed.Passage::text).toList());
        Printed.Passage joined =
                new Printed.Passage(lines, printed.passages().get(0).title());
        return new Printed(printed.indicator(), List.of(joined), printed.missing());
    }

    private void put(Paragraph paragraph, Placeholder.Named placeholder, Printed printed, Scope scope) {
        Document document = paragraph.element().getOwnerDocument();
        Printed.Passage passage = printed.passages().get(0);
        paragraph.replace(
                placeholder.start(),
                placeholder.end(),
                properties -> filling.inline(document, properties, printed, passage, scope));
    }
}

package org.huibao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Document;

/** Fills the lines outside of the stories: with what is known of the county, as they stand in no loop. */
final class LineFill {

    private final Docx docx;
    private final Vocabulary vocabulary;

    LineFill(Docx docx, Vocabulary vocabulary) {
        this.docx = docx;
        this.vocabulary = vocabulary;
    }

    /** What cannot be printed in a line. */
    record Wrong(TextLine line, Placeholder placeholder, Meaning.Wrong meaning) {}

    List<Wrong> mistakes() {
        List<Wrong> mistakes = new ArrayList<>();
        for (String part : parts()) {
            for (TextLine line :
                    docx.xml(part).map(tree -> TextLines.in(part, tree, docx)).orElse(List.of())) {
                mistakes(line, mistakes);
            }
        }
        return mistakes;
    }

    private void mistakes(TextLine line, List<Wrong> mistakes) {
        for (Placeholder placeholder : placeholders(line.text())) {
            if (meaning(placeholder) instanceof Meaning.Wrong wrong) {
                mistakes.add(new Wrong(line, placeholder, wrong));
            }
        }
    }

    /** Data of other programs is full of single marks, which are no business of ours. */
    private static List<Placeholder> placeholders(String text) {
        return SeenText.of(text).text().contains("{{") ? Placeholder.in(text) : List.of();
    }

    private Meaning meaning(Placeholder placeholder) {
        if (placeholder instanceof Placeholder.Named named) {
            return vocabulary.of(named, false, Turn.NONE);
        }
        return new Meaning.Wrong(
                placeholder instanceof Placeholder.Broken ? "report.mistake.braces" : "report.mistake.line-section");
    }

    /** A line that says the county's figure, where each department has its turn. */
    Optional<TextLine> county(List<TextLine> lines) {
        return lines.stream()
                .filter(line ->
                        placeholders(line.text()).stream().anyMatch(each -> !(meaning(each) instanceof Meaning.Fact)))
                .findFirst();
    }

    void fill(Filling filling, Scope county) {
        for (String part : parts()) {
            docx.xml(part).ifPresent(tree -> {
                if (fill(part, tree, filling, county)) {
                    docx.put(part, Xml.bytes(tree), docx.typeOf(part));
                }
            });
        }
    }

    private boolean fill(String part, Document tree, Filling filling, Scope county) {
        boolean changed = false;
        for (TextLine line : TextLines.in(part, tree, docx)) {
            List<Placeholder> placeholders = placeholders(line.text());
            // From right to left, so that the places of those still to be filled stay what they are.
            for (int i = placeholders.size() - 1; i >= 0; i--) {
                Placeholder.Named named = (Placeholder.Named) placeholders.get(i);
                String printed = filling.printed(named, county).passages().stream()
                        .map(Printed.Passage::text)
                        .collect(Collectors.joining("\n"));
                line.replace(named.start(), named.end(), SafeText.line(printed));
                changed = true;
            }
        }
        return changed;
    }

    private List<String> parts() {
        List<String> stories = docx.stories();
        return docx.xmlParts().stream().filter(part -> !stories.contains(part)).toList();
    }
}

package org.huibao.report.placeholder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibao.report.file.WordPackage;
import org.huibao.report.story.SeenText;
import org.huibao.report.story.TextLine;
import org.huibao.report.story.TextLines;

/** What placeholders mean in the lines outside of the stories: what is known of the county, as they stand in no loop. */
public final class LineMeanings {

    private final WordPackage docx;
    private final TemplateVocabulary vocabulary;

    public LineMeanings(WordPackage docx, TemplateVocabulary vocabulary) {
        this.docx = docx;
        this.vocabulary = vocabulary;
    }

    /** What cannot be printed in a line. */
    public record Wrong(TextLine line, TemplatePlaceholder placeholder, PlaceholderMeaning.Wrong meaning) {}

    public List<Wrong> mistakes() {
        List<Wrong> mistakes = new ArrayList<>();
        for (String part : TextLines.parts(docx)) {
            for (TextLine line :
                    docx.xml(part).map(tree -> TextLines.in(part, tree, docx)).orElse(List.of())) {
                mistakes(line, mistakes);
            }
        }
        return mistakes;
    }

    private void mistakes(TextLine line, List<Wrong> mistakes) {
        for (TemplatePlaceholder placeholder : placeholders(line.text())) {
            if (meaning(placeholder) instanceof PlaceholderMeaning.Wrong wrong) {
                mistakes.add(new Wrong(line, placeholder, wrong));
            }
        }
    }

    /** Data of other programs is full of single marks, which are no business of ours. */
    public static List<TemplatePlaceholder> placeholders(String text) {
        return SeenText.of(text).text().contains("{{") ? TemplatePlaceholder.in(text) : List.of();
    }

    private PlaceholderMeaning meaning(TemplatePlaceholder placeholder) {
        if (placeholder instanceof TemplatePlaceholder.Named named) {
            return vocabulary.of(named, false, EnclosingLoop.NONE);
        }
        return new PlaceholderMeaning.Wrong(
                placeholder instanceof TemplatePlaceholder.Broken
                        ? "report.mistake.braces"
                        : "report.mistake.line-section");
    }

    /** A line that says the county's figure, though it stands in a loop over departments. */
    public Optional<TextLine> county(List<TextLine> lines) {
        return lines.stream()
                .filter(line -> placeholders(line.text()).stream()
                        .anyMatch(each -> !(meaning(each) instanceof PlaceholderMeaning.Fact)))
                .findFirst();
    }
}

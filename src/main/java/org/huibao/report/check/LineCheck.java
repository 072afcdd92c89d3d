package org.huibao.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.huibao.report.file.WordPackage;
import org.huibao.report.placeholder.LineMeanings;
import org.huibao.report.placeholder.LoopNames;
import org.huibao.report.placeholder.PlaceholderMeaning;
import org.huibao.report.placeholder.TemplateSection;
import org.huibao.report.placeholder.TemplateVocabulary;
import org.huibao.report.story.ParagraphFlow;
import org.huibao.report.story.TextLine;
import org.huibao.report.story.TextLines;
import org.huibao.report.story.WordParagraph;
import org.w3c.dom.Element;

/** Finds what no report can print in the places outside of the stories' paragraphs. */
final class LineCheck {

    private final WordPackage docx;
    private final LineMeanings lines;
    private final BiConsumer<String, PlaceholderMeaning.Wrong> found;

    /** @param found takes the text that is wrong, and why */
    LineCheck(WordPackage docx, TemplateVocabulary vocabulary, BiConsumer<String, PlaceholderMeaning.Wrong> found) {
        this.docx = docx;
        this.lines = new LineMeanings(docx, vocabulary);
        this.found = found;
    }

    void run() {
        lines.mistakes().forEach(wrong -> found.accept(wrong.line().text().strip(), wrong.meaning()));
        UnfilledPlaces.in(docx)
                .forEach(place -> found.accept(
                        place.text(),
                        new PlaceholderMeaning.Wrong("report.mistake.place." + place.kind(), place.part())));
        docx.stories().forEach(story -> loops(story, docx.tree(story).getDocumentElement()));
    }

    /** A drawing in a loop is the same drawing for every department. */
    private void loops(String story, Element root) {
        List<WordParagraph> flow =
                ParagraphFlow.paragraphs(root).stream().map(WordParagraph::of).toList();
        for (TemplateSection section : TemplateSection.in(flow).sections()) {
            if (LoopNames.isLoop(section.opening().name())) {
                List<TextLine> drawn = new ArrayList<>();
                section.paragraphs(flow)
                        .forEach(paragraph -> drawn.addAll(TextLines.drawnIn(paragraph.element(), story, docx)));
                lines.county(drawn)
                        .ifPresent(line -> found.accept(
                                line.text().strip(),
                                new PlaceholderMeaning.Wrong("report.mistake.line-loop", line.part())));
            }
        }
        flow.forEach(paragraph -> ParagraphFlow.textBoxes(paragraph.element()).forEach(box -> loops(story, box)));
    }
}

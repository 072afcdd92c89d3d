package org.huibao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.w3c.dom.Element;

/** Finds what no report can print in the places outside of the stories' paragraphs. */
final class LineCheck {

    private final Docx docx;
    private final LineFill lines;
    private final BiConsumer<String, Meaning.Wrong> found;

    /** @param found takes the text that is wrong, and why */
    LineCheck(Docx docx, Vocabulary vocabulary, BiConsumer<String, Meaning.Wrong> found) {
        this.docx = docx;
        this.lines = new LineFill(docx, vocabulary);
        this.found = found;
    }

    void run() {
        lines.mistakes().forEach(wrong -> found.accept(wrong.line().text().strip(), wrong.meaning()));
        UnfilledPlaces.in(docx)
                .forEach(place -> found.accept(
                        place.text(), new Meaning.Wrong("report.mistake.place." + place.kind(), place.part())));
        docx.stories().forEach(story -> loops(story, docx.tree(story).getDocumentElement()));
    }

    /** A drawing in a loop is the same drawing in every turn. */
    private void loops(String story, Element root) {
        List<Paragraph> flow = Flow.paragraphs(root).stream().map(Paragraph::of).toList();
        for (Section section : Section.in(flow).sections()) {
            if (Loop.isLoop(section.opening().name())) {
                List<TextLine> drawn = new ArrayList<>();
                section.paragraphs(flow)
                        .forEach(paragraph -> drawn.addAll(TextLines.drawnIn(paragraph.element(), story, docx)));
                lines.county(drawn)
                        .ifPresent(line -> found.accept(
                                line.text().strip(), new Meaning.Wrong("report.mistake.line-loop", line.part())));
            }
        }
        flow.forEach(paragraph -> Flow.textBoxes(paragraph.element()).forEach(box -> loops(story, box)));
    }
}

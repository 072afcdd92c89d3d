package org.huibao.report.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.huibao.report.chart.ChartPlaceholder;
import org.huibao.report.file.WordXml;
import org.huibao.report.story.NoteReferences;
import org.huibao.report.story.WordParagraph;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** In which loop the notes of a template are referred to, and which of its charts stand in one: those would show the same in each repetition. */
final class LoopPlaces {

    private final Map<String, String> notes = new HashMap<>();
    private final Consumer<String> chartInLoop;

    /** @param chartInLoop takes the alternative text, or else the name, of a chart in a loop */
    LoopPlaces(Consumer<String> chartInLoop) {
        this.chartInLoop = chartInLoop;
    }

    /** What is looped over where a note is referred to; empty outside of a loop. */
    String around(Element note) {
        return notes.getOrDefault(NoteReferences.key(note), "");
    }

    /** What stands in a paragraph, for one piece of it after the other. */
    final class Reading {
        private final WordParagraph paragraph;
        private final List<Element> left;

        Reading(WordParagraph paragraph) {
            this.paragraph = paragraph;
            this.left = new ArrayList<>(NoteReferences.in(paragraph.element()));
            left.addAll(charts(paragraph.element()));
        }

        /** @param end of the piece, exclusive */
        void upTo(int end, String loop) {
            left.removeIf(each -> {
                boolean here = paragraph.place(each) < end;
                if (here) {
                    put(each, loop);
                }
                return here;
            });
        }

        void rest(String loop) {
            upTo(Integer.MAX_VALUE, loop);
        }
    }

    private void put(Element element, String loop) {
        if (!element.getLocalName().equals("docPr")) {
            notes.putIfAbsent(NoteReferences.key(element), loop);
        } else if (!loop.isEmpty()) {
            String said = element.getAttribute("descr");
            chartInLoop.accept(said.isEmpty() ? element.getAttribute("name") : said);
        }
    }

    /** The properties of drawings that are charts, or are to become one. */
    private static List<Element> charts(Element paragraph) {
        return WordXml.descendants(paragraph).stream()
                .filter(each -> each.getLocalName().equals("docPr"))
                .filter(each -> ChartPlaceholder.isOne(each.getAttribute("descr")) || isChart(each.getParentNode()))
                .toList();
    }

    private static boolean isChart(Node drawing) {
        return drawing instanceof Element element
                && WordXml.descendants(element).stream()
                        .anyMatch(each -> each.getLocalName().equals("chart")
                                && String.valueOf(each.getNamespaceURI()).contains("/chart"));
    }
}

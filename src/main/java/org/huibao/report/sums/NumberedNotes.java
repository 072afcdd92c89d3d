package org.huibao.report.sums;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.report.placeholder.RoundingMark;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.story.WordParagraph;
import org.huibao.report.story.WordRuns;
import org.w3c.dom.Element;

/** Gives each mark of the note about rounding its number, so that each says what is true of its own place. */
final class NumberedNotes {

    private NumberedNotes() {}

    /** @param places all of a template; the number of each is its place in the list */
    static void write(List<NotePlace> places) {
        Map<Element, List<Integer>> paragraphs = new IdentityHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            paragraphs
                    .computeIfAbsent(places.get(i).paragraph(), each -> new ArrayList<>())
                    .add(i);
        }
        paragraphs.forEach((element, numbers) -> write(element, numbers, places));
    }

    private static void write(Element element, List<Integer> numbers, List<NotePlace> places) {
        WordParagraph paragraph = WordParagraph.of(element);
        List<TemplatePlaceholder> marks = TemplatePlaceholder.in(paragraph.text());
        for (int i = marks.size() - 1; i >= 0; i--) {
            TemplatePlaceholder mark = marks.get(i);
            String sign = sign(mark);
            if (!sign.equals(NONE)) {
                int number = numbers.stream()
                        .filter(each -> places.get(each).start() == mark.start())
                        .findFirst()
                        .orElseThrow();
                String written = "{{" + sign + RoundingMark.numbered(number) + "}}";
                paragraph.replace(
                        mark.start(),
                        mark.end(),
                        properties -> WordRuns.run(element.getOwnerDocument(), properties, written));
            }
        }
    }

    private static final String NONE = "-";

    private static String sign(TemplatePlaceholder mark) {
        if (!NotePlace.isMark(mark)) {
            return NONE;
        }
        return mark instanceof TemplatePlaceholder.Opening opening
                ? switch (opening.condition()) {
                    case NOT_ZERO -> "#";
                    case ZERO -> "^";
                    case KNOWN -> "?";
                    case UNKNOWN -> "^?";
                }
                : "";
    }
}

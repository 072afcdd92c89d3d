package org.huibao.report.prepare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.huibao.report.placeholder.LoopNames;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateSection;
import org.huibao.report.story.ParagraphFlow;
import org.huibao.report.story.WordParagraph;
import org.huibao.report.story.WordRuns;
import org.w3c.dom.Element;

/**
 * {@code {{else}}} as the end of its section and the beginning of the opposite one, {@code {{/x}}{{^x}}}: all that is known of two such
 * neighbours is true of it, too. One that stands in no section, or is a second one, is left for the check of the template.
 */
public final class ElseMarks {

    /** Nobody sees it; it tells the marks that stand for an else from those that somebody wrote. */
    private static final char WRITTEN_HERE = '\u2060';

    private static final String BEGIN = "{{" + WRITTEN_HERE;
    private static final Pattern PAIR =
            Pattern.compile("\\{\\{" + WRITTEN_HERE + "/[^{}]*\\}\\}\\{\\{" + WRITTEN_HERE + "[^{}]*\\}\\}");

    private ElseMarks() {}

    private record Open(TemplatePlaceholder.Opening mark, boolean otherwise) {}

    private record Else(TemplatePlaceholder mark, String written) {}

    /**
     * Writes those of a story, text boxes included.
     *
     * @param isName whether it is the name of an indicator, be there signs of comparison in it or not
     */
    static void write(Element root, Predicate<String> isName) {
        Deque<Open> open = new ArrayDeque<>();
        for (Element element : ParagraphFlow.paragraphs(root)) {
            WordParagraph paragraph = WordParagraph.of(element);
            List<Else> found = new ArrayList<>();
            for (TemplatePlaceholder mark : TemplatePlaceholder.in(paragraph.text())) {
                if (mark instanceof TemplatePlaceholder.Opening opening) {
                    open.push(new Open(opening, false));
                } else if (mark instanceof TemplatePlaceholder.Closing closing) {
                    close(closing, open);
                } else if (mark instanceof TemplatePlaceholder.Named named && named.isElse()) {
                    take(named, open, found, isName);
                }
            }
            for (int i = found.size() - 1; i >= 0; i--) {
                Else each = found.get(i);
                paragraph.replace(
                        each.mark().start(),
                        each.mark().end(),
                        properties -> WordRuns.run(element.getOwnerDocument(), properties, each.written()));
            }
            ParagraphFlow.textBoxes(element).forEach(box -> write(box, isName));
        }
    }

    private static void close(TemplatePlaceholder.Closing closing, Deque<Open> open) {
        if (open.stream().anyMatch(each -> TemplateSection.ends(closing, each.mark()))) {
            while (!TemplateSection.ends(closing, open.pop().mark())) {
                // One that is never closed; the check of the template says so.
            }
        }
    }

    private static void take(
            TemplatePlaceholder.Named mark, Deque<Open> open, List<Else> found, Predicate<String> isName) {
        Open around = open.peek();
        if (around == null
                || around.otherwise()
                || LoopNames.isLoop(around.mark().name())) {
            return;
        }
        open.pop();
        open.push(new Open(around.mark(), true));
        String name = around.mark().name();
        found.add(
                new Else(mark, BEGIN + "/" + name + "}}" + BEGIN + around.mark().opposite(isName) + name + "}}"));
    }

    /** Where they stand in a text. */
    public static List<MatchResult> in(String text) {
        return text.indexOf(WRITTEN_HERE) < 0
                ? List.of()
                : PAIR.matcher(text).results().toList();
    }

    /** The text as its author knows it. */
    public static String asWritten(String text) {
        return text.indexOf(WRITTEN_HERE) < 0 ? text : PAIR.matcher(text).replaceAll("{{else}}");
    }

    /** Whether the mark at this place stands for an else, so that what is wrong with its name was told before. */
    public static boolean isOne(String text, TemplatePlaceholder mark) {
        return text.startsWith(BEGIN, mark.start());
    }
}

package org.huibao.proof.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.proof.copy.ReportSentence.Figure;

/** Two sentences of the same words, in which only numbers differ: which figure is which number is known by its place. */
record SameWording(List<Changed> figures, List<String> numbers) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");

    /** @param now what stands in the figure's place */
    record Changed(Figure figure, String now) {}

    private record Number(int start, String text) {}

    /** Nothing for sentences of other words. */
    static Optional<SameWording> of(ReportSentence old, ReportSentence now) {
        if (!words(old.text()).equals(words(now.text()))) {
            return Optional.empty();
        }
        List<Number> before = numbers(old.text());
        List<Number> after = numbers(now.text());
        List<Changed> changed = new ArrayList<>();
        boolean[] ofFigures = new boolean[before.size()];
        for (Figure figure : old.figures()) {
            StringBuilder text = new StringBuilder(figure.text());
            for (int i = before.size() - 1; i >= 0; i--) {
                int at = before.get(i).start() - figure.start();
                if (at >= 0 && at < figure.text().length()) {
                    ofFigures[i] = true;
                    text.replace(
                            at,
                            Math.min(text.length(), at + before.get(i).text().length()),
                            after.get(i).text());
                }
            }
            if (!text.toString().equals(figure.text())) {
                changed.add(new Changed(figure, text.toString()));
            }
        }
        List<String> others = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!ofFigures[i] && !before.get(i).text().equals(after.get(i).text())) {
                others.add(after.get(i).text());
            }
        }
        return Optional.of(new SameWording(changed, others));
    }

    private static String words(String text) {
        return NUMBER.matcher(text).replaceAll("0");
    }

    private static List<Number> numbers(String text) {
        List<Number> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(new Number(matcher.start(), matcher.group()));
        }
        return numbers;
    }
}

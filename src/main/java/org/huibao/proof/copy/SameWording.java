package org.huibao.proof.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibao.proof.copy.ReportSentence.Figure;

/** Two sentences of the same words, in which only numbers differ: which figure is which number is known by its place. */
record SameWording(List<Changed> figures, List<String> numbers) {

    /** @param now what stands in the figure's place */
    record Changed(Figure figure, String now) {}

    /** Nothing for sentences of other words. */
    static Optional<SameWording> of(ReportSentence old, ReportSentence now) {
        List<SentenceNumber> before = SentenceNumber.all(old.text());
        List<SentenceNumber> after = SentenceNumber.all(now.text());
        if (!words(old.text(), before).equals(words(now.text(), after))) {
            return Optional.empty();
        }
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

    private static String words(String text, List<SentenceNumber> numbers) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        for (SentenceNumber each : numbers) {
            words.append(text, from, each.start()).append('0');
            from = each.start() + each.text().length();
        }
        return words.append(text, from, text.length()).toString();
    }
}

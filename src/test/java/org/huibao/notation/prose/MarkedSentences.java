package org.huibao.notation.prose;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Sentences with ‹› around each figure, compared with what the grammar takes for figures: the same places, nothing more and nothing less. */
final class MarkedSentences {

    private final List<String> missed = new ArrayList<>();
    private final List<String> invented = new ArrayList<>();
    private int found;

    private MarkedSentences() {}

    static MarkedSentences of(String file) throws IOException {
        MarkedSentences all = new MarkedSentences();
        try (InputStream bytes = MarkedSentences.class.getResourceAsStream("/prose/" + file)) {
            new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(all::compare);
        }
        return all;
    }

    private void compare(String marked) {
        StringBuilder plain = new StringBuilder();
        TreeSet<String> labels = new TreeSet<>();
        int start = 0;
        for (char each : marked.toCharArray()) {
            if (each == '‹') {
                start = plain.length();
            } else if (each == '›') {
                labels.add(place(start, plain.length(), plain));
            } else {
                plain.append(each);
            }
        }
        for (NumberMention figure : ProseNumbers.figures(plain.toString())) {
            String place = place(figure.start(), figure.end(), plain);
            if (labels.remove(place)) {
                found++;
            } else {
                invented.add(place + " in " + marked);
            }
        }
        labels.forEach(each -> missed.add(each + " in " + marked));
    }

    private static String place(int start, int end, CharSequence text) {
        return start + " " + text.subSequence(start, end);
    }

    /** Figures in the sentences that were not found, or at another place. */
    List<String> missed() {
        return missed;
    }

    List<String> invented() {
        return invented;
    }

    int found() {
        return found;
    }

    double precision() {
        return (double) found / (found + invented.size());
    }

    double recall() {
        return (double) found / (found + missed.size());
    }
}

package org.huibao.proof.copy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.huibao.proof.expected.FilledParts;
import org.huibao.proof.expected.TextCheck;
import org.huibao.proof.word.WordFile;
import org.huibao.proof.word.WordText;
import org.huibao.proof.word.WordText.Piece;
import org.w3c.dom.Document;

/**
 * A sentence of a report, or a cell of a table; without spaces.
 *
 * @param figures whose controls stand in it
 * @param wordings what expressions decided of its words, by their controls
 */
public record ReportSentence(String text, List<Figure> figures, List<Wording> wordings) {

    /** @param start from 0, into the sentence's text */
    public record Figure(String code, String text, int start) {}

    /**
     * @param expression as far as a tag can hold it
     * @param numbers of the expression
     * @param start from 0, into the sentence's text
     */
    public record Wording(String expression, String numbers, String text, int start) {
        int end() {
            return start + text.length();
        }
    }

    private static final String ENDS = "。！？；!?";

    public ReportSentence {
        figures = List.copyOf(figures);
        wordings = List.copyOf(wordings);
    }

    /** In the order of reading. */
    public static List<ReportSentence> all(WordFile file, Predicate<String> isFigure) {
        return read(file, story -> WordText.ofSeen(story, isFigure));
    }

    /** As programs show them that do not know newer shapes. */
    public static List<ReportSentence> allOlder(WordFile file, Predicate<String> isFigure) {
        return read(file, story -> WordText.ofOlder(story, isFigure));
    }

    private static List<ReportSentence> read(WordFile file, Function<Document, List<Piece>> text) {
        List<ReportSentence> sentences = new ArrayList<>();
        for (Document story : file.reading()) {
            Cutting cutting = new Cutting(sentences);
            text.apply(story).forEach(cutting::add);
            cutting.end();
        }
        for (Document drawing : file.drawn()) {
            Cutting cutting = new Cutting(sentences);
            FilledParts.lines(drawing.getDocumentElement()).forEach(line -> {
                cutting.add(new Piece.Text(line));
                cutting.end();
            });
        }
        return sentences;
    }

    private static final class Cutting {
        private final List<ReportSentence> sentences;
        private final StringBuilder text = new StringBuilder();
        private final List<Figure> figures = new ArrayList<>();
        private final List<Wording> wordings = new ArrayList<>();

        Cutting(List<ReportSentence> sentences) {
            this.sentences = sentences;
        }

        void add(Piece piece) {
            if (piece instanceof Piece.Text words) {
                words(TextCheck.plain(words.text()), "", "");
            } else if (piece instanceof Piece.Worded words) {
                words(TextCheck.plain(words.text()), words.tag().substring(1), words.title());
            } else if (piece instanceof Piece.Figure figure) {
                figure(figure.code(), TextCheck.plain(figure.text()));
            } else if (!(piece instanceof Piece.Drawing)) {
                end();
            }
        }

        /** @param expression that decided them; empty for all other words */
        private void words(String plain, String expression, String numbers) {
            int from = 0;
            for (int i = 0; i < plain.length(); i++) {
                text.append(plain.charAt(i));
                boolean ends = ENDS.indexOf(plain.charAt(i)) >= 0;
                if (!expression.isEmpty() && (ends || i == plain.length() - 1)) {
                    String part = plain.substring(from, i + 1);
                    wordings.add(new Wording(expression, numbers, part, text.length() - part.length()));
                    from = i + 1;
                }
                if (ends) {
                    end();
                }
            }
        }

        /** What a department wrote may hold several sentences; each is a figure of its own. */
        private void figure(String code, String plain) {
            int from = 0;
            for (int i = 0; i < plain.length(); i++) {
                boolean ends = ENDS.indexOf(plain.charAt(i)) >= 0;
                if (ends || i == plain.length() - 1) {
                    String part = plain.substring(from, i + 1);
                    figures.add(new Figure(code, part, text.length()));
                    text.append(part);
                    from = i + 1;
                }
                if (ends) {
                    end();
                }
            }
        }

        void end() {
            if (!text.isEmpty()) {
                sentences.add(new ReportSentence(text.toString(), figures, wordings));
            }
            text.setLength(0);
            figures.clear();
            wordings.clear();
        }
    }

    Optional<Figure> figure(String code) {
        return figures.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    String textWithoutFigures() {
        StringBuilder rest = new StringBuilder(text);
        for (int i = figures.size() - 1; i >= 0; i--) {
            Figure figure = figures.get(i);
            rest.replace(figure.start(), figure.start() + figure.text().length(), "|");
        }
        return rest.toString();
    }

    /** 0 for sentences without a common pair of characters, 1 for the same pairs. */
    public double likeness(ReportSentence other) {
        Set<String> own = pairs(text);
        Set<String> its = pairs(other.text);
        int all = own.size() + its.size();
        own.retainAll(its);
        return all == 0 ? 0 : 2.0 * own.size() / all;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        String framed = "^" + text.replaceAll("[0-9]+(?:\\.[0-9]+)?", "0") + "$";
        for (int i = 0; i + 1 < framed.length(); i++) {
            pairs.add(framed.substring(i, i + 2));
        }
        return pairs;
    }
}

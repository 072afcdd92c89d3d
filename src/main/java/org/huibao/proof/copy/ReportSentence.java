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
 */
public record ReportSentence(String text, List<Figure> figures) {

    /** @param start from 0, into the sentence's text */
    public record Figure(String code, String text, int start) {}

    private static final String ENDS = "。！？；!?";

    public ReportSentence {
        figures = List.copyOf(figures);
    }

    /** In the order of reading. */
    public static List<ReportSentence> all(WordFile file, Predicate<String> isFigure) {
        return read(file, story -> WordText.of(story, isFigure, false));
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

        Cutting(List<ReportSentence> sentences) {
            this.sentences = sentences;
        }

        void add(Piece piece) {
            if (piece instanceof Piece.Text words) {
                String plain = TextCheck.plain(words.text());
                for (int i = 0; i < plain.length(); i++) {
                    text.append(plain.charAt(i));
                    if (ENDS.indexOf(plain.charAt(i)) >= 0) {
                        end();
                    }
                }
            } else if (piece instanceof Piece.Figure figure) {
                figure(figure.code(), TextCheck.plain(figure.text()));
            } else if (!(piece instanceof Piece.Drawing)) {
                end();
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
                sentences.add(new ReportSentence(text.toString(), figures));
            }
            text.setLength(0);
            figures.clear();
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

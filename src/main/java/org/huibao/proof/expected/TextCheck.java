package org.huibao.proof.expected;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.formula.WordingTag;
import org.huibao.proof.SetDifference;
import org.huibao.proof.log.ExactAmounts;
import org.huibao.proof.word.WordText.Piece;

/**
 * Compares the text of a part with what it must be: each figure, and all that stands between two of them. Spaces and line ends do not
 * count.
 */
public final class TextCheck {

    private static final int CONTEXT = 12;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    private final Function<String, String> names;
    private final Set<String> prose;
    private final Consumer<SetDifference> found;

    /**
     * @param names code → name of a figure
     * @param prose codes of figures that are texts: one or several controls say the same
     */
    public TextCheck(Function<String, String> names, Set<String> prose, Consumer<SetDifference> found) {
        this.names = names;
        this.prose = prose;
        this.found = found;
    }

    /** @return how many figures, and pieces of wording that an expression decides, are printed as they must be */
    public int compare(List<Piece> expected, List<Piece> actual) {
        Line due = line(expected);
        Line there = line(actual);
        int[][] pairs = ListAlignment.of(due.codes(), there.codes());
        int proved = 0;
        int from = 0;
        int other = 0;
        for (int[] pair : pairs) {
            proved += gap(due, from, pair[0], there, other, pair[1]);
            Piece.Figure must = due.figures().get(pair[0]);
            Piece.Figure is = there.figures().get(pair[1]);
            if (plain(must.text()).equals(plain(is.text()))) {
                proved++;
            } else {
                found.accept(SetDifference.of(
                        "report.figure",
                        must.code(),
                        names.apply(must.code()),
                        is.text(),
                        must.text(),
                        difference(must.text(), is.text()),
                        context(there, pair[1])));
            }
            from = pair[0] + 1;
            other = pair[1] + 1;
        }
        return proved
                + gap(
                        due,
                        from,
                        due.figures().size(),
                        there,
                        other,
                        there.figures().size());
    }

    /**
     * Figures and the texts around them: {@code texts[i]} stands before {@code figures[i]}, the last one behind all.
     *
     * @param wordings for each of the texts the expressions that decided some of its words
     */
    private record Line(List<String> texts, List<Piece.Figure> figures, List<List<String>> wordings) {
        List<String> codes() {
            return figures.stream().map(Piece.Figure::code).toList();
        }
    }

    /**
     * What stands between two figures that both have; figures that only one of them has are reported.
     *
     * @return how many pieces of wording that an expression decides are as they must be
     */
    private int gap(Line due, int dueFrom, int dueTo, Line there, int from, int to) {
        for (int i = dueFrom; i < dueTo; i++) {
            Piece.Figure gone = due.figures().get(i);
            found.accept(SetDifference.of("report.figure-gone", gone.code(), names.apply(gone.code()), gone.text()));
        }
        for (int i = from; i < to; i++) {
            Piece.Figure added = there.figures().get(i);
            found.accept(
                    SetDifference.of("report.figure-added", added.code(), names.apply(added.code()), added.text()));
        }
        String must = text(due, dueFrom, dueTo);
        String is = text(there, from, to);
        List<String> wordings = due.wordings().subList(dueFrom, dueTo + 1).stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (must.equals(is)) {
            return wordings.size();
        }
        int start = commonStart(must, is);
        int end = commonEnd(must, is, start);
        String has = cut(is, start, is.length() - end);
        String dueWords = cut(must, start, must.length() - end);
        found.accept(
                wordings.isEmpty()
                        ? SetDifference.of("report.text", "", has, dueWords)
                        : SetDifference.of("report.wording", "", String.join("；", wordings), has, dueWords));
        return 0;
    }

    private static String text(Line line, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i <= to; i++) {
            text.append(line.texts().get(i));
        }
        return text.toString();
    }

    private Line line(List<Piece> pieces) {
        List<String> texts = new ArrayList<>();
        List<Piece.Figure> figures = new ArrayList<>();
        List<List<String>> wordings = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Text words) {
                text.append(plain(words.text()));
            } else if (piece instanceof Piece.Figure words && WordingTag.isTag(words.code())) {
                text.append(plain(words.text()));
                wordings.get(wordings.size() - 1).add(words.code().substring(1));
            } else if (piece instanceof Piece.Figure figure) {
                Piece.Figure last = figures.isEmpty() ? null : figures.get(figures.size() - 1);
                if (last != null
                        && text.isEmpty()
                        && prose.contains(figure.code())
                        && last.code().equals(figure.code())) {
                    figures.set(figures.size() - 1, new Piece.Figure(figure.code(), last.text() + figure.text()));
                } else {
                    texts.add(text.toString());
                    figures.add(figure);
                    wordings.add(new ArrayList<>());
                    text.setLength(0);
                }
            }
        }
        texts.add(text.toString());
        return new Line(texts, figures, wordings);
    }

    private static String context(Line line, int figure) {
        String before = line.texts().get(figure);
        return before.substring(Math.max(0, before.length() - CONTEXT));
    }

    private static String cut(String text, int from, int to) {
        return text.substring(Math.max(0, from - CONTEXT), from)
                + "【" + text.substring(from, to) + "】"
                + text.substring(to, Math.min(text.length(), to + CONTEXT));
    }

    private static int commonStart(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static int commonEnd(String one, String other, int start) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) - start
                && one.charAt(one.length() - 1 - at) == other.charAt(other.length() - 1 - at)) {
            at++;
        }
        return at;
    }

    public static String difference(String must, String is) {
        Matcher first = NUMBER.matcher(must);
        Matcher second = NUMBER.matcher(is);
        return first.find() && second.find() ? ExactAmounts.difference(first.group(), second.group()) : "—";
    }

    /** Without spaces and what cannot be seen. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(each -> !Character.isWhitespace(each)
                        && !Character.isSpaceChar(each)
                        && Character.getType(each) != Character.FORMAT
                        && !Character.isISOControl(each)
                        && each < 0xfffe)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}

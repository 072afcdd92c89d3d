package org.huibao.proof.expected;

import java.util.ArrayList;
import java.util.List;
import org.huibao.proof.seen.VisibleCharacters;
import org.huibao.proof.word.WordText;

/** A piece of a template: text, a boundary, or what stands between double braces. */
public sealed interface TemplateMark {

    /** The sign of a section that is shown where nothing is known: only an else begins one. */
    char UNKNOWN = '!';

    record Words(String text) implements TemplateMark {}

    /** @param beforeYear whether 年 follows */
    record Name(String name, String format, boolean beforeYear) implements TemplateMark {}

    /** @param sign one of {@code # ^ ?}, or {@link #UNKNOWN} */
    record Open(char sign, String name) implements TemplateMark {

        /** Whether it opens a loop over {@code what}. */
        boolean isOver(String what) {
            return sign == '#'
                    && (name.equals(what)
                            || name.startsWith(what) && Character.isWhitespace(name.charAt(what.length())));
        }
    }

    record Close(String name) implements TemplateMark {}

    record Picture(WordText.Piece.Drawing piece) implements TemplateMark {}

    record Noted(WordText.Piece.Note piece) implements TemplateMark {}

    /** The end of a paragraph, or of a row, or the beginning of one, or of a cell. */
    record Boundary(WordText.Piece piece) implements TemplateMark {}

    /** The pieces of a template's part. */
    static List<TemplateMark> in(List<WordText.Piece> pieces) {
        List<TemplateMark> marks = new ArrayList<>();
        for (WordText.Piece piece : pieces) {
            if (piece instanceof WordText.Piece.Text text) {
                words(text.text(), marks);
            } else if (piece instanceof WordText.Piece.Drawing drawing) {
                marks.add(new Picture(drawing));
            } else if (piece instanceof WordText.Piece.Note note) {
                marks.add(new Noted(note));
            } else {
                marks.add(new Boundary(piece));
            }
        }
        return marks;
    }

    private static void words(String written, List<TemplateMark> marks) {
        VisibleCharacters.Text visible = VisibleCharacters.of(written);
        String text = visible.text();
        int at = 0;
        int read = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                break;
            }
            int opens = visible.places()[open];
            if (opens > read) {
                marks.add(new Words(written.substring(read, opens)));
            }
            marks.add(mark(text.substring(open + 2, close).strip(), text.startsWith("年", close + 2)));
            at = close + 2;
            read = visible.places()[close + 1] + 1;
        }
        if (read < written.length()) {
            marks.add(new Words(written.substring(read)));
        }
    }

    private static TemplateMark mark(String inside, boolean beforeYear) {
        String rest = inside.isEmpty() ? "" : inside.substring(1).strip();
        return switch (inside.isEmpty() ? ' ' : inside.charAt(0)) {
            case '#', '＃' -> new Open('#', rest);
            case '^', '＾' ->
                rest.startsWith("?") ? new Open(UNKNOWN, rest.substring(1).strip()) : new Open('^', rest);
            case '?', '？' -> new Open('?', rest);
            case '/', '／' -> new Close(rest);
            default -> {
                int bar = inside.indexOf('|');
                yield bar < 0
                        ? new Name(inside, "", beforeYear)
                        : new Name(
                                inside.substring(0, bar).strip(),
                                inside.substring(bar + 1).strip(),
                                beforeYear);
            }
        };
    }
}

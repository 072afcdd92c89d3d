package org.huibao.report.placeholder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.huibao.formula.ExpressionSpelling;
import org.huibao.report.story.SeenText;

/**
 * What a paragraph's text holds between double braces.
 *
 * @param start from 0, into the paragraph's text
 * @param end exclusive
 */
public sealed interface TemplatePlaceholder {

    String ELSE = "else";

    int start();

    int end();

    /**
     * {@code {{name|format}}}; the format is empty where none is written.
     *
     * @param beforeYear whether 年 follows
     */
    record Named(int start, int end, String name, String format, boolean beforeYear) implements TemplatePlaceholder {
        /** The unit that the format prints, where the text goes on with the same; else empty. One letter but % may begin another word: 0元 and 元旦. */
        public String unitAgain(String paragraph) {
            String unit = format.substring(lastDigit() + 1).strip();
            boolean telling = unit.equals("%") || unit.length() > 1;
            String rest = paragraph.substring(end).replace('％', '%');
            return telling && rest.startsWith(unit) ? unit : "";
        }

        private int lastDigit() {
            int at = format.length() - 1;
            while (at >= 0 && !Character.isDigit(format.charAt(at)) && format.charAt(at) != '#') {
                at--;
            }
            return at;
        }

        /** {@code {{else}}}; Word likes to begin it with a capital. */
        public boolean isElse() {
            return format.isEmpty() && name.equalsIgnoreCase(ELSE);
        }

        /** {@code {{top cases}}}, {@code {{bottom cases}}}: who is first. */
        public boolean isFirst() {
            return name.regionMatches(true, 0, "top ", 0, 4) || name.regionMatches(true, 0, "bottom ", 0, 7);
        }
    }

    /**
     * {@code {{#name}}}, {@code {{^name}}}, {@code {{?name}}}: a section begins.
     *
     * @param name of an indicator, or an expression
     */
    record Opening(int start, int end, Condition condition, String name) implements TemplatePlaceholder {
        /**
         * The sign of the section that is shown where this one is not.
         *
         * @param isName whether it is the name of an indicator
         */
        public String opposite(Predicate<String> isName) {
            boolean expression = ExpressionSpelling.isExpression(name) && !isName.test(name);
            return switch (condition) {
                case NOT_ZERO -> "^";
                case UNKNOWN -> "?";
                case ZERO -> expression ? "?" : "#";
                case KNOWN -> expression ? "^" : "^?";
            };
        }

        /** {@code {{^x}}} of {@code {{#x}}}, {@code {{^a = b}}} of {@code {{?a = b}}}, or the other way round. */
        boolean isOtherwiseOf(Opening other) {
            boolean both = ExpressionSpelling.isExpression(name)
                    || condition != Condition.KNOWN && other.condition != Condition.KNOWN;
            return both && ExpressionSpelling.same(name, other.name) && condition != other.condition;
        }
    }

    /** {@code {{/name}}}, or {@code {{/}}}: a section ends. */
    record Closing(int start, int end, String name) implements TemplatePlaceholder {}

    /** {@code {{} that is not closed, or {@code }}} that was not opened. */
    record Broken(int start, int end) implements TemplatePlaceholder {}

    /** When a section is shown. */
    enum Condition {
        NOT_ZERO,
        ZERO,
        KNOWN,
        /** The other wording of {@code {{?x}}}. */
        UNKNOWN;

        /** Whether something must be there; else nothing may. */
        public boolean isThere() {
            return this == NOT_ZERO || this == KNOWN;
        }
    }

    /** From left to right, read as anybody sees them; their places are those of the text as it was written. */
    static List<TemplatePlaceholder> in(String paragraph) {
        SeenText seen = SeenText.of(paragraph);
        String text = seen.text();
        List<TemplatePlaceholder> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("{{", at);
            int close = text.indexOf("}}", at);
            if (open < 0 && close < 0) {
                return found;
            }
            int again = open < 0 ? -1 : text.indexOf("{{", open + 2);
            if (open < 0 || close >= 0 && close < open) {
                found.add(new Broken(seen.place(close), seen.place(close + 1) + 1));
                at = close + 2;
            } else if (close < 0 || again >= 0 && again < close) {
                found.add(new Broken(seen.place(open), seen.place(open + 1) + 1));
                at = open + 2;
            } else {
                found.add(whole(seen, open, close + 2));
                at = close + 2;
            }
        }
        return found;
    }

    private static TemplatePlaceholder whole(SeenText seen, int from, int to) {
        String inside = seen.text().substring(from + 2, to - 2).strip();
        int start = seen.place(from);
        int end = seen.place(to - 1) + 1;
        String rest = inside.isEmpty() ? "" : inside.substring(1).strip();
        return switch (inside.isEmpty() ? ' ' : inside.charAt(0)) {
            case '#', '＃' -> new Opening(start, end, Condition.NOT_ZERO, rest);
            case '^', '＾' -> zero(start, end, rest);
            case '?', '？' -> new Opening(start, end, Condition.KNOWN, rest);
            case '/', '／' -> new Closing(start, end, rest);
            default -> named(start, end, inside, seen.text().startsWith("年", to));
        };
    }

    private static Opening zero(int start, int end, String rest) {
        return rest.startsWith("?")
                ? new Opening(start, end, Condition.UNKNOWN, rest.substring(1).strip())
                : new Opening(start, end, Condition.ZERO, rest);
    }

    private static Named named(int start, int end, String inside, boolean beforeYear) {
        int bar = inside.indexOf('|');
        return bar < 0
                ? new Named(start, end, inside, "", beforeYear)
                : new Named(
                        start,
                        end,
                        inside.substring(0, bar).strip(),
                        inside.substring(bar + 1).strip(),
                        beforeYear);
    }

    /** Whether nothing else but space and section marks stands in the paragraph. */
    default boolean aloneIn(String paragraph) {
        return onlyMarks(paragraph, 0, start()) && onlyMarks(paragraph, end(), paragraph.length());
    }

    /** Whether a piece of a paragraph's text holds nothing but space and section marks. */
    static boolean onlyMarks(String paragraph, int from, int to) {
        StringBuilder rest = new StringBuilder(paragraph.substring(from, to));
        List<TemplatePlaceholder> marks = in(rest.toString());
        for (int i = marks.size() - 1; i >= 0; i--) {
            if (marks.get(i) instanceof Opening || marks.get(i) instanceof Closing) {
                rest.delete(marks.get(i).start(), marks.get(i).end());
            }
        }
        return SeenText.isBlank(rest.toString());
    }
}

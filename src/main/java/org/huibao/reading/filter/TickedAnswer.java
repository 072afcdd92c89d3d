package org.huibao.reading.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.AnswerTerms;

/** What people put into a column that asks yes or no: words, ticks, and boxes of which one is ticked. */
enum TickedAnswer {
    YES,
    NO,
    /** A dash or an empty box: no to one who looks for yes, and nothing to one who looks for no. */
    NOTHING,
    UNKNOWN;

    private static final Set<String> YES_WORDS = AnswerTerms.ANSWER_YES.set();
    private static final Set<String> NO_WORDS = AnswerTerms.ANSWER_NO.set();

    /** A filled box is ticked, with an empty one in the next row or without. */
    private static final String TICKS = "√✓✔☑✅🗹●■▣◉";

    private static final String CROSSES = "×✗✘✕✖❌╳";

    /** Of a pair of boxes or circles, the ticked one stands out. */
    private static final String TICKED_BOXES = "√✓✔☑✅🗹●■▣◉⊙";

    private static final String EMPTY_BOXES = "□☐○◯";
    private static final String DASHES = "/-‐‑‒–—―−─";

    private static final int LONGEST = 12;

    static TickedAnswer of(String cell) {
        if (cell.length() > 2 * LONGEST) {
            return UNKNOWN;
        }
        String text = bare(LabelFolding.plain(cell));
        if (text.isEmpty() || text.length() > LONGEST) {
            return UNKNOWN;
        }
        if (YES_WORDS.contains(text)) {
            return YES;
        }
        if (NO_WORDS.contains(text)) {
            return NO;
        }
        if (text.codePointCount(0, text.length()) == 1) {
            return ofMark(text.codePointAt(0));
        }
        return isAll(text, DASHES) ? NOTHING : ofBoxes(text);
    }

    private static TickedAnswer ofMark(int mark) {
        if (TICKS.indexOf(mark) >= 0) {
            return YES;
        }
        if (CROSSES.indexOf(mark) >= 0) {
            return NO;
        }
        return EMPTY_BOXES.indexOf(mark) >= 0 && mark != '○' && mark != '◯' || DASHES.indexOf(mark) >= 0
                ? NOTHING
                : UNKNOWN;
    }

    /** ☑是□否, 是☑否□, ☑是: of all boxes one is ticked, each before its word or each behind it. */
    private static TickedAnswer ofBoxes(String text) {
        List<String> parts = parts(text);
        boolean before = isBox(parts.get(0));
        TickedAnswer ticked = null;
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            String box = parts.get(before ? i : i + 1);
            String word = parts.get(before ? i + 1 : i);
            if (!isBox(box) || isBox(word) || isTicked(box) && ticked != null) {
                return UNKNOWN;
            }
            if (isTicked(box)) {
                ticked = word(bare(word));
            }
        }
        if (parts.size() % 2 != 0) {
            return UNKNOWN;
        }
        boolean emptyYes = parts.size() == 2 && word(bare(parts.get(before ? 1 : 0))) == YES;
        return ticked != null ? ticked : emptyYes ? NOTHING : UNKNOWN;
    }

    /** Each box, and each text between them. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(character -> {
            if (!isBox(character)) {
                word.append(character);
                return;
            }
            if (!word.isEmpty()) {
                parts.add(word.toString());
                word.setLength(0);
            }
            parts.add(character);
        });
        if (!word.isEmpty()) {
            parts.add(word.toString());
        }
        return parts;
    }

    private static TickedAnswer word(String text) {
        return YES_WORDS.contains(text) ? YES : NO_WORDS.contains(text) ? NO : UNKNOWN;
    }

    private static boolean isBox(String part) {
        return isTicked(part) || EMPTY_BOXES.contains(part);
    }

    private static boolean isTicked(String part) {
        return TICKED_BOXES.contains(part);
    }

    private static boolean isAll(String text, String characters) {
        return text.chars().allMatch(each -> characters.indexOf(each) >= 0);
    }

    /** Without brackets around it and marks at its end. */
    private static String bare(String plain) {
        String text = plain;
        while (text.length() > 1 && ".!;,、:".indexOf(text.charAt(text.length() - 1)) >= 0) {
            text = text.substring(0, text.length() - 1);
        }
        boolean enclosed = text.length() > 2
                && (text.startsWith("(") && text.endsWith(")") || text.startsWith("\"") && text.endsWith("\""));
        return enclosed ? text.substring(1, text.length() - 1) : text;
    }
}

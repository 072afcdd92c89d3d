package org.huibao.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind the words of a label and is no part of them: a colon, marks, footnotes ({@code ①}, {@code ¹}, （注1）) and units
 * in brackets, in any order.
 *
 * @param words what is left, never empty
 * @param units of all brackets of units, from the left
 * @param footnotes the signs of the footnotes, from the right; marks such as ★ are none
 */
record LabelEnd(String words, List<Unit> units, String footnotes) {

    private static final Pattern BRACKET = Pattern.compile("\\(([^()]{1,16})\\)$");

    private static final Pattern FOOTNOTE = Pattern.compile("\\(?见?注释?[:.]?[0-9一二三四五六七八九十①-⒇¹²³]{0,2}\\)?");
    private static final Pattern MARKS = Pattern.compile("[*★☆●▲△◆■※†‡]{1,4}");

    private static final Pattern SEVERAL = Pattern.compile("[、,/及和]");

    private static final String UNIT = "单位:";

    private static final RecentTexts<LabelEnd> ENDS = new RecentTexts<>(LabelEnd::read);

    /** False for most labels: they end in a letter of their own. */
    static boolean mayEnd(String plain) {
        if (plain.length() < 2) {
            return false;
        }
        char last = plain.charAt(plain.length() - 1);
        return last == ')' || isSign(last);
    }

    private static boolean isSign(char last) {
        return last == ':' || LabelMarks.isMark(last) || LabelMarks.isFootnote(last);
    }

    /** @param plain a label that {@link LabelFolding#plain} has been through */
    static LabelEnd of(String plain) {
        return ENDS.of(plain);
    }

    private static LabelEnd read(String plain) {
        List<Unit> units = new ArrayList<>();
        StringBuilder footnotes = new StringBuilder();
        int end = plain.length();
        for (int shorter = before(plain, end, units); shorter < end; shorter = before(plain, end, units)) {
            String addition = plain.substring(shorter, end);
            if (isFootnote(addition)) {
                footnotes.append(addition);
            }
            end = shorter;
        }
        return new LabelEnd(plain.substring(0, end), List.copyOf(units), footnotes.toString());
    }

    /** The units that a list such as 件、万元 names. */
    static List<Unit> units(String list) {
        return SEVERAL.splitAsStream(list).map(Unit::of).toList();
    }

    /** Where the last addition begins; {@code end} where there is none, or nothing would be left. */
    private static int before(String plain, int end, List<Unit> units) {
        if (end < 2) {
            return end;
        }
        char last = plain.charAt(end - 1);
        if (isSign(last)) {
            return end - 1;
        }
        if (last != ')') {
            return end;
        }
        Matcher bracket = BRACKET.matcher(plain).region(Math.max(0, end - 18), end);
        if (!bracket.find() || bracket.start() == 0) {
            return end;
        }
        String within = bracket.group(1);
        if (isFootnote(within) || MARKS.matcher(within).matches()) {
            return bracket.start();
        }
        if (isUnit(within)) {
            List<Unit> listed = UnitPhrase.listedIn(within);
            units.addAll(0, listed.isEmpty() ? units(within.substring(UNIT.length())) : listed);
            return bracket.start();
        }
        return end;
    }

    private static boolean isFootnote(String addition) {
        return addition.length() == 1 && LabelMarks.isFootnote(addition.charAt(0))
                || FOOTNOTE.matcher(addition).matches();
    }

    private static boolean isUnit(String bracketed) {
        return bracketed.startsWith(UNIT) || !UnitPhrase.listedIn(bracketed).isEmpty();
    }
}

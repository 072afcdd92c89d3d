package org.huibao.workbook.style;

import java.util.regex.Pattern;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.workbook.CellLook;

/** Puts together what people read of a text with raised and lowered parts: footnote marks are left out, units (m²), formulas (CO₂) and small print stay. */
final class LegibleText {

    private static final int LONGEST_MARK = 16;

    private static final String NUMBERS = "0-9０-９①-⑳⓪❶-❿一二三四五六七八九十";

    /** {@code ① * 注1 [1] 1) a}. */
    private static final Pattern MARK = Pattern.compile("[①-⑳⓪❶-❿⑴-⒇㈠-㈩*＊※★☆†‡#＃△▲●○§¶,，、;；]+"
            + "|" + HeaderTerms.FOOTNOTE_WORD.any() + "[:： ]?[" + NUMBERS + "]{0,3}"
            + "|[\\[(（【〔［]" + HeaderTerms.FOOTNOTE_WORD.any() + "?[:： ]?(?:[" + NUMBERS + "]{0,3}|[a-f*＊※])[\\])）】〕］]"
            + "|[0-9０-９]{1,2}[)）、.]"
            + "|[a-fA-F]");

    /** A footnote's number or several, or a power. */
    private static final Pattern DIGITS = Pattern.compile("[-+−–－]?[0-9０-９]+(?:[,，、.．-][0-9０-９]+)*");

    private static final Pattern EXPONENT = Pattern.compile("[-−–－]?[1-9]");

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    private final StringBuilder seen = new StringBuilder();
    private final StringBuilder written = new StringBuilder();
    private final StringBuilder apart = new StringBuilder();
    private int rise;
    private boolean atStart;
    private boolean power;

    /** @param where above 0 for raised, below for lowered, 0 for neither */
    void add(String text, int where) {
        if (where != rise) {
            flush();
            rise = where;
        }
        apart.append(text);
    }

    CellLook look(boolean struck, boolean unseen) {
        flush();
        boolean before = atStart && !(seen.length() > 0 && isDigit(seen.charAt(0)));
        return new CellLook(seen.toString(), power || before ? written.toString() : "", struck, unseen);
    }

    private void flush() {
        String part = apart.toString();
        apart.setLength(0);
        if (rise == 0) {
            keep(part);
            return;
        }
        String mark = part.strip();
        char previous = previous();
        if (mark.isEmpty()) {
            keep(part);
        } else if (belongsToWord(previous, mark)) {
            keep(small(part, rise > 0 ? RAISED : LOWERED));
        } else if (mark.length() <= LONGEST_MARK && DIGITS.matcher(mark).matches()) {
            digits(previous, mark);
        } else if (mark.length() > LONGEST_MARK || !MARK.matcher(mark).matches()) {
            keep(part);
        }
    }

    private void keep(String part) {
        seen.append(part);
        written.append(part);
    }

    /** Behind a word or a bracket they are a footnote's; behind a digit nobody can tell. */
    private void digits(char previous, String mark) {
        if (seen.isEmpty()) {
            atStart = true;
        } else if (!Character.isLetter(previous) && ")）】]〕%％‰”\"》".indexOf(previous) < 0) {
            power = true;
        }
        written.append(rise > 0 ? '^' : '_').append(mark);
    }

    /** Of a unit to a power, or of a chemical formula. */
    private boolean belongsToWord(char previous, String mark) {
        boolean latin = previous < 0x250 && Character.isLetter(previous);
        if (rise < 0) {
            return latin;
        }
        boolean length = previous == 'm' || previous == '米' || previous == '里';
        return EXPONENT.matcher(mark).matches()
                && (length && (mark.equals("2") || mark.equals("3")) || latin && mark.length() == 2);
    }

    private char previous() {
        int at = seen.length();
        while (at > 0 && Character.isWhitespace(seen.charAt(at - 1))) {
            at--;
        }
        return at == 0 ? ' ' : seen.charAt(at - 1);
    }

    private static boolean isDigit(char character) {
        return Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER;
    }

    private static String small(String part, String digits) {
        StringBuilder small = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char character = part.charAt(i);
            small.append(character >= '0' && character <= '9' ? digits.charAt(character - '0') : character);
        }
        return small.toString();
    }
}

package org.huibao.proof.seen;

import java.util.regex.Pattern;

/**
 * A text whose pieces may look differently (ISO/IEC 29500-1, clause 18.4).
 *
 * @param raw all of it
 * @param legible without what is raised, lowered or struck through, and with the pictures of fonts that have no letters
 * @param onWhite the same without its white pieces
 */
public record RichRuns(String raw, String legible, String onWhite) {

    public static final RichRuns NONE = new RichRuns("", "", "");

    /** In the place of raised digits behind a digit: a footnote's number, or a power that makes another number of it. */
    static final String POWER_MARK = "\uFFFC";

    private static final Pattern POWER = Pattern.compile("[23]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,2}");
    private static final Pattern PARTS = Pattern.compile("superscript|subscript", Pattern.CASE_INSENSITIVE);

    public static RichRuns plain(String text) {
        return new RichRuns(text, text, text);
    }

    public String on(SeenLook look) {
        return look.onWhite() ? onWhite : legible;
    }

    public boolean isPlain() {
        return raw.equals(legible) && raw.equals(onWhite);
    }

    /** Raised digits behind the letters of a unit or of a formula stay, as m² and CO₂ are written; footnote marks go. */
    public static String small(CharSequence before, String text, String place) {
        if (!PARTS.matcher(place).matches()) {
            return text;
        }
        boolean raised = place.equalsIgnoreCase("superscript");
        char last = before.length() == 0 ? ' ' : before.charAt(before.length() - 1);
        boolean unit = last == 'm' || last == '米' || last == '里';
        boolean letter = last >= 'A' && last <= 'Z' || last >= 'a' && last <= 'z';
        boolean stays = raised
                ? unit && POWER.matcher(text).matches()
                : letter && DIGITS.matcher(text).matches();
        if (!stays) {
            return raised && Character.isDigit(last) && DIGITS.matcher(text).matches() ? POWER_MARK : "";
        }
        StringBuilder small = new StringBuilder();
        text.chars().forEach(digit -> small.append((raised ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "₀₁₂₃₄₅₆₇₈₉").charAt(digit - '0')));
        return small.toString();
    }
}

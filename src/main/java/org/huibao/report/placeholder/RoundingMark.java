package org.huibao.report.placeholder;

/**
 * {@code {{rounding}}} and its sections: what the note says depends on where it stands. Before a template is filled each of them is given its number,
 * by a letter behind the name that nobody can type.
 */
public final class RoundingMark {

    public static final String NAME = "rounding";

    /** The first of the letters for private use. */
    private static final char FIRST = '\ue000';

    private static final char LAST = '\uf8ff';

    /** That of a mark that stands where no sums are: it says nothing. */
    static final int NOWHERE = -1;

    private RoundingMark() {}

    /** @param number from 0; marks beyond the last letter say nothing */
    public static String numbered(int number) {
        return FIRST + number <= LAST ? NAME + (char) (FIRST + number) : NAME;
    }

    public static boolean isOne(String name) {
        return name.startsWith(NAME)
                && (name.length() == NAME.length() || name.length() == NAME.length() + 1 && number(name) >= 0);
    }

    private static int number(String name) {
        char last = name.charAt(name.length() - 1);
        return last >= FIRST && last <= LAST ? last - FIRST : NOWHERE;
    }

    /** What was looked at before: in a footnote, whose reference may stand anywhere. */
    private static boolean isNumbered(String name) {
        return number(name) != NOWHERE;
    }

    static PlaceholderMeaning note(String name, EnclosingLoop around) {
        return isNumbered(name) || around instanceof EnclosingLoop.Outside
                ? new PlaceholderMeaning.RoundingNote(number(name))
                : new PlaceholderMeaning.Wrong("report.mistake.rounding-loop");
    }

    static PlaceholderMeaning section(TemplatePlaceholder.Opening opening, EnclosingLoop around) {
        return isNumbered(opening.name()) || around instanceof EnclosingLoop.Outside
                ? new PlaceholderMeaning.WhereRounded(opening.condition(), number(opening.name()))
                : new PlaceholderMeaning.Wrong("report.mistake.rounding-loop");
    }
}

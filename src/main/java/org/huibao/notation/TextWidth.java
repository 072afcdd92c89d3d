package org.huibao.notation;

/** How wide a text is, counted in digits: a Chinese character is as wide as two. */
public final class TextWidth {

    /** Chinese fonts draw quotation marks and dashes, which stand from here on, as wide as their characters. */
    private static final int FIRST_DRAWN_WIDE = 0x2010;

    private TextWidth() {}

    /** Where every character has its place, a terminal's; quotation marks take one there. */
    public static int inPlaces(String text) {
        return text.codePoints().map(TextWidth::inPlaces).sum();
    }

    /** After East Asian Width (Unicode Annex 11): wide and full-width characters take two places, combining ones none. */
    public static int inPlaces(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = character >= 0x1100 && character <= 0x115F
                || character >= 0x2E80 && character <= 0xA4CF && character != 0x303F
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFE6F
                || character >= 0xFF00 && character <= 0xFF60
                || character >= 0xFFE0 && character <= 0xFFE6
                || character >= 0x1F300 && character <= 0x1FAFF
                || character >= 0x20000 && character <= 0x3FFFD;
        return wide ? 2 : 1;
    }

    /** As a Chinese font draws it. */
    public static int drawn(String text) {
        return text.codePoints().map(each -> each < FIRST_DRAWN_WIDE ? 1 : 2).sum();
    }

    /** Lines that the text needs in a cell of so many digits' width. */
    public static int lines(String text, double digits) {
        return Math.max(1, (int) text.lines()
                .mapToLong(line -> Math.max(1, (long) Math.ceil(drawn(line) / digits)))
                .sum());
    }
}

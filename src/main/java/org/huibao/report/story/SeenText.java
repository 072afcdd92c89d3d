package org.huibao.report.story;

/**
 * A text as anybody sees it: without the characters that have no width, every kind of space as a plain one, braces and bar narrow
 * though a Chinese keyboard gave wide ones. Editors and web pages leave such characters behind, and nobody can find them.
 */
public final class SeenText {

    private final String text;
    private final int[] places;

    private SeenText(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    public static SeenText of(String written) {
        StringBuilder seen = new StringBuilder(written.length());
        int[] places = new int[written.length()];
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            if (!isUnseen(character)) {
                places[seen.length()] = i;
                seen.append(shown(character));
            }
        }
        return new SeenText(seen.toString(), places);
    }

    public String text() {
        return text;
    }

    /** Where in the text as it was written the character at {@code at} stands. */
    public int place(int at) {
        return places[at];
    }

    public static boolean isBlank(String written) {
        return of(written).text.isBlank();
    }

    /** Without what nobody sees at its end. */
    public static String stripTrailing(String written) {
        SeenText seen = of(written);
        int length = seen.text.stripTrailing().length();
        return length == 0 ? "" : written.substring(0, seen.places[length - 1] + 1);
    }

    private static char shown(char character) {
        return switch (character) {
            case '｛' -> '{';
            case '｝' -> '}';
            case '｜' -> '|';
            default -> Character.isSpaceChar(character) ? ' ' : character;
        };
    }

    /** Formats (zero-width, soft hyphen, byte order mark), joiners, fillers and variation selectors. */
    private static boolean isUnseen(char character) {
        return Character.getType(character) == Character.FORMAT
                || character == '\u034F'
                || character == '\u115F'
                || character == '\u1160'
                || character == '\u3164'
                || character == '\uFFA0'
                || character >= '\u180B' && character <= '\u180F'
                || character >= '\uFE00' && character <= '\uFE0F';
    }
}

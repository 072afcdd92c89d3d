package org.huibao.notation;

/**
 * Characters that turn the direction of writing (Unicode Standard Annex 9: marks, embeddings, overrides, isolates). Nobody sees
 * them, and with one of them in a text the figure behind it is shown backwards: 71 as 17.
 */
public final class DirectionMarks {

    private DirectionMarks() {}

    public static boolean isOne(int character) {
        return character >= 0x061C && isOneOf(character);
    }

    private static boolean isOneOf(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }

    /** The text without them: in the order in which it was written. */
    public static String without(String text) {
        int first = 0;
        while (first < text.length() && !isOne(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length()).append(text, 0, first);
        text.chars()
                .skip(first)
                .filter(character -> !isOne(character))
                .forEach(character -> plain.append((char) character));
        return plain.toString();
    }
}

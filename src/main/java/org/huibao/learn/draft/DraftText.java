package org.huibao.learn.draft;

/** Texts as YAML holds them, whatever they hold. */
final class DraftText {

    private DraftText() {}

    /** In quotation marks where it could be taken for anything but this text. */
    static String quoted(String text) {
        boolean plain = !text.isEmpty()
                && text.codePoints()
                        .allMatch(letter ->
                                Character.isIdeographic(letter) || letter >= 'a' && letter <= 'z' || letter == '_')
                && !text.matches("[a-z]+");
        return plain ? text : escaped(text);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                escaped.append('\\').appendCodePoint(letter);
            } else if (Character.isISOControl(letter) || letter == 0x2028 || letter == 0x2029 || letter == 0xFEFF) {
                escaped.append(String.format("\\u%04x", letter));
            } else {
                escaped.appendCodePoint(letter);
            }
        });
        return escaped.append('"').toString();
    }

    /** One line that can stand behind {@code #}. */
    static String comment(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}

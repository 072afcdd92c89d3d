package org.huibao.notation.format;

/** Full-width digits, points and signs, as Chinese keyboards give them. */
final class FullWidthFolding {

    private FullWidthFolding() {}

    /** As long as {@code text} itself. */
    static String narrow(String text) {
        return text.codePoints()
                .map(character -> character == '。' ? '.' : character)
                .map(character -> character >= '！' && character <= '～' ? character - '！' + '!' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package org.huibao.proof;

/** What of a text can be seen. */
final class Visible {

    private Visible() {}

    static boolean isBlank(String text) {
        if (!text.isEmpty() && text.charAt(0) > ' ' && text.charAt(0) < 0x7F
                || !text.isEmpty() && text.charAt(0) >= 0x4E00 && text.charAt(0) <= 0x9FFF) {
            return false;
        }
        return text.codePoints()
                .allMatch(each -> Character.isWhitespace(each)
                        || Character.isSpaceChar(each)
                        || Character.getType(each) == Character.FORMAT
                        || Character.isISOControl(each));
    }
}

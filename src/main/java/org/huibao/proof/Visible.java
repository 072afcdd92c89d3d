package org.huibao.proof;

/** What of a text can be seen. */
final class Visible {

    private Visible() {}

    static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(each -> Character.isWhitespace(each)
                        || Character.isSpaceChar(each)
                        || Character.getType(each) == Character.FORMAT
                        || Character.isISOControl(each));
    }
}

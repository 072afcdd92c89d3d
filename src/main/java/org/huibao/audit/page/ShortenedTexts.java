package org.huibao.audit.page;

/** Texts that anyone may have made long. */
final class ShortenedTexts {

    private ShortenedTexts() {}

    static String to(int longest, String text) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }
}

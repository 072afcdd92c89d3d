package org.huibao.workbook.write;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as Apache POI and its XMLBeans put them into XML, with their habits, so that a form's bytes do not depend on who writes it. */
final class LibraryText {

    /** A text that is longer, and has more to be escaped, stands in a CDATA section. */
    private static final int LONG = 32;

    private static final int MANY = 5;

    /** A character by its number, as Excel writes those that XML cannot hold. */
    private static final Pattern NUMBERED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private LibraryText() {}

    /** Between two tags. */
    static String content(String text) {
        return isPlain(text) ? text : isLongWithMuchToEscape(text) ? section(text) : escaped(text);
    }

    /** Between two tags of the shared texts, which have no CDATA sections. */
    static String shared(String text) {
        return isPlain(text) ? text : escaped(text);
    }

    /** Between quotes; a character that XML forbids stays, as the library leaves it. */
    static String attribute(String text) {
        return isPlain(text) && text.indexOf('"') < 0
                ? text
                : text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** The beginning of a text's tag named {@code t}. */
    static String tag(String text) {
        boolean spaced =
                Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1));
        return spaced ? "<t xml:space=\"preserve\">" : "<t>";
    }

    /** A box's text: control characters by their numbers. */
    static String numbered(String text) {
        if (text.chars().noneMatch(character -> character < ' ')) {
            return text;
        }
        StringBuilder numbered = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ') {
                String hexadecimal = Integer.toHexString(character);
                numbered.append("_x").append("0".repeat(4 - hexadecimal.length()));
                numbered.append(hexadecimal).append('_');
            } else {
                numbered.append(character);
            }
        }
        return numbered.toString();
    }

    /** A comment's text: numbers of characters are the characters. */
    static String unnumbered(String text) {
        return text.contains("_x")
                ? NUMBERED.matcher(text)
                        .replaceAll(each -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(each.group(1), 16))))
                : text;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '<' || character == '&' || character == '>' || character == '\r' || isBad(character)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBad(char character) {
        return character < ' ' ? character != '\t' && character != '\n' && character != '\r' : character > '\ufffd';
    }

    private static boolean isLongWithMuchToEscape(String text) {
        return text.length() > LONG
                && text.chars()
                                .filter(character -> character == '<' || character == '&')
                                .count()
                        > MANY;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '<' -> escaped.append("&lt;");
                case '&' -> escaped.append("&amp;");
                case '>' -> escaped.append(endsSection(text, i) ? "&gt;" : ">");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.append(isBad(character) ? '?' : character);
            }
        }
        return escaped.toString();
    }

    /** The library looks at the first two characters for nothing. */
    private static String section(String text) {
        StringBuilder section = new StringBuilder(text.length() + 16);
        section.append("<![CDATA[").append(text, 0, 2);
        for (int i = 2; i < text.length(); i++) {
            char character = text.charAt(i);
            if (endsSection(text, i)) {
                section.append("]]>><![CDATA[");
            } else {
                section.append(isBad(character) ? '?' : character);
            }
        }
        return section.append("]]>").toString();
    }

    private static boolean endsSection(String text, int at) {
        return at >= 2 && text.charAt(at) == '>' && text.charAt(at - 1) == ']' && text.charAt(at - 2) == ']';
    }
}

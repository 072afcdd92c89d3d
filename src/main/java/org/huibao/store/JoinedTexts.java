package org.huibao.store;

import java.util.ArrayList;
import java.util.List;

/** Several texts in one column, whatever characters they hold: U+001F between them, a backslash before one that stands in a text itself. */
final class JoinedTexts {

    private static final char SEPARATOR = '\u001f';
    private static final char ESCAPE = '\\';

    /** One text without a character is not the same as no text. */
    private static final String ONE_EMPTY = "\\e";

    private JoinedTexts() {}

    static String of(List<String> texts) {
        if (texts.equals(List.of(""))) {
            return ONE_EMPTY;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                joined.append(SEPARATOR);
            }
            String text = texts.get(i);
            for (int at = 0; at < text.length(); at++) {
                char each = text.charAt(at);
                if (each == SEPARATOR || each == ESCAPE) {
                    joined.append(ESCAPE);
                }
                joined.append(each);
            }
        }
        return joined.toString();
    }

    static List<String> apart(String joined) {
        if (joined.isEmpty()) {
            return List.of();
        }
        if (joined.equals(ONE_EMPTY)) {
            return List.of("");
        }
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < joined.length(); at++) {
            char each = joined.charAt(at);
            if (each == SEPARATOR) {
                texts.add(text.toString());
                text.setLength(0);
            } else {
                text.append(each == ESCAPE && at + 1 < joined.length() ? joined.charAt(++at) : each);
            }
        }
        texts.add(text.toString());
        return texts;
    }
}

package org.huibao.cli;

import org.huibao.notation.DirectionMarks;

/** Text for a terminal, which obeys some characters instead of showing them; returns and file names may hold any. */
final class PlainText {

    private static final char SIGN = '\uFFFD';

    private PlainText() {}

    /** With a sign for each control character, line ends and tabs excepted, and for each that turns the direction of writing. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            plain.append(isCommand(character) ? SIGN : character);
        }
        return plain.toString();
    }

    private static boolean isCommand(char character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t'
                || DirectionMarks.isOne(character);
    }
}

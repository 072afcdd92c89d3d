package org.huibao.definition.book;

import java.util.ArrayList;
import java.util.List;

/**
 * Several things in one cell: {@code 司法局；"市、县司法局"}. What stands between straight quotes is one thing whatever it holds; a quote in it is written twice.
 */
final class QuotedList {

    /** Between names that hold none of them. */
    static final String ANY = "；;、，,\n";

    /** Between labels. */
    static final String STRONG = "；;\n";

    /** What may be part of a label, or may stand between two. */
    static final String DOUBTFUL = "、，,";

    private QuotedList() {}

    /** Pieces of the text as they are written, quotes included, blank ones left out. */
    static List<String> split(String text, String separators) {
        return split(text, separators, "");
    }

    /** @param within signs inside of a piece behind which something may stand in quotes, too */
    static List<String> split(String text, String separators, String within) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean quoted = false;
        boolean closed = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                // The second of two within quotes opens them again.
                boolean opens = quoted || closed && text.charAt(i - 1) == '"' || isBegun(piece, within);
                closed = quoted;
                quoted = opens && !quoted;
            }
            if (!quoted && separators.indexOf(character) >= 0) {
                add(piece.toString(), pieces);
                piece.setLength(0);
                closed = false;
            } else {
                piece.append(character);
            }
        }
        add(piece.toString(), pieces);
        return pieces;
    }

    /** Whether something begins here: nothing stands before it but a sign. */
    private static boolean isBegun(CharSequence piece, String within) {
        String before = piece.toString().strip();
        return before.isEmpty() || within.indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static void add(String piece, List<String> pieces) {
        if (!piece.isBlank()) {
            pieces.add(piece.strip());
        }
    }

    static boolean isQuoted(String piece) {
        return piece.length() >= 2 && piece.startsWith("\"") && piece.endsWith("\"");
    }

    /** What a piece stands for. */
    static String plain(String piece) {
        return isQuoted(piece) ? piece.substring(1, piece.length() - 1).replace("\"\"", "\"") : piece;
    }

    static boolean holds(String text, String characters) {
        return text.chars().anyMatch(character -> characters.indexOf(character) >= 0);
    }

    /** In quotes where it would be read as something else. */
    static String written(String item, String special) {
        boolean plain = !item.isEmpty() && item.equals(item.strip()) && !item.startsWith("\"") && !holds(item, special);
        return plain ? item : quoted(item);
    }

    static String quoted(String item) {
        return '"' + item.replace("\"", "\"\"") + '"';
    }
}

package org.huibao.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The message of a finding with the names of its fields in braces: {@code “{indicator}” is {amount}}. Quoted as any other message is: two apostrophes are
 * one, and braces between two apostrophes are braces.
 */
final class FindingTemplate {

    /** @param name whether it is the name of a field; else it is printed as it stands */
    private record Piece(String text, boolean name) {}

    private final List<Piece> pieces;

    private FindingTemplate(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    static FindingTemplate of(String message) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < message.length(); i++) {
            char character = message.charAt(i);
            if (character == '\'') {
                if (i + 1 < message.length() && message.charAt(i + 1) == '\'') {
                    text.append(character);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (character == '{' && !quoted) {
                int end = message.indexOf('}', i);
                if (end < 0) {
                    throw new IllegalArgumentException("a brace is not closed: " + message);
                }
                pieces.add(new Piece(text.toString(), false));
                text.setLength(0);
                pieces.add(new Piece(message.substring(i + 1, end), true));
                i = end;
            } else {
                text.append(character);
            }
        }
        pieces.add(new Piece(text.toString(), false));
        return new FindingTemplate(pieces);
    }

    /** @param fields null for a name that there is none of, which is printed as it stands, so that somebody sees it */
    String filled(Function<String, @Nullable String> fields) {
        StringBuilder filled = new StringBuilder();
        for (Piece piece : pieces) {
            String value = piece.name ? fields.apply(piece.text) : null;
            if (piece.name && value == null) {
                filled.append('{').append(piece.text).append('}');
            } else {
                filled.append(value == null ? piece.text : value);
            }
        }
        return filled.toString();
    }
}

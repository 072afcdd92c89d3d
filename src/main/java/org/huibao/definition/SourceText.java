package org.huibao.definition;

/** The text of a file by code points, as YAML counts. */
final class SourceText {

    private final int[] points;

    SourceText(String text) {
        this.points = text.codePoints().toArray();
    }

    /** The place of the code point at {@code index}. */
    TextPlace place(int index) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(index, points.length); i++) {
            boolean breaks =
                    points[i] == '\n' || (points[i] == '\r' && !(i + 1 < points.length && points[i + 1] == '\n'));
            line += breaks ? 1 : 0;
            column = breaks ? 1 : column + 1;
        }
        return new TextPlace(line, column);
    }

    String character(int index) {
        return index < points.length ? Character.toString(points[index]) : "";
    }

    /** From {@code index} to the end of the line, without a comment. */
    String restOfLine(int index) {
        StringBuilder rest = new StringBuilder();
        for (int i = index; i < points.length && points[i] != '\n' && points[i] != '\r'; i++) {
            if (points[i] == '#' && i > index && Character.isWhitespace(points[i - 1])) {
                break;
            }
            rest.appendCodePoint(points[i]);
        }
        return rest.toString().strip();
    }

    /**
     * The index of the character at {@code offset} of a scalar's value: both are followed side by side, spaces apart, because
     * YAML folds lines, takes indentation away and writes some characters as an escape.
     *
     * @param start of the scalar, its quote or block mark included
     */
    int within(int start, String value, int offset) {
        int at = content(start);
        for (int i = 0; i < offset && i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int wanted = value.codePointAt(i);
            if (!Character.isWhitespace(wanted)) {
                at = find(wanted, at) + 1;
            }
        }
        return offset < value.length() && !Character.isWhitespace(value.codePointAt(offset))
                ? find(value.codePointAt(offset), at)
                : at;
    }

    private int content(int start) {
        int first = start < points.length ? points[start] : 0;
        if (first == '|' || first == '>') {
            return find('\n', start);
        }
        return first == '"' || first == '\'' ? start + 1 : start;
    }

    private int find(int wanted, int from) {
        for (int i = from; i < points.length; i++) {
            if (points[i] == wanted) {
                return i;
            }
        }
        return Math.min(from, points.length);
    }
}

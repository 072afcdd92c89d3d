package org.huibao.cli;

import java.util.ArrayList;
import java.util.List;

/** A table of monospaced text, in which a Chinese character takes two places. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> headers) {
        rows.add(List.copyOf(headers));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** The headers first; no line ends with a space. */
    List<String> lines() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i))
                    .append(" ".repeat(widths[i] - width(row.get(i))))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }

    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    /** In one line, and no wider than so many places. */
    static String cut(String text, int width) {
        String line = text.replaceAll("\\s+", " ");
        StringBuilder cut = new StringBuilder();
        for (int character : line.codePoints().toArray()) {
            if (width(cut.toString()) + width(character) > width - 2) {
                return cut.append('…').toString();
            }
            cut.appendCodePoint(character);
        }
        return line;
    }

    /** After East Asian Width (Unicode Annex 11): wide and full-width characters take two places, combining ones none. */
    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = character >= 0x1100 && character <= 0x115F
                || character >= 0x2E80 && character <= 0xA4CF && character != 0x303F
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFE6F
                || character >= 0xFF00 && character <= 0xFF60
                || character >= 0xFFE0 && character <= 0xFFE6
                || character >= 0x1F300 && character <= 0x1FAFF
                || character >= 0x20000 && character <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}

package org.huibao.cli;

import java.util.ArrayList;
import java.util.List;
import org.huibao.notation.TextWidth;

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
                widths[i] = Math.max(widths[i], TextWidth.inPlaces(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i))
                    .append(" ".repeat(widths[i] - TextWidth.inPlaces(row.get(i))))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }

    /** In one line, and no wider than so many places. */
    static String cut(String text, int width) {
        String line = text.replaceAll("\\s+", " ");
        StringBuilder cut = new StringBuilder();
        for (int character : line.codePoints().toArray()) {
            if (TextWidth.inPlaces(cut.toString()) + TextWidth.inPlaces(character) > width - 2) {
                return cut.append('…').toString();
            }
            cut.appendCodePoint(character);
        }
        return line;
    }
}

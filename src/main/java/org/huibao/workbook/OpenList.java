package org.huibao.workbook;

import java.util.List;
import org.huibao.workbook.StreamedWorkbook.Entry;
import org.huibao.workbook.write.XmlBytes;
import org.jspecify.annotations.Nullable;

/** The list that a {@link StreamedWorkbook} is at, and the sheet of it that is being written. */
final class OpenList {

    /** Excel has no row higher than 409 points. */
    private static final int MOST_LINES = 24;

    final ListLayout layout;
    final byte[][] cells;

    /** What stands in the row above, and where its content lies among what is not written out yet. */
    final @Nullable Entry[] above;

    final int[] linesAbove;
    final int[] from;
    final int[] to;

    int part = 1;
    int headerRow;
    int rows;
    ListLinks links = new ListLinks();

    OpenList(ListLayout layout) {
        int columns = layout.columns().size();
        this.layout = layout;
        this.above = new Entry[columns];
        this.linesAbove = new int[columns];
        this.from = new int[columns];
        this.to = new int[columns];
        this.cells = new byte[columns][];
        for (int i = 0; i < columns; i++) {
            cells[i] = XmlBytes.bytes("<c r=\"" + Addresses.letters(i + 1));
        }
    }

    /** What the sheet is called that comes next. */
    String name() {
        return name(layout.name(), part);
    }

    /** @param part from 1 */
    static String name(String list, int part) {
        return part == 1 ? list : list + " " + part;
    }

    void nextPart() {
        part++;
        rows = 0;
        links = new ListLinks();
    }

    boolean isLong(int column) {
        return layout.columns().get(column).wrapped();
    }

    /** How many lines the row takes in which these stand; programs that open the file do not all find that out. */
    int lines(List<? extends Entry> entries) {
        int most = 1;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (isLong(i)) {
                if (entry != above[i]) {
                    linesAbove[i] = lines(entry.text(), layout.columns().get(i).characters());
                }
                most = Math.max(most, linesAbove[i]);
            }
        }
        return Math.min(most, MOST_LINES);
    }

    /** @param width in digits; a Chinese character takes two */
    private static int lines(String text, int width) {
        int lines = 1;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int wide = character < 0x2000 ? 1 : 2;
            if (character == '\n') {
                lines++;
                at = 0;
            } else if (at + wide > width) {
                lines++;
                at = wide;
            } else {
                at += wide;
            }
        }
        return lines;
    }

    List<List<Entry>> summary() {
        return part == 1 ? layout.summary() : List.of();
    }
}

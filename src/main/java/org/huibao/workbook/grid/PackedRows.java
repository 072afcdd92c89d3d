package org.huibao.workbook.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibao.workbook.Cell;
import org.huibao.workbook.CellLook;

/**
 * Rows of cells in few bytes: some seven a cell, where the cells themselves take over a hundred and each collection of garbage would copy them. Texts
 * are kept once a sheet. To be filled by one thread, and then safe for use by several.
 */
final class PackedRows {

    private static final Cell.Kind[] KINDS = Cell.Kind.values();

    /** Bits beside the kind: what is not as most cells have it. */
    private static final int RAW = 8;

    private static final int FORMULA = 16;
    private static final int FORMAT = 32;
    private static final int LOOK = 64;
    private static final int KIND = RAW - 1;

    private static final String GENERAL = "General";

    private static final int LOW = 127;
    private static final int MORE = 128;
    private static final int BITS = 7;

    /** A text in a table beside its place; its letters are most often another sheet's as well. */
    private static final int BYTES_A_TEXT = 60;

    private final List<String> texts = new ArrayList<>();
    private final List<CellLook> looks = new ArrayList<>();
    private Map<Object, Integer> places = new HashMap<>();
    private byte[] bytes = new byte[1024];
    private int end;
    private long characters;
    private int last;

    /** Where a reader is. */
    private static final class Cursor {
        private final byte[] bytes;
        private int at;

        Cursor(byte[] bytes) {
            this.bytes = bytes;
        }

        int number() {
            int value = 0;
            for (int shift = 0; ; shift += BITS) {
                byte next = bytes[at++];
                value |= (next & LOW) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }
    }

    /** @param number greater than that of the row before */
    void add(int number, boolean hidden, List<Cell> cells) {
        put(number - last);
        last = number;
        put(cells.size() * 2 + (hidden ? 1 : 0));
        int column = 0;
        for (Cell cell : cells) {
            put(cell.column() - column);
            column = cell.column();
            add(cell);
        }
    }

    private void add(Cell cell) {
        boolean plain = cell.look() == CellLook.PLAIN;
        boolean general = cell.format().equals(GENERAL);
        put(cell.kind().ordinal()
                | (cell.raw().isEmpty() ? 0 : RAW)
                | (cell.formula().isEmpty() ? 0 : FORMULA)
                | (general ? 0 : FORMAT)
                | (plain ? 0 : LOOK));
        if (!cell.raw().isEmpty()) {
            put(place(cell.raw()));
        }
        if (!cell.formula().isEmpty()) {
            put(place(cell.formula()));
        }
        if (!general) {
            put(place(cell.format()));
        }
        if (!plain) {
            put(place(cell.look()));
        }
    }

    private int place(String text) {
        Integer known = places.get(text);
        if (known == null) {
            known = texts.size();
            texts.add(text);
            places.put(text, known);
            characters += text.length();
        }
        return known;
    }

    private int place(CellLook look) {
        Integer known = places.get(look);
        if (known == null) {
            known = looks.size();
            looks.add(look);
            places.put(look, known);
        }
        return known;
    }

    private void put(int number) {
        int left = number;
        if (end + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        while (left > LOW) {
            bytes[end++] = (byte) (left & LOW | MORE);
            left >>>= BITS;
        }
        bytes[end++] = (byte) left;
    }

    /** Nothing is added any more. */
    void end() {
        bytes = Arrays.copyOf(bytes, end);
        places = Map.of();
    }

    /** About so many bytes of memory. */
    long size() {
        return end + characters + (long) BYTES_A_TEXT * (texts.size() + looks.size());
    }

    /** Hands the rows to a sink as they were added, until it has enough; true if that was not before the last. */
    boolean into(SheetSink sink) {
        Cursor cursor = new Cursor(bytes);
        int number = 0;
        while (cursor.at < bytes.length) {
            number += cursor.number();
            int head = cursor.number();
            List<Cell> cells = new ArrayList<>(head >> 1);
            int column = 0;
            for (int left = head >> 1; left > 0; left--) {
                column += cursor.number();
                cells.add(cell(number, column, cursor));
            }
            if (!sink.row(number, (head & 1) == 1, cells)) {
                return false;
            }
        }
        return true;
    }

    private Cell cell(int row, int column, Cursor cursor) {
        int head = cursor.number();
        return new Cell(
                row,
                column,
                KINDS[head & KIND],
                (head & RAW) == 0 ? "" : texts.get(cursor.number()),
                (head & FORMULA) == 0 ? "" : texts.get(cursor.number()),
                (head & FORMAT) == 0 ? GENERAL : texts.get(cursor.number()),
                (head & LOOK) == 0 ? CellLook.PLAIN : looks.get(cursor.number()));
    }
}

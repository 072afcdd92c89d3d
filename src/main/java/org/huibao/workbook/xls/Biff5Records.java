package org.huibao.workbook.xls;

import java.util.Arrays;
import org.huibao.workbook.limit.UnreadableFile;

/**
 * The records of a {@code Book} stream, BIFF5 as Excel 5.0 and 95 write it ("OpenOffice.org's Documentation of the Microsoft Excel File
 * Format", chapters 4 and 5): a number, a length and so many bytes, little-endian. What continues a record is left out: no cell of BIFF5 is that long.
 */
final class Biff5Records {

    static final int FORMULA = 0x006;
    static final int END = 0x00A;
    static final int DATE_MODE = 0x022;
    static final int PASSWORD = 0x02F;
    static final int FONT = 0x031;
    static final int CODE_PAGE = 0x042;
    static final int COLUMNS = 0x07D;
    static final int SHEET = 0x085;
    static final int PALETTE = 0x092;
    static final int NUMBERS = 0x0BD;
    static final int RICH_TEXT = 0x0D6;
    static final int STYLE = 0x0E0;
    static final int NUMBER = 0x203;
    static final int TEXT = 0x204;
    static final int BOOLEAN_OR_ERROR = 0x205;
    static final int FORMULA_TEXT = 0x207;
    static final int ROW = 0x208;
    static final int SHORT_NUMBER = 0x27E;
    static final int ARRAY = 0x221;
    static final int TABLE = 0x236;
    static final int FORMAT = 0x41E;
    static final int SHARED_FORMULA = 0x4BC;
    static final int BEGIN = 0x809;

    private static final int HEADER = 4;

    private final byte[] stream;
    private int next;
    private int kind;
    private int from;
    private int length;

    Biff5Records(byte[] stream, int start) {
        this.stream = stream;
        this.next = start;
    }

    /** False at the end of the stream. */
    boolean next() {
        if (next < 0 || next + HEADER > stream.length) {
            return false;
        }
        kind = at(next) | at(next + 1) << 8;
        length = at(next + 2) | at(next + 3) << 8;
        from = next + HEADER;
        if (from + length > stream.length) {
            throw UnreadableFile.damaged();
        }
        next = from + length;
        return true;
    }

    int kind() {
        return kind;
    }

    int length() {
        return length;
    }

    int unsignedByte(int offset) {
        check(offset, 1);
        return at(from + offset);
    }

    int unsignedShort(int offset) {
        check(offset, 2);
        return at(from + offset) | at(from + offset + 1) << 8;
    }

    int integer(int offset) {
        return unsignedShort(offset) | unsignedShort(offset + 2) << 16;
    }

    double real(int offset) {
        return Double.longBitsToDouble(integer(offset) & 0xFFFF_FFFFL | (long) integer(offset + 4) << 32);
    }

    /** A number squeezed into 30 bits, the two others saying how. */
    double shortNumber(int offset) {
        int bits = integer(offset);
        double number = (bits & 2) == 0 ? Double.longBitsToDouble((long) (bits & ~3) << 32) : bits >> 2;
        return (bits & 1) == 0 ? number : number / 100;
    }

    byte[] bytes(int offset, int count) {
        check(offset, count);
        return Arrays.copyOfRange(stream, from + offset, from + offset + count);
    }

    private void check(int offset, int count) {
        if (offset < 0 || offset + count > length) {
            throw UnreadableFile.damaged();
        }
    }

    private int at(int place) {
        return stream[place] & 0xFF;
    }
}

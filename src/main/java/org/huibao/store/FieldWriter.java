package org.huibao.store;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.huibao.model.CellRef;
import org.huibao.model.Value;

/**
 * Fields as bytes, one after another: numbers in as few as they need, 7 bits each, the last byte without its highest bit; of a text that was
 * written before its number only. What is written here {@link FieldReader} reads, field by field.
 */
final class FieldWriter {

    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes = new byte[1 << 10];
    private int size;

    int size() {
        return size;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** @param number not negative */
    void number(int number) {
        int rest = number;
        while (rest > 0x7f) {
            put(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        put(rest);
    }

    void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size() + 1);
        if (known != null) {
            number(known);
            return;
        }
        number(0);
        number(text.length());
        int room = size + 3 * text.length();
        if (room > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(room, 2 * bytes.length));
        }
        size = characters(text, bytes, size);
    }

    /**
     * Half a pair of surrogates, which UTF-8 cannot say, may stand in a cell as well.
     *
     * @return the place behind them
     */
    private static int characters(String text, byte[] to, int from) {
        int at = from;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < 0x80) {
                to[at++] = (byte) character;
            } else if (character < 0x800) {
                to[at++] = (byte) (0xc0 | character >> 6);
                to[at++] = (byte) (0x80 | character & 0x3f);
            } else {
                to[at++] = (byte) (0xe0 | character >> 12);
                to[at++] = (byte) (0x80 | character >> 6 & 0x3f);
                to[at++] = (byte) (0x80 | character & 0x3f);
            }
        }
        return at;
    }

    void amount(BigDecimal amount) {
        text(amount.toPlainString());
    }

    /** Whose values never are missing: figures are. */
    void value(Value value) {
        if (value instanceof Value.Number number) {
            number(1);
            amount(number.amount());
        } else if (value instanceof Value.Text text) {
            number(2);
            text(text.text());
        } else if (value instanceof Value.None) {
            number(3);
        } else if (value instanceof Value.Blank) {
            number(4);
        } else {
            throw new IllegalArgumentException("only figures are missing: " + value);
        }
    }

    void cell(CellRef cell) {
        text(cell.file());
        text(cell.sha256());
        text(cell.sheet());
        text(cell.address());
    }

    private void put(int octet) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) octet;
    }
}

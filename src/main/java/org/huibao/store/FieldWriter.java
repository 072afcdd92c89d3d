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
        for (int at = 0; at < text.length(); at++) {
            character(text.charAt(at));
        }
    }

    /** Half a pair of surrogates, which UTF-8 cannot say, may stand in a cell as well. */
    private void character(char character) {
        if (character < 0x80) {
            put(character);
        } else if (character < 0x800) {
            put(0xc0 | character >> 6);
            put(0x80 | character & 0x3f);
        } else {
            put(0xe0 | character >> 12);
            put(0x80 | character >> 6 & 0x3f);
            put(0x80 | character & 0x3f);
        }
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

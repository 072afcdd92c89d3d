package org.huibao.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.huibao.model.CellRef;
import org.huibao.model.Value;

/** Reads what {@link FieldWriter} has written; a text that stands there more than once is one text. */
final class FieldReader {

    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>();
    private char[] characters = new char[64];
    private int at;

    FieldReader(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean hasMore() {
        return at < bytes.length;
    }

    int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int octet = bytes[at++];
            number |= (octet & 0x7f) << shift;
            if (octet >= 0) {
                return number;
            }
        }
    }

    String text() {
        int known = number();
        if (known > 0) {
            return texts.get(known - 1);
        }
        int length = number();
        if (characters.length < length) {
            characters = new char[length];
        }
        for (int i = 0; i < length; i++) {
            characters[i] = character();
        }
        String text = new String(characters, 0, length);
        texts.add(text);
        return text;
    }

    private char character() {
        int first = bytes[at++] & 0xff;
        if (first < 0x80) {
            return (char) first;
        }
        int second = bytes[at++] & 0x3f;
        return first < 0xe0
                ? (char) ((first & 0x1f) << 6 | second)
                : (char) ((first & 0x0f) << 12 | second << 6 | bytes[at++] & 0x3f);
    }

    BigDecimal amount() {
        return new BigDecimal(text());
    }

    Value value() {
        int kind = number();
        return switch (kind) {
            case 1 -> new Value.Number(amount());
            case 2 -> new Value.Text(text());
            case 3 -> Value.none();
            case 4 -> Value.blank();
            default -> throw new IllegalStateException("unknown kind of value in the database: " + kind);
        };
    }

    CellRef cell() {
        return new CellRef(text(), text(), text(), text());
    }
}

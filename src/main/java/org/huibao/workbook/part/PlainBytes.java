package org.huibao.workbook.part;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts and attributes of XML in UTF-8: what ends them, which references are known, and the text that they mean. A zero must stand behind the bytes; it ends every
 * walk.
 */
public final class PlainBytes {

    /** The bytes end before it is known what comes. */
    static final int MORE = -2;

    /** Nothing that is known here, which does not mean that it is wrong. */
    static final int UNUSUAL = -1;

    static final int NAME = 1;
    static final int SPACE = 2;

    /** Nothing special in a text. */
    private static final int TEXT = 4;

    /** Nothing special in an attribute. */
    private static final int VALUE = 8;

    /** By byte. */
    static final byte[] KIND = kinds();

    private static final byte[][] ENTITIES = {
        {'a', 'm', 'p'}, {'l', 't'}, {'g', 't'}, {'q', 'u', 'o', 't'}, {'a', 'p', 'o', 's'}
    };
    private static final char[] MEANT = {'&', '<', '>', '"', '\''};

    /** {@code &#x10FFFF;} and some noughts. */
    private static final int LONGEST_REFERENCE = 16;

    private PlainBytes() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (int each = ' '; each < 0x7F; each++) {
            kinds[each] = (byte) ((each == '<' || each == '&' || each == ']' ? 0 : TEXT)
                    | (each == '<' || each == '&' || each == '"' || each == '\'' ? 0 : VALUE));
            if (Character.isLetterOrDigit(each) || "_-.:".indexOf(each) >= 0) {
                kinds[each] |= NAME;
            }
        }
        kinds[' '] |= SPACE;
        kinds['\t'] = SPACE | TEXT;
        kinds['\n'] = SPACE | TEXT;
        kinds['\r'] = SPACE;
        return kinds;
    }

    /** The place of the {@code <} that ends the text, or {@link #MORE} or {@link #UNUSUAL}. */
    static int endOfText(byte[] bytes, int from, int end) {
        int at = from;
        while (true) {
            byte next = bytes[at];
            while ((KIND[next & 0xFF] & TEXT) != 0) {
                next = bytes[++at];
            }
            if (next == '<') {
                return at;
            }
            if (next < 0) {
                at = character(bytes, at, end);
            } else if (next == '&') {
                at = reference(bytes, at, end);
            } else if (next == '\r') {
                at++;
            } else if (next == ']' && at + 2 < end && (bytes[at + 1] != ']' || bytes[at + 2] != '>')) {
                at++;
            } else {
                return at + 2 < end ? UNUSUAL : MORE;
            }
            if (at < 0) {
                return at;
            }
        }
    }

    /** The place of the quote that ends the attribute's value, or {@link #MORE} or {@link #UNUSUAL}. */
    static int endOfValue(byte[] bytes, int from, int end, byte quote) {
        int at = from;
        while (true) {
            byte next = bytes[at];
            while ((KIND[next & 0xFF] & VALUE) != 0) {
                next = bytes[++at];
            }
            if (next == quote) {
                return at;
            }
            if (next < 0) {
                at = character(bytes, at, end);
            } else if (next == '&') {
                at = reference(bytes, at, end);
            } else if (next == '"' || next == '\'') {
                at++;
            } else {
                return at < end ? UNUSUAL : MORE;
            }
            if (at < 0) {
                return at;
            }
        }
    }

    /** Behind a character of several bytes. */
    private static int character(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (end - at < length) {
            return MORE;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return UNUSUAL;
            }
        }
        int second = bytes[at + 1] & 0xFF;
        boolean known = switch (first) {
            case 0xC2 -> second >= 0xA0;
            case 0xE0 -> second >= 0xA0;
            // Halves of characters.
            case 0xED -> second < 0xA0;
            // U+FFFE and U+FFFF are no characters; those beside them are rare.
            case 0xEF -> second != 0xBF || (bytes[at + 2] & 0xFF) < 0xB0;
            case 0xF0 -> second >= 0x90;
            default -> first > 0xC2 && first < 0xF4;
        };
        return known ? at + length : UNUSUAL;
    }

    /** Behind one of the five entities, or the number of a character that XML can hold. */
    private static int reference(byte[] bytes, int at, int end) {
        int last = at + 1;
        while (last < end && last - at < LONGEST_REFERENCE && bytes[last] != ';') {
            last++;
        }
        if (last >= end) {
            return MORE;
        }
        return bytes[last] == ';' && meant(bytes, at, last) >= 0 ? last + 1 : UNUSUAL;
    }

    /** The character that a reference from its {@code &} to its {@code ;} means; negative if it is not known. */
    private static int meant(byte[] bytes, int at, int last) {
        if (bytes[at + 1] == '#') {
            boolean hexadecimal = bytes[at + 2] == 'x';
            return number(bytes, hexadecimal ? at + 3 : at + 2, last, hexadecimal ? 16 : 10);
        }
        for (int i = 0; i < ENTITIES.length; i++) {
            byte[] name = ENTITIES[i];
            if (Arrays.equals(name, 0, name.length, bytes, at + 1, last)) {
                return MEANT[i];
            }
        }
        return UNUSUAL;
    }

    private static int number(byte[] bytes, int from, int to, int base) {
        int number = from < to ? 0 : UNUSUAL;
        for (int i = from; i < to; i++) {
            int digit = digit(bytes[i], base);
            number = number * base + digit;
            if (digit < 0 || number > Character.MAX_CODE_POINT) {
                return UNUSUAL;
            }
        }
        boolean possible = number == '\t' || number == '\n' || number == '\r' || number >= ' ' && number < 0xD800;
        return possible || number > 0xDFFF && number < 0xFFF0 || number > 0xFFFF ? number : UNUSUAL;
    }

    private static int digit(byte written, int base) {
        int digit = written <= '9' ? written - '0' : (written | 0x20) - 'a' + 10;
        return digit < base && (written <= '9' || digit >= 10) ? digit : -1;
    }

    /** What bytes that were walked over mean. */
    public static String text(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            byte next = bytes[at];
            if (next < 0 || next == '&' || next == '\r') {
                return decoded(bytes, from, to);
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** By hand: the library's decoder looks for mistakes at every byte. */
    private static String decoded(byte[] bytes, int from, int to) {
        char[] text = new char[to - from];
        int length = 0;
        for (int at = from; at < to; ) {
            byte next = bytes[at];
            if (next < 0) {
                int size = next >= (byte) 0xF0 ? 4 : next >= (byte) 0xE0 ? 3 : 2;
                int character = next & 0x7F >> size;
                for (int i = 1; i < size; i++) {
                    character = character << 6 | bytes[at + i] & 0x3F;
                }
                length += Character.toChars(character, text, length);
                at += size;
            } else if (next == '&') {
                int last = at;
                while (bytes[last] != ';') {
                    last++;
                }
                length += Character.toChars(meant(bytes, at, last), text, length);
                at = last + 1;
            } else if (next == '\r') {
                // An end of a line is one character to XML, however it is written.
                text[length++] = '\n';
                at += at + 1 < to && bytes[at + 1] == '\n' ? 2 : 1;
            } else {
                text[length++] = (char) next;
                at++;
            }
        }
        return new String(text, 0, length);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

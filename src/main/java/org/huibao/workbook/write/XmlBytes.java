package org.huibao.workbook.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** XML as it is put together, in UTF-8 from the beginning: a list of some hundred thousand rows has a hundred million characters. */
public final class XmlBytes {

    /** More digits Excel does not keep. */
    private static final MathContext EXCEL = new MathContext(15);

    private static final int MOST_OF_A_CHARACTER = 6;
    private static final byte[] AMPERSAND = bytes("&amp;");
    private static final byte[] LESS = bytes("&lt;");
    private static final byte[] GREATER = bytes("&gt;");
    private static final byte[] QUOTE = bytes("&quot;");

    private byte[] buffer;
    private int at;

    public XmlBytes(int size) {
        buffer = new byte[size];
    }

    /** Markup that is written again and again. */
    public static byte[] bytes(String markup) {
        return markup.getBytes(UTF_8);
    }

    public int size() {
        return at;
    }

    public void markup(byte[] markup) {
        room(markup.length);
        System.arraycopy(markup, 0, buffer, at, markup.length);
        at += markup.length;
    }

    public void markup(String markup) {
        markup(bytes(markup));
    }

    /** Once more what stands there. */
    public void again(int from, int to) {
        room(to - from);
        System.arraycopy(buffer, from, buffer, at, to - from);
        at += to - from;
    }

    /** @param number not below 0 */
    public void number(int number) {
        room(MOST_OF_A_CHARACTER + MOST_OF_A_CHARACTER);
        int digits = 1;
        for (int rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        int rest = number;
        for (int i = at + digits - 1; i >= at; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        at += digits;
    }

    /** As Excel keeps it. */
    public void number(BigDecimal number) {
        boolean plain = number.scale() == 0 && number.precision() <= EXCEL.getPrecision();
        markup(
                plain
                        ? number.toString()
                        : number.round(EXCEL).stripTrailingZeros().toPlainString());
    }

    /** As content or between quotes, without the characters that XML does not allow. */
    public void text(String text, int length) {
        room(MOST_OF_A_CHARACTER * length);
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character < 0x80) {
                ascii(character);
            } else if (character < 0x800) {
                buffer[at++] = (byte) (0xc0 | character >> 6);
                buffer[at++] = (byte) (0x80 | character & 0x3f);
            } else if (character <= 0xd7ff || character >= 0xe000 && character <= 0xfffd) {
                buffer[at++] = (byte) (0xe0 | character >> 12);
                buffer[at++] = (byte) (0x80 | character >> 6 & 0x3f);
                buffer[at++] = (byte) (0x80 | character & 0x3f);
            } else if (i + 1 < length && Character.isSurrogatePair(character, text.charAt(i + 1))) {
                int whole = Character.toCodePoint(character, text.charAt(++i));
                buffer[at++] = (byte) (0xf0 | whole >> 18);
                buffer[at++] = (byte) (0x80 | whole >> 12 & 0x3f);
                buffer[at++] = (byte) (0x80 | whole >> 6 & 0x3f);
                buffer[at++] = (byte) (0x80 | whole & 0x3f);
            }
        }
    }

    private void ascii(char character) {
        if (character > '>'
                || character >= ' ' && character != '&' && character != '<' && character != '>' && character != '"') {
            buffer[at++] = (byte) character;
            return;
        }
        switch (character) {
            case '&' -> markup(AMPERSAND);
            case '<' -> markup(LESS);
            case '>' -> markup(GREATER);
            case '"' -> markup(QUOTE);
            case '\t', '\n' -> buffer[at++] = (byte) character;
            default -> {
                // A control character.
            }
        }
    }

    private void room(int bytes) {
        if (buffer.length - at < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(at + bytes, 2 * buffer.length));
        }
    }

    @Override
    public String toString() {
        return new String(buffer, 0, at, UTF_8);
    }

    /** What was written; nothing is left here. */
    public byte[] taken() {
        byte[] taken = Arrays.copyOf(buffer, at);
        at = 0;
        return taken;
    }

    /** Writes it out; nothing is left here. */
    public void to(OutputStream out) throws IOException {
        out.write(buffer, 0, at);
        at = 0;
    }
}

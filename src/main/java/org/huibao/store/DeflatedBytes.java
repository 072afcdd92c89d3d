package org.huibao.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes made short: their length, then what zlib makes of them. */
final class DeflatedBytes {

    private static final int LENGTH = Integer.BYTES;

    private DeflatedBytes() {}

    static byte[] of(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            byte[] deflated = new byte[LENGTH + 64 + plain.length / 3];
            ByteBuffer.wrap(deflated).putInt(plain.length);
            int size = LENGTH;
            while (!deflater.finished()) {
                if (size == deflated.length) {
                    deflated = Arrays.copyOf(deflated, 2 * size);
                }
                size += deflater.deflate(deflated, size, deflated.length - size);
            }
            return Arrays.copyOf(deflated, size);
        } finally {
            deflater.end();
        }
    }

    static byte[] inflated(byte[] bytes, int from, int length) {
        Inflater inflater = new Inflater(true);
        try {
            byte[] plain = new byte[ByteBuffer.wrap(bytes, from, LENGTH).getInt()];
            inflater.setInput(bytes, from + LENGTH, length - LENGTH);
            int size = 0;
            while (size < plain.length) {
                int more = inflater.inflate(plain, size, plain.length - size);
                if (more == 0) {
                    throw new IllegalStateException("a record in the database is cut off");
                }
                size += more;
            }
            return plain;
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("a record in the database is damaged", damaged);
        } finally {
            inflater.end();
        }
    }
}

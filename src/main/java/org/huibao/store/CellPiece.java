package org.huibao.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.huibao.model.CountedCell;

/**
 * Counted cells as they lie in the database: deflated; for each cell its address, raw content, amount and conversion, every one as its
 * length in bytes and UTF-8. An amount that the raw content says itself is empty.
 */
final class CellPiece {

    /** A text may be as long as a cell holds, so bytes are counted as well. */
    private static final int CELLS = 1000;

    private static final int BYTES = 1 << 18;

    private final ByteArrayOutputStream plain = new ByteArrayOutputStream(1 << 15);
    private final DataOutputStream out = new DataOutputStream(plain);
    private int cells;

    void add(CountedCell cell) {
        try {
            String amount = cell.amount().toPlainString();
            write(cell.address());
            write(cell.raw());
            write(amount.equals(cell.raw()) ? "" : amount);
            write(cell.conversion());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        cells++;
    }

    boolean isEmpty() {
        return cells == 0;
    }

    boolean isFull() {
        return cells >= CELLS || plain.size() >= BYTES;
    }

    /** The piece so far; a new one begins. */
    byte[] taken() {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream(plain.size() / 4 + 64);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream to = new DeflaterOutputStream(deflated, deflater)) {
            plain.writeTo(to);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        plain.reset();
        cells = 0;
        return deflated.toByteArray();
    }

    static void read(byte[] piece, Consumer<CountedCell> each) {
        try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(piece))) {
            byte[] plain = inflated.readAllBytes();
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain));
            while (in.available() > 0) {
                String address = read(in);
                String raw = read(in);
                String amount = read(in);
                each.accept(new CountedCell(address, raw, new BigDecimal(amount.isEmpty() ? raw : amount), read(in)));
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), UTF_8);
    }
}

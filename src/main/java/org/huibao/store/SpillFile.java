package org.huibao.store;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes put one after another, to be read again at their place: in memory, and beyond so many of them in a file. Whatever becomes of the
 * process, the file does not outlive it.
 */
final class SpillFile implements Closeable {

    private final Path folder;
    private final int inMemory;
    private byte[] last = new byte[1 << 12];
    private int size;
    private long written;
    private @Nullable FileChannel file;

    /** @param folder where the file is made if there is need of one */
    SpillFile(Path folder, int inMemory) {
        this.folder = folder;
        this.inMemory = inMemory;
    }

    /** Where bytes lie. */
    record Extent(long place, int length) {}

    Extent append(ByteBuffer bytes) {
        int length = bytes.remaining();
        if (size > 0 && size + length > inMemory) {
            flush();
        }
        if (size + length > last.length) {
            last = Arrays.copyOf(last, Math.max(size + length, 2 * last.length));
        }
        bytes.get(last, size, length);
        Extent extent = new Extent(written + size, length);
        size += length;
        return extent;
    }

    byte[] read(Extent extent) {
        byte[] bytes = new byte[extent.length()];
        if (extent.place() >= written) {
            System.arraycopy(last, (int) (extent.place() - written), bytes, 0, bytes.length);
            return bytes;
        }
        try {
            ByteBuffer to = ByteBuffer.wrap(bytes);
            while (to.hasRemaining()) {
                if (opened().read(to, extent.place() + to.position()) < 0) {
                    throw new EOFException("what was set aside is cut off");
                }
            }
            return bytes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void flush() {
        try {
            ByteBuffer all = ByteBuffer.wrap(last, 0, size);
            while (all.hasRemaining()) {
                opened().write(all, written + all.position());
            }
            written += size;
            size = 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private FileChannel opened() throws IOException {
        FileChannel known = file;
        if (known == null) {
            Path name = Files.createTempFile(Files.createDirectories(folder), "run", ".tmp");
            known = FileChannel.open(
                    name, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = known;
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}

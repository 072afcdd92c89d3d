package org.huibao.workbook.limit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * What a ZIP file says about its directory (APPNOTE 4.3.14 to 4.3.16), looked at before anything is allocated for it: {@code ZipFile} takes the whole directory into
 * memory at once.
 */
public final class DeclaredEntries {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int COMMENT = 0xFFFF;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int END_64_LENGTH = 56;

    private DeclaredEntries() {}

    /** Nothing happens to a file without a directory; {@code ZipFile} will say so. */
    public static void refuseTooMany(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            ByteBuffer tail = read(bytes, Math.max(0, bytes.length() - END_LENGTH - COMMENT - LOCATOR_LENGTH));
            for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == END) {
                    refuse(tail.getShort(at + 10) & 0xFFFF, tail.getInt(at + 12) & 0xFFFFFFFFL);
                    large(bytes, tail, at - LOCATOR_LENGTH);
                    return;
                }
            }
        }
    }

    private static void large(RandomAccessFile bytes, ByteBuffer tail, int locator) throws IOException {
        if (locator < 0 || tail.getInt(locator) != LOCATOR) {
            return;
        }
        long at = tail.getLong(locator + 8);
        if (at >= 0 && at <= bytes.length() - END_64_LENGTH) {
            ByteBuffer end = read(bytes, at, END_64_LENGTH);
            refuse(end.getLong(32), end.getLong(40));
        }
    }

    private static void refuse(long entries, long length) {
        boolean inLargeEnd = entries == 0xFFFF || length == 0xFFFFFFFFL;
        if (!inLargeEnd
                && (entries > FileLimits.ENTRIES || entries < 0 || length > FileLimits.DIRECTORY || length < 0)) {
            throw UnreadableFile.tooLarge();
        }
    }

    private static ByteBuffer read(RandomAccessFile bytes, long from) throws IOException {
        return read(bytes, from, (int) (bytes.length() - from));
    }

    private static ByteBuffer read(RandomAccessFile bytes, long from, int length) throws IOException {
        byte[] read = new byte[length];
        bytes.seek(from);
        bytes.readFully(read);
        return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    }
}

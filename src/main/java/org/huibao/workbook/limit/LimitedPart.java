package org.huibao.workbook.limit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A part while it is inflated: refuses zip bombs, and runs of bytes without a tag that a parser would have to hold in memory. */
public final class LimitedPart extends FilterInputStream {

    private final long compressed;
    private final LongConsumer counter;
    private long read;
    private int tagless;
    private int quotes;

    public LimitedPart(InputStream in, long compressed, LongConsumer counter) {
        super(in);
        this.compressed = Math.max(1, compressed);
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            read += count;
            counter.accept(read);
            if (read > FileLimits.RATIO_FREE && read / compressed > FileLimits.RATIO) {
                throw UnreadableFile.tooLarge();
            }
            withoutTag(buffer, offset, count);
        }
        return count;
    }

    /** A {@code >} may stand within a text or an attribute and ends nothing for certain. */
    private void withoutTag(byte[] buffer, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            if (buffer[i] == '<') {
                tagless = 0;
                quotes = 0;
                return;
            }
        }
        tagless += count;
        for (int i = offset; i < offset + count; i++) {
            quotes += buffer[i] == '"' || buffer[i] == '\'' ? 1 : 0;
        }
        if (tagless > FileLimits.TAGLESS || quotes > FileLimits.QUOTES) {
            throw UnreadableFile.tooLarge();
        }
    }

    @Override
    public long skip(long n) throws IOException {
        return in.skip(n);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

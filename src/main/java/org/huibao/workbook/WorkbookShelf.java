package org.huibao.workbook;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.huibao.workbook.grid.WorkbookRecord;

/**
 * Opens workbooks whose bytes stay what they are, and opens a small one once: who recognises it, who reads it and who pictures it get what stood in it
 * from memory, up to a bound. Safe for use by several threads.
 */
public final class WorkbookShelf {

    /** A form has some ten to forty kilobytes; what is much longer is a ledger, which is read once anyway. */
    private static final long LONGEST_FILE = 256L << 10;

    private static final long LONGEST_SHEETS = 2L << 20;

    private static final long MOST_BYTES = 256L << 20;

    /** The rest of the heap is for those who read. */
    private static final int SHARE_OF_HEAP = 8;

    private final long most;
    private final Map<Path, WorkbookRecord> held = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    public WorkbookShelf() {
        this(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
    }

    /** @param most bytes of memory, about; 0 for a shelf that holds nothing */
    WorkbookShelf(long most) {
        this.most = most;
    }

    /** For whoever opens each file once. */
    public static WorkbookShelf none() {
        return new WorkbookShelf(0);
    }

    /**
     * As {@link Workbooks#read}.
     *
     * @param file whose bytes never change, as in the staging store
     * @throws UncheckedIOException if there is no such file or the disk fails
     */
    public <T> Opened<T> read(Path file, List<String> passwords, Function<Workbook, T> use) {
        hold(file);
        return readLast(file, passwords, use);
    }

    /** The same for whoever asks after all others: what is not held yet need not be. */
    public <T> Opened<T> readLast(Path file, List<String> passwords, Function<Workbook, T> use) {
        WorkbookRecord record = held.get(file);
        return record != null ? Workbooks.read(record, use) : Workbooks.read(file, passwords, use);
    }

    /** Opens it ahead for whoever will ask, if it may be held. */
    public void hold(Path file) {
        if (bytes.get() >= most || held.containsKey(file)) {
            return;
        }
        WorkbookRecord record = Workbooks.record(file, LONGEST_FILE, LONGEST_SHEETS);
        if (record != null && held.putIfAbsent(file, record) == null) {
            bytes.addAndGet(record.bytes());
        }
    }

    /** Nobody will ask any more. */
    public void clear() {
        held.clear();
        bytes.set(0);
    }
}

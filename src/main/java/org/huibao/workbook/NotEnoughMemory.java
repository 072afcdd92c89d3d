package org.huibao.workbook;

import org.huibao.workbook.limit.FileLimits;

/**
 * A file could not be read in the memory that the program has. No verdict on the file: what a file may take is bounded by {@link FileLimits}, and
 * others are read at the same time.
 */
public final class NotEnoughMemory extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param file as people know it */
    public NotEnoughMemory(String file, OutOfMemoryError cause) {
        super(file, cause);
    }
}

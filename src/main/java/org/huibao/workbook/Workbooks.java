package org.huibao.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huibao.workbook.grid.WorkbookRecord;
import org.huibao.workbook.limit.FileKind;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.limit.UnreadableReason;
import org.huibao.workbook.review.WithoutReview;
import org.huibao.workbook.xls.CompoundFile;
import org.huibao.workbook.xlsx.OoxmlWorkbook;
import org.jspecify.annotations.Nullable;

/** Opens Excel files that anyone may have written. */
public final class Workbooks {

    private Workbooks() {}

    /**
     * Opens a workbook, hands it to {@code use} and closes it. Whatever the file does to the reader, now or while {@code use} looks at it, becomes
     * {@link Opened.Unreadable}; what {@code use} itself throws comes out of here as it is.
     *
     * <p>Bytes decide what the file is, not its name: {@code .xlsx} and {@code .xlsm} (ZIP with a spreadsheet's content type), {@code .xls} of Excel 97
     * and later, either protected by one of the passwords, and {@code .xls} of Excel 5.0 and 95.
     *
     * @param passwords tried in order
     * @throws UncheckedIOException if there is no such file or the disk fails
     */
    public static <T> Opened<T> read(Path file, List<String> passwords, Function<Workbook, T> use) {
        return read(() -> open(file, passwords, workbook -> use.apply(withoutReview(workbook))));
    }

    /** The same of a workbook that lies in another file, or nowhere. */
    public static <T> Opened<T> read(byte[] workbook, Function<Workbook, T> use) {
        try {
            Path file = Files.createTempFile("huibao", ".xlsx");
            try {
                Files.write(file, workbook);
                return read(file, List.of(), use);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** As from its file. */
    static <T> Opened<T> read(WorkbookRecord record, Function<Workbook, T> use) {
        return read(() -> use.apply(withoutReview(record.opened())));
    }

    /** Null for a file that is none of the usual kind, or too long to be held in memory. */
    static @Nullable WorkbookRecord record(Path file, long longestFile, long longestSheets) {
        long size = size(file);
        return size > 0 && size <= longestFile && FileKind.of(file) == FileKind.ZIP
                ? OoxmlWorkbook.record(file, longestSheets)
                : null;
    }

    private static <T> Opened<T> read(Supplier<T> used) {
        try {
            return new Opened.Readable<>(used.get());
        } catch (UnreadableFile unreadable) {
            return new Opened.Unreadable<>(unreadable.reason().code(), List.of());
        } catch (SheetTooLarge tooLarge) {
            return new Opened.Unreadable<>(UnreadableReason.TOO_LARGE.code(), List.of());
        }
    }

    private static <T> T open(Path file, List<String> passwords, Function<Workbook, T> use) {
        if (size(file) > FileLimits.FILE) {
            throw UnreadableFile.tooLarge();
        }
        return switch (FileKind.of(file)) {
            case ZIP -> OoxmlWorkbook.read(file, use);
            case OLE2 -> ole2(file, passwords, use);
            case EMPTY -> throw new UnreadableFile(UnreadableReason.EMPTY);
            case OLD_BIFF -> throw new UnreadableFile(UnreadableReason.OLD_EXCEL);
            case ZEROS -> throw UnreadableFile.damaged();
            case HTML -> throw new UnreadableFile(UnreadableReason.HTML);
            case XML -> throw new UnreadableFile(UnreadableReason.XML);
            case SEPARATED -> throw new UnreadableFile(UnreadableReason.CSV);
            case OTHER ->
                throw new UnreadableFile(named(file, ".et") ? UnreadableReason.ET : UnreadableReason.NOT_A_WORKBOOK);
        };
    }

    /** Most workbooks bear no such sheet and are handed on as they are. */
    private static Workbook withoutReview(Workbook workbook) {
        return workbook.sheets().stream().anyMatch(ReviewList::isMarked) ? new WithoutReview(workbook) : workbook;
    }

    private static <T> T ole2(Path file, List<String> passwords, Function<Workbook, T> use) {
        try {
            return CompoundFile.read(file, passwords, use);
        } catch (UnreadableFile unreadable) {
            boolean unknown = unreadable.reason() == UnreadableReason.DAMAGED
                    || unreadable.reason() == UnreadableReason.NOT_A_WORKBOOK;
            throw unknown && named(file, ".et") ? new UnreadableFile(UnreadableReason.ET, unreadable) : unreadable;
        }
    }

    private static boolean named(Path file, String extension) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(extension);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}

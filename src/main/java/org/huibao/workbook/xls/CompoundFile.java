package org.huibao.workbook.xls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.huibao.workbook.Workbook;
import org.huibao.workbook.grid.GuardedReading;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.limit.UnreadableReason;

/** An OLE2 file: an {@code .xls}, an {@code .xlsx} behind a password, or something else altogether. */
public final class CompoundFile {

    private CompoundFile() {}

    public static <T> T read(Path file, List<String> passwords, Function<Workbook, T> use) {
        if (file.toFile().length() > FileLimits.BINARY_FILE) {
            throw UnreadableFile.tooLarge();
        }
        try (POIFSFileSystem system = GuardedReading.reading(() -> new POIFSFileSystem(file.toFile(), true))) {
            DirectoryNode root = GuardedReading.reading(system::getRoot);
            if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                return EncryptedPackage.read(system, passwords, use);
            }
            // A file for both Excel 95 and 97 holds both streams, and the newer one is the whole one.
            for (String stream : List.of("Workbook", "Book")) {
                if (root.hasEntryCaseInsensitive(stream)) {
                    return GuardedReading.reading(() -> Biff5Workbook.isIn(root, stream))
                            ? Biff5Workbook.read(root, stream, use)
                            : BinaryWorkbook.read(root, passwords, use);
                }
            }
            throw new UnreadableFile(
                    root.hasEntryCaseInsensitive("WordDocument")
                            ? UnreadableReason.WORD
                            : UnreadableReason.NOT_A_WORKBOOK);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}

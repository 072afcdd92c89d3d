package org.huibao.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An OLE2 file: an {@code .xls}, an {@code .xlsx} behind a password, or something else altogether. */
final class CompoundFile {

    private CompoundFile() {}

    static <T> T read(Path file, List<String> passwords, Function<Workbook, T> use) {
        if (file.toFile().length() > Limits.BINARY_FILE) {
            throw UnreadableFile.tooLarge();
        }
        try (POIFSFileSystem system = Guard.reading(() -> new POIFSFileSystem(file.toFile(), true))) {
            DirectoryNode root = Guard.reading(system::getRoot);
            if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                return EncryptedPackage.read(system, passwords, use);
            }
            // A file for both Excel 95 and 97 holds both streams, and the newer one is the whole one.
            for (String stream : List.of("Workbook", "Book")) {
                if (root.hasEntryCaseInsensitive(stream)) {
                    return Guard.reading(() -> Biff5Workbook.isIn(root, stream))
                            ? Biff5Workbook.read(root, stream, use)
                            : BinaryWorkbook.read(root, passwords, use);
                }
            }
            throw new UnreadableFile(
                    root.hasEntryCaseInsensitive("WordDocument") ? Trouble.WORD : Trouble.NOT_A_WORKBOOK);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}

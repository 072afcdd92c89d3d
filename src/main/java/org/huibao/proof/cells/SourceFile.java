package org.huibao.proof.cells;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.huibao.proof.seen.SourceCell;

/** Rereads cells of one source by their addresses. */
public final class SourceFile {

    /** @param address A1 notation */
    public record Address(String sheet, String address) {}

    /** Rounds of hashing a password; Excel uses 100,000. */
    private static final int SPINS = 1_000_000;

    private SourceFile() {}

    /** What is made of a workbook, by the kind of its file. */
    interface Opening<T> {
        T xlsx(ZipFile zip) throws Exception;

        T xls(DirectoryNode root) throws Exception;

        T excel95(DirectoryNode root) throws Exception;
    }

    private record Wanted(Set<Address> cells) implements Opening<Map<Address, SourceCell>> {
        @Override
        public Map<Address, SourceCell> xlsx(ZipFile zip) throws Exception {
            return new XlsxCells(zip).read(cells);
        }

        @Override
        public Map<Address, SourceCell> xls(DirectoryNode root) throws Exception {
            return XlsSheets.cells(root, cells);
        }

        @Override
        public Map<Address, SourceCell> excel95(DirectoryNode root) throws Exception {
            return OldXlsCells.read(root, cells);
        }
    }

    /** Of the cells wanted those that are there; nothing if the file is no workbook that can be opened. */
    public static Optional<Map<Address, SourceCell>> cells(Path file, Set<Address> wanted, List<String> passwords) {
        return open(file, passwords, new Wanted(wanted));
    }

    /** Nothing if the file is no workbook that can be opened. */
    static <T> Optional<T> open(Path file, List<String> passwords, Opening<T> opening) {
        try {
            try (InputStream head = Files.newInputStream(file)) {
                if (head.read() == 'P') {
                    try (ZipFile zip = new ZipFile(file.toFile())) {
                        return Optional.of(opening.xlsx(zip));
                    }
                }
            }
            return compound(file, passwords, opening);
        } catch (Exception | StackOverflowError | OutOfMemoryError unreadable) {
            // Whatever a file does to its reader, it proves nothing; no other is read meanwhile.
            return Optional.empty();
        }
    }

    /** The same of a workbook that lies in another file. */
    public static Optional<Map<Address, SourceCell>> cells(byte[] workbook, Set<Address> wanted) {
        try {
            Path file = Files.createTempFile("huibao", ".xlsx");
            try {
                Files.write(file, workbook);
                return cells(file, wanted, List.of());
            } finally {
                remove(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static <T> Optional<T> compound(Path file, List<String> passwords, Opening<T> opening) throws Exception {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                return decrypted(system, passwords, opening);
            }
            for (String password : tried(passwords)) {
                try {
                    Biff8EncryptionKey.setCurrentUserPassword(password);
                    return Optional.of(opening.xls(root));
                } catch (OldExcelFormatException excel95) {
                    return Optional.of(opening.excel95(root));
                } catch (org.apache.poi.EncryptedDocumentException wrong) {
                    continue;
                } finally {
                    Biff8EncryptionKey.setCurrentUserPassword(null);
                }
            }
            return Optional.empty();
        }
    }

    private static <T> Optional<T> decrypted(POIFSFileSystem system, List<String> passwords, Opening<T> opening)
            throws Exception {
        EncryptionInfo info = new EncryptionInfo(system);
        if (info.getVerifier().getSpinCount() > SPINS) {
            return Optional.empty();
        }
        Decryptor decryptor = Decryptor.getInstance(info);
        for (String password : tried(passwords)) {
            if (decryptor.verifyPassword(password)) {
                Path plain = Files.createTempFile("huibao", ".xlsx");
                try {
                    try (InputStream content = decryptor.getDataStream(system)) {
                        Files.copy(content, plain, StandardCopyOption.REPLACE_EXISTING);
                    }
                    try (ZipFile zip = new ZipFile(plain.toFile())) {
                        return Optional.of(opening.xlsx(zip));
                    }
                } finally {
                    remove(plain);
                }
            }
        }
        return Optional.empty();
    }

    private static void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** Excel opens what is protected by its own default without asking. */
    private static List<String> tried(List<String> passwords) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(Decryptor.DEFAULT_PASSWORD), passwords.stream())
                .toList();
    }
}

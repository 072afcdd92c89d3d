package org.huibao.workbook.xls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.huibao.workbook.Workbook;
import org.huibao.workbook.grid.GuardedReading;
import org.huibao.workbook.limit.FileKind;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.limit.UnreadableReason;
import org.huibao.workbook.xlsx.OoxmlWorkbook;

/** An {@code .xlsx} behind a password. The plain copy lives in a private temporary file while it is read. */
final class EncryptedPackage {

    private EncryptedPackage() {}

    static <T> T read(POIFSFileSystem system, List<String> passwords, Function<Workbook, T> use) {
        Path plain = temporary();
        try {
            GuardedReading.reading(() -> decrypt(system, passwords, plain));
            if (FileKind.of(plain) != FileKind.ZIP) {
                throw UnreadableFile.damaged();
            }
            return OoxmlWorkbook.read(plain, use);
        } finally {
            delete(plain);
        }
    }

    /** Excel itself opens files with this one without asking (write protection). */
    static List<String> candidates(List<String> passwords) {
        List<String> all = new ArrayList<>();
        all.add(Decryptor.DEFAULT_PASSWORD);
        all.addAll(passwords);
        return all;
    }

    static UnreadableFile locked(List<String> passwords) {
        return new UnreadableFile(passwords.isEmpty() ? UnreadableReason.ENCRYPTED : UnreadableReason.PASSWORD_WRONG);
    }

    private static Path decrypt(POIFSFileSystem system, List<String> passwords, Path plain) throws IOException {
        EncryptionInfo info = new EncryptionInfo(system);
        if (info.getVerifier().getSpinCount() > FileLimits.SPINS) {
            throw UnreadableFile.damaged();
        }
        Decryptor decryptor = Decryptor.getInstance(info);
        try {
            for (String password : candidates(passwords)) {
                if (decryptor.verifyPassword(password)) {
                    copy(decryptor, system, plain);
                    return plain;
                }
            }
        } catch (GeneralSecurityException error) {
            throw new UnreadableFile(UnreadableReason.DAMAGED, error);
        }
        throw locked(passwords);
    }

    private static void copy(Decryptor decryptor, POIFSFileSystem system, Path plain)
            throws IOException, GeneralSecurityException {
        try (InputStream in = decryptor.getDataStream(system);
                OutputStream out = Files.newOutputStream(plain)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                total += count;
                if (total > FileLimits.FILE) {
                    throw UnreadableFile.tooLarge();
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("huibao-", ".xlsx");
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static void delete(Path plain) {
        try {
            Files.deleteIfExists(plain);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}

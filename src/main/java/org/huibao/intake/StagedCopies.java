package org.huibao.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.huibao.model.Sha256;

/** The staging store's housekeeping: of returns that were corrected since, the sets hold what was published. Workers bring into their own what they read. */
public final class StagedCopies {

    private StagedCopies() {}

    /**
     * Deletes the copies that no run may read any more, and what a killed run left half copied. What cannot be deleted stays for the
     * next time.
     *
     * @param staging need not exist
     * @param needed SHA-256 of the copies that stay
     * @param before a copy taken since may be another run's, which has not said yet that it needs it
     */
    public static void sweep(Path staging, Set<String> needed, Instant before) {
        if (!Files.isDirectory(staging)) {
            return;
        }
        try {
            Files.walkFileTree(staging, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    boolean old = attributes.lastModifiedTime().toInstant().isBefore(before);
                    if (old && !needed.contains(file.getFileName().toString())) {
                        delete(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path gone, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            // The next run that ends sweeps again.
        }
    }

    /**
     * Sees to it that the staging store holds a copy of these bytes, for a process that has not taken the file itself.
     *
     * @param file where the file was filed
     * @param copy where its copy lies, or will lie
     * @param sha256 what it held when it was taken
     * @return false if the file holds other bytes by now; then there is no copy
     * @throws IOException if the file cannot be read, or the copy cannot be written
     */
    public static boolean bring(Path file, Path copy, String sha256) throws IOException {
        if (Files.isRegularFile(copy) && Sha256.hex(copy).equals(sha256)) {
            return true;
        }
        Files.createDirectories(copy.toAbsolutePath().getParent());
        Path half = copy.resolveSibling("copy" + UUID.randomUUID() + ".part");
        try {
            Files.copy(file, half);
            if (!Sha256.hex(half).equals(sha256)) {
                return false;
            }
            Files.move(half, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException held) {
            // A program that looks at it keeps it on some machines.
        }
    }
}

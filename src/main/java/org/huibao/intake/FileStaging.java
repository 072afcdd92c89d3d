package org.huibao.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import org.huibao.model.FileMarks;
import org.huibao.model.Sha256;
import org.huibao.model.StagedCopy;

/**
 * The store of what was filed: {@code <first two digits>/<sha256>}. The hash is made of the very bytes that are written,
 * and a file appears there whole or not at all. Taken is one file at a time.
 */
final class FileStaging {

    /** A return has kilobytes and a ledger of 100,000 rows some ten megabytes. */
    static final long MOST_BYTES = 200L << 20;

    private static final int BUFFER = 1 << 16;

    /** What came of taking a file. */
    sealed interface Outcome {
        /**
         * @param sum CRC-32 of the bytes; −1 for a file that is known without being read
         * @param modified when the file was changed last, as it was taken
         */
        record Staged(String sha256, long sum, long size, Path copy, FileTime modified) implements Outcome {}

        record NotTaken(UnusedFile.Kind why) implements Outcome {}

        record TooLarge() implements Outcome {}
    }

    private final Path root;
    private final long mostBytes;
    private final Set<Path> made = new HashSet<>();
    private boolean moved;

    FileStaging(Path root) {
        this(root, MOST_BYTES);
    }

    FileStaging(Path root, long mostBytes) {
        this.root = root;
        this.mostBytes = mostBytes;
    }

    /**
     * Copies and hashes a file in one pass.
     *
     * @throws IOException if the store cannot be written; what is wrong with the file itself is an outcome
     */
    Outcome take(Path file) throws IOException {
        make(root);
        // Not a temporary file of Java's, which its owner alone may read: a group that shares the output takes up a run
        // of another account.
        Path incoming = Files.createFile(root.resolve("incoming" + UUID.randomUUID() + ".tmp"));
        moved = false;
        try {
            return take(file, incoming);
        } finally {
            if (!moved) {
                Files.deleteIfExists(incoming);
            }
        }
    }

    private Outcome take(Path file, Path incoming) throws IOException {
        try (Source source = Source.open(file)) {
            if (source.before.size() > mostBytes) {
                return new Outcome.TooLarge();
            }
            MessageDigest digest = Sha256.digest();
            CRC32 sum = new CRC32();
            long size = copy(source, incoming, digest, sum);
            return source.unchanged(size)
                    ? keep(incoming, Sha256.hex(digest), sum.getValue(), size, source.before.lastModifiedTime())
                    : new Outcome.NotTaken(UnusedFile.Kind.CHANGING);
        } catch (Unreadable unreadable) {
            return new Outcome.NotTaken(unreadable.why);
        }
    }

    /** A file that was taken before and is as it was; nothing if its copy is gone. */
    Optional<Outcome.Staged> known(FileMarks.Known file) {
        Path copy = StagedCopy.in(root, file.sha256());
        try {
            return Files.size(copy) == file.size()
                    ? Optional.of(new Outcome.Staged(file.sha256(), -1, file.size(), copy, file.modified()))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Whether the file is still as it was taken. */
    static boolean isStill(Path file, Outcome.Staged taken) {
        try {
            BasicFileAttributes now = Source.attributes(file);
            return now.isRegularFile()
                    && now.size() == taken.size()
                    && now.lastModifiedTime().equals(taken.modified());
        } catch (IOException gone) {
            return false;
        }
    }

    private static long copy(Source source, Path incoming, MessageDigest digest, CRC32 sum)
            throws IOException, Unreadable {
        try (OutputStream copy = Files.newOutputStream(incoming)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            // Once more was read than announced, the file grows, perhaps without an end.
            for (int read = source.read(buffer);
                    read >= 0 && size <= source.before.size();
                    read = source.read(buffer)) {
                digest.update(buffer, 0, read);
                sum.update(buffer, 0, read);
                copy.write(buffer, 0, read);
                size += read;
            }
            return size;
        }
    }

    private void make(Path wanted) throws IOException {
        if (made.add(wanted)) {
            Files.createDirectories(wanted);
        }
    }

    private Outcome keep(Path incoming, String sha256, long sum, long size, FileTime modified) throws IOException {
        Path copy = StagedCopy.in(root, sha256);
        // A machine that lost power may have left other bytes under the right name.
        if (!Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS) || Files.mismatch(incoming, copy) >= 0) {
            make(copy.getParent());
            Files.move(incoming, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            moved = true;
        } else {
            // Needed again from now on: see StagedCopies.
            Files.setLastModifiedTime(copy, FileTime.from(Instant.now()));
        }
        return new Outcome.Staged(sha256, sum, size, copy, modified);
    }

    /** The file side of the copy: its failures are the file's, not the store's. */
    private static final class Source implements AutoCloseable {
        private final Path file;
        private final BasicFileAttributes before;
        private final InputStream bytes;

        private Source(Path file, BasicFileAttributes before, InputStream bytes) {
            this.file = file;
            this.before = before;
            this.bytes = bytes;
        }

        static Source open(Path file) throws Unreadable {
            try {
                BasicFileAttributes before = attributes(file);
                if (!before.isRegularFile()) {
                    throw new Unreadable(UnusedFile.Kind.CHANGING);
                }
                return new Source(file, before, Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
            } catch (IOException failure) {
                throw Unreadable.because(failure);
            }
        }

        int read(byte[] buffer) throws Unreadable {
            try {
                return bytes.read(buffer);
            } catch (IOException failure) {
                throw Unreadable.because(failure);
            }
        }

        boolean unchanged(long size) throws Unreadable {
            try {
                BasicFileAttributes after = attributes(file);
                return after.isRegularFile()
                        && after.size() == size
                        && before.size() == size
                        && before.lastModifiedTime().equals(after.lastModifiedTime());
            } catch (IOException failure) {
                throw Unreadable.because(failure);
            }
        }

        private static BasicFileAttributes attributes(Path file) throws IOException {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final UnusedFile.Kind why;

        private Unreadable(UnusedFile.Kind why) {
            super(why.code());
            this.why = why;
        }

        static Unreadable because(IOException failure) {
            return new Unreadable(
                    failure instanceof NoSuchFileException ? UnusedFile.Kind.CHANGING : UnusedFile.Kind.UNREADABLE);
        }
    }
}

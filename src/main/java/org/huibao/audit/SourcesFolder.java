package org.huibao.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.huibao.model.FiledReturn;
import org.huibao.model.FiledReturn.Verdict;
import org.huibao.model.Sha256;

/** Copies what was filed into {@code sources/} of a set: returns used or replaced, and attachments, under the names that they were filed by. */
public final class SourcesFolder {

    private static final String NAME = "sources";
    private static final int BUFFER = 1 << 16;

    private SourcesFolder() {}

    /**
     * @param set the folder of the set; exists
     * @param sums SHA-256 of a file → the CRC-32 of the bytes that were hashed: whoever could forge a copy in between could forge the set as
     *     well, and {@code verify} hashes both; nothing for files that have to be hashed once more
     * @return path below the set → SHA-256 of what was written
     * @throws IOException if a file cannot be copied, or is no longer the one that was hashed
     */
    public static Map<String, String> write(Path set, Iterable<FiledReturn> files, Map<String, Long> sums)
            throws IOException {
        Path sources = Files.createDirectories(set.resolve(NAME));
        Map<String, String> written = new HashMap<>();
        byte[] buffer = new byte[BUFFER];
        Path folder = sources;
        for (FiledReturn file : files) {
            if (file.verdict() != Verdict.REFUSED) {
                Path target = SetPath.below(sources, file.path());
                if (!folder.equals(target.getParent())) {
                    folder = Files.createDirectories(target.getParent());
                }
                Long sum = sums.get(file.sha256());
                boolean same = sum == null
                        ? file.sha256().equals(copyHashed(file.staged(), target, buffer))
                        : sum == copySummed(file.staged(), target, buffer);
                if (!same) {
                    throw new IOException("the staged copy of " + file.path() + " has changed: " + file.staged());
                }
                written.put(NAME + "/" + file.path(), file.sha256());
            }
        }
        return written;
    }

    private static String copyHashed(Path staged, Path target, byte[] buffer) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(staged);
                OutputStream copy = Files.newOutputStream(target)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                copy.write(buffer, 0, read);
            }
        }
        return Sha256.hex(digest);
    }

    private static long copySummed(Path staged, Path target, byte[] buffer) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream in = Files.newInputStream(staged);
                OutputStream copy = Files.newOutputStream(target)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sum.update(buffer, 0, read);
                copy.write(buffer, 0, read);
            }
        }
        return sum.getValue();
    }
}

package org.huibao.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
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
     * @return path below the set → SHA-256 of what was written
     * @throws IOException if a file cannot be copied, or is no longer the one that was hashed
     */
    public static Map<String, String> write(Path set, Iterable<FiledReturn> files) throws IOException {
        Path sources = Files.createDirectories(set.resolve(NAME));
        Map<String, String> written = new HashMap<>();
        for (FiledReturn file : files) {
            if (file.verdict() != Verdict.REFUSED) {
                copy(file, SetPath.below(sources, file.path()));
                written.put(NAME + "/" + file.path(), file.sha256());
            }
        }
        return written;
    }

    private static void copy(FiledReturn file, Path target) throws IOException {
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        MessageDigest digest = Sha256.digest();
        try (InputStream staged = Files.newInputStream(file.staged());
                OutputStream copy = Files.newOutputStream(target)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = staged.read(buffer); read >= 0; read = staged.read(buffer)) {
                digest.update(buffer, 0, read);
                copy.write(buffer, 0, read);
            }
        }
        if (!Sha256.hex(digest).equals(file.sha256())) {
            throw new IOException("the staged copy of " + file.path() + " has changed: " + file.staged());
        }
    }
}

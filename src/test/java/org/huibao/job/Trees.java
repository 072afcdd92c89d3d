package org.huibao.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibao.model.Sha256;

/** Folders compared by what is in them. */
final class Trees {

    private Trees() {}

    /** Path below the folder → SHA-256. */
    static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.filter(Files::isRegularFile)
                    .forEach(file -> hashes.put(folder.relativize(file).toString(), hash(file)));
        }
        return hashes;
    }

    private static String hash(Path file) {
        try {
            return Sha256.hex(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

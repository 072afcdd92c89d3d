package org.huibao.job;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    /**
     * The same of a set, without what depends on the set published before: {@code changes.csv}, the element of the page that says the same, and in the
     * manifest that this is so, and the page's hash.
     */
    static Map<String, String> withoutHistory(Path set) throws IOException {
        Map<String, String> hashes = hashes(set);
        hashes.remove("changes.csv");
        String page = Files.readString(set.resolve("review.html"))
                .replaceFirst("<script type=\"application/json\" id=\"changes\">[^<]*</script>\n", "");
        hashes.put("review.html", Sha256.hex(page.getBytes(UTF_8)));
        String manifest = Files.readString(set.resolve("manifest.json"))
                .replaceFirst(" +\"dependOnHistory\" : \\[ \"changes.csv\", \"review.html\" ],\n", "")
                .replaceFirst("(\"review.html\",\\s+\"sha256\" : \")[0-9a-f]{64}(\",\\s+\"size\" : )[0-9]+", "$1$2");
        hashes.put("manifest.json", Sha256.hex(manifest.getBytes(UTF_8)));
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

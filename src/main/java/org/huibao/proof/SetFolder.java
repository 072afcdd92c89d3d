package org.huibao.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huibao.model.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A set as it lies there.
 *
 * @param hashes path → SHA-256, as {@code manifest.json} says
 */
record SetFolder(Path folder, String job, String period, Map<String, String> hashes) {

    private static final String MANIFEST = "manifest.json";

    /** It depends on the set published before, and so does not belong to what the set's digest stands for. */
    private static final String CHANGES = "changes.csv";

    private static final Pattern LEFT_BY_VIEWERS =
            Pattern.compile("(?:^|/)(?:~\\$|\\.|(?i:thumbs\\.db|desktop\\.ini)$)");

    static Optional<SetFolder> open(Path folder) {
        try {
            JsonNode manifest = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve(MANIFEST)));
            Map<String, String> hashes = new TreeMap<>();
            for (JsonNode file : manifest.path("files")) {
                hashes.put(file.path("path").asString(""), file.path("sha256").asString(""));
            }
            String job = manifest.path("job").asString("");
            String period = manifest.path("period").asString("");
            return job.isEmpty() || period.isEmpty() || hashes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SetFolder(folder, job, period, hashes));
        } catch (IOException | JacksonException none) {
            return Optional.empty();
        }
    }

    boolean isDraft() {
        return hashes.containsKey("draft.docx");
    }

    Path report() {
        return folder.resolve(isDraft() ? "draft.docx" : "report.docx");
    }

    /** Files changed, gone or added since the set was written. */
    List<Difference> differences() {
        Map<String, String> actual = new TreeMap<>();
        for (Path file : files()) {
            String path = StreamSupport.stream(folder.relativize(file).spliterator(), false)
                    .map(Path::toString)
                    .collect(Collectors.joining("/"));
            if (!path.equals(MANIFEST) && !path.equals(CHANGES)) {
                actual.put(path, hash(file));
            }
        }
        List<Difference> differences = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(hashes.keySet());
        all.addAll(actual.keySet());
        for (String path : all) {
            if (!actual.containsKey(path)) {
                differences.add(Difference.of("file.gone", "", path));
            } else if (!hashes.containsKey(path)) {
                if (!LEFT_BY_VIEWERS.matcher(path).find()) {
                    differences.add(Difference.of("file.added", "", path));
                }
            } else if (!actual.get(path).equals(hashes.get(path))) {
                differences.add(Difference.of("file.changed", "", path));
            }
        }
        return differences;
    }

    /** A file below {@code sources/}; nothing if the path leads elsewhere or to no file. */
    Optional<Path> source(String path) {
        Path sources = folder.resolve("sources").toAbsolutePath().normalize();
        try {
            Path file = sources.resolve(path).normalize();
            return file.startsWith(sources) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (java.nio.file.InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** Paths of all files below {@code sources/}, '/' between their parts, in order. */
    List<String> sources() {
        return hashes.keySet().stream()
                .filter(path -> path.startsWith("sources/"))
                .map(path -> path.substring("sources/".length()))
                .filter(path -> source(path).isPresent())
                .toList();
    }

    static String hash(Path file) {
        try {
            return Sha256.hex(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

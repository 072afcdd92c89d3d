package org.huibao.proof.log;

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
import org.huibao.proof.SetDifference;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A set as it lies there.
 *
 * @param hashes path → SHA-256, as {@code manifest.json} says
 */
public record SetFolder(Path folder, String job, String period, Map<String, String> hashes) {

    private static final String MANIFEST = "manifest.json";

    /** It depends on the set published before, and so does not belong to what the set's digest stands for. */
    private static final String CHANGES = "changes.csv";

    private static final Pattern LEFT_BY_VIEWERS =
            Pattern.compile("(?:^|/)(?:~\\$|\\.|(?i:thumbs\\.db|desktop\\.ini)$)");

    public static Optional<SetFolder> open(Path folder) {
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

    /** What the manifest calls the set; nothing where there is none. */
    public static Optional<String> digest(Path folder) {
        try {
            String digest = JsonMapper.shared()
                    .readTree(Files.readAllBytes(folder.resolve(MANIFEST)))
                    .path("digest")
                    .asString("");
            return digest.isEmpty() ? Optional.empty() : Optional.of(digest);
        } catch (IOException | JacksonException none) {
            return Optional.empty();
        }
    }

    public boolean isDraft() {
        return hashes.containsKey("draft.docx");
    }

    public Path report() {
        return folder.resolve(isDraft() ? "draft.docx" : "report.docx");
    }

    /** Files changed, gone or added since the set was written. */
    public List<SetDifference> differences() {
        Map<String, String> actual = new TreeMap<>();
        for (Path file : files()) {
            String path = StreamSupport.stream(folder.relativize(file).spliterator(), false)
                    .map(Path::toString)
                    .collect(Collectors.joining("/"));
            if (!path.equals(MANIFEST) && !path.equals(CHANGES)) {
                actual.put(path, hash(file));
            }
        }
        List<SetDifference> differences = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(hashes.keySet());
        all.addAll(actual.keySet());
        for (String path : all) {
            if (!actual.containsKey(path)) {
                differences.add(SetDifference.of("file.gone", "", path));
            } else if (!hashes.containsKey(path)) {
                if (!LEFT_BY_VIEWERS.matcher(path).find()) {
                    differences.add(SetDifference.of("file.added", "", path));
                }
            } else if (!actual.get(path).equals(hashes.get(path))) {
                differences.add(SetDifference.of("file.changed", "", path));
            }
        }
        return differences;
    }

    /** A file below {@code sources/}; nothing if the path leads elsewhere or to no file. */
    public Optional<Path> source(String path) {
        Path sources = folder.resolve("sources").toAbsolutePath().normalize();
        try {
            Path file = sources.resolve(path).normalize();
            return file.startsWith(sources) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (java.nio.file.InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** Paths of all files below {@code sources/}, '/' between their parts, in order. */
    public List<String> sources() {
        return hashes.keySet().stream()
                .filter(path -> path.startsWith("sources/"))
                .map(path -> path.substring("sources/".length()))
                .filter(path -> source(path).isPresent())
                .toList();
    }

    public static String hash(Path file) {
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

package org.huibao.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huibao.definition.ReportJob;
import org.huibao.model.PathOrder;
import org.huibao.model.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code manifest.json}: what made a set, and the SHA-256 of each of its files; written last.
 *
 * <p>{@code changes.csv} is not named: all of it depends on what was published before. {@code review.html} carries the same comparison and is named, with its hash; of a set that
 * was compared, {@code dependOnHistory} names both, so that whoever compares two sets of the same inputs knows what may differ. The generation, which tells apart runs on the same inputs, is not in it: the same inputs give the same bytes.
 *
 * @param run the first 12 digits of the digest
 * @param digest SHA-256 of all that the set depends on
 * @param version of the program
 * @param locale BCP 47 tag of the set's sentences
 * @param dependOnHistory files that depend on what was published before, too; empty where nothing was
 * @param files every file of the set but the manifest and {@code changes.csv}, by path in code-point order
 */
public record Manifest(
        String run,
        String digest,
        String job,
        String period,
        String version,
        String locale,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<String> dependOnHistory,

        List<Entry> files) {

    /** @param path below the set; '/' separates */
    public record Entry(String path, String sha256, long size) {}

    private static final String NAME = "manifest.json";
    private static final String PAGE = "review.html";
    private static final int RUN_DIGITS = 12;

    /** Lock files and thumbnails that come from looking at a set. */
    private static final Pattern LEFT_BY_VIEWERS =
            Pattern.compile("(?:^|/)(?:~\\$|\\.|(?i:thumbs\\.db|desktop\\.ini)$)");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Manifest {
        // Older sets say nothing of it.
        dependOnHistory = dependOnHistory == null ? List.of() : List.copyOf(dependOnHistory);
        files = List.copyOf(files);
    }

    /** Hashes every file of the set as it lies there, and writes the manifest beside them. */
    public static void write(Path set, ReportJob job, String digest, String version, String locale) throws IOException {
        write(set, job, digest, version, locale, Map.of(), false);
    }

    /**
     * @param hashed path below the set → SHA-256 of files that were hashed while they were written, as copies of returns are
     * @param compared whether the set was compared with one that was published before
     */
    public static void write(
            Path set,
            ReportJob job,
            String digest,
            String version,
            String locale,
            Map<String, String> hashed,
            boolean compared)
            throws IOException {
        Manifest manifest = new Manifest(
                digest.substring(0, RUN_DIGITS),
                digest,
                job.name(),
                job.period(),
                version,
                locale,
                compared ? List.of(ChangesList.NAME, PAGE) : List.of(),
                entries(set, hashed));
        // Jackson ends lines as the machine does.
        String text = JSON.writeValueAsString(manifest).replace("\r\n", "\n") + "\n";
        Files.writeString(set.resolve(NAME), text);
    }

    /** Nothing if there is no manifest, or none that can be read: then there is no set, whatever lies there. */
    public static Optional<Manifest> read(Path set) {
        Path file = set.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Manifest.class));
        } catch (IOException | JacksonException | NullPointerException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Every file that the manifest names is there, and no machine that lost power has cut it off. What lies in the set itself was forced to the
     * disk, and if it is of another length somebody has worked on it; copies in the folders are as long as they were.
     */
    public boolean whole(Path set) {
        return files.stream().allMatch(file -> {
            try {
                Path its = set.resolve(file.path());
                long size = Files.isRegularFile(its) ? Files.size(its) : -1;
                return size == file.size() || size > 0 && file.path().indexOf('/') < 0;
            } catch (IOException unreadable) {
                return false;
            }
        });
    }

    /** Whether a file of the set is named here and has the size and the SHA-256 that stand here. */
    public boolean holds(Path set, String path) {
        Path file = set.resolve(path);
        try {
            return Files.isRegularFile(file) && files.contains(new Entry(path, Sha256.hex(file), Files.size(file)));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * The files of the set that are not as the manifest says: changed or added since, in code-point order. Files that are gone are not
     * listed: nothing of them can be lost.
     */
    public List<String> altered(Path set) {
        return altered(set, Map.of());
    }

    /** @param hashed path below the set → SHA-256 of files that are known without being read */
    public List<String> altered(Path set, Map<String, String> hashed) {
        try {
            Set<Entry> known = Set.copyOf(files);
            return entries(set, hashed).stream()
                    .filter(entry -> !known.contains(entry))
                    .map(Entry::path)
                    .filter(path -> !LEFT_BY_VIEWERS.matcher(path).find())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Entry> entries(Path set, Map<String, String> hashed) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(set)) {
            paths = all.filter(Files::isRegularFile).toList();
        }
        List<Entry> entries = new ArrayList<>();
        for (Path file : paths) {
            String path = StreamSupport.stream(set.relativize(file).spliterator(), false)
                    .map(Path::toString)
                    .collect(Collectors.joining("/"));
            if (!path.equals(NAME) && !path.equals(ChangesList.NAME)) {
                String known = hashed.get(path);
                entries.add(new Entry(path, known == null ? Sha256.hex(file) : known, Files.size(file)));
            }
        }
        entries.sort((a, b) -> PathOrder.BY_CODE_POINTS.compare(a.path(), b.path()));
        return entries;
    }
}

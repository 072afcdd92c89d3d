package org.huibao.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huibao.audit.Manifest;
import org.huibao.model.FileMarks;

/**
 * {@code output/<job>/<period>/}: a set is staged beside its place and moved in as one folder. Between the two stands a folder that is
 * whole and only waits to be moved; a killed move leaves it there, and the next command finishes it.
 */
public final class OutputFolder {

    /** Where a finished set goes. */
    public enum Place {
        PUBLISHED("published"),
        DRAFT("draft"),
        /** What would change in a set that is signed. */
        AFTER_CLOSE("after-close");

        private final String folder;

        Place(String folder) {
            this.folder = folder;
        }
    }

    private static final String STAGING = ".staging";

    private final Path folder;

    public OutputFolder(Path folder) {
        this.folder = folder;
    }

    public Path set(Place place) {
        return folder.resolve(place.folder);
    }

    /** A set of the digest stands there, whole. */
    public boolean holds(Place place, String digest) {
        return Manifest.read(set(place))
                .filter(manifest -> manifest.digest().equals(digest))
                .filter(manifest -> manifest.whole(set(place)))
                .isPresent();
    }

    /** Files of the set that somebody has changed or added since it was written, by their paths below it. */
    public List<String> altered(Place place) {
        return Manifest.read(set(place))
                .map(manifest -> altered(place, manifest))
                .orElse(List.of());
    }

    /** SHA-256 of a file of the set, if it is still the one that the manifest names; one that is known by its mark is not read. */
    public Optional<String> unaltered(Place place, String path) {
        Path set = set(place);
        Optional<String> known = marks(place).known(path, set.resolve(path)).map(FileMarks.Known::sha256);
        return Manifest.read(set)
                .flatMap(manifest -> manifest.files().stream()
                        .filter(file -> file.path().equals(path))
                        .map(Manifest.Entry::sha256)
                        .filter(sha256 -> known.isPresent() ? known.get().equals(sha256) : manifest.holds(set, path))
                        .findFirst());
    }

    /** Reads no file of the set that is known by its mark. */
    private List<String> altered(Place place, Manifest manifest) {
        Path set = set(place);
        FileMarks marks = marks(place);
        Map<String, String> known = new HashMap<>();
        for (Manifest.Entry file : manifest.files()) {
            marks.known(file.path(), set.resolve(file.path())).ifPresent(its -> known.put(file.path(), its.sha256()));
        }
        Instant begun = Instant.now();
        List<String> altered = manifest.altered(set, known);
        Set<String> others = Set.copyOf(altered);
        for (Manifest.Entry file : manifest.files()) {
            if (!known.containsKey(file.path()) && !others.contains(file.path())) {
                marks.mark(file.path(), set.resolve(file.path()), file.sha256(), begun);
            }
        }
        marks.keep();
        return altered;
    }

    /** Every file was hashed before the manifest was written, in a folder that nobody looks into. */
    private void mark(Place place) {
        Path set = set(place);
        FileMarks marks = marks(place);
        Manifest.read(set).ifPresent(manifest -> {
            Instant begun = Instant.now();
            for (Manifest.Entry file : manifest.files()) {
                marks.mark(file.path(), set.resolve(file.path()), file.sha256(), begun);
            }
        });
        marks.keep();
    }

    private FileMarks marks(Place place) {
        return new FileMarks(folder.resolve(".marks-" + place.folder), set(place));
    }

    /**
     * An empty folder to write a set into, of this attempt alone: a process that lost its lock may still be writing into another. What killed runs left is
     * gone.
     */
    public Path emptyStaging() {
        try {
            Files.createDirectories(folder);
            List<Path> left;
            try (Stream<Path> all = Files.list(folder)) {
                left = all.filter(path -> path.getFileName().toString().startsWith(STAGING))
                        .toList();
            }
            for (Path each : left) {
                OnDisk.delete(each);
            }
            return Files.createDirectory(folder.resolve(STAGING + "-" + UUID.randomUUID()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The set in a folder of {@link #emptyStaging} is whole, and waits to be moved in. */
    public void staged(Path written) {
        try {
            Path staging = folder.resolve(STAGING);
            OnDisk.delete(staging);
            Files.move(written, staging, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Moves the staged set in, if it is the one that is meant; the set that it replaces goes to {@code earlier/}, a draft only if somebody had worked on
     * it. Does nothing if there is nothing to move: a run that was killed just after is taken up again.
     *
     * @param digest of the set that is meant
     * @return where a set is kept that somebody had changed by hand
     */
    public Optional<Path> moveIn(Place place, String digest) {
        try {
            Path staging = folder.resolve(STAGING);
            boolean meant = Manifest.read(staging)
                    .filter(manifest -> manifest.digest().equals(digest) && manifest.whole(staging))
                    .isPresent();
            if (meant) {
                OnDisk.force(staging);
                OnDisk.delete(waiting(place));
                Files.move(staging, waiting(place), StandardCopyOption.ATOMIC_MOVE);
            } else {
                OnDisk.delete(staging);
            }
            return finish(place);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Finishes what a killed process left half moved; answers like {@link #moveIn}. */
    public Optional<Path> finishMoves() {
        try {
            Optional<Path> published = finish(Place.PUBLISHED);
            Optional<Path> draft = finish(Place.DRAFT);
            Optional<Path> after = finish(Place.AFTER_CLOSE);
            return published.or(() -> draft).or(() -> after);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether a killed process has left something that only waits to be moved. */
    public boolean isHalfMoved() {
        return Arrays.stream(Place.values()).anyMatch(place -> Files.isDirectory(waiting(place)));
    }

    /** Between two renames no set stands there; all that takes longer is done before or after. */
    private Optional<Path> finish(Place place) throws IOException {
        for (Place each : Place.values()) {
            OnDisk.delete(gone(each));
        }
        if (!Files.isDirectory(waiting(place))) {
            return Optional.empty();
        }
        Path target = set(place);
        if (isSame(place)) {
            OnDisk.delete(waiting(place));
            return Optional.empty();
        }
        boolean edited = Files.isDirectory(target) && edited(place);
        if (place == Place.PUBLISHED) {
            setAside(Place.DRAFT);
            setAside(Place.AFTER_CLOSE);
        }
        Optional<Path> kept = Optional.empty();
        if (Files.isDirectory(target)) {
            if (place == Place.PUBLISHED || edited) {
                Path earlier = keep(target);
                kept = edited ? Optional.of(earlier) : kept;
            } else {
                Files.move(target, gone(place), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.move(waiting(place), target, StandardCopyOption.ATOMIC_MOVE);
        mark(place);
        for (Place each : Place.values()) {
            OnDisk.delete(gone(each));
        }
        return kept;
    }

    /** A run that was killed after its set was moved in, and before anybody noted it, makes the same set again. */
    private boolean isSame(Place place) {
        return Manifest.read(waiting(place))
                .filter(manifest -> holds(place, manifest.digest()))
                .filter(manifest -> altered(place, manifest).isEmpty())
                .isPresent();
    }

    /** What is not to be published is gone once it no longer holds; what somebody worked on is kept. */
    public void drop(Place place) throws IOException {
        setAside(place);
        OnDisk.delete(gone(place));
    }

    private void setAside(Place place) throws IOException {
        Path set = set(place);
        if (!Files.isDirectory(set)) {
            return;
        }
        if (edited(place)) {
            keep(set);
        } else {
            OnDisk.delete(gone(place));
            Files.move(set, gone(place), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** A folder without a manifest was not written by us, or not left alone. */
    private boolean edited(Place place) {
        return Manifest.read(set(place))
                .map(manifest -> !altered(place, manifest).isEmpty())
                .orElse(true);
    }

    private Path keep(Path set) throws IOException {
        Path earlier = Files.createDirectories(folder.resolve("earlier"));
        Path target = earlier.resolve(EarlierSets.next(earlier, set));
        Files.move(set, target, StandardCopyOption.ATOMIC_MOVE);
        return target;
    }

    /** Where a set lies that is being deleted. */
    private Path gone(Place place) {
        return folder.resolve(".gone-" + place.folder);
    }

    private Path waiting(Place place) {
        return folder.resolve(".to-be-" + place.folder);
    }
}

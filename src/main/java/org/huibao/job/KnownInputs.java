package org.huibao.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huibao.definition.ReportJob;
import org.huibao.intake.KnownFiles;
import org.huibao.model.FiledReturn;
import org.huibao.model.Sha256;
import org.huibao.notation.Period;
import org.huibao.office.EarlierPeriods;
import org.huibao.office.OutputFolder;
import org.huibao.office.OutputFolder.Place;
import org.huibao.office.ProgramSettings;

/**
 * The digest of the last run, by what it was made of: the definition and the program, paths and bytes of the files, and what was published for the
 * period before. Whose the files are and what is wrong with them follows from these, and is not judged again to see that nothing has changed.
 */
final class KnownInputs {

    private final ReportJob job;
    private final ProgramSettings settings;
    private final String description;
    private final Path store;

    /** @param description see {@link RunDigest#description} */
    KnownInputs(ReportJob job, ProgramSettings settings, String description) {
        this.job = job;
        this.settings = settings;
        this.description = description;
        Path marks = settings.marks(job.name(), job.period());
        this.store = marks.resolveSibling(marks.getFileName() + ".digest");
    }

    /** The digest, if nothing of what it was made of has changed and no file has to be read to know that. */
    Optional<String> digest() throws IOException {
        if (!Files.isRegularFile(store)) {
            return Optional.empty();
        }
        Path input = settings.input(job.name(), job.period());
        Optional<Map<String, String>> files =
                KnownFiles.in(input, settings.marks(job.name(), job.period()), job.period());
        if (files.isEmpty()) {
            return Optional.empty();
        }
        String[] kept = Files.readString(store, UTF_8).split(" ");
        return key(files.get())
                .filter(key -> kept.length == 2 && kept[0].equals(key))
                .map(key -> kept[1]);
    }

    /** What cannot be written is judged again the next time. */
    void keep(RunInputs inputs) {
        Map<String, String> files = new LinkedHashMap<>();
        for (FiledReturn file : inputs.taken().files()) {
            files.put(file.path(), file.sha256());
        }
        try {
            Optional<String> key = key(files);
            if (key.isPresent()) {
                Files.createDirectories(store.toAbsolutePath().getParent());
                Path fresh = store.resolveSibling(store.getFileName() + ".new");
                Files.writeString(fresh, key.get() + " " + inputs.digest(), UTF_8);
                Files.move(fresh, store, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException full) {
            // The set is written to the same disk, and says so.
        }
    }

    /** Nothing if what was published before is no longer what was published. */
    private Optional<String> key(Map<String, String> files) throws IOException {
        MessageDigest digest = Sha256.digest();
        add(digest, description);
        files.forEach((path, sha256) -> {
            add(digest, path);
            add(digest, sha256);
        });
        String before = Period.of(job.period()).orElseThrow().previous().code();
        OutputFolder output = new OutputFolder(settings.output(job.name(), before));
        if (Files.exists(output.set(Place.PUBLISHED))) {
            if (output.unaltered(Place.PUBLISHED, "audit.csv").isEmpty()) {
                return Optional.empty();
            }
            add(digest, Sha256.hex(output.set(Place.PUBLISHED).resolve("manifest.json")));
        }
        for (Path set : new EarlierPeriods(job, period -> settings.output(job.name(), period)).sets()) {
            if (new OutputFolder(Objects.requireNonNull(set.getParent()))
                    .unaltered(Place.PUBLISHED, "audit.csv")
                    .isEmpty()) {
                return Optional.empty();
            }
            add(digest, Sha256.hex(set.resolve("manifest.json")));
        }
        return Optional.of(Sha256.hex(digest));
    }

    private static void add(MessageDigest digest, String piece) {
        byte[] bytes = piece.getBytes(UTF_8);
        digest.update((bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
    }
}

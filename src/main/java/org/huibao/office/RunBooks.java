package org.huibao.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code <output>/.huibao/status/<job>/<period>.runs.tsv} and {@code ….under-way.tsv}: how the last runs ended, and how far one is that is under way. They
 * are beside what a run is for: where they cannot be written or read, the run goes on without.
 */
public final class RunBooks {

    private static final String RUNS = ".runs.tsv";
    private static final String UNDER_WAY = ".under-way.tsv";

    private final ProgramSettings settings;

    public RunBooks(ProgramSettings settings) {
        this.settings = settings;
    }

    /** A book, and whose it is. */
    record Named(String job, String period, RunBook book) {}

    public RunBook of(String job, String period) {
        return read(file(job, period, RUNS), RunBookLines::book).orElse(RunBook.EMPTY);
    }

    /** Who says that it is under way on the job and period, if it may be alive. */
    public Optional<RunUnderWay> underWay(String job, String period) {
        return read(file(job, period, UNDER_WAY), RunBookLines::underWay).filter(RunUnderWay::mayBeAlive);
    }

    /** Whether the one that said so last is dead. */
    boolean wasKilled(String job, String period) {
        return Files.exists(file(job, period, UNDER_WAY))
                && underWay(job, period).isEmpty();
    }

    /** The same, of any job and period of this output. */
    public Optional<RunUnderWay> anyUnderWay() {
        return files(UNDER_WAY).stream()
                .flatMap(file -> read(file, RunBookLines::underWay).stream())
                .filter(RunUnderWay::mayBeAlive)
                .findFirst();
    }

    /** The lock of the job and period is held: whoever stands there has been killed, and is remembered so. */
    public void begins(String job, String period, RunUnderWay run) {
        read(file(job, period, UNDER_WAY), RunBookLines::underWay)
                .ifPresent(left -> write(
                        file(job, period, RUNS), RunBookLines.of(of(job, period).with(PastRun.killed(left), null))));
        goesOn(job, period, run);
    }

    public void goesOn(String job, String period, RunUnderWay run) {
        write(file(job, period, UNDER_WAY), RunBookLines.of(run));
    }

    /**
     * A run has ended. Of one that came to no set nothing is written into an output that no run has used: it may be a mistyped one.
     *
     * @param told of its set; null if it came to none
     * @return the book with it
     */
    public RunBook ends(String job, String period, PastRun run, @Nullable ToldDraft told) {
        RunBook book = of(job, period).with(run, told);
        if (told != null || Files.isDirectory(settings.work())) {
            write(file(job, period, RUNS), RunBookLines.of(book));
        }
        return book;
    }

    /** It is under way no more, and its lock still held. */
    public void leaves(String job, String period) {
        try {
            Files.deleteIfExists(file(job, period, UNDER_WAY));
        } catch (IOException refused) {
            // The next run finds it, and knows that nobody holds the lock.
        }
    }

    /** Of all jobs that are described still. */
    List<Named> all() {
        List<Named> all = new ArrayList<>();
        for (Path file : files(RUNS)) {
            String job = file.getParent().getFileName().toString();
            String name = file.getFileName().toString();
            if (Files.isDirectory(settings.jobs().resolve(job))) {
                read(file, RunBookLines::book)
                        .ifPresent(book ->
                                all.add(new Named(job, name.substring(0, name.length() - RUNS.length()), book)));
            }
        }
        return all;
    }

    private List<Path> files(String ending) {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder(), 2)) {
            return found.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return List.of();
        }
    }

    /** Nothing if there is no such file, or a damaged one. */
    private static <T> Optional<T> read(Path file, Function<List<String>, T> lines) {
        try {
            return Files.exists(file) ? Optional.of(lines.apply(Files.readAllLines(file))) : Optional.empty();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, lines);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            // What matters is written to the same disk, and says so.
        }
    }

    private Path folder() {
        return settings.work().resolve("status");
    }

    private Path file(String job, String period, String ending) {
        return folder().resolve(job).resolve(period + ending);
    }
}

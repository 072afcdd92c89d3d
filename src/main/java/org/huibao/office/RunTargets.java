package org.huibao.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huibao.definition.CopiedFolder;
import org.huibao.definition.SignedPeriod;
import org.huibao.message.Messages;
import org.huibao.notation.NearestName;
import org.huibao.notation.Period;

/** What there is to run: the jobs described and the periods that have input. */
public class RunTargets {

    private final ProgramSettings settings;

    public RunTargets(ProgramSettings settings) {
        this.settings = settings;
    }

    /** The job folders, in the order of their names; a copy of a folder is none. */
    public List<String> jobs() {
        return folders(settings.jobs()).stream()
                .filter(name -> !CopiedFolder.isOne(name))
                .toList();
    }

    /** Folders that are called like a copy of another one. */
    public List<String> copies() {
        return folders(settings.jobs()).stream().filter(CopiedFolder::isOne).toList();
    }

    public Optional<String> nearestJob(String misspelt) {
        return NearestName.to(misspelt, jobs());
    }

    /** The periods that have an input folder, the earliest first. */
    public List<String> periods(String job) {
        return folders(settings.input().resolve(job)).stream()
                .map(Period::of)
                .flatMap(Optional::stream)
                .sorted()
                .map(Period::code)
                .toList();
    }

    /** Periods for which something was filed or written, in no order. */
    public List<String> begun(String job) {
        List<String> begun = new ArrayList<>();
        for (Path parent :
                List.of(settings.input().resolve(job), settings.output().resolve(job))) {
            folders(parent).stream()
                    .filter(folder -> holdsSomething(parent.resolve(folder)))
                    .forEach(begun::add);
        }
        return begun;
    }

    private static boolean holdsSomething(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isPresent();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Of a report for which nothing need have been filed: the latest period that has returns or files of its own. */
    public Optional<String> describedPeriod(String job) {
        return Stream.of(settings.input(), settings.jobs())
                .flatMap(parent -> folders(parent.resolve(job)).stream())
                .map(Period::of)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(Period::code);
    }

    public Optional<String> latestPeriod(String job) {
        return periods(job).stream().reduce((earlier, later) -> later);
    }

    /**
     * What a run without a period is to look at: those with input that are later than the last signed one, and that one, for what came in since; if
     * none is signed, the latest. Whoever signed nothing yet wants no old year run anew.
     *
     * @param signed whether a period is
     */
    public List<String> open(String job, Predicate<String> signed) {
        List<String> periods = periods(job);
        for (int i = periods.size() - 1; i >= 0; i--) {
            if (signed.test(periods.get(i))) {
                return periods.subList(i, periods.size());
            }
        }
        return periods.subList(Math.max(0, periods.size() - 1), periods.size());
    }

    /** Whether the period has a record of having been signed that says so, or one that cannot be read: a run says what is wrong with it. */
    public boolean isSigned(String job, String period, Messages messages) {
        return !(SignedPeriod.read(settings.jobs(), job, period, messages) instanceof SignedPeriod.Loaded.Valid valid)
                || valid.signed().closing().isPresent();
    }

    public Path jobsFolder() {
        return settings.jobs();
    }

    public Path inputFolder(String job) {
        return settings.input().resolve(job);
    }

    public Path outputFolder(String job, String period) {
        return settings.output(job, period);
    }

    private static List<String> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

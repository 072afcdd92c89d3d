package org.huibao.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.notation.NearestName;
import org.huibao.notation.Period;

/** What there is to run: the jobs described and the periods that have input. */
public class RunTargets {

    private final ProgramSettings settings;

    public RunTargets(ProgramSettings settings) {
        this.settings = settings;
    }

    /** The job folders, in the order of their names. */
    public List<String> jobs() {
        return folders(settings.jobs());
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

    public Optional<String> latestPeriod(String job) {
        return periods(job).stream().reduce((earlier, later) -> later);
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

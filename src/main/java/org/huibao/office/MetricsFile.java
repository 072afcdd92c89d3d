package org.huibao.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the last runs ended as figures for monitoring, in Prometheus' text format 0.0.4: whoever collects them (node_exporter's {@code textfile}) reads the file now and
 * then. It is written by the process that ran, from what is remembered beside the database, and so also when the database is down.
 *
 * <p>Some lines by hand: a registry of Micrometer needs 120 ms to write as many, a quarter of a run that has nothing to do.
 */
public final class MetricsFile {

    private final Path file;
    private final Map<String, List<String>> families = new TreeMap<>();

    private MetricsFile(Path file) {
        this.file = file;
    }

    /**
     * Writes the file anew; where that is refused, the run is what it is without.
     *
     * @param latest the book of this run, which may not have been written
     */
    public static void write(ProgramSettings settings, RunBooks books, String job, String period, RunBook latest) {
        if (settings.metrics() == null && !Files.isDirectory(settings.work())) {
            return;
        }
        Path named = settings.metrics();
        MetricsFile metrics =
                new MetricsFile(named == null ? settings.work().resolve("huibao.prom") : named.toAbsolutePath());
        boolean there = false;
        for (RunBooks.Named each : books.all()) {
            boolean its = each.job().equals(job) && each.period().equals(period);
            there |= its;
            metrics.add(each.job(), each.period(), its ? latest : each.book());
        }
        if (!there) {
            metrics.add(job, period, latest);
        }
        metrics.add("info", "the program", "version=" + quoted(settings.version()), 1);
        metrics.write();
    }

    private void add(String job, String period, RunBook book) {
        // A collector calls itself "job".
        String labels = "report=" + quoted(job) + ",period=" + quoted(period);
        // Of one that was killed nothing is known but that it began.
        PastRun last = book.runs().stream()
                .filter(run -> run.ended() != null)
                .findFirst()
                .orElse(null);
        add(
                "run_success_timestamp_seconds",
                "when a run ended with 0 last; 0 if none has",
                labels,
                seconds(book.success()));
        if (last == null) {
            return;
        }
        add("run_timestamp_seconds", "when the last run ended", labels, seconds(last.ended()));
        add("run_exit_code", "how the last run ended", labels, last.exitCode() == null ? -1 : last.exitCode());
        add("run_duration_seconds", "how long the last run took", labels, took(last));
        each(book, PastRun::steps)
                .forEach((step, millis) -> add(
                        "run_step_duration_seconds",
                        "how long the step took when it was taken last",
                        labels + ",step=" + quoted(step),
                        millis / 1000.0));
        each(book, PastRun::returns)
                .forEach((verdict, count) ->
                        add("returns", "files in the input folder", labels + ",verdict=" + quoted(verdict), count));
        each(book, PastRun::findings)
                .forEach((level, count) ->
                        add("findings", "findings of the last set", labels + ",level=" + quoted(level), count));
    }

    private interface Part<T> {
        Map<String, T> of(PastRun run);
    }

    /** Of the last run that knew: one that has nothing to do takes no step but the first. */
    private static <T> Map<String, T> each(RunBook book, Part<T> part) {
        return book.runs().stream()
                .filter(run -> run.exitCode() != null && !run.unchanged())
                .map(part::of)
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    private void add(String name, String help, String labels, double value) {
        families.computeIfAbsent(
                        "huibao_" + name,
                        full -> new ArrayList<>(List.of("# HELP " + full + " " + help, "# TYPE " + full + " gauge")))
                .add("huibao_" + name + "{" + labels + "} " + plain(value));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static double took(PastRun run) {
        return run.ended() == null
                ? 0
                : Duration.between(Instant.parse(run.begun()), Instant.parse(run.ended()))
                                .toMillis()
                        / 1000.0;
    }

    private static double seconds(@Nullable String instant) {
        return instant == null ? 0 : Instant.parse(instant).getEpochSecond();
    }

    private static String quoted(String label) {
        return '"' + label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private void write() {
        StringBuilder text = new StringBuilder();
        families.values()
                .forEach(lines -> lines.forEach(line -> text.append(line).append('\n')));
        try {
            Files.createDirectories(file.getParent());
            // A name that no collector reads; each process has its own.
            Path fresh = file.resolveSibling(
                    file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            // Its silence is told by the rule that asks when the last run was.
        }
    }
}

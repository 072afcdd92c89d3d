package org.huibao.office;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where things lie and how to speak.
 *
 * @param locale BCP 47 tag of the language of messages
 * @param threads returns read at the same time; 0 for one a processor
 * @param partitions into how many the returns of a run are cut, at most: see jobs/OPERATIONS.md, "Many workers"
 * @param silence after so many seconds without a word a worker's partition is given to another
 * @param log the file in which a run notes what it does; null for none
 * @param metrics the file of figures for monitoring; null for {@code .huibao/huibao.prom} in the output
 * @param version of the program
 */
public record ProgramSettings(
        Path input,
        Path output,
        Path jobs,
        String locale,
        int threads,
        int partitions,
        int silence,
        @Nullable Path log,
        @Nullable Path metrics,
        String version) {

    public static final int PARTITIONS = 64;
    public static final int SILENCE = 30;

    private static final int MOST_PARTITIONS = 10_000;

    /** Three times what a worker takes between two words. */
    private static final int SHORTEST_SILENCE = 6;

    private static final int LONGEST_SILENCE = 3_600;

    public ProgramSettings {
        log = log == null || log.toString().isEmpty() ? null : log;
        between("huibao.partitions", partitions, 1, MOST_PARTITIONS);
        between("huibao.silence", silence, SHORTEST_SILENCE, LONGEST_SILENCE);
        metrics = metrics == null || metrics.toString().isEmpty() ? null : metrics;
    }

    public Path input(String job, String period) {
        return input.resolve(job).resolve(period);
    }

    public Path output(String job, String period) {
        return output.resolve(job).resolve(period);
    }

    /** Copies of returns, by content; shared by all runs on this output. */
    public Path staging() {
        return output.resolve(".huibao").resolve("staging").toAbsolutePath();
    }

    /** What stood inside the workbooks of the last run; may be deleted at any time. */
    public Path seen(String job, String period) {
        return output.resolve(".huibao").resolve("seen").resolve(job).resolve(period);
    }

    /** By what the files of the last run are known; may be deleted at any time. */
    public Path marks(String job, String period) {
        return output.resolve(".huibao").resolve("marks").resolve(job).resolve(period);
    }

    /** For what a run sets aside while it lasts. */
    public Path work() {
        return output.resolve(".huibao").toAbsolutePath();
    }

    public Duration silent() {
        return Duration.ofSeconds(silence);
    }

    public int readers() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    private static void between(String setting, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(setting + "=" + value + " (" + least + "–" + most + ")");
        }
    }
}

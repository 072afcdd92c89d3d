package org.huibao.office;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where things lie and how to speak.
 *
 * @param locale BCP 47 tag of the language of messages
 * @param threads returns read at the same time; 0 for one a processor
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
        @Nullable Path log,
        @Nullable Path metrics,
        String version) {

    public ProgramSettings {
        log = log == null || log.toString().isEmpty() ? null : log;
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

    public int readers() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }
}

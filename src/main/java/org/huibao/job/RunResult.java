package org.huibao.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.office.RunSummary;

/** What became of one job and period. */
public sealed interface RunResult {

    String job();

    String period();

    int exitCode();

    /** Nothing was read or written: {@code jobs/} holds mistakes. */
    record Mistaken(String job, String period, List<DefinitionMistake> mistakes) implements RunResult {
        @Override
        public int exitCode() {
            return 2;
        }
    }

    /** Another process is at it. */
    record Busy(String job, String period) implements RunResult {
        @Override
        public int exitCode() {
            return 75;
        }
    }

    /**
     * The program or the machine failed.
     *
     * @param moved whether the new set had been moved into its place before
     */
    record Failed(String job, String period, Throwable cause, boolean moved) implements RunResult {
        @Override
        public int exitCode() {
            return 1;
        }
    }

    /**
     * The period is signed, and nothing came in since, or nothing that was not told before.
     *
     * @param by who signed it
     * @param day on which
     * @param news whether something came in since, and was told
     * @param set that is signed, or what would change in it
     */
    record Signed(ReportJob definition, String by, String day, boolean news, Path set, List<String> notices)
            implements RunResult {
        @Override
        public String job() {
            return definition.name();
        }

        @Override
        public String period() {
            return definition.period();
        }

        @Override
        public int exitCode() {
            return 0;
        }
    }

    /**
     * A set stands in its place.
     *
     * @param exitCode 0 published, 3 something blocks, 4 only required returns are missing, 5 the period is signed and something came in
     * @param upToDate nothing had changed since the run that wrote the set
     * @param set the set's folder
     * @param findings none if nothing had changed
     * @param notices what the administrator should know besides the findings, in the reader's language
     */
    record Written(
            ReportJob definition,
            int exitCode,
            boolean upToDate,
            Path set,
            List<Finding> findings,
            RunSummary summary,
            List<String> notices)
            implements RunResult {
        @Override
        public String job() {
            return definition.name();
        }

        /** With one more notice. */
        Written noticing(String notice) {
            return noticing(List.of(notice));
        }

        Written noticing(List<String> more) {
            List<String> all = new ArrayList<>(notices);
            all.addAll(more);
            return new Written(definition, exitCode, upToDate, set, findings, summary, List.copyOf(all));
        }

        @Override
        public String period() {
            return definition.period();
        }
    }
}

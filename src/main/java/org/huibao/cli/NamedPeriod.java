package org.huibao.cli;

import java.io.IOException;
import java.util.function.Consumer;
import org.huibao.job.PeriodClosing;
import org.huibao.notation.Period;
import picocli.CommandLine.Option;

/** The job and period that a command is about, both named, and what it says where it cannot do what was asked. */
class NamedPeriod {

    @Option(
            names = "--job",
            descriptionKey = "option.job",
            paramLabel = "J",
            required = true,
            defaultValue = "${HUIBAO_JOB}")
    private String job = "";

    @Option(
            names = "--period",
            descriptionKey = "option.period",
            paramLabel = "P",
            required = true,
            defaultValue = "${HUIBAO_PERIOD}")
    private String period = "";

    /** What is to be done. */
    @FunctionalInterface
    interface Step {
        PeriodClosing.Result take(PeriodClosing closing) throws IOException;
    }

    String job() {
        return job;
    }

    String period() {
        return period;
    }

    /** @param done says what was done */
    int answered(CommandTools desk, Step step, Consumer<PeriodClosing.Result.Done> done) throws IOException {
        if (!desk.printer().knows(desk.targets(), job)) {
            return ExitCodes.MISTAKE;
        }
        if (Period.of(period).isEmpty()) {
            desk.console().error("cli.bad-period", period);
            return ExitCodes.MISTAKE;
        }
        PeriodClosing.Result result = step.take(new PeriodClosing(desk.surroundings(), desk.messages()));
        if (result instanceof PeriodClosing.Result.Done told) {
            done.accept(told);
            return ExitCodes.DONE;
        }
        if (result instanceof PeriodClosing.Result.Busy) {
            desk.console().error("cli.busy", job, period);
            return ExitCodes.BUSY;
        }
        if (result instanceof PeriodClosing.Result.Mistaken mistaken) {
            desk.printer().mistakes(job, period, mistaken.mistakes());
        } else if (result instanceof PeriodClosing.Result.Refused refused) {
            desk.console().errorLine(refused.why());
        }
        return ExitCodes.MISTAKE;
    }
}

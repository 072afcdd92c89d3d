package org.huibao.cli;

import org.huibao.notation.Period;
import picocli.CommandLine.Option;

/** The job and period that a command is about, both of which it wants to be named. */
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

    String job() {
        return job;
    }

    String period() {
        return period;
    }

    /** False, and said why, if there is no such job or the period is written in another way. */
    boolean isKnown(CommandTools desk) {
        if (!desk.printer().knows(desk.targets(), job)) {
            return false;
        }
        if (Period.of(period).isEmpty()) {
            desk.console().error("cli.bad-period", period);
            return false;
        }
        return true;
    }
}

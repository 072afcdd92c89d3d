package org.huibao.cli;

import java.io.IOException;
import java.util.function.Consumer;
import org.huibao.job.PeriodClosing;

/** What {@code close} and {@code reopen} have in common: a step that is taken or refused. */
@FunctionalInterface
interface ClosingStep {

    PeriodClosing.Result take(PeriodClosing closing) throws IOException;

    /**
     * Takes the step, and says why where it is not taken.
     *
     * @param done says what was done
     * @return the exit code
     */
    default int answered(CommandTools desk, NamedPeriod named, Consumer<PeriodClosing.Result.Done> done)
            throws IOException {
        if (!named.isKnown(desk)) {
            return ExitCodes.MISTAKE;
        }
        PeriodClosing.Result result = take(new PeriodClosing(desk.surroundings(), desk.messages()));
        if (result instanceof PeriodClosing.Result.Done told) {
            done.accept(told);
            return ExitCodes.DONE;
        }
        if (result instanceof PeriodClosing.Result.Busy) {
            desk.console().error("cli.busy", named.job(), named.period());
            return ExitCodes.BUSY;
        }
        if (result instanceof PeriodClosing.Result.Mistaken mistaken) {
            desk.printer().mistakes(named.job(), named.period(), mistaken.mistakes());
        } else if (result instanceof PeriodClosing.Result.Refused refused) {
            desk.console().errorLine(refused.why());
        }
        return ExitCodes.MISTAKE;
    }
}

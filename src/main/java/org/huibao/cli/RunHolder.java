package org.huibao.cli;

import java.time.Duration;
import java.time.Instant;
import org.huibao.message.Messages;
import org.huibao.office.RunUnderWay;

/** Who holds a run's lock, since when, and how far the run is, in a sentence. */
final class RunHolder {

    private RunHolder() {}

    static String of(RunUnderWay run, Messages messages) {
        String who = messages.text(
                "cli.holder",
                run.host(),
                run.account(),
                Long.toString(run.process()),
                ShownTime.minute(Instant.parse(run.since())));
        if (run.step().isEmpty()) {
            return who;
        }
        Duration lasting = Duration.between(Instant.parse(run.stepSince()), Instant.now());
        String name = messages.text("cli.step." + run.step());
        String step = run.total() == 0 ? name : name + " " + run.done() + "/" + run.total();
        return who + messages.text("cli.holder-step", step, ShownTime.took(lasting, messages));
    }
}

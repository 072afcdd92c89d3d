package org.huibao.cli;

import java.util.concurrent.Callable;
import org.huibao.office.ConfirmJob;
import org.huibao.store.RunLocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code confirm}: a confirmation slip for each department. */
@Command(name = "confirm", mixinStandardHelpOptions = true)
class ConfirmCommand implements Callable<Integer> {

    @Mixin
    private final NamedPeriod named = new NamedPeriod();

    private final CommandTools desk;

    ConfirmCommand(CommandTools desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        TerminalOutput console = desk.console();
        if (!named.isKnown(desk)) {
            return ExitCodes.MISTAKE;
        }
        ConfirmJob.Result result = new ConfirmJob(
                        desk.settings(),
                        desk.messages(),
                        new RunLocks(desk.surroundings().database()))
                .write(named.job(), named.period());
        if (result instanceof ConfirmJob.Result.Mistaken mistaken) {
            desk.printer().mistakes(named.job(), named.period(), mistaken.mistakes());
            return ExitCodes.MISTAKE;
        }
        if (result instanceof ConfirmJob.Result.Refused refused) {
            console.error(refused.key(), refused.about(), named.job(), named.period());
            return ExitCodes.MISTAKE;
        }
        ConfirmJob.Result.Written written = (ConfirmJob.Result.Written) result;
        written.kept().forEach(kept -> console.say("cli.confirm.kept", kept));
        console.say(
                written.draft() ? "cli.confirm.draft" : "cli.confirm",
                written.folder(),
                written.written(),
                written.unchanged());
        console.next(
                "next.confirm",
                written.folder(),
                desk.settings().input(named.job(), named.period()),
                named.job(),
                named.period());
        return ExitCodes.DONE;
    }
}

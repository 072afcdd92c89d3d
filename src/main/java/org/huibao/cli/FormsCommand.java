package org.huibao.cli;

import java.util.concurrent.Callable;
import org.huibao.office.FormsJob;
import org.huibao.office.ReturnedDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code forms}: a blank form for each department. */
@Command(name = "forms", mixinStandardHelpOptions = true)
class FormsCommand implements Callable<Integer> {

    @Mixin
    private final NamedPeriod named = new NamedPeriod();

    private final CommandTools desk;

    FormsCommand(CommandTools desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        TerminalOutput console = desk.console();
        if (!named.isKnown(desk)) {
            return ExitCodes.MISTAKE;
        }
        FormsJob.Result result = new FormsJob(desk.settings(), desk.messages()).write(named.job(), named.period());
        if (result instanceof FormsJob.Result.Mistaken mistaken) {
            desk.printer().mistakes(named.job(), named.period(), mistaken.mistakes());
            desk.printer().marked(new ReturnedDefinition(desk.settings(), desk.messages()).write(mistaken.mistakes()));
            return ExitCodes.MISTAKE;
        }
        new ReturnedDefinition(desk.settings(), desk.messages()).clear(named.job(), named.period());
        FormsJob.Result.Written written = (FormsJob.Result.Written) result;
        written.kept().forEach(kept -> console.say("cli.form-kept", kept));
        written.notices().forEach(console::line);
        console.say("cli.forms", written.folder(), written.written(), written.unchanged());
        console.next(
                "next.forms",
                written.folder(),
                desk.settings().input(named.job(), named.period()),
                named.job(),
                named.period());
        return ExitCodes.DONE;
    }
}

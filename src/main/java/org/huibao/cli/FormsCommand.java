package org.huibao.cli;

import java.util.concurrent.Callable;
import org.huibao.notation.Period;
import org.huibao.office.FormsJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code forms}: a blank form for each department. */
@Command(name = "forms", mixinStandardHelpOptions = true)
class FormsCommand implements Callable<Integer> {

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

    private final CommandTools desk;

    FormsCommand(CommandTools desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        TerminalOutput console = desk.console();
        if (!desk.printer().knows(desk.targets(), job)) {
            return ExitCodes.MISTAKE;
        }
        if (Period.of(period).isEmpty()) {
            console.error("cli.bad-period", period);
            return ExitCodes.MISTAKE;
        }
        FormsJob.Result result = new FormsJob(desk.settings(), desk.messages()).write(job, period);
        if (result instanceof FormsJob.Result.Mistaken mistaken) {
            desk.printer().mistakes(job, period, mistaken.mistakes());
            return ExitCodes.MISTAKE;
        }
        FormsJob.Result.Written written = (FormsJob.Result.Written) result;
        written.kept().forEach(kept -> console.say("cli.form-kept", kept));
        written.notices().forEach(console::line);
        console.say("cli.forms", written.folder(), written.written(), written.unchanged());
        return ExitCodes.DONE;
    }
}

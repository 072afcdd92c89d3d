package org.huibao.cli;

import java.util.concurrent.Callable;
import org.huibao.notation.Period;
import org.huibao.office.FormsJob;
import org.huibao.office.Targets;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code forms}: a blank form for each department. */
@Component
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

    private final FormsJob forms;
    private final Targets targets;
    private final ResultPrinter printer;
    private final Console console;

    FormsCommand(FormsJob forms, Targets targets, ResultPrinter printer, Console console) {
        this.forms = forms;
        this.targets = targets;
        this.printer = printer;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (!printer.knows(targets, job)) {
            return ExitCodes.MISTAKE;
        }
        if (Period.of(period).isEmpty()) {
            console.error("cli.bad-period", period);
            return ExitCodes.MISTAKE;
        }
        FormsJob.Result result = forms.write(job, period);
        if (result instanceof FormsJob.Result.Mistaken mistaken) {
            printer.mistakes(job, period, mistaken.mistakes());
            return ExitCodes.MISTAKE;
        }
        FormsJob.Result.Written written = (FormsJob.Result.Written) result;
        written.kept().forEach(kept -> console.say("cli.form-kept", kept));
        console.say("cli.forms", written.folder(), written.written(), written.unchanged());
        return ExitCodes.DONE;
    }
}

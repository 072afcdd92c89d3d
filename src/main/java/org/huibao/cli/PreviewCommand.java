package org.huibao.cli;

import java.util.concurrent.Callable;
import org.huibao.notation.Period;
import org.huibao.office.PreviewJob;
import org.huibao.office.ReturnedDefinition;
import org.huibao.office.RunTargets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code preview}: the report with sample figures, before anybody has filed anything. */
@Command(name = "preview", mixinStandardHelpOptions = true)
class PreviewCommand implements Callable<Integer> {

    @Option(
            names = "--job",
            descriptionKey = "option.job-one",
            paramLabel = "J",
            required = true,
            defaultValue = "${HUIBAO_JOB}")
    private String job = "";

    @Option(
            names = "--period",
            descriptionKey = "option.period-preview",
            paramLabel = "P",
            defaultValue = "${HUIBAO_PERIOD}")
    private @Nullable String period;

    private final CommandTools desk;

    PreviewCommand(CommandTools desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        TerminalOutput console = desk.console();
        RunTargets targets = desk.targets();
        if (!desk.printer().knows(targets, job)) {
            return ExitCodes.MISTAKE;
        }
        PreviewJob preview = new PreviewJob(desk.settings(), desk.messages());
        String wanted = period == null ? preview.period(job) : period;
        if (Period.of(wanted).isEmpty()) {
            console.error("cli.bad-period", wanted);
            return ExitCodes.MISTAKE;
        }
        PreviewJob.Result result = preview.write(job, wanted);
        if (result instanceof PreviewJob.Result.Mistaken mistaken) {
            desk.printer().mistakes(job, wanted, mistaken.mistakes());
            desk.printer().marked(new ReturnedDefinition(desk.settings(), desk.messages()).write(mistaken.mistakes()));
            return ExitCodes.MISTAKE;
        }
        new ReturnedDefinition(desk.settings(), desk.messages()).clear(job, wanted);
        PreviewJob.Result.Written written = (PreviewJob.Result.Written) result;
        console.say("cli.preview", job, wanted, written.report(), written.placeholders());
        written.notices().forEach(notice -> console.line("  " + notice));
        console.next("next.preview", written.report(), job, wanted);
        return ExitCodes.DONE;
    }
}

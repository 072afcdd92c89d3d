package org.huibao.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.huibao.notation.Period;
import org.huibao.office.RunTargets;
import org.huibao.office.create.NewJob;
import org.huibao.office.create.NewPeriod;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new}: a report begun, one like another, or a further period of one. */
@Command(name = "new", mixinStandardHelpOptions = true)
class NewCommand implements Callable<Integer> {

    private static final String XLSX = "xlsx";

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", descriptionKey = "option.new-name")
    private @Nullable String name;

    @Option(names = "--like", paramLabel = "JOB", descriptionKey = "option.like")
    private @Nullable String like;

    @Option(names = "--job", paramLabel = "J", descriptionKey = "option.new-job")
    private @Nullable String job;

    @Option(names = "--period", paramLabel = "P", descriptionKey = "option.new-period")
    private @Nullable String period;

    @Option(names = "--to", paramLabel = "xlsx|yaml", defaultValue = "xlsx", descriptionKey = "option.new-to")
    private String form = "";

    private final CommandTools desk;

    NewCommand(CommandTools desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        TerminalOutput console = desk.console();
        if (period != null && Period.of(period).isEmpty()) {
            console.error("cli.bad-period", period);
            return ExitCodes.MISTAKE;
        }
        if (!List.of(XLSX, "yaml").contains(form)) {
            console.error("new.form", form);
            return ExitCodes.MISTAKE;
        }
        if (name != null && job == null) {
            return begun(name);
        }
        if (name == null && like == null && period != null) {
            return opened(period);
        }
        console.error("new.which");
        return ExitCodes.MISTAKE;
    }

    private int begun(String wanted) throws IOException {
        TerminalOutput console = desk.console();
        if (like != null && !desk.printer().knows(desk.targets(), like)) {
            return ExitCodes.MISTAKE;
        }
        NewJob jobs = new NewJob(desk.settings(), desk.messages());
        NewJob.Result result =
                like == null ? jobs.example(wanted, period, form.equals(XLSX)) : jobs.copy(wanted, like, period);
        if (result instanceof NewJob.Result.Refused refused) {
            console.errorLine(refused.why());
            return ExitCodes.MISTAKE;
        }
        NewJob.Result.Made made = (NewJob.Result.Made) result;
        console.say("new.made", made.folder());
        made.notices().forEach(notice -> console.line("  " + notice));
        console.next("next.new", wanted, made.period(), made.folder().resolve("README.md"));
        return ExitCodes.DONE;
    }

    private int opened(String code) throws IOException {
        TerminalOutput console = desk.console();
        RunTargets targets = desk.targets();
        List<String> all = targets.jobs();
        if (job == null && all.size() > 1) {
            console.error("new.which-job", String.join(", ", all));
            return ExitCodes.MISTAKE;
        }
        String wanted = job == null ? all.stream().findFirst().orElse("") : job;
        if (!desk.printer().knows(targets, wanted)) {
            return ExitCodes.MISTAKE;
        }
        NewPeriod.Result result = new NewPeriod(desk.settings(), desk.messages()).open(wanted, code);
        if (result instanceof NewPeriod.Result.Mistaken mistaken) {
            desk.printer().mistakes(wanted, code, mistaken.mistakes());
            return ExitCodes.MISTAKE;
        }
        if (result instanceof NewPeriod.Result.Refused refused) {
            console.errorLine(refused.why());
            return ExitCodes.MISTAKE;
        }
        NewPeriod.Result.Opened opened = (NewPeriod.Result.Opened) result;
        console.say("new.opened", wanted, code, opened.folder());
        opened.files().forEach(file -> console.line("  " + file));
        console.say("new.looks");
        opened.looks().forEach(look -> console.line("  □ " + look));
        console.next("next.opened", wanted, code);
        return ExitCodes.DONE;
    }
}

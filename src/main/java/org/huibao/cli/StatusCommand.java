package org.huibao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.huibao.notation.Period;
import org.huibao.office.FilingStatus;
import org.huibao.office.RunBooks;
import org.huibao.office.RunTargets;
import org.huibao.office.StatusJob;
import org.huibao.office.UnreadPlaces;
import org.huibao.store.RunLocks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code status}: who has filed, on each job's latest period or on what is named. */
@Command(name = "status", mixinStandardHelpOptions = true)
class StatusCommand implements Callable<Integer> {

    @Option(names = "--job", paramLabel = "J", defaultValue = "${HUIBAO_JOB}")
    private @Nullable String job;

    @Option(names = "--period", paramLabel = "P", defaultValue = "${HUIBAO_PERIOD}")
    private @Nullable String period;

    @Option(names = "--json")
    private boolean json;

    private final CommandTools desk;

    StatusCommand(CommandTools desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        TerminalOutput console = desk.console();
        RunTargets targets = desk.targets();
        ResultPrinter printer = desk.printer();
        String asked = job;
        if (!printer.knows(
                targets, asked == null ? targets.jobs().stream().findFirst().orElse("") : asked)) {
            return ExitCodes.MISTAKE;
        }
        if (period != null && Period.of(period).isEmpty()) {
            console.error("cli.bad-period", period);
            return ExitCodes.MISTAKE;
        }
        StatusJob statusJob = new StatusJob(
                desk.settings(),
                desk.messages(),
                desk.records(),
                new RunLocks(desk.surroundings().database()));
        RunBooks books = new RunBooks(desk.settings());
        List<FilingStatus> known = new ArrayList<>();
        StatusPrinter status = new StatusPrinter(desk.messages(), console, books);
        int exitCode = ExitCodes.DONE;
        if (asked == null && !json) {
            printer.copies(targets);
        }
        for (String each : asked == null ? targets.jobs() : List.of(asked)) {
            String wanted = period == null ? targets.latestPeriod(each).orElse(null) : period;
            if (wanted == null) {
                printer.noInput(targets, each, null);
                continue;
            }
            StatusJob.Result result = statusJob.look(each, wanted);
            if (result instanceof StatusJob.Result.Mistaken mistaken) {
                printer.mistakes(each, wanted, mistaken.mistakes());
                if (!json) {
                    status.runs(each, wanted);
                }
                exitCode = ExitCodes.MISTAKE;
            } else if (result instanceof StatusJob.Result.Known found) {
                known.add(found.status());
            }
        }
        if (json) {
            console.line(StatusJson.of(known, books));
        } else {
            known.forEach(status::print);
            UnreadPlaces unread = new UnreadPlaces(desk.settings(), desk.messages());
            known.stream()
                    .map(FilingStatus::job)
                    .distinct()
                    .forEach(each -> unread.of(each).forEach(console::line));
            known.forEach(status::next);
        }
        return exitCode;
    }
}

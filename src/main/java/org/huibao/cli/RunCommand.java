package org.huibao.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.huibao.definition.LoadedJob;
import org.huibao.job.BackTest;
import org.huibao.job.MainJob;
import org.huibao.job.RunResult;
import org.huibao.notation.Period;
import org.huibao.office.DefinitionCheck;
import org.huibao.office.ReturnedDefinition;
import org.huibao.office.RunBook;
import org.huibao.office.RunBooks;
import org.huibao.office.RunTargets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run}: the main job on each job's open periods, or on what is named. */
@Command(name = "run", mixinStandardHelpOptions = true)
class RunCommand implements Callable<Integer> {

    @Option(names = "--job", descriptionKey = "option.job", paramLabel = "J", defaultValue = "${HUIBAO_JOB}")
    private @Nullable String job;

    @Option(names = "--period", descriptionKey = "option.period", paramLabel = "P", defaultValue = "${HUIBAO_PERIOD}")
    private @Nullable String period;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "option.quiet",
            defaultValue = "${HUIBAO_QUIET}")
    private boolean quiet;

    @Option(names = "--json", descriptionKey = "huibao.json")
    private boolean json;

    @Option(
            names = "--wait",
            paramLabel = "10m",
            converter = WaitTime.class,
            descriptionKey = "option.wait",
            defaultValue = "${HUIBAO_WAIT}")
    private @Nullable Duration wait;

    @Option(names = "--against", paramLabel = "published", descriptionKey = "option.against")
    private @Nullable String against;

    /** Of a report without any returns; its definition is looked through all the same. */
    private static final String ANY_PERIOD = "2020";

    /** The set that results are compared with; there is no other. */
    private static final String PUBLISHED = "published";

    private final CommandTools desk;

    RunCommand(CommandTools desk) {
        this.desk = desk;
    }

    private record Target(String job, String period) {}

    @Override
    public Integer call() throws IOException {
        if (quiet || json) {
            desk.console().hush();
        }
        List<Target> chosen = new ArrayList<>();
        if (against != null) {
            return against(chosen);
        }
        RunJson results = new RunJson(desk.faults());
        int code = choose(chosen) ? run(chosen, results) : ExitCodes.MISTAKE;
        if (json) {
            desk.console().data(results.text());
        }
        return code;
    }

    /** Writes nothing: what a run would change in what is published. */
    private int against(List<Target> chosen) {
        if (!PUBLISHED.equals(against)) {
            desk.console().error("against.what", String.valueOf(against));
            return ExitCodes.MISTAKE;
        }
        if (!choose(chosen)) {
            return ExitCodes.MISTAKE;
        }
        AgainstPrinter printer = new AgainstPrinter(desk);
        BackTest test = new BackTest(desk.surroundings(), desk.messages(), new ProgressBar(desk.messages()));
        return ExitCodes.first(chosen.stream()
                .map(target -> printer.print(test.of(target.job(), target.period()), target.job(), target.period())));
    }

    private int run(List<Target> chosen, RunJson results) throws IOException {
        List<Integer> codes = new ArrayList<>();
        RunBooks books = new RunBooks(desk.settings());
        ResultPrinter printer = desk.printer();
        long began = System.nanoTime();
        try (MainJob mainJob = MainJob.in(desk.surroundings(), desk.messages(), new ProgressBar(desk.messages()));
                StopSignal signal = StopSignal.watching(mainJob, desk.console())) {
            for (Target target : chosen) {
                RunBook before = books.of(target.job(), target.period());
                RunResult result = mainJob.run(target.job(), target.period());
                while (result instanceof RunResult.Busy && wait != null && freeInTime(mainJob, target, began)) {
                    before = books.of(target.job(), target.period());
                    result = mainJob.run(target.job(), target.period());
                }
                codes.add(result.exitCode());
                if (signal.came()) {
                    // It has been told, and the process ends.
                    break;
                }
                printer.print(result, before, books, chosen.size() - codes.size());
                ReturnedDefinition returned = new ReturnedDefinition(desk.settings(), desk.messages());
                if (result instanceof RunResult.Mistaken mistaken) {
                    printer.marked(returned.write(mistaken.mistakes()));
                } else if (result instanceof RunResult.Written) {
                    returned.clear(target.job(), target.period());
                }
                if (json) {
                    results.add(result);
                }
            }
        }
        return ExitCodes.first(codes.stream());
    }

    /** The time is one for all that is run: cron's next start comes at its hour. */
    private boolean freeInTime(MainJob mainJob, Target target, long began) {
        long left = wait == null ? 0 : wait.toMillis() - (System.nanoTime() - began) / 1_000_000;
        return left > 0 && mainJob.waits(target.job(), target.period(), left);
    }

    /** False, and said why, if there is nothing to run. */
    private boolean choose(List<Target> chosen) {
        RunTargets targets = desk.targets();
        String asked = job;
        if (!desk.printer()
                .knows(
                        targets,
                        asked == null ? targets.jobs().stream().findFirst().orElse("") : asked)) {
            return false;
        }
        if (asked == null) {
            desk.printer().copies(targets);
        }
        for (String each : asked == null ? targets.jobs() : List.of(asked)) {
            String wanted = period;
            if (wanted == null) {
                targets.open(each, its -> targets.isSigned(each, its, desk.messages()))
                        .forEach(its -> chosen.add(new Target(each, its)));
            } else if (targets.periods(each).contains(wanted)) {
                chosen.add(new Target(each, wanted));
            }
            if (chosen.stream().noneMatch(target -> target.job().equals(each))) {
                desk.printer().noInput(targets, each, wanted);
                LoadedJob loaded = new DefinitionCheck(desk.settings(), desk.messages())
                        .load(each, wanted == null || Period.of(wanted).isEmpty() ? ANY_PERIOD : wanted);
                if (loaded instanceof LoadedJob.Invalid invalid) {
                    desk.printer().mistakes(each, wanted == null ? "—" : wanted, invalid.mistakes());
                }
            }
        }
        return !chosen.isEmpty();
    }
}

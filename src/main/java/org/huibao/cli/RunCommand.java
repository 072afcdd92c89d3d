package org.huibao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.huibao.job.MainJob;
import org.huibao.job.RunResult;
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

    private final CommandTools desk;

    RunCommand(CommandTools desk) {
        this.desk = desk;
    }

    private record Target(String job, String period) {}

    @Override
    public Integer call() {
        TerminalOutput console = desk.console();
        if (quiet) {
            console.hush();
        }
        List<Target> chosen = new ArrayList<>();
        if (!choose(chosen)) {
            return ExitCodes.MISTAKE;
        }
        List<Integer> codes = new ArrayList<>();
        RunBooks books = new RunBooks(desk.settings());
        ResultPrinter printer = desk.printer();
        try (MainJob mainJob = MainJob.in(desk.surroundings(), desk.messages(), new ProgressBar(desk.messages()));
                StopSignal signal = StopSignal.watching(mainJob, console)) {
            for (Target target : chosen) {
                RunBook before = books.of(target.job(), target.period());
                RunResult result = mainJob.run(target.job(), target.period());
                codes.add(result.exitCode());
                if (signal.came()) {
                    // It has been told, and the process ends.
                    break;
                }
                printer.print(result, before, books, chosen.size() - codes.size());
            }
        }
        return ExitCodes.first(codes.stream());
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
        for (String each : asked == null ? targets.jobs() : List.of(asked)) {
            String wanted = period;
            if (wanted == null) {
                targets.open(each, its -> targets.isSigned(each, its, desk.messages()))
                        .forEach(its -> chosen.add(new Target(each, its)));
            } else if (targets.periods(each).contains(wanted)) {
                chosen.add(new Target(each, wanted));
            }
            if (chosen.stream().noneMatch(target -> target.job().equals(each))) {
                desk.console()
                        .error(
                                "cli.no-input",
                                each,
                                targets.inputFolder(each).resolve(wanted == null ? "2020" : wanted),
                                String.join(", ", targets.periods(each)));
            }
        }
        return !chosen.isEmpty();
    }
}

package org.huibao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.huibao.job.MainJob;
import org.huibao.job.RunResult;
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

    private final CommandTools desk;

    RunCommand(CommandTools desk) {
        this.desk = desk;
    }

    private record Target(String job, String period) {}

    @Override
    public Integer call() {
        List<Target> chosen = new ArrayList<>();
        if (!choose(chosen)) {
            return ExitCodes.MISTAKE;
        }
        List<RunResult> results = new ArrayList<>();
        try (MainJob mainJob = MainJob.in(desk.surroundings(), desk.messages())) {
            for (Target target : chosen) {
                RunResult result = mainJob.run(target.job(), target.period());
                desk.printer().print(result);
                results.add(result);
            }
        }
        return ExitCodes.first(results.stream().map(RunResult::exitCode));
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

package org.huibao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.huibao.notation.Period;
import org.huibao.office.CheckJob;
import org.huibao.office.CheckJob.Target;
import org.huibao.office.RunTargets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: what a run would find in returns that are not filed yet. */
@Command(name = "check", mixinStandardHelpOptions = true)
class CheckCommand implements Callable<Integer> {

    private static final int BLOCKED = 3;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "huibao.check.file")
    private List<Path> given = List.of();

    @Option(names = "--job", paramLabel = "J", defaultValue = "${HUIBAO_JOB}", descriptionKey = "huibao.check.job")
    private @Nullable String job;

    @Option(
            names = "--period",
            paramLabel = "P",
            defaultValue = "${HUIBAO_PERIOD}",
            descriptionKey = "huibao.check.period")
    private @Nullable String period;

    @Option(names = "--json", descriptionKey = "huibao.json")
    private boolean json;

    private final CommandTools desk;

    CheckCommand(CommandTools desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        TerminalOutput console = desk.console();
        CheckJson found = new CheckJson(desk.messages());
        if (json) {
            console.hush();
        }
        try {
            return call(console, found);
        } finally {
            if (json) {
                console.data(found.text());
            }
        }
    }

    private int call(TerminalOutput console, CheckJson found) throws IOException {
        RunTargets targets = desk.targets();
        CheckJob checkJob = new CheckJob(desk.settings(), desk.messages(), targets);
        String asked = job;
        if (!desk.printer()
                .knows(
                        targets,
                        asked == null ? targets.jobs().stream().findFirst().orElse("") : asked)) {
            return ExitCodes.MISTAKE;
        }
        if (period != null && Period.of(period).isEmpty()) {
            console.error("cli.bad-period", period);
            return ExitCodes.MISTAKE;
        }
        Map<Target, List<Path>> byTarget = new LinkedHashMap<>();
        for (Path path : given) {
            if (!Files.exists(path)) {
                console.error("cli.check.no-file", path);
                return ExitCodes.MISTAKE;
            }
            if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
                // Reading a pipe or a device may never end.
                console.error("cli.check.not-a-file", path);
                return ExitCodes.MISTAKE;
            }
            for (Path file : files(path)) {
                Optional<Target> target = checkJob.target(file, asked, period);
                if (target.isEmpty()) {
                    console.error("cli.check.which", file, String.join(", ", targets.jobs()));
                    return ExitCodes.MISTAKE;
                }
                byTarget.computeIfAbsent(target.get(), none -> new ArrayList<>())
                        .add(file);
            }
        }
        List<Integer> codes = new ArrayList<>();
        for (Map.Entry<Target, List<Path>> entry : byTarget.entrySet()) {
            CheckJob.Result result = checkJob.check(entry.getKey(), entry.getValue());
            int code = told(entry.getKey(), result);
            found.add(result, code);
            codes.add(code);
        }
        return ExitCodes.first(codes.stream());
    }

    private int told(Target target, CheckJob.Result result) {
        if (result instanceof CheckJob.Result.Mistaken mistaken) {
            desk.printer().mistakes(target.job(), target.period(), mistaken.mistakes());
            return ExitCodes.MISTAKE;
        }
        CheckJob.Result.Checked checked = (CheckJob.Result.Checked) result;
        new CheckPrinter(desk.messages(), desk.console()).print(checked);
        boolean blocked = checked.findings().stream().anyMatch(finding -> finding.blocks());
        desk.console()
                .next(
                        blocked ? "next.check.blocked" : "next.check.clean",
                        desk.settings().input(target.job(), target.period()));
        return blocked ? BLOCKED : ExitCodes.DONE;
    }

    /** Of a folder every file in it, in order of their paths; lock files and hidden ones are nobody's return. */
    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches("(?:\\.|~\\$).*"))
                    .sorted()
                    .toList();
        }
    }
}

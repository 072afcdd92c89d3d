package org.huibao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.huibao.office.HalfMoved;
import org.huibao.office.RunTargets;
import org.huibao.proof.FigureTrace;
import org.huibao.store.RunLocks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code trace}: a figure, its formula and its sources as a tree. */
@Command(name = "trace", mixinStandardHelpOptions = true)
class TraceCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CODE", descriptionKey = "option.code")
    private String code = "";

    @Option(names = "--job", descriptionKey = "option.job", paramLabel = "J", defaultValue = "${HUIBAO_JOB}")
    private @Nullable String job;

    @Option(names = "--period", descriptionKey = "option.period", paramLabel = "P", defaultValue = "${HUIBAO_PERIOD}")
    private @Nullable String period;

    @Option(names = "--json", descriptionKey = "option.json-tree")
    private boolean json;

    private final CommandTools desk;

    TraceCommand(CommandTools desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        TerminalOutput console = desk.console();
        RunTargets targets = desk.targets();
        String asked = job == null ? targets.jobs().stream().findFirst().orElse("") : job;
        if (!desk.printer().knows(targets, asked)) {
            return ExitCodes.MISTAKE;
        }
        String wanted = period == null ? targets.latestPeriod(asked).orElse("") : period;
        HalfMoved.finish(desk.settings(), new RunLocks(desk.surroundings().database()), asked, wanted);
        Path published = targets.outputFolder(asked, wanted).resolve("published");
        Path set = Files.isDirectory(published) ? published : published.resolveSibling("draft");
        FigureTrace.Looked looked = FigureTrace.of(set, code, desk.messages());
        if (looked instanceof FigureTrace.Looked.Found found) {
            show(found.figure(), set);
            return ExitCodes.DONE;
        }
        if (looked instanceof FigureTrace.Looked.Unknown unknown) {
            String near = String.join("、", unknown.near());
            console.error(near.isEmpty() ? "trace.unknown" : "trace.unknown-near", code, near);
        } else {
            console.error("trace.no-set", asked, wanted);
        }
        return ExitCodes.MISTAKE;
    }

    private void show(FigureTrace figure, Path set) {
        TerminalOutput console = desk.console();
        if (json) {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            console.line(mapper.writeValueAsString(figure));
        } else {
            console.say("trace.set", set);
            new TraceTree(desk.messages()).lines(figure).forEach(console::line);
            console.next("next.trace", set.resolve("review.html"));
        }
    }
}

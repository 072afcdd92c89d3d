package org.huibao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.huibao.learn.match.ProofGrade;
import org.huibao.notation.Period;
import org.huibao.office.LearnJob;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code learn}: last year's report and returns into a draft of a job. */
@Command(name = "learn", mixinStandardHelpOptions = true)
class LearnCommand implements Callable<Integer> {

    /** So many paragraphs that differ are shown; the page holds what became of all. */
    private static final int SHOWN = 5;

    @Parameters(index = "0", paramLabel = "REPORT.docx", descriptionKey = "huibao.learn.report")
    private Path report = Path.of("");

    @Parameters(index = "1..*", paramLabel = "RETURNS", arity = "0..*", descriptionKey = "huibao.learn.returns")
    private List<Path> returns = List.of();

    @Option(names = "--job", paramLabel = "J", required = true, descriptionKey = "huibao.learn.job")
    private String job = "";

    @Option(names = "--period", paramLabel = "P", descriptionKey = "huibao.learn.period")
    private @Nullable String period;

    private final CommandTools desk;

    LearnCommand(CommandTools desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        TerminalOutput console = desk.console();
        if (!job.matches("[\\p{L}\\p{N}_-]+")) {
            console.error("cli.learn.bad-name", job);
            return ExitCodes.MISTAKE;
        }
        if (period != null && Period.of(period).isEmpty()) {
            console.error("cli.bad-period", period);
            return ExitCodes.MISTAKE;
        }
        if (!Files.exists(report)) {
            console.error("cli.learn.no-file", report);
            return ExitCodes.MISTAKE;
        }
        for (Path each : returns) {
            if (!Files.isRegularFile(each) && !Files.isDirectory(each)) {
                console.error("cli.learn.no-file", each);
                return ExitCodes.MISTAKE;
            }
        }
        LearnJob.Result result = new LearnJob(desk.settings(), desk.messages()).learn(report, returns, job, period);
        if (result instanceof LearnJob.Result.Refused refused) {
            console.errorLine(refused.sentence());
            return ExitCodes.MISTAKE;
        }
        tell(console, (LearnJob.Result.Learned) result);
        return ExitCodes.DONE;
    }

    private void tell(TerminalOutput console, LearnJob.Result.Learned learned) {
        learned.notices().forEach(console::line);
        Map<ProofGrade, Integer> grades = learned.grades();
        console.say(
                "cli.learn.written",
                learned.folder(),
                learned.period(),
                grades.getOrDefault(ProofGrade.PROVED, 0),
                grades.getOrDefault(ProofGrade.LIKELY, 0),
                grades.getOrDefault(ProofGrade.GUESS, 0),
                grades.getOrDefault(ProofGrade.NONE, 0));
        if (learned.placeholders() > 0 && !learned.printed()) {
            console.say("cli.learn.not-printed");
        } else if (learned.placeholders() > 0 && learned.differing().isEmpty()) {
            console.say("cli.learn.same");
        } else if (!learned.differing().isEmpty()) {
            console.say("cli.learn.differs", learned.differing().size());
            learned.differing().stream().limit(SHOWN).forEach(each -> {
                console.say("cli.learn.was", each.was());
                console.say("cli.learn.now", each.printed());
            });
        }
        String next = learned.placeholders() == 0
                ? "nothing"
                : !learned.printed() ? "mend" : learned.blocking() > 0 ? "settle" : "look";
        console.say(
                "cli.learn." + next,
                learned.folder().resolve("learn.html"),
                desk.settings().input().resolve(job).resolve(learned.period()),
                job,
                learned.period(),
                learned.blocking());
    }
}

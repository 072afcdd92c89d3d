package org.huibao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.huibao.proof.FinalCopy;
import org.huibao.proof.SetDifference;
import org.huibao.proof.SetProof;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code verify}: proves a set, and says what a later hand did to its report. */
@Command(name = "verify", mixinStandardHelpOptions = true)
class VerifyCommand implements Callable<Integer> {

    private static final int DIFFERS = 3;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "option.set")
    private Path set = Path.of("");

    @Parameters(index = "1", paramLabel = "FINAL.docx", arity = "0..1", descriptionKey = "option.copy")
    private @Nullable Path copy;

    private final CommandTools desk;

    VerifyCommand(CommandTools desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        TerminalOutput console = desk.console();
        if (!(SetProof.of(set, desk.messages(), desk.settings().jobs())
                instanceof SetProof.Outcome.Examined examined)) {
            console.error("verify.no-set", set);
            return ExitCodes.MISTAKE;
        }
        console.say("verify.set", examined.job(), examined.period());
        print(examined.differences());
        boolean proved = examined.differences().isEmpty();
        console.say(
                proved ? "verify.proved" : "verify.not-proved",
                examined.figures(),
                examined.proved(),
                examined.printed(),
                examined.differences().size());
        int result = proved ? ExitCodes.DONE : DIFFERS;
        Path edited = copy;
        int both = edited == null ? result : Math.max(result, compared(edited));
        if (both != ExitCodes.MISTAKE) {
            console.next(both == ExitCodes.DONE ? "next.verify.proved" : "next.verify.differs", set);
        }
        return both;
    }

    private int compared(Path edited) {
        TerminalOutput console = desk.console();
        Optional<FinalCopy> compared = SetProof.finalCopy(set, edited, desk.messages());
        if (compared.isEmpty()) {
            console.error("verify.no-word", edited);
            return ExitCodes.MISTAKE;
        }
        FinalCopy found = compared.get();
        print(found.changes());
        console.say(
                "verify.final",
                edited,
                found.sentences(),
                found.figures(),
                count(found, "final.changed") + count(found, "final.deleted") + count(found, "final.added"),
                count(found, "final.figure-changed"),
                count(found, "final.figure-gone"),
                count(found, "final.number"));
        return found.figuresDiffer() ? DIFFERS : ExitCodes.DONE;
    }

    private static long count(FinalCopy found, String kind) {
        return found.changes().stream()
                .filter(change -> change.kind().equals(kind))
                .count();
    }

    private void print(List<SetDifference> differences) {
        differences.forEach(each -> desk.console()
                .line("  "
                        + desk.messages()
                                .text("proof." + each.kind(), each.arguments().toArray())));
    }
}

package org.huibao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.huibao.proof.FinalCopy;
import org.huibao.proof.SetDifference;
import org.huibao.proof.SetProof;
import org.huibao.proof.SetsBelow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: proves a set, and says what a later hand did to its report. */
@Command(name = "verify", mixinStandardHelpOptions = true)
class VerifyCommand implements Callable<Integer> {

    private static final int DIFFERS = 3;
    private static final int NAMED = 12;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "option.set")
    private Path set = Path.of("");

    @Parameters(index = "1", paramLabel = "FINAL.docx", arity = "0..1", descriptionKey = "option.copy")
    private @Nullable Path copy;

    @Option(names = "--below", paramLabel = "DIR", arity = "1..*", descriptionKey = "option.below")
    private List<Path> below = List.of();

    private final CommandTools desk;

    VerifyCommand(CommandTools desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        TerminalOutput console = desk.console();
        Optional<Path> nowhere =
                below.stream().filter(folder -> !Files.isDirectory(folder)).findFirst();
        if (nowhere.isPresent()) {
            console.error("verify.below.no-folder", nowhere.get());
            return ExitCodes.MISTAKE;
        }
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
        int result = Math.max(proved ? ExitCodes.DONE : DIFFERS, comparedBelow());
        Path edited = copy;
        int both = edited == null ? result : Math.max(result, compared(edited));
        if (both != ExitCodes.MISTAKE) {
            console.next(both == ExitCodes.DONE ? "next.verify.proved" : "next.verify.differs", set);
        }
        return both;
    }

    /** Against the sets of the level below, where they are at hand. */
    private int comparedBelow() {
        Optional<SetsBelow.Compared> compared = below.isEmpty()
                ? Optional.empty()
                : SetsBelow.compare(set, below, desk.messages(), desk.settings().jobs());
        if (compared.isEmpty()) {
            return ExitCodes.DONE;
        }
        SetsBelow.Compared found = compared.get();
        print(found.differences());
        TerminalOutput console = desk.console();
        if (!found.proved().isEmpty()) {
            console.say("verify.below", found.proved().size(), String.join("、", found.proved()), found.values());
        }
        if (!found.replaced().isEmpty()) {
            console.say("verify.below.replaced", found.replaced().size(), String.join("、", found.replaced()));
        }
        if (found.byHand() > 0) {
            console.say("verify.below.by-hand", found.byHand());
        }
        if (!found.absent().isEmpty()) {
            console.say("verify.below.absent", found.absent().size(), String.join("、", found.absent()));
        }
        boolean some = !found.proved().isEmpty()
                || !found.absent().isEmpty()
                || !found.differences().isEmpty();
        if (some && !found.plain().isEmpty()) {
            List<String> plain = found.plain();
            String names = String.join("、", plain.subList(0, Math.min(NAMED, plain.size())))
                    + (plain.size() > NAMED ? "…" : "");
            console.say("verify.below.plain", plain.size(), names);
        }
        if (!some) {
            console.say("verify.below.none");
        }
        return found.differences().isEmpty() ? ExitCodes.DONE : DIFFERS;
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
                count(found, "final.figure-changed") + count(found, "final.wording-changed"),
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

package org.huibao.cli;

import java.util.List;
import org.huibao.definition.DefinitionMistake;
import org.huibao.job.RunResult;
import org.huibao.message.Messages;
import org.huibao.office.RunSummary;
import org.huibao.office.RunTargets;

/** Says what became of a run. */
class ResultPrinter {

    private final Messages messages;
    private final TerminalOutput console;

    ResultPrinter(Messages messages, TerminalOutput console) {
        this.messages = messages;
        this.console = console;
    }

    void print(RunResult result) {
        if (result instanceof RunResult.Mistaken mistaken) {
            mistakes(mistaken.job(), mistaken.period(), mistaken.mistakes());
        } else if (result instanceof RunResult.Busy busy) {
            console.error("cli.busy", busy.job(), busy.period());
        } else if (result instanceof RunResult.Failed failed) {
            console.error("cli.failed", failed.job(), failed.period());
            console.failure(failed.cause());
        } else if (result instanceof RunResult.Signed signed) {
            console.say(
                    signed.news() ? "cli.signed-news" : "cli.signed",
                    signed.definition().title(),
                    signed.period(),
                    signed.by(),
                    signed.day());
            signed.notices().forEach(console::line);
            console.say("cli.set", signed.set());
        } else if (result instanceof RunResult.Written written) {
            print(written);
        }
    }

    void mistakes(String job, String period, List<DefinitionMistake> mistakes) {
        console.error("cli.mistakes", job, period, mistakes.size());
        mistakes.forEach(this::print);
    }

    /** False, and said why, if there is no such job. */
    boolean knows(RunTargets targets, String job) {
        if (targets.jobs().isEmpty()) {
            console.error("cli.no-jobs", targets.jobsFolder());
            return false;
        }
        if (!targets.jobs().contains(job)) {
            console.error(
                    "cli.unknown-job",
                    job,
                    String.join(", ", targets.jobs()),
                    targets.nearestJob(job).orElse(targets.jobs().get(0)));
            return false;
        }
        return true;
    }

    private void print(DefinitionMistake mistake) {
        String place = mistake.line() == 0
                ? mistake.file()
                : mistake.file() + ":" + mistake.line() + (mistake.column() == 0 ? "" : ":" + mistake.column());
        String found = mistake.found().isBlank() ? "" : messages.text("cli.found", mistake.found());
        console.errorLine("  " + place + "  " + found + mistake.message());
    }

    private void print(RunResult.Written written) {
        String key = switch (written.exitCode()) {
            case 0 -> "cli.published";
            case 4 -> "cli.draft-returns-missing";
            case 5 -> "cli.after-close";
            default -> "cli.draft-blocked";
        };
        RunSummary summary = written.summary();
        console.say(
                key,
                written.definition().title(),
                written.period(),
                summary.returns(),
                summary.errors(),
                summary.warnings(),
                summary.notes());
        if (written.upToDate()) {
            console.say("cli.up-to-date");
        }
        written.notices().forEach(console::line);
        summary.lines().forEach(console::line);
        console.say("cli.set", written.set());
    }
}

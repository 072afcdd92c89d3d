package org.huibao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.huibao.definition.DefinitionMistake;
import org.huibao.job.RunResult;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.office.MistakeSentence;
import org.huibao.office.ReturnedDefinition;
import org.huibao.office.RunBook;
import org.huibao.office.RunBooks;
import org.huibao.office.RunSummary;
import org.huibao.office.RunTargets;
import org.huibao.office.ToldDraft;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of a run: on standard output how it ended, on standard error what a person must do, as cron mails that. A nightly mail for the same draft begins
 * with what is new.
 */
class ResultPrinter {

    /** Where a draft lies and what to do with it. */
    private static final int ROWS_OF_THE_END = 3;

    private static final int BLOCKED = 3;
    private static final int AFTER_CLOSE = 5;

    private final Messages messages;
    private final TerminalOutput console;
    private final ScreenLines screen;

    ResultPrinter(Messages messages, TerminalOutput console) {
        this.messages = messages;
        this.console = console;
        this.screen = new ScreenLines(console, messages);
    }

    /**
     * @param before what was known of the job and period when the run began
     * @param following how many results come after this one, each with its line on the screen
     */
    void print(RunResult result, RunBook before, RunBooks books, int following) {
        if (result instanceof RunResult.Mistaken mistaken) {
            mistakes(mistaken.job(), mistaken.period(), mistaken.mistakes(), following);
        } else if (result instanceof RunResult.Busy busy) {
            busy(busy, books);
        } else if (result instanceof RunResult.Failed failed) {
            screen.tell("cli.failed", failed.job(), failed.period());
            console.failure(failed.cause());
            screen.tell(failed.moved() ? "cli.failed-moved" : "cli.failed-nothing-published");
        } else if (result instanceof RunResult.Signed signed) {
            print(signed, before.told(), following);
        } else if (result instanceof RunResult.Written written) {
            print(written, before.told(), following);
        }
    }

    void mistakes(String job, String period, List<DefinitionMistake> mistakes) {
        mistakes(job, period, mistakes, 0);
    }

    /** All of them, for whoever mends them; the screen ends with the first of many. */
    private void mistakes(String job, String period, List<DefinitionMistake> mistakes, int following) {
        List<String> lines = mistakes.stream().map(this::line).toList();
        screen.tell("cli.mistakes", job, period, mistakes.size());
        first(lines, following);
        console.next("next.mistakes", job, period);
    }

    /** Where the workbooks lie in which they are marked. */
    void marked(List<ReturnedDefinition.Marked> workbooks) {
        workbooks.forEach(each -> screen.tell("cli.marked", each.returned(), each.original()));
    }

    /** False, and said why, if there is no such job. */
    boolean knows(RunTargets targets, String job) {
        if (targets.jobs().isEmpty()) {
            console.error("cli.no-jobs", targets.jobsFolder());
            return false;
        }
        if (targets.copies().contains(job)) {
            console.error("cli.copied-job", targets.jobsFolder().resolve(job));
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

    /** @param period that was asked for; null for any */
    void noInput(RunTargets targets, String job, @Nullable String period) {
        List<String> periods = targets.periods(job);
        Path folder = targets.inputFolder(job);
        if (periods.isEmpty()) {
            console.error("cli.no-input-yet", job, folder);
        } else {
            console.error(
                    "cli.no-input",
                    job,
                    folder.resolve(period == null ? periods.get(periods.size() - 1) : period),
                    String.join(", ", periods));
        }
    }

    /** A copy that somebody keeps beside a report is passed over; that is said where all reports are asked for. */
    void copies(RunTargets targets) {
        targets.copies()
                .forEach(copy ->
                        console.say("cli.copied-job", targets.jobsFolder().resolve(copy)));
    }

    private String line(DefinitionMistake mistake) {
        return "  " + MistakeSentence.of(mistake, messages);
    }

    private void busy(RunResult.Busy busy, RunBooks books) {
        screen.tell("cli.busy", busy.job(), busy.period());
        books.underWay(busy.job(), busy.period())
                .or(books::anyUnderWay)
                .ifPresent(other -> screen.line(RunHolder.of(other, messages)));
    }

    private void print(RunResult.Signed signed, @Nullable ToldDraft told, int following) {
        console.say(
                signed.news() ? "cli.signed-news" : "cli.signed",
                signed.definition().title(),
                signed.period(),
                signed.by(),
                signed.day());
        List<String> notices = fresh(signed.notices(), told);
        console.say("cli.set", signed.set());
        tell(signed.definition().title() + " " + signed.period(), notices, following);
        console.next("next.signed", signed.set());
    }

    /** What a person knows already wakes nobody: it is told on standard output. */
    private List<String> fresh(List<String> notices, @Nullable ToldDraft told) {
        List<String> known = told == null ? List.of() : told.notices();
        notices.stream().filter(known::contains).forEach(console::line);
        return notices.stream().filter(notice -> !known.contains(notice)).toList();
    }

    private void tell(String headline, List<String> notices, int following) {
        if (!notices.isEmpty()) {
            screen.line(headline);
            first(notices, following);
        }
    }

    /** As many as there is room for; the others are told on standard output. */
    private void first(List<String> lines, int kept) {
        int told = screen.lines(lines, kept);
        if (told < lines.size()) {
            screen.tell("cli.mistakes-more", lines.size() - told);
            lines.stream().skip(told).forEach(console::line);
        }
    }

    private void print(RunResult.Written written, @Nullable ToldDraft told, int following) {
        RunSummary summary = written.summary();
        console.say(
                headline(written.exitCode()),
                written.definition().title(),
                written.period(),
                summary.returns(),
                summary.errors(),
                summary.warnings(),
                summary.notes());
        if (summary.accepted() > 0) {
            console.say("cli.accepted", summary.accepted());
        }
        if (written.upToDate()) {
            console.say("cli.up-to-date");
        }
        List<String> notices = fresh(written.notices(), told);
        console.say("cli.set", written.set());
        if (written.exitCode() == ExitCodes.DONE) {
            tell(written.definition().title() + " " + written.period(), notices, following);
            console.next("next.published", written.set(), written.definition().name(), written.period());
        } else {
            toDo(written, told, following, notices);
        }
    }

    private static String headline(int exitCode) {
        return switch (exitCode) {
            case 0 -> "cli.published";
            case 4 -> "cli.draft-returns-missing";
            case AFTER_CLOSE -> "cli.after-close";
            default -> "cli.draft-blocked";
        };
    }

    private void toDo(RunResult.Written written, @Nullable ToldDraft told, int following, List<String> notices) {
        screen.tell("cli.to-do." + written.exitCode(), written.definition().title(), written.period());
        boolean signed = written.exitCode() == AFTER_CLOSE;
        List<String> lines = signed ? afterClose(written) : written.summary().lines();
        boolean compared =
                !signed && told != null && told.exitCode() != ExitCodes.DONE && told.exitCode() != AFTER_CLOSE;
        if (compared && written.upToDate()) {
            screen.tell("cli.to-do.same", ShownTime.minute(Instant.parse(told.at())));
        } else if (compared) {
            List<Finding> fresh = told.fresh(written.findings());
            int settled = told.settled(written.findings());
            String since = ShownTime.minute(Instant.parse(told.at()));
            if (fresh.isEmpty()) {
                screen.tell(settled == 0 ? "cli.to-do.same" : "cli.to-do.settled", since, settled);
            } else {
                screen.tell("cli.to-do.news", since, fresh.size(), settled);
                List<String> news =
                        RunSummary.of(written.definition(), 0, fresh, messages).lines();
                shorten(news, following + ROWS_OF_THE_END + notices.size() + 2);
                lines = ToldDraft.blocking(written.findings()).size() > fresh.size() ? lines : List.of();
                if (!lines.isEmpty()) {
                    screen.tell("cli.to-do.all");
                }
            }
        }
        shorten(lines, following + ROWS_OF_THE_END + notices.size());
        first(notices, following + ROWS_OF_THE_END);
        Path set = written.set().toAbsolutePath().normalize();
        boolean nobody = written.exitCode() == BLOCKED && !Files.isDirectory(set.resolve("returned"));
        screen.tell("cli.to-do.next." + (nobody ? "own" : written.exitCode()), set);
    }

    /** They block nothing: the set that was signed stands. */
    private List<String> afterClose(RunResult.Written written) {
        return written.findings().stream()
                .filter(finding -> finding.code().equals("file.after-close"))
                .map(finding -> "  " + messages.finding(finding))
                .toList();
    }

    private void shorten(List<String> lines, int kept) {
        if (screen.lines(lines, kept) < lines.size()) {
            screen.tell("cli.to-do.more");
        }
    }
}

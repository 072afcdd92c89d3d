package org.huibao.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huibao.definition.SignedPeriod;
import org.huibao.message.Messages;
import org.huibao.office.FilingStatus;
import org.huibao.office.FilingStatus.Row;
import org.huibao.office.PastRun;
import org.huibao.office.RunBooks;
import org.jspecify.annotations.Nullable;

/** A status for people: counts, then a table of the departments. */
class StatusPrinter {

    private static final int FINDING_WIDTH = 60;
    private static final int RUNS = 5;
    private static final int SLIP_COLUMN = 4;

    private final Messages messages;
    private final TerminalOutput console;
    private final RunBooks books;

    StatusPrinter(Messages messages, TerminalOutput console, RunBooks books) {
        this.messages = messages;
        this.console = console;
        this.books = books;
    }

    void print(FilingStatus status) {
        console.say("cli.status.title", status.title(), status.period(), status.job());
        if (status.deadline() != null) {
            console.say("cli.status.deadline", status.deadline());
        }
        status.signed()
                .closing()
                .ifPresent(closing -> console.say("cli.status.signed", closing.by(), SignedPeriod.day(closing.at())));
        status.signed()
                .reopening()
                .ifPresent(opened ->
                        console.say("cli.status.reopened", opened.by(), SignedPeriod.day(opened.at()), opened.why()));
        lastRun(status);
        runs(status.job(), status.period());
        console.say(
                "cli.status.counts",
                status.expected(),
                status.received(),
                status.percent(status.received()),
                status.missing(),
                status.percent(status.missing()),
                status.clean(),
                status.percent(status.clean()),
                status.blocked(),
                status.percent(status.blocked()));
        if (status.deadline() != null) {
            console.say(
                    "cli.status.times",
                    status.onTime(),
                    status.percent(status.onTime()),
                    status.late(),
                    status.percent(status.late()));
        }
        slips(status);
        console.line("");
        table(status).lines().forEach(console::line);
        if (status.unassigned() > 0) {
            console.line("");
            console.say("cli.status.unassigned", status.unassigned());
        }
        console.line("");
    }

    /** Nothing where no slips were sent. */
    private void slips(FilingStatus status) {
        Map<String, Long> counts = status.departments().stream()
                .map(Row::slip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
        if (!counts.isEmpty()) {
            String counted = counts.entrySet().stream()
                    .map(each -> messages.text("cli.status.slip." + each.getKey()) + " " + each.getValue())
                    .collect(Collectors.joining(messages.text("cli.status.slip.and")));
            console.say("cli.status.slips", counted);
        }
    }

    void next(FilingStatus status) {
        String key = status.missing() > 0
                ? "next.status.missing"
                : status.blocked() > 0 ? "next.status.blocked" : "next.status.clean";
        console.next(key, status.job(), status.period());
    }

    private void lastRun(FilingStatus status) {
        String at = time(status.at());
        switch (status.lastRun()) {
            case NONE -> console.say("cli.status.run.none");
            case RUNNING -> {
                console.say("cli.status.run.running", at);
                books.underWay(status.job(), status.period())
                        .ifPresent(run -> console.line("  " + RunHolder.of(run, messages)));
            }
            case INTERRUPTED -> console.say("cli.status.run.interrupted", at);
            case ENDED ->
                console.say(
                        "cli.status.run.ended",
                        messages.text("cli.status.ended." + status.exitCode()),
                        String.valueOf(status.exitCode()),
                        at);
        }
    }

    /** What the last runs came to, which is known of a definition that cannot be read, too. */
    void runs(String job, String period) {
        List<PastRun> runs = books.of(job, period).runs();
        if (runs.isEmpty()) {
            return;
        }
        console.say("cli.status.runs");
        for (PastRun run : runs.subList(0, Math.min(RUNS, runs.size()))) {
            Integer code = run.exitCode();
            String ended = run.ended();
            console.line("  " + ShownTime.minute(Instant.parse(run.begun())) + "  "
                    + (code == null || ended == null
                            ? messages.text("cli.status.ended.killed")
                            : messages.text(
                                    run.unchanged() ? "cli.status.run.same" : "cli.status.run.took",
                                    messages.text("cli.status.ended." + code),
                                    String.valueOf(code),
                                    ShownTime.took(
                                            Duration.between(Instant.parse(run.begun()), Instant.parse(ended)),
                                            messages))));
        }
    }

    private TextTable table(FilingStatus status) {
        List<String> headers = new ArrayList<>();
        boolean slips =
                status.departments().stream().anyMatch(row -> !row.slip().isEmpty());
        for (String column : List.of("department", "state", "first", "late", "slip", "errors", "warnings", "finding")) {
            if (slips || !column.equals("slip")) {
                headers.add(messages.text("cli.status.column." + column));
            }
        }
        TextTable table = new TextTable(headers);
        for (Row row : status.departments()) {
            List<String> cells = new ArrayList<>(List.of(
                    row.name(),
                    messages.text("cli.status." + label(row.state())),
                    time(row.first()),
                    inTime(row.late()),
                    row.errors() == 0 ? "" : Integer.toString(row.errors()),
                    row.warnings() == 0 ? "" : Integer.toString(row.warnings()),
                    TextTable.cut(row.finding(), FINDING_WIDTH)));
            if (slips) {
                cells.add(SLIP_COLUMN, row.slip().isEmpty() ? "" : messages.text("cli.status.slip." + row.slip()));
            }
            table.add(cells.toArray(String[]::new));
        }
        return table;
    }

    private String inTime(@Nullable Boolean late) {
        return late == null ? "" : messages.text(late ? "cli.status.late" : "cli.status.on-time");
    }

    static String label(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "" : ShownTime.minute(instant);
    }
}

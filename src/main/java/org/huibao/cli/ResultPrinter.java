package org.huibao.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.Mistake;
import org.huibao.job.RunResult;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.office.Targets;

/** Says what became of a run. */
class ResultPrinter {

    /** Of findings of one kind, as many are told one by one; the list in the set has them all. */
    private static final int TOLD = 3;

    private static final int KINDS = 10;

    private final Messages messages;
    private final Console console;

    ResultPrinter(Messages messages, Console console) {
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
        } else if (result instanceof RunResult.Written written) {
            print(written);
        }
    }

    void mistakes(String job, String period, List<Mistake> mistakes) {
        console.error("cli.mistakes", job, period, mistakes.size());
        mistakes.forEach(this::print);
    }

    /** False, and said why, if there is no such job. */
    boolean knows(Targets targets, String job) {
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

    private void print(Mistake mistake) {
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
            default -> "cli.draft-blocked";
        };
        console.say(
                key,
                written.definition().title(),
                written.period(),
                written.returns(),
                count(written, Level.ERROR),
                count(written, Level.WARNING),
                count(written, Level.INFO));
        if (written.upToDate()) {
            console.say("cli.up-to-date");
        }
        written.notices().forEach(console::line);
        tell(written);
        console.say("cli.set", written.set());
    }

    private static long count(RunResult.Written written, Level level) {
        return written.findings().stream()
                .filter(finding -> finding.level() == level)
                .count();
    }

    /** Blocking findings by kind, so that ten thousand of one do not hide the first of another. */
    private void tell(RunResult.Written written) {
        Map<String, List<Finding>> kinds = new LinkedHashMap<>();
        written.findings().stream()
                .filter(Finding::blocks)
                .sorted(Comparator.comparing(Finding::level))
                .forEach(finding -> kinds.computeIfAbsent(finding.code(), code -> new ArrayList<>())
                        .add(finding));
        kinds.entrySet().stream().limit(KINDS).forEach(kind -> {
            kind.getValue().stream()
                    .limit(TOLD)
                    .forEach(finding -> console.line(
                            "  [" + messages.text("level." + finding.level().label()) + "] " + sentence(finding)));
            if (kind.getValue().size() > TOLD) {
                console.line("    "
                        + messages.text(
                                "cli.more", kind.getValue().size() - TOLD, concerned(written, kind.getValue())));
            }
        });
        if (kinds.size() > KINDS) {
            console.line("  " + messages.text("cli.more-kinds", kinds.size() - KINDS));
        }
    }

    private String sentence(Finding finding) {
        String said = messages.finding(finding);
        CellRef place = finding.place();
        return place == null || said.contains(place.file()) ? said : place.file() + ": " + said;
    }

    /** The departments concerned; for a finding about the whole county its indicator, for a file of nobody its name. */
    private static String concerned(RunResult.Written written, List<Finding> findings) {
        List<String> names = findings.stream()
                .skip(TOLD)
                .map(finding -> name(written, finding))
                .distinct()
                .toList();
        return String.join("、", names.subList(0, Math.min(KINDS, names.size()))) + (names.size() > KINDS ? "…" : "");
    }

    private static String name(RunResult.Written written, Finding finding) {
        return written.definition()
                .department(finding.department())
                .map(Department::name)
                .or(() -> written.definition().indicator(finding.indicator()).map(Indicator::name))
                .or(() -> Optional.ofNullable(finding.place()).map(CellRef::file))
                .orElse("—");
    }
}

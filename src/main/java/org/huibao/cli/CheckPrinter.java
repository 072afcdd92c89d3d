package org.huibao.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.definition.DefinitionWords;
import org.huibao.definition.Department;
import org.huibao.definition.MissingTables;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.model.UnreadNumber;
import org.huibao.office.CheckJob.CheckedFile;
import org.huibao.office.CheckJob.Result.Checked;

/** Says what was found, file by file, and at the end whether anything would keep the report from being published. */
class CheckPrinter {

    private static final int UNREAD_SHOWN = 5;

    private final Messages messages;
    private final TerminalOutput console;

    CheckPrinter(Messages messages, TerminalOutput console) {
        this.messages = messages;
        this.console = console;
    }

    void print(Checked checked) {
        console.say("cli.check.title", checked.job().title(), checked.job().period());
        Set<Finding> left = new LinkedHashSet<>(checked.findings());
        for (CheckedFile file : checked.files()) {
            print(checked, file);
            List<Finding> its = left.stream()
                    .filter(finding ->
                            finding.place() != null && finding.place().file().equals(file.path()))
                    .toList();
            its.forEach(left::remove);
            tell(checked, its);
            unread(file);
        }
        // What stands in none of the files, such as a value that is missing.
        left.stream().map(Finding::department).distinct().forEach(code -> {
            console.line("");
            console.line(name(checked, code));
            tell(
                    checked,
                    left.stream()
                            .filter(finding -> finding.department().equals(code))
                            .toList());
        });
        long blocking = checked.findings().stream().filter(Finding::blocks).count();
        console.line("");
        console.say(blocking == 0 ? "cli.check.clean" : "cli.check.blocked", blocking);
    }

    private void print(Checked checked, CheckedFile file) {
        console.line("");
        console.line(file.given().toString());
        if (file.department().isEmpty()) {
            return;
        }
        String how = Arrays.stream(file.recognisedBy().split("\\+"))
                .filter(place -> !place.isEmpty())
                .map(place -> messages.text("cli.check.by." + place))
                .collect(Collectors.joining(messages.text("cli.check.and")));
        if (!how.isEmpty()) {
            console.say("cli.check.department", name(checked, file.department()), how);
        }
        if (file.accepted()) {
            values(file);
        }
    }

    private void values(CheckedFile file) {
        int left = file.owed() - file.found();
        String words = left <= 0 || file.optional() == 0
                ? "cli.check.values"
                : file.optional() == left ? "cli.check.values.optional" : "cli.check.values.some-optional";
        console.say(words, file.owed(), file.found(), left, file.optional());
        file.code()
                .ifPresent(code -> console.say(
                        code.isStale() ? "cli.check.code.stale" : "cli.check.code", code.code(), code.shown()));
    }

    /** The first of them; all stand in unread.csv of a set. */
    private void unread(CheckedFile file) {
        List<UnreadNumber> unread = file.unread();
        if (unread.isEmpty()) {
            return;
        }
        console.say("cli.check.unread", unread.size());
        unread.stream().limit(UNREAD_SHOWN).forEach(number -> {
            String place = number.cells().isEmpty() ? number.sheet() : number.sheet() + "!" + number.cells();
            String why = messages.text("unread." + number.reason().label());
            console.line("    " + place + (number.raw().isEmpty() ? "" : "  " + number.raw())
                    + (number.nearest().isEmpty() ? "" : "  " + number.nearest()) + "  " + why);
        });
        if (unread.size() > UNREAD_SHOWN) {
            console.say("cli.check.unread-more", unread.size() - UNREAD_SHOWN);
        }
    }

    private void tell(Checked checked, List<Finding> findings) {
        Messages words = DefinitionWords.of(checked.job(), messages);
        List<Finding> sorted =
                findings.stream().sorted(Comparator.comparing(Finding::level)).toList();
        MissingTables.of(checked.job(), sorted)
                .forEach(told -> console.line("  ["
                        + messages.text("level." + told.finding().level().label()) + "] "
                        + told.sentence(words)));
    }

    private static String name(Checked checked, String code) {
        Optional<Department> department = checked.job().department(code);
        return department.map(Department::name).orElse("—");
    }
}

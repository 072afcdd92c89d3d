package org.huibao.cli;

import java.util.Optional;
import org.huibao.message.Messages;
import org.huibao.office.FilingRecords;
import org.huibao.office.ProgramSettings;
import org.huibao.office.RunTargets;
import org.huibao.office.SettingSources;
import org.jspecify.annotations.Nullable;

/** What commands work with; each thing is made when a command asks for it. */
final class CommandTools {

    private final CommandLineArguments given;
    private @Nullable SettingSources surroundings;
    private @Nullable Messages messages;
    private @Nullable TerminalOutput console;

    CommandTools(CommandLineArguments given) {
        this.given = given;
    }

    SettingSources surroundings() {
        if (surroundings == null) {
            surroundings = SettingSources.of(given.properties());
        }
        return surroundings;
    }

    boolean traces() {
        return given.command().contains("--stacktrace");
    }

    ProgramSettings settings() {
        return surroundings().settings();
    }

    Messages messages() {
        if (messages == null) {
            messages = Messages.of(settings().locale());
        }
        return messages;
    }

    TerminalOutput console() {
        if (console == null) {
            console = new TerminalOutput(messages(), faults(), traces());
        }
        return console;
    }

    FaultSentence faults() {
        return new FaultSentence(messages(), settings().output(), this::blamed);
    }

    /** A failure before the settings were read is not the database's. */
    private Optional<String> blamed(Throwable failure) {
        return Optional.ofNullable(surroundings)
                .flatMap(known -> known.database().blamed(failure));
    }

    RunTargets targets() {
        return new RunTargets(settings());
    }

    FilingRecords records() {
        return new FilingRecords(settings(), messages());
    }

    ResultPrinter printer() {
        return new ResultPrinter(messages(), console());
    }
}

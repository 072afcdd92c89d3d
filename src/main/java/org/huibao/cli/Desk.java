package org.huibao.cli;

import java.util.Optional;
import org.huibao.message.Messages;
import org.huibao.office.FilingRecords;
import org.huibao.office.Settings;
import org.huibao.office.Surroundings;
import org.huibao.office.Targets;
import org.jspecify.annotations.Nullable;

/** What commands work with; each thing is made when a command asks for it. */
final class Desk {

    private final CommandLineArguments given;
    private @Nullable Surroundings surroundings;
    private @Nullable Messages messages;
    private @Nullable Console console;

    Desk(CommandLineArguments given) {
        this.given = given;
    }

    Surroundings surroundings() {
        if (surroundings == null) {
            surroundings = Surroundings.of(given.properties());
        }
        return surroundings;
    }

    boolean traces() {
        return given.command().contains("--stacktrace");
    }

    Settings settings() {
        return surroundings().settings();
    }

    Messages messages() {
        if (messages == null) {
            messages = Messages.of(settings().locale());
        }
        return messages;
    }

    Console console() {
        if (console == null) {
            console = new Console(messages(), this::blamed, traces());
        }
        return console;
    }

    /** A failure before the settings were read is not the database's. */
    private Optional<String> blamed(Throwable failure) {
        return Optional.ofNullable(surroundings)
                .flatMap(known -> known.database().blamed(failure));
    }

    Targets targets() {
        return new Targets(settings());
    }

    FilingRecords records() {
        return new FilingRecords(settings(), messages());
    }

    ResultPrinter printer() {
        return new ResultPrinter(messages(), console());
    }
}

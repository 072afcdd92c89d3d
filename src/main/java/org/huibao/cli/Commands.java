package org.huibao.cli;

import java.util.List;
import org.huibao.message.Messages;
import org.huibao.office.Settings;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands, wired and in the reader's language. */
@Component
class Commands {

    @Command(name = "huibao", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
    static final class Root {
        @CommandLine.Mixin
        private final SettingsOptions settings = new SettingsOptions();

        @CommandLine.Option(
                names = "--stacktrace",
                descriptionKey = "option.stacktrace",
                scope = CommandLine.ScopeType.INHERIT)
        private boolean stacktrace;
    }

    private final CommandLine line;
    private final Root root = new Root();
    private final Console console;

    Commands(
            RunCommand run,
            FormsCommand forms,
            CheckCommand check,
            StatusCommand status,
            TraceCommand trace,
            VerifyCommand verify,
            Settings settings,
            Messages messages,
            Console console) {
        this.console = console;
        this.line = new CommandLine(root)
                .addSubcommand(run)
                .addSubcommand(forms)
                .addSubcommand(check)
                .addSubcommand(status)
                .addSubcommand(trace)
                .addSubcommand(verify);
        line.setResourceBundle(messages.bundle());
        line.getCommandSpec().version("huibao " + settings.version());
        line.setOut(console.out()).setErr(console.err());
        line.setUsageHelpLongOptionsMaxWidth(28);
        line.setParameterExceptionHandler((mistake, arguments) -> {
            console.error("cli.usage", String.valueOf(mistake.getMessage()));
            CommandLine.UnmatchedArgumentException.printSuggestions(mistake, console.err());
            mistake.getCommandLine().usage(console.err());
            return ExitCodes.MISTAKE;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            console.failure(failure, root.stacktrace);
            return ExitCodes.FAULT;
        });
    }

    int execute(List<String> arguments) {
        if (arguments.isEmpty()) {
            line.usage(console.err());
            return ExitCodes.MISTAKE;
        }
        console.showTraces(arguments.contains("--stacktrace"));
        return line.execute(arguments.toArray(String[]::new));
    }
}

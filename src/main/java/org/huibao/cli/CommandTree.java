package org.huibao.cli;

import java.util.List;
import org.huibao.message.Messages;
import org.huibao.office.ProgramVersion;
import org.huibao.office.WrongSetting;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands, in the reader's language; what they need is made when one of them is carried out. */
final class CommandTree {

    @Command(
            name = "huibao",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "COMMAND",
            versionProvider = CommandTree.Version.class)
    static final class Root {
        @CommandLine.Mixin
        private final SettingsOptions settings = new SettingsOptions();

        @CommandLine.Option(
                names = "--stacktrace",
                descriptionKey = "option.stacktrace",
                scope = CommandLine.ScopeType.INHERIT)
        private boolean stacktrace;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"huibao " + ProgramVersion.text()};
        }
    }

    private final CommandLine line;
    private final Root root = new Root();
    private final CommandTools desk;

    CommandTree(CommandTools desk) {
        this.desk = desk;
        this.line = new CommandLine(root)
                .addSubcommand(new RunCommand(desk))
                .addSubcommand(new NewCommand(desk))
                .addSubcommand(new PreviewCommand(desk))
                .addSubcommand(new ConvertCommand(desk))
                .addSubcommand(new FormsCommand(desk))
                .addSubcommand(new LearnCommand(desk))
                .addSubcommand(new CheckCommand(desk))
                .addSubcommand(new StatusCommand(desk))
                .addSubcommand(new TraceCommand(desk))
                .addSubcommand(new VerifyCommand(desk))
                .addSubcommand(new ConfirmCommand(desk))
                .addSubcommand(new CloseCommand(desk))
                .addSubcommand(new ReopenCommand(desk))
                .addSubcommand(new WorkerCommand(desk));
        line.setUsageHelpLongOptionsMaxWidth(28);
        line.setParameterExceptionHandler((mistake, arguments) -> {
            TerminalOutput console = speaking();
            console.error("cli.usage", String.valueOf(mistake.getMessage()));
            CommandLine.UnmatchedArgumentException.printSuggestions(mistake, console.err());
            mistake.getCommandLine().usage(console.err());
            return ExitCodes.MISTAKE;
        });
        line.setExecutionStrategy(parsed -> {
            line.setOut(TerminalOutput.printer(System.out));
            if (parsed.asCommandLineList().stream().anyMatch(CommandLine::isUsageHelpRequested)) {
                speaking();
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof WrongSetting wrong) {
                return BadSetting.tell(wrong, desk.traces());
            }
            desk.console().failure(failure);
            return ExitCodes.FAULT;
        });
    }

    /** With its texts, for those who describe the program. */
    static CommandLine described(Messages messages) {
        CommandLine line = new CommandTree(new CommandTools(CommandLineArguments.of(List.of()))).line;
        line.setResourceBundle(messages.bundle());
        return line;
    }

    int execute(List<String> arguments) {
        if (arguments.isEmpty()) {
            line.usage(speaking().err());
            return ExitCodes.MISTAKE;
        }
        return line.execute(arguments.toArray(String[]::new));
    }

    /** The texts of the help are looked up when it is printed. */
    private TerminalOutput speaking() {
        line.setResourceBundle(desk.messages().bundle());
        TerminalOutput console = desk.console();
        line.setOut(console.out()).setErr(console.err());
        return console;
    }
}

package org.huibao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.message.Messages;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a shell completes and what {@code man huibao} says, from the commands themselves; called when the program is packaged, and by nobody else. */
final class CommandManual {

    private static final String NAME = "huibao";

    private CommandManual() {}

    /** @param arguments the folder that a system keeps under the name of {@code share} */
    public static void main(String[] arguments) throws IOException {
        Path share = Path.of(arguments[0]);
        CommandLine line = CommandTree.described(Messages.of("en"));
        write(share.resolve("bash-completion/completions/" + NAME), AutoComplete.bash(NAME, line));
        write(share.resolve("man/man1/" + NAME + ".1"), page(line));
        write(share.resolve("man/zh_CN/man1/" + NAME + ".1"), page(CommandTree.described(Messages.of("zh-CN"))));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** In the language of man pages, roff. */
    static String page(CommandLine line) {
        StringBuilder page = new StringBuilder();
        page.append(".TH HUIBAO 1\n.SH NAME\n");
        page.append(NAME).append(" \\- ").append(text(line.getHelp().header())).append('\n');
        page.append(".SH SYNOPSIS\n").append(text(synopsis(line))).append('\n');
        page.append(".SH OPTIONS\n");
        options(page, line.getCommandSpec(), false);
        page.append(".SH COMMANDS\n");
        for (CommandLine command : line.getSubcommands().values()) {
            page.append(".SS ").append(text(synopsis(command))).append('\n');
            page.append(text(command.getHelp().header())).append('\n');
            options(page, command.getCommandSpec(), true);
            String footer = text(command.getHelp().footer());
            if (!footer.isEmpty()) {
                page.append(".PP\n").append(footer).append('\n');
            }
        }
        return page.toString();
    }

    private static String synopsis(CommandLine line) {
        String positional = line.getCommandSpec().positionalParameters().stream()
                .map(ArgSpec::paramLabel)
                .collect(Collectors.joining(" "));
        boolean root = line.getParent() == null;
        return line.getCommandSpec().qualifiedName() + " [OPTION...]" + (root ? " COMMAND" : "")
                + (positional.isEmpty() ? "" : " " + positional);
    }

    /** @param own without what the program itself has been told of */
    private static void options(StringBuilder page, CommandSpec spec, boolean own) {
        Stream<ArgSpec> all = Stream.concat(spec.positionalParameters().stream(), spec.options().stream());
        for (ArgSpec each : all.filter(each -> !own || !inherited(each)).toList()) {
            String label = each instanceof OptionSpec option
                    ? String.join(", ", option.names()) + (option.arity().max() > 0 ? " " + option.paramLabel() : "")
                    : each.paramLabel();
            page.append(".TP\n\\fB").append(text(label)).append("\\fR\n");
            page.append(text(String.join(" ", List.of(each.description())))).append('\n');
        }
    }

    private static boolean inherited(ArgSpec argument) {
        return argument instanceof OptionSpec option
                && (option.inherited() || option.usageHelp() || option.versionHelp());
    }

    /** A line that begins with a point or a quote would be an order; a hyphen is one that can be typed. */
    private static String text(String plain) {
        String line = Help.Ansi.OFF
                .string(plain)
                .strip()
                .replace("\\", "\\e")
                .replace("-", "\\-")
                .replaceAll("\\s+", " ");
        return line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line;
    }
}

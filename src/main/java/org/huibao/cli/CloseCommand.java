package org.huibao.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code close}: the period is signed. */
@Command(name = "close", mixinStandardHelpOptions = true)
class CloseCommand implements Callable<Integer> {

    @Mixin
    private final NamedPeriod named = new NamedPeriod();

    @Option(names = "--by", descriptionKey = "option.signed-by", paramLabel = "NAME", required = true)
    private String by = "";

    private final CommandTools desk;

    CloseCommand(CommandTools desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        ClosingStep step = closing -> closing.close(named.job(), named.period(), by.strip());
        return step.answered(desk, named, done -> {
            desk.console().say("cli.closed", named.job(), named.period(), by.strip(), done.set(), done.file());
            if (!done.edited().isEmpty()) {
                desk.console().say("cli.closed-edited", String.join(", ", done.edited()));
            }
            desk.console().next("next.close", done.set(), named.job(), named.period());
        });
    }
}

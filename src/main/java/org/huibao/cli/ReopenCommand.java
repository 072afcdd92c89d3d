package org.huibao.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reopen}: a signed period is open again. */
@Command(name = "reopen", mixinStandardHelpOptions = true)
class ReopenCommand implements Callable<Integer> {

    @Mixin
    private final NamedPeriod named = new NamedPeriod();

    @Option(
            names = "--by",
            descriptionKey = "option.reopened-by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}")
    private String by = "";

    @Option(names = "--why", descriptionKey = "option.why", paramLabel = "TEXT", required = true)
    private String why = "";

    private final CommandTools desk;

    ReopenCommand(CommandTools desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        ClosingStep step = closing -> closing.reopen(named.job(), named.period(), by.strip(), why.strip());
        return step.answered(desk, named, done -> {
            desk.console().say("cli.reopened", named.job(), named.period(), done.file());
            desk.console().next("next.reopen", named.job(), named.period());
        });
    }
}

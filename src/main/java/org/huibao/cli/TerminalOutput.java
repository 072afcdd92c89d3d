package org.huibao.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.huibao.message.Messages;
import org.huibao.report.PublishedBraces;
import org.huibao.workbook.NotEnoughMemory;

/** What a person reads in the terminal or in cron's mail: results on standard output, what went wrong on standard error. */
class TerminalOutput {

    private final PrintWriter out = printer(System.out);
    private final PrintWriter err = printer(System.err);
    private final Messages messages;
    private final Function<Throwable, Optional<String>> database;
    private final boolean traces;
    private boolean hushed;

    /**
     * @param database the database's address, if a failure is the database's
     * @param traces whether faults are told with their stack traces
     */
    TerminalOutput(Messages messages, Function<Throwable, Optional<String>> database, boolean traces) {
        this.traces = traces;
        this.database = database;
        this.messages = messages;
    }

    /** Always UTF-8: what cron mails and what a log keeps must not depend on the machine. */
    static PrintWriter printer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** Nothing more on standard output. */
    void hush() {
        hushed = true;
    }

    void say(String key, Object... arguments) {
        line(messages.text(key, arguments));
    }

    void line(String text) {
        if (!hushed) {
            out.println(PlainText.of(text));
        }
    }

    void error(String key, Object... arguments) {
        errorLine(messages.text(key, arguments));
    }

    void errorLine(String text) {
        err.println(PlainText.of(text));
    }

    /** A fault of the program or the machine: the innermost reason in one sentence, the trace only if asked for. */
    void failure(Throwable failure) {
        Throwable root = failure;
        String file = "—";
        while (root.getCause() != null) {
            file = root instanceof NotEnoughMemory memory ? String.valueOf(memory.getMessage()) : file;
            root = root.getCause();
        }
        if (root instanceof OutOfMemoryError) {
            error("cli.fault-memory", file, Runtime.getRuntime().maxMemory() >> 20);
            trace(failure);
            return;
        }
        if (root instanceof PublishedBraces left) {
            error("cli.fault-braces", left.part(), left.text());
            trace(failure);
            return;
        }
        String reason = root.getMessage() == null
                ? ""
                : root.getMessage().lines().findFirst().orElse("");
        String found = root.getClass().getSimpleName();
        database.apply(failure)
                .ifPresentOrElse(
                        url -> error("cli.fault-database", url, found, reason),
                        () -> error("cli.fault", found, reason));
        trace(failure);
    }

    private void trace(Throwable failure) {
        if (traces) {
            failure.printStackTrace(err);
        }
    }
}

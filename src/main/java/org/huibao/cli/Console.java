package org.huibao.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.huibao.message.Messages;
import org.huibao.store.DatabaseTrouble;
import org.huibao.workbook.NotEnoughMemory;
import org.springframework.stereotype.Component;

/** What a person reads in the terminal or in cron's mail: results on standard output, what went wrong on standard error. */
@Component
class Console {

    // Always UTF-8: what cron mails and what a log keeps must not depend on the machine.
    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private final PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    private final Messages messages;
    private final DatabaseTrouble database;
    private boolean traces;

    Console(Messages messages, DatabaseTrouble database) {
        this.database = database;
        this.messages = messages;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    void showTraces(boolean show) {
        traces = show;
    }

    void say(String key, Object... arguments) {
        line(messages.text(key, arguments));
    }

    void line(String text) {
        out.println(PlainText.of(text));
    }

    void error(String key, Object... arguments) {
        errorLine(messages.text(key, arguments));
    }

    void errorLine(String text) {
        err.println(PlainText.of(text));
    }

    /** A fault of the program or the machine: the innermost reason in one sentence, the trace only if asked for. */
    void failure(Throwable failure, boolean trace) {
        Throwable root = failure;
        String file = "—";
        while (root.getCause() != null) {
            file = root instanceof NotEnoughMemory memory ? String.valueOf(memory.getMessage()) : file;
            root = root.getCause();
        }
        if (root instanceof OutOfMemoryError) {
            error("cli.fault-memory", file, Runtime.getRuntime().maxMemory() >> 20);
            trace(failure, trace);
            return;
        }
        String reason = root.getMessage() == null
                ? ""
                : root.getMessage().lines().findFirst().orElse("");
        String found = root.getClass().getSimpleName();
        database.database(failure)
                .ifPresentOrElse(
                        url -> error("cli.fault-database", url, found, reason),
                        () -> error("cli.fault", found, reason));
        trace(failure, trace);
    }

    private void trace(Throwable failure, boolean trace) {
        if (trace || traces) {
            failure.printStackTrace(err);
        }
    }
}

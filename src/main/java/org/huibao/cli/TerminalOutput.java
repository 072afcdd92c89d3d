package org.huibao.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.huibao.message.Messages;

/** What a person reads in the terminal or in cron's mail: results on standard output, what went wrong on standard error. */
class TerminalOutput {

    private final PrintWriter out = printer(System.out);
    private final PrintWriter err = printer(System.err);
    private final Messages messages;
    private final FaultSentence faults;
    private final boolean traces;
    private final BooleanSupplier seen;
    private boolean hushed;

    TerminalOutput(Messages messages, FaultSentence faults, boolean traces) {
        this(messages, faults, traces, SeenTerminal::standardOutput);
    }

    /**
     * @param seen whether a person sees what is written
     * @param traces whether faults are told with their stack traces
     */
    TerminalOutput(Messages messages, FaultSentence faults, boolean traces, BooleanSupplier seen) {
        this.seen = seen;
        this.traces = traces;
        this.faults = faults;
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

    /** What a program reads, alone on standard output: see {@link #hush}. */
    void data(String json) {
        out.println(json);
    }

    void say(String key, Object... arguments) {
        line(messages.text(key, arguments));
    }

    void line(String text) {
        if (!hushed) {
            out.println(PlainText.of(text));
        }
    }

    /** What to do next: for a person at a terminal; what a script reads and a log keeps says what was done. */
    void next(String key, Object... arguments) {
        if (!hushed && seen.getAsBoolean()) {
            line(messages.text("next", messages.text(key, arguments)));
        }
    }

    void error(String key, Object... arguments) {
        errorLine(messages.text(key, arguments));
    }

    void errorLine(String text) {
        err.println(PlainText.of(text));
    }

    /** A fault in one sentence, the trace only if asked for. */
    void failure(Throwable failure) {
        errorLine(faults.of(failure));
        trace(failure);
    }

    private void trace(Throwable failure) {
        if (traces) {
            failure.printStackTrace(err);
        }
    }
}

package org.huibao.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.huibao.job.ProgressView;
import org.huibao.message.Messages;
import org.huibao.notation.TextWidth;
import org.huibao.office.RunUnderWay;
import org.jspecify.annotations.Nullable;

/**
 * A line a step at the foot of a terminal: a bar, how many, how many a second, how long yet. On standard error, so that standard output is what the command says; and
 * only where somebody sees it.
 *
 * <p>Drawn here: {@code me.tongfei:progressbar} needs a quarter of a second and a library of its system for its first line, and half a second to end.
 */
final class ProgressBar implements ProgressView {

    private static final int WIDTH = 20;

    /** One less than a narrow terminal: a line that is full would begin another. */
    private static final int COLUMNS = 79;

    private static final String CLEAR = "\r\u001b[K";

    /** An estimate from less is none. */
    private static final long MILLIS_BEFORE_ESTIMATE = 1000;

    private final Messages messages;
    private @Nullable PrintWriter terminal;
    private boolean asked;
    private String step = "";
    private boolean drawn;

    ProgressBar(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void show(RunUnderWay run, long millis) {
        if (!asked) {
            asked = true;
            terminal = SeenTerminal.standardError() ? TerminalOutput.printer(System.err) : null;
        }
        PrintWriter out = terminal;
        if (out == null || run.step().isEmpty()) {
            return;
        }
        if (drawn && !run.step().equals(step)) {
            // The line of the step before stays.
            out.println();
        }
        step = run.step();
        drawn = true;
        out.print(CLEAR + TextTable.cut(line(run, millis), COLUMNS));
        out.flush();
    }

    @Override
    public void clear() {
        PrintWriter out = terminal;
        if (drawn && out != null) {
            out.print(CLEAR);
            out.flush();
            drawn = false;
        }
    }

    String line(RunUnderWay run, long millis) {
        String name = messages.text("cli.step." + run.step());
        String padded = name + " ".repeat(Math.max(0, 10 - TextWidth.inPlaces(name)));
        if (run.total() == 0) {
            return padded + ShownTime.took(Duration.ofMillis(millis), messages);
        }
        int full = (int) ((long) WIDTH * Math.min(run.done(), run.total()) / run.total());
        StringBuilder line = new StringBuilder(padded);
        line.append('[')
                .append("#".repeat(full))
                .append(".".repeat(WIDTH - full))
                .append("] ")
                .append(run.done())
                .append('/')
                .append(run.total());
        double rate = run.done() * 1000.0 / Math.max(1, millis);
        if (millis >= MILLIS_BEFORE_ESTIMATE && run.done() > 0 && run.done() < run.total()) {
            // In whole seconds: nobody believes more of an estimate.
            long left = (long) Math.ceil((run.total() - run.done()) / rate);
            line.append(messages.text(
                    "cli.rate",
                    String.format(Locale.ROOT, rate < 10 ? "%.1f" : "%.0f", rate),
                    ShownTime.left(left, messages)));
        }
        return line.toString();
    }
}

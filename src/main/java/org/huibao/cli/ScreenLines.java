package org.huibao.cli;

import java.util.List;
import org.huibao.message.Messages;
import org.huibao.notation.TextWidth;

/**
 * What a person must do, on standard error: cron mails it, and a mail that fills more than a screen is not read. Counted in rows of a terminal; what has no room
 * is counted.
 */
final class ScreenLines {

    private static final int ROWS = 24;
    private static final int COLUMNS = 80;

    /** A sentence that is longer is cut: the list in the set has it all. */
    private static final int LONGEST = 3 * COLUMNS;

    private final TerminalOutput console;
    private final Messages messages;
    private int left = ROWS;

    ScreenLines(TerminalOutput console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    /** Told whether there is room or not. */
    void tell(String key, Object... arguments) {
        line(messages.text(key, arguments));
    }

    void line(String line) {
        String shown = TextWidth.inPlaces(line) > LONGEST ? TextTable.cut(line.stripTrailing(), LONGEST) : line;
        left -= rows(shown);
        console.errorLine(shown);
    }

    /**
     * As many as there is room for.
     *
     * @param kept rows that what follows will need
     * @return how many were told
     */
    int lines(List<String> lines, int kept) {
        int told = 0;
        for (String line : lines) {
            // The last row may be wanted for saying how many there are besides.
            int besides = told == lines.size() - 1 ? 0 : 1;
            if (left - kept - besides < Math.min(rows(line), LONGEST / COLUMNS)) {
                break;
            }
            line(line);
            told++;
        }
        return told;
    }

    private static int rows(String line) {
        return Math.max(1, (TextWidth.inPlaces(line) + COLUMNS - 1) / COLUMNS);
    }
}

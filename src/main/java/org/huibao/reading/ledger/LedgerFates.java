package org.huibao.reading.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.huibao.model.UnreadNumber;
import org.huibao.model.UnreadReason;
import org.huibao.reading.row.LedgerRow;
import org.huibao.reading.sheet.NumberWords;
import org.huibao.reading.value.UnreadLines;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows and columns of a ledger, told as the rows pass by: nothing is kept of them but where they stand. A row that any
 * indicator counts is used; what another one leaves out of it is told by its column.
 */
final class LedgerFates {

    /** A case of more lines has none. */
    private static final int MOST_LINES = 1000;

    private final String sheet;
    private final UnreadLines lines = new UnreadLines();
    private final Map<Integer, Boolean> columns = new HashMap<>();
    private final Map<Integer, String> headers = new HashMap<>();
    private final Map<Integer, Run> byColumn = new TreeMap<>();
    private final Run rows = new Run(0);
    private final List<Passed> held = new ArrayList<>();
    private Passed current = new Passed();
    private boolean goesOn;
    private boolean begun;
    private boolean counts;
    private int[] numbers = new int[16];
    private int[] first = new int[16];
    private int[] last = new int[16];

    LedgerFates(String sheet) {
        this.sheet = sheet;
    }

    /** Rows one below another that share a fate. */
    private static final class Run {
        private final int column;
        private int from;
        private int to;
        private int number;
        private @Nullable UnreadReason reason;

        private Run(int column) {
            this.column = column;
        }
    }

    /** A row, and what each column that is counted or summed made of it; null where it is used. */
    private static final class Passed {
        private final Map<Integer, @Nullable UnreadReason> ofRow = new TreeMap<>();
        private @Nullable LedgerRow row;
        private boolean used;
    }

    /** The row counts; @param column the one that is counted or summed */
    void used(int column) {
        current.used = true;
        current.ofRow.put(column, null);
    }

    /** The row is a line of the case in the row above, which may still count. */
    void goesOn() {
        goesOn = true;
    }

    /** @param judged says what becomes of the first row of the case */
    void ofTop(Runnable judged) {
        Passed line = current;
        current = held.isEmpty() ? line : held.get(0);
        judged.run();
        current = line;
    }

    /** @param column that would have been counted or summed, 0 where it is not known yet */
    void left(int column, UnreadReason reason) {
        Map<Integer, @Nullable UnreadReason> ofRow = current.ofRow;
        if (!ofRow.containsKey(column)) {
            ofRow.put(column, reason);
        } else {
            UnreadReason other = ofRow.get(column);
            ofRow.put(column, other == null || other.compareTo(reason) < 0 ? other : reason);
        }
    }

    /** Whatever was said of the row before. */
    void insteadLeft(int column, UnreadReason reason) {
        current.ofRow.put(column, reason);
    }

    /** After every indicator has looked at the row. */
    void row(LedgerRow row) {
        if (row.filled().isEmpty()) {
            return;
        }
        if (!goesOn || held.size() >= MOST_LINES) {
            pass();
        }
        current.row = row;
        held.add(current);
        current = new Passed();
        goesOn = false;
    }

    /** Nothing more is said of the rows that were held. */
    private void pass() {
        held.forEach(each -> pass(Objects.requireNonNull(each.row), each));
        held.clear();
    }

    private void pass(LedgerRow row, Passed passed) {
        Map<Integer, @Nullable UnreadReason> ofRow = passed.ofRow;
        int number = row.row().number();
        if (passed.used) {
            begun = true;
            close(rows);
            ofRow.forEach((column, reason) -> {
                boolean filled = row.filled().stream().anyMatch(cell -> cell.column() == column);
                if (reason != null && filled) {
                    extend(byColumn.computeIfAbsent(column, Run::new), number, reason);
                } else if (byColumn.containsKey(column)) {
                    close(byColumn.get(column));
                }
            });
            row.filled().forEach(cell -> count(cell, number));
        } else {
            UnreadReason reason = ofRow.values().stream()
                    .filter(each -> each != null)
                    .min(UnreadReason::compareTo)
                    .orElse(UnreadReason.AFTER_END);
            if (reason == UnreadReason.ABOVE_HEADER && !begun) {
                row.filled().stream()
                        .filter(cell -> cell.kind() == Cell.Kind.TEXT)
                        .forEach(cell -> headers.put(cell.column(), cell.raw().strip()));
            }
            byColumn.values().forEach(this::close);
            extend(rows, number, reason);
        }
    }

    private void count(Cell cell, int row) {
        int column = cell.column();
        if (cell.kind() != Cell.Kind.NUMBER) {
            return;
        }
        if (column >= numbers.length) {
            int size = Math.max(column + 1, numbers.length * 2);
            numbers = Arrays.copyOf(numbers, size);
            first = Arrays.copyOf(first, size);
            last = Arrays.copyOf(last, size);
        }
        if (numbers[column]++ == 0) {
            first[column] = row;
        }
        last[column] = row;
    }

    private void extend(Run run, int row, UnreadReason reason) {
        if (run.reason != reason) {
            close(run);
            run.reason = reason;
            run.from = row;
            run.number = 0;
        }
        run.to = row;
        run.number++;
    }

    private void close(@Nullable Run run) {
        if (run == null || run.reason == null) {
            return;
        }
        int column = Math.max(1, run.column);
        if (lines.hasRoom(sheet)) {
            lines.add(new UnreadNumber(
                    sheet,
                    UnreadLines.range(run.from, column, run.to, column),
                    Integer.toString(run.number),
                    "",
                    run.reason,
                    run.column == 0 ? "" : headers.getOrDefault(run.column, "")));
        } else {
            lines.more(sheet, run.from, column, run.to, column, run.number);
        }
        run.reason = null;
    }

    /** An indicator takes the sheet: it is no copy of another one. */
    void counts() {
        counts = true;
    }

    /** @param counted or summed; else its rows are chosen by the column */
    void looksAt(int column, boolean counted) {
        columns.merge(column, counted, Boolean::logicalOr);
    }

    /** After the last row, and when it is known whose the sheet is. */
    void tell(UnreadLines all) {
        pass();
        if (!counts) {
            all.add(new UnreadNumber(sheet, "", "", "", UnreadReason.TOLD, ""));
            return;
        }
        if (!begun && columns.isEmpty()) {
            rows.reason = UnreadReason.SHEET_NOT_READ;
        }
        close(rows);
        byColumn.values().forEach(this::close);
        for (int column = 1; column < numbers.length; column++) {
            if (numbers[column] > 0 && !columns.getOrDefault(column, false)) {
                lines.add(new UnreadNumber(
                        sheet,
                        UnreadLines.range(first[column], column, last[column], column),
                        Integer.toString(numbers[column]),
                        "",
                        columns.containsKey(column) ? UnreadReason.FILTER_COLUMN : reason(column),
                        headers.getOrDefault(column, "")));
            }
        }
        all.addAll(lines);
    }

    private UnreadReason reason(int column) {
        return NumberWords.isOrdinal(headers.getOrDefault(column, ""))
                ? UnreadReason.ORDINAL
                : UnreadReason.LEDGER_COLUMN;
    }
}

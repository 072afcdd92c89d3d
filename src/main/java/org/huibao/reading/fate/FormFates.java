package org.huibao.reading.fate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.model.UnreadNumber;
import org.huibao.model.UnreadReason;
import org.huibao.notation.NumberFormat;
import org.huibao.notation.NumberText;
import org.huibao.notation.Unit;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.sheet.NumberWords;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.value.NumberCell;
import org.huibao.reading.value.UnreadLines;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** Tells of each number in a form or table that no indicator uses it, and why; walks through the sheet once, from top to bottom. */
final class FormFates {

    /** A longer text in a column is no header of it. */
    private static final int LONGEST_HEADER = 30;

    private static final Pattern ORDINAL = Pattern.compile("[0-9]{1,4}");

    private final SheetIndex sheet;
    private final SheetFacts facts;
    private final UnreadLines lines;
    private final Map<Integer, SheetLabel> over = new HashMap<>();
    private final Set<Integer> ofAnotherTime = new HashSet<>();
    private final List<SheetLabel> tall = new ArrayList<>();
    private final Map<Integer, Run> runs = new HashMap<>();
    private final Map<Integer, Integer> ordinals = new HashMap<>();
    private List<SheetLabel> words = List.of();
    private List<SheetLabel> items = List.of();

    /** Numbers one below another that share a fate nobody needs to see one by one. */
    private record Run(int from, int to, UnreadReason reason, int place, String header) {}

    FormFates(SheetIndex sheet, SheetFacts facts, UnreadLines lines) {
        this.sheet = sheet;
        this.facts = facts;
        this.lines = lines;
    }

    void tell() {
        for (int row = 1; row <= sheet.grid().rows(); row++) {
            List<Cell> cells = sheet.grid().row(row);
            List<Cell> numbers = new ArrayList<>(cells.size());
            for (Cell cell : cells) {
                if (isNumber(cell)) {
                    numbers.add(cell);
                }
            }
            if (numbers.isEmpty()) {
                headers(row, cells);
            } else {
                numbers(row, cells, numbers);
            }
            for (SheetLabel label : sheet.inRow(row)) {
                if (label.bottom() > row && isWord(label)) {
                    tall.add(label);
                }
            }
        }
        runs.forEach(this::end);
    }

    private static boolean isNumber(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER || NumberCell.is(cell);
    }

    private static boolean isWord(SheetLabel label) {
        return label.cell().kind() == Cell.Kind.TEXT
                && !NumberCell.is(label.cell())
                && !(NumberText.parse(label.cell().raw(), Unit.of("")) instanceof NumberText.NoneMark);
    }

    private void headers(int row, List<Cell> cells) {
        if (facts.usedRows().contains(row)) {
            return;
        }
        for (SheetLabel label : sheet.inRow(row)) {
            if (isWord(label)
                    && label.plain().length() <= LONGEST_HEADER
                    && (cells.size() > 1 || label.right() == label.left())) {
                int right = Math.min(label.right(), sheet.grid().columns());
                for (int column = label.left(); column <= right; column++) {
                    head(column, label);
                }
            }
        }
    }

    /** 数值 under 上年数据 is last year's as well. */
    private void head(int column, SheetLabel label) {
        SheetLabel outer = over.put(column, label);
        boolean inner = outer != null && outer.bottom() >= label.top() - 1 && ofAnotherTime.contains(column);
        if (inner || facts.headings().when(label).isOfAnother()) {
            ofAnotherTime.add(column);
        } else {
            ofAnotherTime.remove(column);
        }
    }

    private void numbers(int row, List<Cell> cells, List<Cell> numbers) {
        words = new ArrayList<>(4);
        items = new ArrayList<>(4);
        for (SheetLabel label : sheet.inRow(row)) {
            if (isWord(label)) {
                words.add(label);
                if (!Unit.isKnown(label.cell().raw())) {
                    items.add(label);
                }
            }
        }
        UnreadReason ofRow = NumberWords.numberColumns(cells) ? UnreadReason.COLUMN_NUMBERS : years(row, numbers);
        for (Cell cell : numbers) {
            String address = cell.address();
            if (facts.told().containsKey(address)) {
                UnreadReason told = facts.told().get(address);
                if (told != null) {
                    line(cell, told, beside(row, cell.column()));
                }
            } else {
                SheetLabel label = beside(row, cell.column());
                line(cell, ofRow != null ? ofRow : reason(cell, label), label);
            }
        }
    }

    /** Years over columns, or a year in a title. */
    private @Nullable UnreadReason years(int row, List<Cell> numbers) {
        boolean above = row < facts.firstUsed();
        boolean years =
                above && numbers.stream().allMatch(cell -> isYear(cell.raw().strip()));
        return years && (numbers.size() > 1 || beside(row, numbers.get(0).column()) == null) ? UnreadReason.YEAR : null;
    }

    private static boolean isYear(String raw) {
        return raw.length() == 4 && (raw.startsWith("19") || raw.startsWith("20"));
    }

    private UnreadReason reason(Cell cell, @Nullable SheetLabel label) {
        SheetLabel header = over.get(cell.column());
        if (cell.kind() == Cell.Kind.NUMBER && NumberFormat.of(cell.format()).date()) {
            return UnreadReason.DATE;
        }
        if (isOrdinal(cell, label, header)) {
            return UnreadReason.ORDINAL;
        }
        Optional<UnreadReason> kind = label == null ? Optional.empty() : NumberWords.kind(label);
        if (kind.isPresent()) {
            return kind.get();
        }
        if (ofAnotherTime.contains(cell.column())) {
            return UnreadReason.LAST_YEAR;
        }
        if (header != null && SheetHeadings.isOverRemarks(header)) {
            return UnreadReason.NOTE;
        }
        if (isTotal(cell, label, header)) {
            return UnreadReason.TOTAL;
        }
        if (facts.usedRows().contains(cell.row())) {
            return UnreadReason.OTHER_COLUMN;
        }
        if (label == null) {
            return header == null ? UnreadReason.NO_LABEL : UnreadReason.UNKNOWN_LABEL;
        }
        return facts.named().of(label).orElse(UnreadReason.UNKNOWN_LABEL);
    }

    /** 1, 2, 3 … at the left of the labels, or under 序号. */
    private boolean isOrdinal(Cell cell, @Nullable SheetLabel label, @Nullable SheetLabel header) {
        if (header != null && NumberWords.isOrdinal(header.plain())) {
            return true;
        }
        if (label != null || !ORDINAL.matcher(cell.raw()).matches()) {
            return false;
        }
        int number = Integer.parseInt(cell.raw());
        boolean next = number == 1 || number == ordinals.getOrDefault(cell.column(), -1) + 1;
        boolean named = words.stream().anyMatch(right -> right.left() > cell.column());
        if (next && named) {
            ordinals.put(cell.column(), number);
        }
        return next && named;
    }

    private boolean isTotal(Cell cell, @Nullable SheetLabel label, @Nullable SheetLabel header) {
        boolean down = label != null && NumberWords.isTotal(label);
        boolean across = header != null && NumberWords.isTotal(header);
        if (!down && !across || cell.kind() != Cell.Kind.NUMBER) {
            return false;
        }
        return cell.isFormula()
                || down && SumBeside.is(sheet.grid(), cell, true)
                || across && SumBeside.is(sheet.grid(), cell, false);
    }

    /** The nearest word on the left that is no unit, or one merged down from above. */
    private @Nullable SheetLabel beside(int row, int column) {
        SheetLabel nearest = null;
        for (SheetLabel label : items) {
            if (label.right() < column) {
                nearest = label;
            }
        }
        if (nearest == null) {
            for (SheetLabel label : tall) {
                if (label.coversRow(row)
                        && label.right() < column
                        && (nearest == null || label.left() > nearest.left())) {
                    nearest = label;
                }
            }
        }
        return nearest;
    }

    private void line(Cell cell, UnreadReason reason, @Nullable SheetLabel label) {
        int column = cell.column();
        boolean together = reason == UnreadReason.ORDINAL || reason == UnreadReason.LAST_YEAR;
        Run run = runs.get(column);
        String name = sheet.sheet().name();
        if (together && run != null && run.reason == reason && run.to == cell.row() - 1) {
            runs.put(column, new Run(run.from, cell.row(), reason, run.place, header(column)));
            return;
        }
        end(column, run);
        if (!lines.hasRoom(name)) {
            runs.remove(column);
            lines.more(name, cell.row(), column, cell.row(), column, 1);
            return;
        }
        int place = lines.add(new UnreadNumber(
                name, cell.address(), cell.raw(), shown(cell), reason, nearest(column, reason, label)));
        runs.put(column, new Run(cell.row(), cell.row(), reason, place, ""));
    }

    /** Several numbers become one line, in the place of the first. */
    private void end(int column, @Nullable Run run) {
        if (run != null && run.to > run.from) {
            lines.replace(
                    run.place,
                    new UnreadNumber(
                            sheet.sheet().name(),
                            UnreadLines.range(run.from, column, run.to, column),
                            Integer.toString(run.to - run.from + 1),
                            "",
                            run.reason,
                            run.header));
        }
    }

    private String nearest(int column, UnreadReason reason, @Nullable SheetLabel label) {
        String header = header(column);
        if (label == null) {
            return header;
        }
        boolean byRow = reason == UnreadReason.DATE || reason == UnreadReason.PHONE || reason == UnreadReason.CODE;
        return header.isEmpty() || byRow ? text(label) : text(label) + " / " + header;
    }

    private String header(int column) {
        SheetLabel header = over.get(column);
        return header == null ? "" : text(header);
    }

    private static String text(SheetLabel label) {
        return label.cell().raw().strip();
    }

    private String shown(Cell cell) {
        if (cell.kind() != Cell.Kind.NUMBER) {
            return cell.raw();
        }
        NumberFormat format = NumberFormat.of(cell.format());
        try {
            NumberFormat.Shown shown = format.show(new BigDecimal(cell.raw()), facts.datesFrom1904());
            return shown.known() ? shown.text() : "";
        } catch (NumberFormatException none) {
            return "";
        }
    }
}

package org.huibao.reading.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.notation.LetterSet;
import org.huibao.notation.NumberFormat;
import org.huibao.notation.NumberText;
import org.huibao.notation.RecentTexts;
import org.huibao.notation.Unit;
import org.huibao.notation.UnitPhrase;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import org.jspecify.annotations.Nullable;

/** Every cell of a sheet that says something of a unit, or may: found once, whatever number of indicators is read. */
public final class UnitMentions {

    /**
     * @param text as it is shown
     * @param phrase null where there is a scale word and nobody knows what it says
     */
    public record Mention(
            Cell cell,
            String text,
            int bottom,
            int right,
            @Nullable UnitPhrase phrase) {
        public int row() {
            return cell.row();
        }

        public boolean covers(int column) {
            return column >= cell.column() && column <= right;
        }

        public boolean isLine() {
            return phrase != null && phrase.form() == UnitPhrase.Form.LINE;
        }

        public boolean isAlone() {
            return phrase != null && phrase.form() == UnitPhrase.Form.ALONE;
        }
    }

    private static final int LONGEST_ORDINAL = 2;

    /** What a text says, or may say where there is no phrase in it. */
    private record Said(@Nullable UnitPhrase phrase) {
        private static final Said NOTHING = new Said(null);

        static Said in(String text) {
            Optional<UnitPhrase> phrase = UnitPhrase.in(text);
            return phrase.isEmpty() && !HINTS.meets(text) ? NOTHING : new Said(phrase.orElse(null));
        }
    }

    private static final LetterSet HINTS = LetterSet.of("十拾百佰千仟万萬亿億0位元iI０");

    private static final RecentTexts<Said> SAID = new RecentTexts<>(Said::in);

    private static final Unit NO_UNIT = Unit.of("");

    private final Grid grid;
    private final List<List<Mention>> byRow;
    private final BitSet rows = new BitSet();
    private final Map<Integer, BitSet> rowsBetween = new HashMap<>();
    private final BitSet data = new BitSet();
    private final int[] filled;
    private boolean figures;
    private @Nullable BitSet headerLike;

    UnitMentions(Grid grid) {
        this.grid = grid;
        this.filled = new int[grid.rows() + 2];
        this.byRow = new ArrayList<>(Collections.nCopies(grid.rows() + 1, List.of()));
        for (int row = 1; row <= grid.rows(); row++) {
            for (Cell cell : grid.row(row)) {
                filled[row] += SheetIndex.hasContent(cell) ? 1 : 0;
                if (cell.kind() == Cell.Kind.TEXT || cell.kind() == Cell.Kind.NUMBER && isFormattedYear(cell)) {
                    add(cell);
                }
            }
            data.set(row, isData(grid.row(row)));
            figures = figures || data.get(row) && !isNumberedLine(grid.row(row));
        }
    }

    /** True if {@link #onCover} would find nothing because of a figure. */
    static boolean holdsFigure(Grid grid) {
        for (int row = 1; row <= grid.rows(); row++) {
            if (isData(grid.row(row)) && !isNumberedLine(grid.row(row))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isData(List<Cell> row) {
        boolean number = false;
        for (Cell cell : row) {
            if (isSigned(cell)) {
                return false;
            }
            number = number || isAmount(cell);
        }
        return number;
    }

    /** 联系电话：, 填报日期： */
    private static boolean isSigned(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT
                && (cell.legible().indexOf('：') >= 0 || cell.legible().indexOf(':') >= 0);
    }

    public List<Mention> inRow(int row) {
        return row > 0 && row < byRow.size() ? byRow.get(row) : List.of();
    }

    /** The next row from there on that says anything; -1 where there is none. */
    public int nextRow(int from) {
        return rows.nextSetBit(from);
    }

    /** The next row from there upwards that says anything; -1 where there is none. */
    public int previousRow(int from) {
        return rows.previousSetBit(from);
    }

    /** The next row from there upwards with a line, or with something that is said over the column; -1 where there is none. */
    public int previousRow(int from, int column) {
        return rowsBetween.computeIfAbsent(column, this::between).previousSetBit(from);
    }

    private BitSet between(int column) {
        BitSet speaking = new BitSet();
        for (int row = rows.nextSetBit(0); row > 0; row = rows.nextSetBit(row + 1)) {
            boolean speaks = false;
            for (Mention mention : byRow.get(row)) {
                speaks |= mention.isLine() || mention.covers(column);
            }
            speaking.set(row, speaks);
        }
        return speaking;
    }

    /** Of the cell that shows there. */
    public Optional<Mention> at(int row, int column) {
        Cell shown = rows.isEmpty() ? null : grid.shown(row, column).orElse(null);
        if (shown != null) {
            for (Mention mention : inRow(shown.row())) {
                if (mention.cell.column() == shown.column()) {
                    return Optional.of(mention);
                }
            }
        }
        return Optional.empty();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** 1 | 金额单位均为万元. */
    private static boolean isNumberedLine(List<Cell> row) {
        List<Cell> cells = row.stream().filter(SheetIndex::hasContent).toList();
        return cells.size() == 2
                && cells.get(0).legible().strip().length() <= LONGEST_ORDINAL
                && cells.get(1).kind() == Cell.Kind.TEXT
                && !isAmount(cells.get(1));
    }

    /** The lines of a sheet without a figure. */
    List<Mention> onCover() {
        return figures || isEmpty()
                ? List.of()
                : byRow.stream().flatMap(List::stream).filter(Mention::isLine).toList();
    }

    /** True for a row that holds an amount and is no line of signatures: 联系电话：, 填报日期：. */
    public boolean isData(int row) {
        return data.get(row);
    }

    /** The next such row from there on; -1 where there is none. */
    public int nextData(int from) {
        return data.nextSetBit(from);
    }

    public int lastData() {
        return data.length() - 1;
    }

    /** How many cells of the row hold something. */
    public int filled(int row) {
        return filled[row];
    }

    /** The next row from there on that holds two words at least and nothing else; -1 where there is none. */
    public int nextHeaderLike(int from) {
        BitSet known = headerLike;
        if (known == null) {
            known = new BitSet();
            for (int row = 1; row <= grid.rows(); row++) {
                known.set(row, filled[row] >= 2 && grid.row(row).stream().allMatch(UnitMentions::mayBeHeader));
            }
            headerLike = known;
        }
        return known.nextSetBit(from);
    }

    private static boolean mayBeHeader(Cell cell) {
        return !SheetIndex.hasContent(cell)
                || TableRows.isWord(cell)
                        && !cell.raw().contains("：")
                        && !cell.raw().contains(":");
    }

    private void add(Cell cell) {
        String text = SeenWords.of(cell);
        Said said = SAID.of(text);
        if (said == Said.NOTHING) {
            return;
        }
        Optional<Grid.Region> region = grid.merged(cell.row(), cell.column());
        rows.set(cell.row());
        if (byRow.get(cell.row()).isEmpty()) {
            byRow.set(cell.row(), new ArrayList<>(2));
        }
        byRow.get(cell.row())
                .add(new Mention(
                        cell,
                        text,
                        region.map(Grid.Region::bottom).orElse(cell.row()),
                        region.map(Grid.Region::right).orElse(cell.column()),
                        said.phrase));
    }

    /** 2020 over a column, under {@code 0"年（万元）"}. */
    private static boolean isFormattedYear(Cell cell) {
        return cell.raw().length() == 4 && !NumberFormat.of(cell.format()).plain() && !isAmount(cell);
    }

    /** A year stands over a column, and a date beside 填报日期. */
    private static boolean isAmount(Cell cell) {
        String raw = cell.legible();
        boolean year = raw.length() == 4 && (raw.startsWith("20") || raw.startsWith("19"));
        return switch (cell.kind()) {
            case NUMBER -> !year && !NumberFormat.of(cell.format()).date();
            case TEXT -> !year && NumberText.parse(raw, NO_UNIT) instanceof NumberText.Amount;
            default -> false;
        };
    }
}

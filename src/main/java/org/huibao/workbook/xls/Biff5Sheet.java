package org.huibao.workbook.xls;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import org.huibao.workbook.Row;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.grid.FilledRows;
import org.huibao.workbook.grid.GridBuilder;
import org.huibao.workbook.grid.GuardedReading;
import org.huibao.workbook.grid.SheetSink;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** A sheet of an Excel 5.0/95 file, where cells cannot be merged. */
final class Biff5Sheet implements Sheet {

    private static final int HIDDEN_ROW = 0x0020;
    private static final int HIDDEN_COLUMN = 0x0001;
    private static final int ROW_OPTIONS = 12;

    private final byte[] stream;
    private final Biff5Globals globals;
    private final Biff5Globals.Listed listed;
    private final int number;
    private @Nullable Grid grid;

    Biff5Sheet(byte[] stream, Biff5Globals globals, Biff5Globals.Listed listed, int number) {
        this.stream = stream;
        this.globals = globals;
        this.listed = listed;
        this.number = number;
    }

    @Override
    public String name() {
        return listed.name();
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public boolean hidden() {
        return listed.hidden();
    }

    @Override
    public void rows(Predicate<Row> visitor) {
        GuardedReading.reading(() -> read(new FilledRows(GuardedReading.visiting(visitor))));
    }

    @Override
    public List<Grid.Region> merges() {
        return List.of();
    }

    @Override
    public Grid grid() {
        Grid known = grid;
        if (known == null) {
            GridBuilder builder = new GridBuilder(listed.name());
            GuardedReading.reading(() -> read(builder));
            known = builder.build();
            grid = known;
        }
        return known;
    }

    private boolean read(SheetSink sink) {
        if (!listed.hasCells()) {
            return false;
        }
        TreeMap<Integer, TreeMap<Integer, Cell>> cells = new TreeMap<>();
        BitSet hiddenRows = new BitSet();
        records(new Biff5Cells(globals, cell -> add(cells, cell)), sink, hiddenRows);
        TreeSet<Integer> rows = new TreeSet<>(cells.keySet());
        hiddenRows.stream().forEach(rows::add);
        for (int row : rows) {
            List<Cell> ofRow =
                    cells.containsKey(row) ? new ArrayList<>(cells.get(row).values()) : List.of();
            if (!sink.row(row, hiddenRows.get(row), ofRow)) {
                return false;
            }
        }
        return true;
    }

    private void records(Biff5Cells cells, SheetSink sink, BitSet hiddenRows) {
        Biff5Records records = new Biff5Records(stream, listed.start());
        if (!records.next() || records.kind() != Biff5Records.BEGIN) {
            throw UnreadableFile.damaged();
        }
        // A chart in the sheet has its own beginning and end.
        int depth = 1;
        while (depth > 0 && records.next()) {
            switch (records.kind()) {
                case Biff5Records.BEGIN -> depth++;
                case Biff5Records.END -> depth--;
                default -> {
                    if (depth == 1) {
                        sheetRecord(records, cells, sink, hiddenRows);
                    }
                }
            }
        }
    }

    private static void sheetRecord(Biff5Records records, Biff5Cells cells, SheetSink sink, BitSet hiddenRows) {
        switch (records.kind()) {
            case Biff5Records.ROW -> {
                if ((records.unsignedShort(ROW_OPTIONS) & HIDDEN_ROW) != 0) {
                    hiddenRows.set(records.unsignedShort(0) + 1);
                }
            }
            case Biff5Records.COLUMNS -> {
                boolean hidden = (records.unsignedShort(8) & HIDDEN_COLUMN) != 0 || records.unsignedShort(4) == 0;
                int first = records.unsignedShort(0);
                int last = Math.min(records.unsignedShort(2), FileLimits.COLUMNS - 1);
                if (hidden && first <= last) {
                    sink.hiddenColumns(first + 1, last + 1);
                }
            }
            default -> cells.read(records);
        }
    }

    /** One place twice: Excel and we might read different values. */
    private static void add(TreeMap<Integer, TreeMap<Integer, Cell>> cells, Cell cell) {
        if (cells.computeIfAbsent(cell.row(), any -> new TreeMap<>()).put(cell.column(), cell) != null) {
            throw UnreadableFile.damaged();
        }
    }
}

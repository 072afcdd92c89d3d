package org.huibao.workbook.grid;

import java.util.ArrayList;
import java.util.List;
import org.huibao.workbook.Cell;
import org.huibao.workbook.ConditionalFormat;
import org.huibao.workbook.Grid;
import org.huibao.workbook.MarginText;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;

/** What a sheet's reader has handed over, to be handed over again to others; once it is whole, safe for use by several threads. */
public final class SheetRecord implements SheetSink {

    private final String sheet;
    private final PackedRows rows = new PackedRows();
    private final List<int[]> hiddenColumns = new ArrayList<>();
    private final List<Grid.Region> regions = new ArrayList<>();
    private final CellSurroundings around = new CellSurroundings();
    private List<MarginText> margins = List.of();
    private List<ConditionalFormat> conditionals = List.of();

    /** @param sheet its name */
    public SheetRecord(String sheet) {
        this.sheet = sheet;
    }

    @Override
    public boolean row(int number, boolean hidden, List<Cell> cells) {
        if (hidden || !cells.isEmpty()) {
            rows.add(number, hidden, cells);
        }
        return true;
    }

    @Override
    public void hiddenColumns(int first, int last) {
        hiddenColumns.add(new int[] {first, last});
    }

    @Override
    public void merged(Grid.Region region) {
        regions.add(region);
        if (regions.size() > FileLimits.MERGED_ROWS) {
            throw UnreadableFile.tooLarge();
        }
    }

    @Override
    public CellSurroundings around() {
        return around;
    }

    /** To be called when all has been handed over, texts of shapes among it. */
    public void end() {
        rows.end();
        margins = around.margins().done();
        conditionals = around.conditionals();
    }

    /** About so many bytes of memory. */
    public long bytes() {
        return rows.size();
    }

    void replay(SheetSink sink) {
        for (int[] columns : hiddenColumns) {
            sink.hiddenColumns(columns[0], columns[1]);
        }
        if (rows.into(sink)) {
            regions.forEach(sink::merged);
        }
    }

    Grid grid() {
        GridBuilder builder = new GridBuilder(sheet);
        replay(builder);
        return builder.build();
    }

    List<Grid.Region> regions() {
        return List.copyOf(regions);
    }

    List<MarginText> margins() {
        return margins;
    }

    List<ConditionalFormat> conditionals() {
        return conditionals;
    }
}

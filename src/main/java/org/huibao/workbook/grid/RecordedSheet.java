package org.huibao.workbook.grid;

import java.util.List;
import java.util.function.Predicate;
import org.huibao.workbook.ConditionalFormat;
import org.huibao.workbook.Grid;
import org.huibao.workbook.MarginText;
import org.huibao.workbook.Row;
import org.huibao.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** A sheet that was read before and is held in memory; it answers as the sheet in its file does. */
final class RecordedSheet implements Sheet {

    private final String name;
    private final int number;
    private final boolean hidden;
    private final SheetRecord record;
    private @Nullable Grid grid;
    private boolean passed;

    RecordedSheet(String name, int number, boolean hidden, SheetRecord record) {
        this.name = name;
        this.number = number;
        this.hidden = hidden;
        this.record = record;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public void rows(Predicate<Row> visitor) {
        FilledRows rows = new FilledRows(visitor);
        record.replay(rows);
        passed |= !rows.stopped();
    }

    @Override
    public List<Grid.Region> merges() {
        return record.regions();
    }

    @Override
    public Grid grid() {
        Grid known = grid;
        if (known == null) {
            known = record.grid();
            grid = known;
            passed = true;
        }
        return known;
    }

    /** Not before the rows have passed: whoever asks too early gets the same answer of every sheet. */
    @Override
    public List<MarginText> margins() {
        return passed ? record.margins() : List.of();
    }

    @Override
    public List<ConditionalFormat> conditionalFormats() {
        return passed ? record.conditionals() : List.of();
    }
}

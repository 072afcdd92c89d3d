package org.huibao.reading.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.Indicator;
import org.huibao.model.CellRef;
import org.huibao.notation.LabelFolding;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.reading.value.ExplanationText;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Cell;

/** The explanations beside the values of a return, without those that say nothing and those that were printed into every row. */
final class RowExplanations {

    /** The same words in two rows of many may be two things with one reason. */
    private static final int MANY = 3;

    private static final int SHORTEST_DEFINITION = 6;

    private final ReturnSoFar gathered;
    private final Map<Column, Rows> columns = new HashMap<>();

    private record Column(SheetIndex sheet, int number, int values, int below) {}

    /**
     * @param texts how often each stands there
     * @param all the rows with a text, and those with a value and none
     */
    private record Rows(Map<String, Integer> texts, int all) {}

    RowExplanations(ReturnSoFar gathered) {
        this.gathered = gathered;
    }

    void read(Indicator indicator, ValuePlace place) {
        said(place).filter(cell -> !isDefinition(indicator, cell)).ifPresent(cell -> {
            CellRef ref = gathered.ref(place.sheet().sheet().name(), cell.address());
            gathered.note(indicator, cell.raw().strip(), ref);
        });
    }

    /** The cell that explains the value, if it says something of this row alone. */
    private Optional<Cell> said(ValuePlace place) {
        if (place.noteColumn() == 0) {
            return Optional.empty();
        }
        return place.sheet()
                .grid()
                .shown(place.row(), place.noteColumn())
                .filter(SheetIndex::hasContent)
                .filter(cell -> isOfThisRow(place, cell) && !isValue(place, cell))
                .filter(cell -> ExplanationText.saysSomething(cell.raw()))
                .filter(cell -> !isPrinted(place, cell));
    }

    /** What is counted, as the form prints it, says nothing of why it is so many. */
    private static boolean isDefinition(Indicator indicator, Cell cell) {
        String said = LabelFolding.plain(cell.raw());
        return said.length() >= SHORTEST_DEFINITION
                && LabelFolding.plain(indicator.definition()).contains(said);
    }

    /** The same words stand in every row of the column, or in most of many. */
    private boolean isPrinted(ValuePlace place, Cell cell) {
        int below = place.headers().stream().mapToInt(SheetLabel::bottom).max().orElse(0);
        Rows rows = columns.computeIfAbsent(
                new Column(place.sheet(), place.noteColumn(), place.column(), below), RowExplanations::rows);
        int same = rows.texts.getOrDefault(LabelFolding.plain(cell.raw()), 1);
        return same > 1 && (same == rows.all || same >= MANY && 2 * same > rows.all);
    }

    private static Rows rows(Column column) {
        Map<String, Integer> texts = new HashMap<>();
        int all = 0;
        for (int row = column.below + 1; row <= column.sheet.grid().rows(); row++) {
            Optional<Cell> text = column.sheet.grid().cell(row, column.number).filter(SheetIndex::hasContent);
            text.ifPresent(cell -> texts.merge(LabelFolding.plain(cell.raw()), 1, Integer::sum));
            if (text.isPresent() || column.sheet.filled(row, column.values)) {
                all++;
            }
        }
        return new Rows(texts, all);
    }

    /** False for an explanation merged over several rows and begun in another one. */
    private static boolean isOfThisRow(ValuePlace place, Cell cell) {
        return cell.row() == place.row()
                || place.rowLabel() != null && place.rowLabel().coversRow(cell.row());
    }

    /** True for a long text merged over the columns of its row, the explanations' among them. */
    private static boolean isValue(ValuePlace place, Cell cell) {
        return place.sheet().grid().merged(cell.row(), cell.column()).stream()
                .anyMatch(region -> region.covers(place.row(), place.column()));
    }
}

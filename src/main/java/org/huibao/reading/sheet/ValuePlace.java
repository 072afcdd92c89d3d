package org.huibao.reading.sheet;

import java.util.List;
import java.util.Optional;
import org.huibao.workbook.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * Where an indicator's value stands in a return.
 *
 * @param rowLabel what names the row; null where the definition gives the row by number or the cell by address
 * @param headers over the value, from the innermost to the outermost; empty where the definition gives column or cell
 * @param unitColumn column of the rows' own units, 0 where there is none
 * @param previous header over the values of the period before; null where there is none
 * @param noteColumn column of the explanations, 0 where there is none
 */
public record ValuePlace(
        SheetIndex sheet,
        int row,
        int column,
        @Nullable SheetLabel rowLabel,
        List<SheetLabel> headers,
        int unitColumn,
        @Nullable SheetLabel previous,
        int noteColumn) {

    public static ValuePlace cell(SheetIndex sheet, int row, int column) {
        return new ValuePlace(sheet, row, column, null, List.of(), 0, null, 0);
    }

    /** The same row under the header of the period before. */
    public Optional<ValuePlace> ofPreviousPeriod() {
        return Optional.ofNullable(previous)
                .map(header ->
                        new ValuePlace(sheet, row, header.left(), rowLabel, List.of(header), unitColumn, null, 0));
    }

    /** True where the row is hidden in a sheet that people see. */
    public boolean isHidden() {
        return sheet.grid().rowHidden(row);
    }

    /** A1 notation; empty where the whole sheet is meant. */
    public String address() {
        return row == 0 ? "" : Addresses.of(row, column);
    }

    /** As people read it: {@code 填报表!C7}. */
    public String shown() {
        return sheet.sheet().name() + "!" + address();
    }
}

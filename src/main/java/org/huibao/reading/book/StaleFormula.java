package org.huibao.reading.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.huibao.notation.CellNumber;
import org.huibao.notation.NumberFormat;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Recalculation;
import org.huibao.workbook.Row;
import org.huibao.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** A formula whose result in the file is not what it gives: the cells it looks at were changed by something that does not calculate. */
public final class StaleFormula {

    /** Sums of binary fractions differ in their last digits from one program to the next. */
    private static final BigDecimal NEAR = new BigDecimal("1e-9");

    private static final String GENERAL = "General";

    private final ReturnSheets sheets;
    private @Nullable Recalculation recalculation;

    public StaleFormula(ReturnSheets sheets) {
        this.sheets = sheets;
    }

    /** What the formula gives, where that is another number than the file holds. */
    public Optional<String> result(Sheet sheet, Cell cell) {
        if (!mayBeStale(cell)) {
            return Optional.empty();
        }
        Recalculation known = recalculation;
        if (known == null) {
            known = new Recalculation(sheets.all(), any -> sheets.index(any).map(SheetIndex::grid));
            recalculation = known;
        }
        return result(known, sheet, cell);
    }

    /** The same of a ledger's formula, which has to look at nothing but its own row. */
    public static Optional<String> result(Sheet sheet, Row row, Cell cell) {
        return mayBeStale(cell)
                ? result(new Recalculation(List.of(sheet), any -> Optional.of(new OwnRow(row))), sheet, cell)
                : Optional.empty();
    }

    private static boolean mayBeStale(Cell cell) {
        return cell.isFormula() && cell.kind() == Cell.Kind.NUMBER;
    }

    private static Optional<String> result(Recalculation recalculation, Sheet sheet, Cell cell) {
        return recalculation
                .of(sheet, cell)
                .filter(result -> differs(result, cell.raw()) && !isHeldAsShown(result, cell))
                .flatMap(result -> CellNumber.of(result.toString()))
                .map(result -> result.amount().toPlainString());
    }

    /** 33.33 for 100/3 under 0.00: a workbook may be told to keep of its results what it shows of them. */
    private static boolean isHeldAsShown(BigDecimal result, Cell cell) {
        NumberFormat format = NumberFormat.of(cell.format());
        if (!format.plain()) {
            return false;
        }
        String shown = format.show(result, false).text();
        int point = shown.indexOf('.');
        int places = point < 0 ? 0 : shown.length() - point - 1;
        return !GENERAL.equalsIgnoreCase(cell.format())
                && CellNumber.of(cell.raw())
                        .map(CellNumber::amount)
                        .filter(held -> held.compareTo(result.setScale(places, RoundingMode.HALF_UP)) == 0)
                        .isPresent();
    }

    private static boolean differs(BigDecimal result, String cached) {
        return CellNumber.of(cached)
                .map(CellNumber::amount)
                .filter(held -> held.subtract(result)
                                .abs()
                                .compareTo(NEAR.multiply(held.abs().max(result.abs())))
                        > 0)
                .isPresent();
    }
}

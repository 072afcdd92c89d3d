package org.huibao.workbook.formula;

import java.util.List;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** A cell as POI's evaluator wants to see it. */
record RecalculatedCell(RecalculatedSheet sheet, Cell cell) implements EvaluationCell {

    public String text() {
        return cell.formula();
    }

    /** Cells are made anew at each look, so that what was worked out is found again by the place. */
    @Override
    public Object getIdentityKey() {
        return List.of(System.identityHashCode(sheet.grid()), cell.row(), cell.column());
    }

    @Override
    public EvaluationSheet getSheet() {
        return sheet;
    }

    @Override
    public int getRowIndex() {
        return cell.row() - 1;
    }

    @Override
    public int getColumnIndex() {
        return cell.column() - 1;
    }

    @Override
    public CellType getCellType() {
        return cell.isFormula() ? CellType.FORMULA : getCachedFormulaResultType();
    }

    @Override
    public CellType getCachedFormulaResultType() {
        return switch (cell.kind()) {
            case NUMBER -> CellType.NUMERIC;
            case TEXT -> CellType.STRING;
            case BOOLEAN -> CellType.BOOLEAN;
            case ERROR -> CellType.ERROR;
            case UNCALCULATED, BLANK -> CellType.BLANK;
        };
    }

    @Override
    public double getNumericCellValue() {
        return Double.parseDouble(cell.raw());
    }

    @Override
    public String getStringCellValue() {
        return cell.raw();
    }

    @Override
    public boolean getBooleanCellValue() {
        return Boolean.parseBoolean(cell.raw());
    }

    @Override
    public int getErrorCellValue() {
        return FormulaError.forString(cell.raw()).getCode();
    }

    @Override
    public @Nullable CellRangeAddress getArrayFormulaRange() {
        return null;
    }

    @Override
    public boolean isPartOfArrayFormulaGroup() {
        return false;
    }
}

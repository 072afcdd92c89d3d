package org.huibao.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** Cells of an {@code .xls} file as the face shows them. */
final class BinaryCells {

    private final Map<Short, String> formats = new HashMap<>();

    Cell read(org.apache.poi.ss.usermodel.Cell cell) {
        boolean isFormula = cell.getCellType() == CellType.FORMULA;
        String formula = isFormula ? formula(cell) : "";
        return switch (isFormula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case NUMERIC -> number(cell, formula);
            case STRING -> {
                String text = cell.getRichStringCellValue().getString();
                yield cell(cell, text.isEmpty() && !isFormula ? Cell.Kind.BLANK : Cell.Kind.TEXT, text, formula);
            }
            case BOOLEAN -> cell(cell, Cell.Kind.BOOLEAN, cell.getBooleanCellValue() ? "true" : "false", formula);
            case ERROR -> cell(cell, Cell.Kind.ERROR, error(cell.getErrorCellValue()), formula);
            default -> cell(cell, isFormula ? Cell.Kind.UNCALCULATED : Cell.Kind.BLANK, "", formula);
        };
    }

    private Cell number(org.apache.poi.ss.usermodel.Cell cell, String formula) {
        double number = cell.getNumericCellValue();
        return Double.isFinite(number)
                ? cell(cell, Cell.Kind.NUMBER, Decimals.shortest(number), formula)
                : cell(cell, Cell.Kind.ERROR, FormulaError.NUM.getString(), formula);
    }

    private Cell cell(org.apache.poi.ss.usermodel.Cell cell, Cell.Kind kind, String raw, String formula) {
        return new Cell(cell.getRowIndex() + 1, cell.getColumnIndex() + 1, kind, raw, formula, format(cell));
    }

    /** A formula with functions that POI does not know is still a formula. */
    private static String formula(org.apache.poi.ss.usermodel.Cell cell) {
        try {
            return cell.getCellFormula();
        } catch (RuntimeException unknown) {
            return SharedFormulas.UNKNOWN;
        }
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : FormulaError.NA.getString();
    }

    private String format(org.apache.poi.ss.usermodel.Cell cell) {
        return formats.computeIfAbsent(cell.getCellStyle().getIndex(), index -> formatOf(cell));
    }

    private static String formatOf(org.apache.poi.ss.usermodel.Cell cell) {
        try {
            String format = cell.getCellStyle().getDataFormatString();
            return format == null || format.isEmpty() ? NumberFormats.GENERAL : format;
        } catch (RuntimeException missing) {
            return NumberFormats.GENERAL;
        }
    }
}

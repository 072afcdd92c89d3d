package org.huibao.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;

/** Cells of an {@code .xls} file as the face shows them. */
final class BinaryCells {

    /** There is no font of this number, for reasons lost in time. */
    static final int FONT_LEFT_OUT = 4;

    private static final Style PLAIN = new Style(Styles.GENERAL, false);

    private final Map<Short, Style> styles = new HashMap<>();
    private final Map<Integer, Boolean> struckFonts = new HashMap<>();

    Cell read(org.apache.poi.ss.usermodel.Cell cell) {
        boolean isFormula = cell.getCellType() == CellType.FORMULA;
        String formula = isFormula ? formula(cell) : "";
        return switch (isFormula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case NUMERIC -> number(cell, formula);
            case STRING -> {
                RichTextString text = cell.getRichStringCellValue();
                Cell.Kind kind = text.length() == 0 && !isFormula ? Cell.Kind.BLANK : Cell.Kind.TEXT;
                yield cell(cell, kind, text.getString(), formula, isPartlyStruck(cell, text));
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
        return cell(cell, kind, raw, formula, false);
    }

    private Cell cell(
            org.apache.poi.ss.usermodel.Cell cell, Cell.Kind kind, String raw, String formula, boolean partlyStruck) {
        Style style = styles.computeIfAbsent(cell.getCellStyle().getIndex(), index -> style(cell));
        return new Cell(
                cell.getRowIndex() + 1,
                cell.getColumnIndex() + 1,
                kind,
                raw,
                formula,
                style.format,
                style.struck || partlyStruck);
    }

    /** A formula with functions that POI does not know is still a formula. */
    private static String formula(org.apache.poi.ss.usermodel.Cell cell) {
        try {
            return cell.getCellFormula();
        } catch (RuntimeException unknown) {
            return SharedFormulas.UNKNOWN;
        }
    }

    static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : FormulaError.NA.getString();
    }

    private Style style(org.apache.poi.ss.usermodel.Cell cell) {
        try {
            String format = cell.getCellStyle().getDataFormatString();
            if (format != null && format.startsWith("reserved-")) {
                format = Styles.builtIn(cell.getCellStyle().getDataFormat());
            }
            return new Style(
                    format == null || format.isEmpty() ? Styles.GENERAL : format,
                    isStruck(cell, cell.getCellStyle().getFontIndex()));
        } catch (RuntimeException missing) {
            return PLAIN;
        }
    }

    private boolean isPartlyStruck(org.apache.poi.ss.usermodel.Cell cell, RichTextString text) {
        for (int run = 0; run < text.numFormattingRuns(); run++) {
            if (text instanceof HSSFRichTextString rich && isStruck(cell, rich.getFontOfFormattingRun(run))) {
                return true;
            }
        }
        return false;
    }

    private boolean isStruck(org.apache.poi.ss.usermodel.Cell cell, int font) {
        return struckFonts.computeIfAbsent(font, index -> {
            Workbook workbook = cell.getSheet().getWorkbook();
            int position = index > FONT_LEFT_OUT ? index - 1 : index;
            return position < workbook.getNumberOfFonts()
                    && workbook.getFontAt(index).getStrikeout();
        });
    }

    private record Style(String format, boolean struck) {}
}

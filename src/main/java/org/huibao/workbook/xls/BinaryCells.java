package org.huibao.workbook.xls;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.huibao.workbook.Cell;
import org.huibao.workbook.formula.SharedFormulas;
import org.huibao.workbook.limit.FileDecimals;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.style.BuiltInFormats;
import org.huibao.workbook.style.FontLook;
import org.huibao.workbook.style.StyleLook;
import org.huibao.workbook.style.TextRuns;
import org.huibao.workbook.style.WorkbookStyles;
import org.jspecify.annotations.Nullable;

/** Cells of an {@code .xls} file as the face shows them. */
final class BinaryCells {

    /** There is no font of this number, for reasons lost in time. */
    static final int FONT_LEFT_OUT = 4;

    private static final Style PLAIN = new Style(WorkbookStyles.GENERAL, StyleLook.PLAIN);

    private final Map<Short, Style> styles = new HashMap<>();
    private final BinaryFonts fonts;
    private long looked;

    BinaryCells(HSSFWorkbook workbook) {
        this.fonts = new BinaryFonts(workbook);
    }

    BinaryFonts fonts() {
        return fonts;
    }

    Cell read(org.apache.poi.ss.usermodel.Cell cell) {
        boolean isFormula = cell.getCellType() == CellType.FORMULA;
        String formula = isFormula ? formula(cell) : "";
        return switch (isFormula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case NUMERIC -> number(cell, formula);
            case STRING -> {
                RichTextString text = cell.getRichStringCellValue();
                Cell.Kind kind = text.length() == 0 && !isFormula ? Cell.Kind.BLANK : Cell.Kind.TEXT;
                yield cell(cell, kind, text.getString(), formula, runs(text));
            }
            case BOOLEAN -> cell(cell, Cell.Kind.BOOLEAN, cell.getBooleanCellValue() ? "true" : "false", formula);
            case ERROR -> cell(cell, Cell.Kind.ERROR, error(cell.getErrorCellValue()), formula);
            default -> cell(cell, isFormula ? Cell.Kind.UNCALCULATED : Cell.Kind.BLANK, "", formula);
        };
    }

    private Cell number(org.apache.poi.ss.usermodel.Cell cell, String formula) {
        double number = cell.getNumericCellValue();
        return Double.isFinite(number)
                ? cell(cell, Cell.Kind.NUMBER, FileDecimals.shortest(number), formula)
                : cell(cell, Cell.Kind.ERROR, FormulaError.NUM.getString(), formula);
    }

    private Cell cell(org.apache.poi.ss.usermodel.Cell cell, Cell.Kind kind, String raw, String formula) {
        return cell(cell, kind, raw, formula, null);
    }

    private Cell cell(
            org.apache.poi.ss.usermodel.Cell cell,
            Cell.Kind kind,
            String raw,
            String formula,
            @Nullable TextRuns runs) {
        Style style = styles.computeIfAbsent(cell.getCellStyle().getIndex(), index -> style(cell));
        return new Cell(
                cell.getRowIndex() + 1,
                cell.getColumnIndex() + 1,
                kind,
                raw,
                formula,
                style.format,
                runs == null ? style.look.of(kind, raw) : runs.look(style.look, raw));
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
            CellStyle style = cell.getCellStyle();
            String format = BuiltInFormats.of(style.getDataFormat(), style.getDataFormatString());
            return new Style(format == null || format.isEmpty() ? WorkbookStyles.GENERAL : format, fonts.look(style));
        } catch (RuntimeException missing) {
            return PLAIN;
        }
    }

    private @Nullable TextRuns runs(RichTextString text) {
        int count = text.numFormattingRuns();
        if (count == 0 || !(text instanceof HSSFRichTextString rich)) {
            return null;
        }
        looked += count;
        if (looked > FileLimits.RUNS_LOOKED_AT) {
            throw UnreadableFile.tooLarge();
        }
        String all = rich.getString();
        TextRuns runs = new TextRuns();
        int from = 0;
        FontLook font = null;
        for (int run = 0; run <= count; run++) {
            int to = run < count ? Math.min(rich.getIndexOfFormattingRun(run), all.length()) : all.length();
            if (to > from) {
                runs.add(all.substring(from, to), font);
                from = to;
            }
            font = run < count ? fonts.look(rich.getFontOfFormattingRun(run)) : null;
        }
        return runs.matter() ? runs : null;
    }

    private record Style(String format, StyleLook look) {}
}

package org.huibao.workbook.review;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The red of cells that must be looked at; everything else of a cell's style stays. */
public final class RedFill {

    public static final int RED = 0xFF8080;

    private static final String NONE = "none";

    private record Change(int style, String fill) {}

    private final Workbook workbook;
    private final Map<Change, CellStyle> styles = new HashMap<>();

    public RedFill(Workbook workbook) {
        this.workbook = workbook;
    }

    /**
     * The cell can be changed afterwards, even on a protected sheet.
     *
     * @return what the fill was, for {@link #restore}
     */
    String redden(Cell cell) {
        CellStyle before = cell.getCellStyle();
        String was = fill(before);
        cell.setCellStyle(styles.computeIfAbsent(new Change(before.getIndex(), "red"), none -> {
            CellStyle red = copy(before);
            colour(workbook, red, RED);
            red.setLocked(false);
            return red;
        }));
        return was;
    }

    /** Does nothing to a cell that is no longer red. */
    void restore(Cell cell, String was) {
        CellStyle now = cell.getCellStyle();
        if (!isRed(now)) {
            return;
        }
        cell.setCellStyle(styles.computeIfAbsent(new Change(now.getIndex(), was), none -> {
            CellStyle restored = copy(now);
            if (was.startsWith("#")) {
                colour(workbook, restored, Integer.parseInt(was.substring(1), 16));
            } else {
                restored.setFillPattern(FillPatternType.NO_FILL);
            }
            return restored;
        }));
    }

    public boolean isRed(CellStyle style) {
        CellStyle red = styles.computeIfAbsent(new Change(-1, "red"), none -> {
            CellStyle plain = workbook.createCellStyle();
            colour(workbook, plain, RED);
            return plain;
        });
        return fill(style).equals(fill(red));
    }

    private CellStyle copy(CellStyle style) {
        CellStyle copy = workbook.createCellStyle();
        copy.cloneStyleFrom(style);
        return copy;
    }

    private String fill(CellStyle style) {
        if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
            return NONE;
        }
        if (style instanceof XSSFCellStyle ooxml) {
            XSSFColor colour = ooxml.getFillForegroundXSSFColor();
            byte[] rgb = colour == null ? null : colour.getRGBWithTint();
            return rgb == null || rgb.length < 3 ? NONE : "#%02X%02X%02X".formatted(rgb[0], rgb[1], rgb[2]);
        }
        HSSFColor colour = ((HSSFWorkbook) workbook).getCustomPalette().getColor(style.getFillForegroundColor());
        if (colour == null) {
            return NONE;
        }
        short[] rgb = colour.getTriplet();
        return "#%02X%02X%02X".formatted(rgb[0], rgb[1], rgb[2]);
    }

    /** A workbook of 1997 knows some fifty colours; the nearest is taken. */
    static void colour(Workbook workbook, CellStyle style, int rgb) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        if (style instanceof XSSFCellStyle ooxml) {
            ooxml.setFillForegroundColor(new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
        } else {
            style.setFillForegroundColor(((HSSFWorkbook) workbook)
                    .getCustomPalette()
                    .findSimilarColor(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF)
                    .getIndex());
        }
    }
}

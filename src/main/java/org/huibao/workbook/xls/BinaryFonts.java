package org.huibao.workbook.xls;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.huibao.workbook.style.CellColours;
import org.huibao.workbook.style.FontLook;
import org.huibao.workbook.style.StyleLook;
import org.huibao.workbook.style.SymbolFont;

/** Fonts and fills of an {@code .xls} file. */
final class BinaryFonts {

    private final HSSFWorkbook workbook;
    private final HSSFPalette palette;
    private final Map<Integer, FontLook> fonts = new HashMap<>();

    BinaryFonts(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.palette = workbook.getCustomPalette();
    }

    StyleLook look(CellStyle style) {
        return StyleLook.of(
                look(style.getFontIndex()),
                switch (style.getFillPattern()) {
                    case NO_FILL -> CellColours.WHITE;
                    case SOLID_FOREGROUND -> rgb(style.getFillForegroundColor(), StyleLook.MIXED);
                    default -> StyleLook.MIXED;
                });
    }

    /** @param font its number, which skips one (see {@link BinaryCells#FONT_LEFT_OUT}) */
    FontLook look(int font) {
        return fonts.computeIfAbsent(font, index -> {
            int position = index > BinaryCells.FONT_LEFT_OUT ? index - 1 : index;
            return position < workbook.getNumberOfFonts() ? make(workbook.getFontAt(index)) : FontLook.PLAIN;
        });
    }

    private FontLook make(Font font) {
        int rise = switch (font.getTypeOffset()) {
            case Font.SS_SUPER -> 1;
            case Font.SS_SUB -> -1;
            default -> 0;
        };
        FontLook look = new FontLook(
                font.getStrikeout(),
                rise,
                rgb(font.getColor(), CellColours.BLACK),
                font.getFontHeight() > 0 && font.getFontHeight() <= FontLook.TINY * Font.TWIPS_PER_POINT,
                SymbolFont.named(font.getFontName()));
        return look.equals(FontLook.PLAIN) ? FontLook.PLAIN : look;
    }

    /** Of one of the palette, or what is taken where it is automatic. */
    int rgb(short index, int automatic) {
        if (index == CellColours.BACKGROUND) {
            return CellColours.WHITE;
        }
        HSSFColor color = palette.getColor(index);
        if (color == null || index == Font.COLOR_NORMAL) {
            return automatic;
        }
        short[] parts = color.getTriplet();
        return parts[0] << 16 | parts[1] << 8 | parts[2];
    }
}

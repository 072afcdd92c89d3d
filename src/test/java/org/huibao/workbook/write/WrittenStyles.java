package org.huibao.workbook.write;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.workbook.WrittenSheet.Entry;
import org.huibao.workbook.WrittenSheet.Look;

/** The styles of one workbook that is being written. */
public final class WrittenStyles {

    private static final String SONG = "宋体";
    private static final String HEI = "黑体";
    /** Its lines are as high with every program; those of a Chinese font that is missing are not. */
    private static final String STRUT_FONT = "Arial";

    private static final String INK = "1F2937";
    private static final String QUIET = "5B6472";
    private static final String RULE = "9AA5B1";
    private static final String HEADER_FILL = "DDE7F3";
    private static final String INPUT_FILL = "FFF8DC";
    private static final String CLOSED_FILL = "F1F3F5";

    private final XSSFWorkbook workbook;
    private final Map<Style, XSSFCellStyle> styles = new HashMap<>();

    public WrittenStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle of(Look look, String format) {
        return styles.computeIfAbsent(new Style(look, format), style -> {
            XSSFCellStyle made = make(style.look);
            if (!format.equals(Entry.GENERAL)) {
                made.setDataFormat(workbook.createDataFormat().getFormat(style.format));
            }
            return made;
        });
    }

    XSSFFont commentFont() {
        return font(SONG, 10, INK);
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setLocked(!look.isInput());
        switch (look) {
            case TITLE -> words(style, font(HEI, 18, INK), HorizontalAlignment.CENTER);
            case SUBTITLE -> words(style, font(SONG, 11, INK), HorizontalAlignment.LEFT);
            case SUBTITLE_RIGHT -> words(style, font(SONG, 11, INK), HorizontalAlignment.RIGHT);
            case CODE -> words(style, font(STRUT_FONT, 12, INK), HorizontalAlignment.LEFT);
            case INSTRUCTION -> words(style, font(SONG, 10, QUIET), HorizontalAlignment.LEFT);
            case LABEL -> words(style, font(SONG, 11, INK), HorizontalAlignment.RIGHT);
            case INPUT_LINE -> {
                words(style, font(SONG, 11, INK), HorizontalAlignment.LEFT);
                fill(style, INPUT_FILL);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBottomBorderColor(colour(RULE));
            }
            case HEADER -> boxed(style, font(HEI, 11, INK), HorizontalAlignment.CENTER, HEADER_FILL);
            case TEXT -> boxed(style, font(SONG, 11, INK), HorizontalAlignment.LEFT, "");
            case CENTRED -> boxed(style, font(SONG, 11, INK), HorizontalAlignment.CENTER, "");
            case NUMBER -> number(style, font(SONG, 11, QUIET), CLOSED_FILL);
            case CROSSED -> boxed(style, font(SONG, 11, QUIET), HorizontalAlignment.CENTER, CLOSED_FILL);
            case INPUT_NUMBER -> number(style, font(SONG, 11, INK), INPUT_FILL);
            case INPUT_TEXT -> boxed(style, font(SONG, 10, INK), HorizontalAlignment.LEFT, INPUT_FILL);
            case INPUT_PROSE -> {
                boxed(style, font(SONG, 11, INK), HorizontalAlignment.LEFT, INPUT_FILL);
                style.setVerticalAlignment(VerticalAlignment.TOP);
            }
            case STRUT -> style.setFont(font(STRUT_FONT, 17, INK));
        }
        return style;
    }

    private static void number(XSSFCellStyle style, XSSFFont font, String fill) {
        boxed(style, font, HorizontalAlignment.RIGHT, fill);
        // A number has no second line: without room it would be shown as ####.
        style.setWrapText(false);
        style.setShrinkToFit(true);
    }

    private static void words(XSSFCellStyle style, XSSFFont font, HorizontalAlignment alignment) {
        style.setFont(font);
        style.setAlignment(alignment);
        style.setWrapText(true);
    }

    private static void boxed(XSSFCellStyle style, XSSFFont font, HorizontalAlignment alignment, String fill) {
        words(style, font, alignment);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setTopBorderColor(colour(RULE));
        style.setRightBorderColor(colour(RULE));
        style.setBottomBorderColor(colour(RULE));
        style.setLeftBorderColor(colour(RULE));
        if (alignment != HorizontalAlignment.CENTER) {
            style.setIndention((short) 1);
        }
        if (!fill.isEmpty()) {
            fill(style, fill);
        }
    }

    private static void fill(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private XSSFFont font(String name, int points, String colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        font.setColor(colour(colour));
        return font;
    }

    private static XSSFColor colour(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }

    private record Style(Look look, String format) {}
}

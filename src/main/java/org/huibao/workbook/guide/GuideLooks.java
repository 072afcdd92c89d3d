package org.huibao.workbook.guide;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.workbook.GuidedSheet;

/** The few looks of such a workbook, the same as those of forms. */
public final class GuideLooks {

    private static final String SONG = "宋体";
    private static final String HEI = "黑体";
    private static final String INK = "1F2937";
    private static final String QUIET = "5B6472";
    private static final String RULE = "9AA5B1";
    private static final String HEADER_FILL = "DDE7F3";
    private static final String HEADING_FILL = "EEF3F9";
    private static final String EXAMPLE_FILL = "F1F3F5";

    /** Nothing that is typed there becomes a number, a date or a formula. */
    private static final String TEXT = "@";

    private final XSSFWorkbook workbook;
    private final Map<GuidedSheet.Look, XSSFCellStyle> rows = new EnumMap<>(GuidedSheet.Look.class);
    private final XSSFCellStyle header;
    private final XSSFCellStyle number;
    private final XSSFCellStyle code;

    public GuideLooks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.header = look(HEI, 11, INK, HEADER_FILL, true);
        header.setAlignment(HorizontalAlignment.CENTER);
        header.setVerticalAlignment(VerticalAlignment.CENTER);
        this.number = look(SONG, 11, INK, "", true);
        number.setDataFormat(workbook.createDataFormat().getFormat("General"));
        number.setAlignment(HorizontalAlignment.CENTER);
        this.code = look(SONG, 10, QUIET, EXAMPLE_FILL, true);
        code.setAlignment(HorizontalAlignment.CENTER);
        XSSFCellStyle heading = look(HEI, 11, INK, HEADING_FILL, false);
        heading.setWrapText(false);
        XSSFCellStyle note = look(SONG, 10, QUIET, "", false);
        note.setWrapText(false);
        XSSFCellStyle example = look(SONG, 10, QUIET, EXAMPLE_FILL, true);
        example.getFont().setItalic(true);
        rows.put(GuidedSheet.Look.ENTRY, look(SONG, 11, INK, "", true));
        rows.put(GuidedSheet.Look.HEADING, heading);
        rows.put(GuidedSheet.Look.NOTE, note);
        rows.put(GuidedSheet.Look.EXAMPLE, example);
    }

    XSSFCellStyle header() {
        return header;
    }

    XSSFCellStyle number() {
        return number;
    }

    XSSFCellStyle code() {
        return code;
    }

    XSSFCellStyle of(GuidedSheet.Look look) {
        return rows.get(look);
    }

    private XSSFCellStyle look(String name, int points, String ink, String fill, boolean boxed) {
        XSSFCellStyle look = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        font.setColor(colour(ink));
        look.setFont(font);
        look.setDataFormat(workbook.createDataFormat().getFormat(TEXT));
        look.setWrapText(true);
        look.setVerticalAlignment(VerticalAlignment.CENTER);
        if (!fill.isEmpty()) {
            look.setFillForegroundColor(colour(fill));
            look.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (boxed) {
            look.setBorderTop(BorderStyle.THIN);
            look.setBorderBottom(BorderStyle.THIN);
            look.setBorderLeft(BorderStyle.THIN);
            look.setBorderRight(BorderStyle.THIN);
            look.setTopBorderColor(colour(RULE));
            look.setBottomBorderColor(colour(RULE));
            look.setLeftBorderColor(colour(RULE));
            look.setRightBorderColor(colour(RULE));
        }
        return look;
    }

    private static XSSFColor colour(String rgb) {
        return new XSSFColor(
                new byte[] {
                    (byte) Integer.parseInt(rgb.substring(0, 2), 16),
                    (byte) Integer.parseInt(rgb.substring(2, 4), 16),
                    (byte) Integer.parseInt(rgb.substring(4), 16)
                },
                null);
    }
}

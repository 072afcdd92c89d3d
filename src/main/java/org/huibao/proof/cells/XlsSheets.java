package org.huibao.proof.cells;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huibao.proof.cells.SourceFile.Address;
import org.huibao.proof.seen.FormatRendering;
import org.huibao.proof.seen.PictureFont;
import org.huibao.proof.seen.RichRuns;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenLook;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.seen.SourceCell;
import org.jspecify.annotations.Nullable;

/** The sheets of an {@code .xls} file, every cell of them. */
final class XlsSheets {

    private final HSSFWorkbook workbook;
    private final Map<Integer, SeenLook> looks = new HashMap<>();

    private XlsSheets(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Of the cells wanted those whose sheet is there. */
    static Map<Address, SourceCell> cells(DirectoryNode root, Set<Address> wanted) throws IOException {
        Map<Address, SourceCell> found = new HashMap<>();
        try (HSSFWorkbook workbook = new HSSFWorkbook(root, false)) {
            XlsSheets all = new XlsSheets(workbook);
            for (Address each : wanted) {
                HSSFSheet sheet = sheet(workbook, each.sheet());
                CellAddress at = new CellAddress(each.address());
                HSSFRow row = sheet == null ? null : sheet.getRow(at.getRow());
                HSSFCell cell = row == null ? null : row.getCell(at.getColumn());
                SeenCell seen = cell == null ? null : all.of(cell);
                if (sheet != null) {
                    found.put(each, seen == null ? SourceCell.EMPTY : SourceCell.of(seen));
                }
            }
        }
        return found;
    }

    private static @Nullable HSSFSheet sheet(HSSFWorkbook workbook, String name) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (SourceCell.whole(workbook.getSheetName(i)).equals(name)) {
                return workbook.getSheetAt(i);
            }
        }
        return null;
    }

    static List<SeenSheet> of(DirectoryNode root, SeenSheet.Keep keep) throws Exception {
        // It holds all its cells in memory and needs the file no longer.
        HSSFWorkbook workbook = new HSSFWorkbook(root, false);
        XlsSheets all = new XlsSheets(workbook);
        List<SeenSheet> sheets = new ArrayList<>();
        int left = WholeSource.CELLS;
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            HSSFSheet its = workbook.getSheetAt(i);
            SeenSheet sheet = new SeenSheet(
                    SourceCell.whole(workbook.getSheetName(i)),
                    workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE,
                    workbook.getInternalWorkbook().isUsing1904DateWindowing(),
                    left,
                    keep,
                    (wanted, rows, merges, around) -> {
                        all.read(its, rows, merges);
                        XlsSurroundings.read(its, around);
                    });
            left -= sheet.size();
            sheets.add(sheet);
        }
        return sheets;
    }

    private void read(HSSFSheet sheet, Consumer<SeenRow> rows, Consumer<CellRangeAddress> merges) {
        for (Row row : sheet) {
            List<SeenCell> cells = new ArrayList<>();
            for (Cell cell : row) {
                SeenCell its = of((HSSFCell) cell);
                if (its != null) {
                    cells.add(its);
                }
            }
            if (!cells.isEmpty()) {
                rows.accept(new SeenRow(row.getRowNum() + 1, cells));
            }
        }
        sheet.getMergedRegions().forEach(merges);
    }

    private @Nullable SeenCell of(HSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> seen(cell, true, plain(cell.getNumericCellValue()), "");
            case STRING -> {
                HSSFRichTextString text = cell.getRichStringCellValue();
                yield text.getString().isEmpty() ? null : seen(cell, false, text.getString(), legible(text, cell));
            }
            case BOOLEAN -> seen(cell, false, Boolean.toString(cell.getBooleanCellValue()), "");
            default -> null;
        };
    }

    static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    private SeenCell seen(HSSFCell cell, boolean number, String raw, String legible) {
        SeenLook look = look(cell);
        return new SeenCell(
                cell.getRowIndex() + 1,
                cell.getColumnIndex() + 1,
                number,
                SourceCell.whole(raw),
                SourceCell.whole(legible.isEmpty() && !number ? raw : legible),
                look);
    }

    private String legible(HSSFRichTextString text, HSSFCell cell) {
        String all = text.getString();
        int runs = text.numFormattingRuns();
        StringBuilder legible =
                new StringBuilder(all.substring(0, runs == 0 ? all.length() : text.getIndexOfFormattingRun(0)));
        SeenLook look = look(cell);
        for (int i = 0; i < runs; i++) {
            int end = i + 1 < runs ? text.getIndexOfFormattingRun(i + 1) : all.length();
            HSSFFont font = workbook.getFontAt(text.getFontOfFormattingRun(i));
            boolean white = look.onWhite() && font.getColor() == HSSFColorPredefined.WHITE.getIndex();
            if (!font.getStrikeout() && !white) {
                legible.append(
                        RichRuns.small(legible, all.substring(text.getIndexOfFormattingRun(i), end), place(font)));
            }
        }
        // A run that has the cell's own look is told by the look of the cell.
        HSSFFont own = cell.getCellStyle().getFont(workbook);
        return own.getStrikeout() || own.getTypeOffset() != Font.SS_NONE ? all : legible.toString();
    }

    private static String place(HSSFFont font) {
        return switch (font.getTypeOffset()) {
            case Font.SS_SUPER -> "superscript";
            case Font.SS_SUB -> "subscript";
            default -> "";
        };
    }

    private SeenLook look(HSSFCell cell) {
        return looks.computeIfAbsent((int) cell.getCellStyle().getIndex(), any -> look(cell.getCellStyle()));
    }

    private SeenLook look(HSSFCellStyle style) {
        HSSFFont font = style.getFont(workbook);
        short id = style.getDataFormat();
        String written = style.getDataFormatString();
        String own = BuiltinFormats.getBuiltinFormat(id) == null
                        || !BuiltinFormats.getBuiltinFormat(id).equals(written)
                ? written
                : null;
        boolean solid = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
        int behind = solid ? style.getFillForegroundColor() : HSSFColorPredefined.WHITE.getIndex();
        boolean plain = style.getFillPattern() == FillPatternType.NO_FILL || solid;
        return new SeenLook(
                own == null ? FormatRendering.builtin(id) : own,
                font.getStrikeout(),
                PictureFont.isOne(font.getFontName()) ? font.getFontName() : "",
                plain && font.getColor() == behind,
                plain && behind == HSSFColorPredefined.WHITE.getIndex(),
                workbook.getInternalWorkbook().isUsing1904DateWindowing());
    }
}

package org.huibao.proof;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.huibao.proof.SourceFile.Address;
import org.jspecify.annotations.Nullable;

/** Cells of an {@code .xls} file. */
final class XlsCells {

    private XlsCells() {}

    static Map<Address, SourceCell> read(DirectoryNode root, Set<Address> wanted) throws IOException {
        Map<Address, SourceCell> found = new HashMap<>();
        try (HSSFWorkbook workbook = new HSSFWorkbook(root, false)) {
            for (Address each : wanted) {
                HSSFSheet sheet = sheet(workbook, each.sheet());
                CellAddress at = new CellAddress(each.address());
                HSSFRow row = sheet == null ? null : sheet.getRow(at.getRow());
                HSSFCell cell = row == null ? null : row.getCell(at.getColumn());
                if (sheet != null) {
                    found.put(each, cell == null ? SourceCell.EMPTY : of(cell));
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

    private static SourceCell of(HSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                new SourceCell(
                        true,
                        new BigDecimal(Double.toString(cell.getNumericCellValue()))
                                .stripTrailingZeros()
                                .toPlainString(),
                        SourceCell.isPercent(format(cell)));
            case STRING -> new SourceCell(false, cell.getRichStringCellValue().getString(), false);
            case BOOLEAN -> new SourceCell(false, Boolean.toString(cell.getBooleanCellValue()), false);
            default -> SourceCell.EMPTY;
        };
    }

    private static String format(HSSFCell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        return format == null ? "" : format;
    }
}

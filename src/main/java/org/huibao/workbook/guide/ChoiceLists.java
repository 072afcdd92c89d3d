package org.huibao.workbook.guide;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What cells offer, a list a column of a hidden sheet: a list that stands in the rule itself ends at 255 characters. */
public final class ChoiceLists {

    private final String sheet;
    private final List<List<String>> lists = new ArrayList<>();

    public ChoiceLists(String sheet) {
        this.sheet = sheet;
    }

    /** A formula for the list. */
    String reference(List<String> choices) {
        if (!lists.contains(choices)) {
            lists.add(choices);
        }
        String column = CellReference.convertNumToColString(lists.indexOf(choices));
        return sheet + "!$" + column + "$1:$" + column + "$" + choices.size();
    }

    /** Behind the other sheets. */
    public void write(XSSFWorkbook workbook) {
        if (lists.isEmpty()) {
            return;
        }
        XSSFSheet hidden = workbook.createSheet(sheet);
        CellStyle text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        for (int column = 0; column < lists.size(); column++) {
            for (int i = 0; i < lists.get(column).size(); i++) {
                XSSFRow row = hidden.getRow(i) == null ? hidden.createRow(i) : hidden.getRow(i);
                row.createCell(column).setCellValue(lists.get(column).get(i));
                row.getCell(column).setCellStyle(text);
            }
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(hidden), SheetVisibility.HIDDEN);
    }
}

package org.huibao.workbook.guide;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huibao.workbook.GuidedWorkbook;

/** Texts, offered choices and notes of the cells of one sheet. */
final class CellGuide {

    private static final Pattern NUMBERED = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");
    private static final int NOTE_COLUMNS = 3;
    private static final int NOTE_CHARACTERS = 24;

    private final XSSFSheet sheet;
    private final ChoiceLists lists;

    CellGuide(XSSFSheet sheet, ChoiceLists lists) {
        this.sheet = sheet;
        this.lists = lists;
    }

    /** @throws IllegalArgumentException for one that no cell can hold */
    void text(XSSFCell cell, String text) {
        if (text.length() > GuidedWorkbook.LONGEST_TEXT) {
            throw new IllegalArgumentException("a text of more than " + GuidedWorkbook.LONGEST_TEXT + " characters");
        }
        if (!text.isEmpty()) {
            cell.setCellValue(new XSSFRichTextString(unnumbered(text)));
        }
    }

    /** What looks like the number of a letter, as in _x0041_, is that letter to readers unless its sign is written as one. */
    private static String unnumbered(String text) {
        return text.contains("_x") ? NUMBERED.matcher(text).replaceAll("_x005F_$1") : text;
    }

    void offer(List<String> choices, int from, int to, int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation rule = helper.createValidation(
                helper.createFormulaListConstraint(lists.reference(choices)),
                new CellRangeAddressList(from, to, column, column));
        // Of the library's two senses of this word this one shows the arrow.
        rule.setSuppressDropDownArrow(true);
        rule.setShowErrorBox(false);
        rule.setEmptyCellAllowed(true);
        sheet.addValidationData(rule);
    }

    void note(XSSFCell cell, String text) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        int lines = text.lines()
                .mapToInt(line -> line.length() / NOTE_CHARACTERS + 1)
                .sum();
        ClientAnchor anchor = drawing.createAnchor(
                0,
                0,
                0,
                0,
                cell.getColumnIndex() + 1,
                cell.getRowIndex(),
                cell.getColumnIndex() + 1 + NOTE_COLUMNS,
                cell.getRowIndex() + 1 + lines);
        XSSFComment comment = drawing.createCellComment(anchor);
        comment.setString(new XSSFRichTextString(text));
        comment.setVisible(false);
        cell.setCellComment(comment);
    }
}

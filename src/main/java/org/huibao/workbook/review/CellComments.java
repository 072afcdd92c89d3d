package org.huibao.workbook.review;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;

/** Comments on cells that may have one already: ours stands behind it, under a heading by which it is found again. */
public final class CellComments {

    private static final String HEADING = "【审核意见】";
    public static final String AUTHOR = "汇报";
    public static final int COLUMNS = 4;
    private static final int CHARACTERS = 24;
    public static final int MOST_ROWS = 30;

    private final Workbook workbook;

    CellComments(Workbook workbook) {
        this.workbook = workbook;
    }

    void append(Cell cell, List<String> texts) {
        Comment before = cell.getCellComment();
        String author = before == null ? AUTHOR : before.getAuthor();
        String theirs = theirs(before == null ? "" : before.getString().getString());
        String ours = ours(texts);
        replace(cell, author, theirs.isEmpty() ? ours : theirs + "\n" + ours);
    }

    /** Leaves what stood there before ours. */
    void takeAway(Cell cell) {
        Comment comment = cell.getCellComment();
        if (comment == null || !comment.getString().getString().contains(HEADING)) {
            return;
        }
        String author = comment.getAuthor();
        String theirs = theirs(comment.getString().getString());
        if (theirs.isEmpty()) {
            cell.removeCellComment();
        } else {
            replace(cell, author, theirs);
        }
    }

    public static String ours(List<String> texts) {
        return HEADING + "\n" + String.join("\n", texts);
    }

    /** Of a comment's height. */
    public static int rows(String text) {
        int lines =
                text.lines().mapToInt(line -> line.length() / CHARACTERS + 1).sum();
        return Math.min(lines + 1, MOST_ROWS);
    }

    public static String theirs(String text) {
        int ours = text.indexOf(HEADING);
        return (ours < 0 ? text : text.substring(0, ours)).strip();
    }

    /** A new one, for only a new one can be given the room that its text needs. */
    private void replace(Cell cell, String author, String text) {
        cell.removeCellComment();
        CreationHelper helper = workbook.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        int row = Math.min(cell.getRowIndex(), workbook.getSpreadsheetVersion().getLastRowIndex() - MOST_ROWS - 1);
        int column = free(cell, row);
        anchor.setCol1(column);
        anchor.setCol2(column + COLUMNS);
        anchor.setRow1(row);
        anchor.setRow2(row + rows(text));
        Comment comment = drawing(cell.getSheet()).createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        comment.setAuthor(author == null || author.isEmpty() ? AUTHOR : author);
        cell.setCellComment(comment);
    }

    /** Until it is moved to its cell, the library takes a comment for that of the cell behind its corner, which may have one. */
    private int free(Cell cell, int row) {
        int last = workbook.getSpreadsheetVersion().getLastColumnIndex() - COLUMNS;
        int column = Math.min(cell.getColumnIndex() + 1, last);
        while (column < last && cell.getSheet().getCellComment(new CellAddress(row, column)) != null) {
            column++;
        }
        return column;
    }

    private static Drawing<?> drawing(Sheet sheet) {
        Drawing<?> there = sheet.getDrawingPatriarch();
        return there == null ? sheet.createDrawingPatriarch() : there;
    }
}

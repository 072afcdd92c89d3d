package org.huibao.workbook.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.huibao.workbook.ReviewList;
import org.huibao.workbook.ReviewList.Item;
import org.jspecify.annotations.Nullable;

/** Takes the marks of an earlier review away and makes those of a new one. */
public final class ReviewMarks {

    private final Workbook workbook;
    private final RedFill fill;
    private final CellComments comments;

    public ReviewMarks(Workbook workbook) {
        this.workbook = workbook;
        this.fill = new RedFill(workbook);
        this.comments = new CellComments(workbook);
    }

    public void apply(ReviewList list) {
        takeAway();
        ReviewList review =
                list.added().rows().isEmpty() ? list : list.naming(new AddedRows(workbook).write(list.added()));
        Map<Item, Map<String, String>> fills = new HashMap<>();
        byCell(review).forEach((cell, items) -> {
            String before = fill.redden(cell);
            items.forEach(item -> fills.computeIfAbsent(item, none -> new LinkedHashMap<>())
                    .put(cell.getAddress().formatAsString(), before));
            comments.append(cell, items.stream().map(Item::comment).distinct().toList());
        });
        Sheet sheet = workbook.createSheet(freeName());
        workbook.setSheetOrder(sheet.getSheetName(), 0);
        new ReviewSheetWriter(workbook, sheet).write(review, fills);
        for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(false);
        }
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        workbook.setFirstVisibleTab(0);
    }

    private Map<Cell, List<Item>> byCell(ReviewList review) {
        Map<Cell, List<Item>> byCell = new LinkedHashMap<>();
        Map<String, Cell> known = new HashMap<>();
        for (Item item : review.items()) {
            Sheet sheet = item.marksCell() ? workbook.getSheet(item.sheet()) : null;
            for (String address : sheet == null ? List.<String>of() : item.marked()) {
                Cell cell = cell(Objects.requireNonNull(sheet), address);
                Cell same = known.computeIfAbsent(item.sheet() + "!" + cell.getAddress(), none -> cell);
                byCell.computeIfAbsent(same, none -> new ArrayList<>()).add(item);
            }
        }
        return byCell;
    }

    /** Of merged cells the one that shows. */
    private static Cell cell(Sheet sheet, String address) {
        CellReference at = new CellReference(address);
        int rowIndex = at.getRow();
        int column = at.getCol();
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            if (region.isInRange(at.getRow(), at.getCol())) {
                rowIndex = region.getFirstRow();
                column = region.getFirstColumn();
            }
        }
        Row row = sheet.getRow(rowIndex);
        Row there = row == null ? sheet.createRow(rowIndex) : row;
        Cell cell = there.getCell(column);
        if (cell != null) {
            return cell;
        }
        Cell fresh = there.createCell(column);
        if (sheet.getColumnStyle(column) != null) {
            fresh.setCellStyle(sheet.getColumnStyle(column));
        }
        return fresh;
    }

    private void takeAway() {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            Sheet sheet = workbook.getSheetAt(i);
            if (sheet.getSheetName().startsWith(ReviewList.SHEET)
                    && text(sheet.getRow(0), ReviewList.KEY).equals(ReviewList.MARK)) {
                sheet.forEach(this::takeAway);
                workbook.removeSheetAt(i);
            }
        }
    }

    private void takeAway(Row marked) {
        Sheet sheet = workbook.getSheet(text(marked, ReviewList.MARKED_SHEET));
        String[] addresses = text(marked, ReviewList.MARKED_CELL).split(ReviewList.BETWEEN);
        String[] fills = text(marked, ReviewList.MARKED_FILL).split(ReviewList.BETWEEN);
        for (int i = 0; sheet != null && i < Math.min(addresses.length, fills.length); i++) {
            if (addresses[i].matches("[A-Z]{1,3}[1-9][0-9]{0,6}")) {
                takeAway(sheet, new CellReference(addresses[i]), fills[i]);
            }
        }
    }

    private void takeAway(Sheet sheet, CellReference at, String was) {
        Row row = sheet.getRow(at.getRow());
        Cell cell = row == null ? null : row.getCell(at.getCol());
        if (cell != null) {
            fill.restore(cell, was);
            comments.takeAway(cell);
        }
    }

    private static String text(@Nullable Row row, int column) {
        Cell cell = row == null ? null : row.getCell(column - 1);
        return cell == null ? "" : new DataFormatter().formatCellValue(cell);
    }

    private String freeName() {
        String name = ReviewList.SHEET;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            name = ReviewList.SHEET + number;
        }
        return name;
    }
}

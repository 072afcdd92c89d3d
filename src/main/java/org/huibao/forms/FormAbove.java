package org.huibao.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.Workbook;
import org.huibao.workbook.Workbooks;

/**
 * The blank form that the level above made for this county, as it was received.
 *
 * @param period that the form is for
 * @param heads what stands above the rows: title, and whose form it is
 * @param items in the order of its rows
 * @param otherSheets names of those that people see and that hold no items: ledgers
 */
record FormAbove(String period, List<String> heads, List<Item> items, List<String> otherSheets) {

    private static final String PERIOD = "huibao.period";
    private static final String DEPARTMENT = "huibao.department";

    FormAbove {
        heads = List.copyOf(heads);
        items = List.copyOf(items);
        otherSheets = List.copyOf(otherSheets);
    }

    /**
     * @param code of the indicator above
     * @param address of the cell that takes its value
     * @param there what stands in it already, a formula with its equals sign; empty in a blank form
     */
    record Item(String code, String name, String unit, String address, String there) {}

    /** Nothing for a file that is none. */
    static Optional<FormAbove> read(byte[] file) {
        // Only an .xlsx can be written again.
        boolean zip = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        return zip && Workbooks.read(file, FormAbove::of) instanceof Opened.Readable<Optional<FormAbove>> readable
                ? readable.result()
                : Optional.empty();
    }

    private static Optional<FormAbove> of(Workbook workbook) {
        Map<String, String> properties = workbook.properties();
        String period = properties.getOrDefault(PERIOD, "").strip();
        List<Sheet> sheets = workbook.sheets();
        if (period.isEmpty() || properties.getOrDefault(DEPARTMENT, "").isBlank() || sheets.isEmpty()) {
            return Optional.empty();
        }
        Grid grid = sheets.get(0).grid();
        List<String> others = sheets.stream()
                .skip(1)
                .filter(sheet -> !sheet.hidden())
                .map(Sheet::name)
                .toList();
        List<String> heads = new ArrayList<>();
        for (int row = 1; row <= grid.rows(); row++) {
            Map<String, Integer> headers = new HashMap<>();
            grid.row(row).forEach(cell -> headers.put(cell.raw().strip(), cell.column()));
            if (headers.keySet().containsAll(FormSheet.OF_AN_ITEM)) {
                List<Item> items = items(grid, row, headers);
                return items.isEmpty() ? Optional.empty() : Optional.of(new FormAbove(period, heads, items, others));
            }
            grid.row(row).forEach(cell -> heads.add(cell.raw().strip()));
        }
        return Optional.empty();
    }

    private static List<Item> items(Grid grid, int header, Map<String, Integer> headers) {
        List<Integer> columns = FormSheet.OF_AN_ITEM.stream().map(headers::get).toList();
        List<Item> items = new ArrayList<>();
        for (int row = header + 1; row <= grid.rows(); row++) {
            String code = text(grid, row, columns.get(0));
            if (!code.isEmpty()) {
                items.add(new Item(
                        code,
                        text(grid, row, columns.get(1)),
                        text(grid, row, columns.get(2)),
                        Addresses.of(row, columns.get(3)),
                        there(grid, row, columns.get(3))));
            }
        }
        return items;
    }

    private static String there(Grid grid, int row, int column) {
        return grid.cell(row, column)
                .filter(Cell::isFormula)
                .map(cell -> "=" + cell.formula())
                .orElseGet(() -> text(grid, row, column));
    }

    private static String text(Grid grid, int row, int column) {
        return grid.cell(row, column).map(Cell::raw).orElse("").strip();
    }
}

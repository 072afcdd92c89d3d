package org.huibao.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.FixedTable;
import org.huibao.definition.ReportJob;
import org.huibao.definition.TableLine;
import org.huibao.notation.CheckCode;
import org.huibao.notation.TableCodes;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import org.jspecify.annotations.Nullable;

/** The 校核码 of a sheet that looks like a printed table. */
final class TableFormCode {

    private final Grid grid;
    private final List<Integer> columns;
    private final List<String> rows = new ArrayList<>();
    private final List<List<@Nullable String>> contents = new ArrayList<>();

    private TableFormCode(Grid grid, List<Integer> columns) {
        this.grid = grid;
        this.columns = columns;
        columns.forEach(any -> contents.add(new ArrayList<>()));
    }

    /** Nothing for a sheet without the hidden codes of a table that the job describes, or without a 校核码. */
    static Optional<FormCode> of(Grid grid, ReportJob job) {
        for (int row = 1; row <= grid.rows(); row++) {
            List<Cell> cells = grid.row(row);
            if (!cells.isEmpty() && cells.get(0).raw().strip().equals(TableCodes.MARK)) {
                Map<String, Integer> codes = new LinkedHashMap<>();
                cells.forEach(cell -> codes.put(cell.raw().strip(), cell.column()));
                int from = row + 1;
                return job.tables().stream()
                        .filter(table -> table.columns().stream().allMatch(line -> codes.containsKey(line.code())))
                        .findFirst()
                        .flatMap(table -> new TableFormCode(grid, places(table, codes)).below(from));
            }
        }
        return Optional.empty();
    }

    /** In the order of the description, wherever somebody has moved them. */
    private static List<Integer> places(FixedTable table, Map<String, Integer> codes) {
        return table.columns().stream().map(TableLine::code).map(codes::get).toList();
    }

    private Optional<FormCode> below(int from) {
        int coded = 0;
        for (int row = from; row <= grid.rows(); row++) {
            Optional<String> shown = FormCode.shown(grid.row(row));
            if (shown.isPresent()) {
                return code(coded, shown.get());
            }
            String code = grid.cell(row, 1).map(cell -> cell.raw().strip()).orElse("");
            if (!code.isEmpty() || coded > 0) {
                rows.add(code);
                for (int i = 0; i < columns.size(); i++) {
                    contents.get(i).add(FormCode.content(grid.cell(row, columns.get(i))));
                }
                coded = code.isEmpty() ? coded : rows.size();
            }
        }
        return Optional.empty();
    }

    /** @param last rows to count; below the last code stands nothing of the table */
    private Optional<FormCode> code(int last, String shown) {
        List<List<String>> compared = new ArrayList<>();
        for (List<@Nullable String> column : contents) {
            List<String> its = new ArrayList<>();
            for (String content : column.subList(0, last)) {
                if (content == null) {
                    return Optional.empty();
                }
                its.add(content);
            }
            compared.add(its);
        }
        return last == 0
                ? Optional.empty()
                : Optional.of(new FormCode(CheckCode.ofTable(rows.subList(0, last), compared), shown));
    }
}

package org.huibao.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table of rows and columns as it is printed; each of its cells is an indicator.
 *
 * @param name of the form's sheet, and of the table in the template
 * @param title over the form's table
 * @param corner what stands over the labels of the rows; may be empty
 * @param unit of all cells whose row or column says no other; may be empty
 * @param crossed codes of the cells that nobody fills in, of which there are no indicators
 * @param from codes of the departments that owe it, in the order of {@code job.yaml}
 */
public record FixedTable(
        String name,
        String title,
        String corner,
        String unit,
        List<TableLine> rows,
        List<TableLine> columns,
        Set<String> crossed,
        List<String> from) {

    /** What is printed in a cell that nobody fills in. */
    public static final String CROSSED = "—";

    public FixedTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        crossed = Set.copyOf(crossed);
        from = List.copyOf(from);
    }

    /** Of a cell, whether it is crossed out or not. */
    public static String code(TableLine row, TableLine column) {
        return row.code() + "_" + column.code();
    }

    /** The code of the indicator in a cell; nothing where it is crossed out. */
    public Optional<String> indicator(TableLine row, TableLine column) {
        String code = code(row, column);
        return crossed.contains(code) ? Optional.empty() : Optional.of(code);
    }

    /** Whether a cell of it has this code. */
    public boolean holds(String code) {
        return rows.stream()
                .anyMatch(row -> code.startsWith(row.code() + "_")
                        && columns.stream().anyMatch(column -> code(row, column).equals(code)));
    }

    /** The name of a cell's indicator: as short as the labels allow. */
    String nameOf(TableLine row, TableLine column) {
        return name + "：" + shown(row, rows) + "，" + shown(column, columns);
    }

    /** Its label, behind those it stands under where another line has the same. */
    private static String shown(TableLine line, List<TableLine> lines) {
        int from = line.labels().size() - 1;
        while (from > 0 && isShared(line.labels().subList(from, line.labels().size()), line, lines)) {
            from--;
        }
        return String.join(" ", line.labels().subList(from, line.labels().size()));
    }

    private static boolean isShared(List<String> end, TableLine line, List<TableLine> lines) {
        return lines.stream()
                .filter(other -> other != line && other.labels().size() >= end.size())
                .anyMatch(other -> other.labels()
                        .subList(
                                other.labels().size() - end.size(),
                                other.labels().size())
                        .equals(end));
    }
}

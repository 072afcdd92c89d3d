package org.huibao.audit.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibao.definition.Indicator;
import org.huibao.notation.LabelFolding;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import org.huibao.workbook.Row;

/** Looks for the headers over the columns that a ledger's description names, in the first rows of a sheet. */
final class LedgerHeadings {

    /** Headers are merged over this many rows at most. */
    private static final int MOST_ROWS = 4;

    private final List<List<String>> paths = new ArrayList<>();
    private final Set<Integer> counted;
    private final List<Line> recent = new ArrayList<>();

    /** A row's texts by column. */
    private record Line(int number, NavigableMap<Integer, Cell> texts, boolean words) {

        String folded(int column) {
            Cell cell = texts.get(column);
            return cell == null ? "" : LabelFolding.fold(cell.raw());
        }
    }

    /**
     * Headers that were found.
     *
     * @param columns that are counted, summed or filtered by
     * @param cells the headers over them
     * @param merged over several of the columns or rows
     */
    record Found(int top, int bottom, Set<Integer> columns, List<Cell> cells, List<Grid.Region> merged) {}

    /** @param counted columns in which cells are known to have been used */
    LedgerHeadings(Indicator.Ledger ledger, Set<Integer> counted) {
        this.counted = Set.copyOf(counted);
        paths.add(path(ledger.over(), ledger.counted()));
        ledger.where().forEach(where -> paths.add(path(where.over(), where.header())));
    }

    private static List<String> path(List<String> over, String header) {
        List<String> path = new ArrayList<>();
        over.forEach(label -> path.add(LabelFolding.fold(label)));
        path.add(LabelFolding.fold(header));
        return path;
    }

    /** Nothing as long as the rows so far do not name every column. */
    Optional<Found> row(Row row) {
        Line line = line(row);
        if (!recent.isEmpty() && recent.get(recent.size() - 1).number() != row.number() - 1) {
            recent.clear();
        }
        recent.add(line);
        int last = recent.size() - 1;
        for (int top = last;
                top >= 0
                        && last - top < MOST_ROWS
                        && (top == last || recent.get(top).words());
                top--) {
            List<Line> lines = recent.subList(top, last + 1);
            Set<Integer> columns = columns(lines);
            if (!columns.isEmpty()) {
                boolean covered = top > 0 && last - top + 1 < MOST_ROWS && covers(recent.get(top - 1), lines.get(0));
                return Optional.of(found(covered ? recent.subList(top - 1, last + 1) : lines, columns));
            }
        }
        return Optional.empty();
    }

    private static Line line(Row row) {
        NavigableMap<Integer, Cell> texts = new TreeMap<>();
        boolean words = true;
        for (Cell cell : row.cells()) {
            if (cell.kind() == Cell.Kind.TEXT && !cell.raw().isBlank()) {
                texts.put(cell.column(), cell);
            } else {
                words &= cell.kind() == Cell.Kind.BLANK || cell.kind() == Cell.Kind.TEXT;
            }
        }
        return new Line(row.number(), texts, words);
    }

    /** Nothing unless every path leads to a column. */
    private Set<Integer> columns(List<Line> lines) {
        Set<Integer> columns = new TreeSet<>();
        for (int i = 0; i < paths.size(); i++) {
            Set<Integer> named = named(lines, paths.get(i));
            if (i == 0 && named.stream().anyMatch(counted::contains)) {
                named.retainAll(counted);
            }
            if (named.isEmpty()) {
                return Set.of();
            }
            columns.addAll(named);
        }
        return columns;
    }

    private static Set<Integer> named(List<Line> lines, List<String> path) {
        Set<Integer> columns = new HashSet<>();
        lines.forEach(line -> columns.addAll(line.texts().keySet()));
        columns.removeIf(column -> !isUnder(lines, path, column));
        return columns;
    }

    /** Whether the lowest header of the column is the path's last, and the others stand over it in their order. */
    private static boolean isUnder(List<Line> lines, List<String> path, int column) {
        int level = path.size() - 1;
        for (int i = lines.size() - 1; i >= 0 && level >= 0; i--) {
            boolean lowest = level == path.size() - 1;
            Line line = lines.get(i);
            if (lowest && line.texts().containsKey(column)) {
                if (!line.folded(column).equals(path.get(level))) {
                    return false;
                }
                level--;
            } else if (!lowest) {
                Integer over = line.texts().floorKey(column);
                level -= over != null && line.folded(over).equals(path.get(level)) ? 1 : 0;
            }
        }
        return level < 0;
    }

    /** Whether a row of headers reaches over the one below it, as a title or a line such as 单位：元 does not. */
    private static boolean covers(Line upper, Line lower) {
        return upper.words()
                && upper.texts().size() > 1
                && lower.texts().keySet().stream()
                        .anyMatch(column -> !upper.texts().containsKey(column)
                                && upper.texts().floorKey(column) != null)
                && upper.texts().values().stream()
                        .noneMatch(cell ->
                                cell.raw().indexOf(':') >= 0 || cell.raw().indexOf('：') >= 0);
    }

    private static Found found(List<Line> lines, Set<Integer> columns) {
        int top = lines.get(0).number();
        int bottom = lines.get(lines.size() - 1).number();
        Set<Cell> cells = new LinkedHashSet<>();
        Map<String, Grid.Region> merged = new TreeMap<>();
        for (int column : columns) {
            int lowest = lowest(lines, column);
            cells.add(lines.get(lowest).texts().get(column));
            if (lowest < lines.size() - 1) {
                region(merged, new Grid.Region(lines.get(lowest).number(), column, bottom, column));
            }
            for (int i = 0; i < lowest; i++) {
                NavigableMap<Integer, Cell> texts = lines.get(i).texts();
                Map.Entry<Integer, Cell> over = texts.floorEntry(column);
                if (over != null) {
                    cells.add(over.getValue());
                    Integer next = texts.higherKey(column);
                    int right = next == null ? lines.get(lowest).texts().lastKey() : next - 1;
                    int row = lines.get(i).number();
                    region(merged, new Grid.Region(row, over.getKey(), row, right));
                }
            }
        }
        return new Found(top, bottom, columns, List.copyOf(cells), List.copyOf(merged.values()));
    }

    private static void region(Map<String, Grid.Region> merged, Grid.Region region) {
        merged.put(region.top() + "," + region.left(), region);
    }

    private static int lowest(List<Line> lines, int column) {
        int lowest = lines.size() - 1;
        while (!lines.get(lowest).texts().containsKey(column)) {
            lowest--;
        }
        return lowest;
    }
}

package org.huibao.examples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet as they are drawn in an example, counted from 1. */
final class ExampleGrid {

    private static final String PROPERTY = "@";
    private static final Pattern BELOW = Pattern.compile("\\(row ([0-9]+)\\) (.*)");

    /** Rows and columns from 1, the last ones included. */
    record Merged(int top, int left, int bottom, int right) {

        Merged with(int row, int column) {
            return new Merged(
                    Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column));
        }

        boolean holds(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }

    private final Map<String, String> properties = new HashMap<>();
    private final List<List<ExampleCell>> rows = new ArrayList<>();
    private final TreeSet<Integer> hiddenRows = new TreeSet<>();
    private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
    private final List<Merged> merged = new ArrayList<>();

    ExampleGrid(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith(PROPERTY)) {
                String[] words = line.substring(PROPERTY.length()).split(" ", 2);
                properties.put(words[0], words[1].strip());
            } else if (line.startsWith(":")) {
                columns(line.substring(1).split("\\|", -1));
            } else {
                Matcher below = BELOW.matcher(line);
                if (below.matches()) {
                    while (rows.size() + 1 < Integer.parseInt(below.group(1))) {
                        rows.add(List.of());
                    }
                }
                row(below.matches() ? below.group(2) : line);
            }
        }
    }

    private void columns(String[] marks) {
        for (int i = 0; i < marks.length; i++) {
            if (marks[i].strip().equals("~")) {
                hiddenColumns.add(i + 1);
            }
        }
    }

    private void row(String line) {
        int number = rows.size() + 1;
        boolean hidden = line.startsWith("~") && !line.startsWith("~~");
        if (hidden) {
            hiddenRows.add(number);
        }
        List<ExampleCell> cells = new ArrayList<>();
        rows.add(cells);
        for (String drawn : (hidden ? line.substring(1) : line).split("\\|", -1)) {
            String text = drawn.strip();
            int column = cells.size() + 1;
            if (text.equals("<")) {
                merge(number, column, number, column - 1);
            } else if (text.equals("^")) {
                merge(number, column, number - 1, column);
            }
            cells.add(ExampleCell.of(text.equals("<") || text.equals("^") ? "" : text));
        }
    }

    private void merge(int row, int column, int withRow, int withColumn) {
        for (int i = 0; i < merged.size(); i++) {
            if (merged.get(i).holds(withRow, withColumn)) {
                merged.set(i, merged.get(i).with(row, column));
                return;
            }
        }
        merged.add(new Merged(withRow, withColumn, withRow, withColumn).with(row, column));
    }

    Map<String, String> properties() {
        return properties;
    }

    int rows() {
        return rows.size();
    }

    int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    boolean isBlank(int row) {
        return rows.get(row - 1).stream().allMatch(ExampleCell::isBlank);
    }

    /** Blank where nothing is drawn. */
    ExampleCell cell(int row, int column) {
        List<ExampleCell> cells = rows.get(row - 1);
        return column <= cells.size() ? cells.get(column - 1) : ExampleCell.of("");
    }

    TreeSet<Integer> hiddenRows() {
        return hiddenRows;
    }

    TreeSet<Integer> hiddenColumns() {
        return hiddenColumns;
    }

    List<Merged> merged() {
        return merged;
    }

    @Nullable
    Merged mergedAt(int row, int column) {
        return merged.stream()
                .filter(region -> region.holds(row, column))
                .findFirst()
                .orElse(null);
    }
}

package org.huibao.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.workbook.Cell;
import org.huibao.workbook.CellLook;
import org.huibao.workbook.Grid;
import org.huibao.workbook.MarginText;
import org.huibao.workbook.Row;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.SheetTooLarge;
import org.huibao.workbook.Workbook;

/**
 * A workbook drawn as text. Columns are separated by {@code |}. A decimal is a number, {@code 'x} is text, {@code #REF!} an error, {@code
 * TRUE} a boolean, {@code =A1 -> 3} a formula with its result, {@code 0.5 {0%}} a number with its format; {@code <} and {@code ^} belong to
 * the merged cell on the left or above, {@code ¶} is a line break, {@code ␠} a space that counts; {@code ~~3~~} is struck through. A line that begins with {@code ~} is hidden; so are the columns
 * under {@code ~} in a first line of marks ({@code :|~|}).
 */
public final class Drawn implements Workbook {

    static final int MOST_ROWS = 200;
    private static final int WIDEST = 1000;

    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();

    public static Drawn sheet(String name, String text) {
        return new Drawn().and(name, text);
    }

    public Drawn and(String name, String text) {
        sheets.add(new DrawnSheet(name, sheets.size() + 1, false, text));
        return this;
    }

    public Drawn andHidden(String name, String text) {
        sheets.add(new DrawnSheet(name, sheets.size() + 1, true, text));
        return this;
    }

    /** Around the cells of the sheet drawn last: of all of it, or of the cell of an address. */
    public Drawn around(String text, String cell) {
        int row = cell.isEmpty() ? 0 : Integer.parseInt(cell.substring(1));
        int column = cell.isEmpty() ? 0 : cell.charAt(0) - 'A' + 1;
        ((DrawnSheet) sheets.get(sheets.size() - 1))
                .margins.add(new MarginText(text, cell.isEmpty() ? null : new Grid.Region(row, column, row, column)));
        return this;
    }

    public Drawn with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public Map<String, String> properties() {
        return properties;
    }

    private static final class DrawnSheet implements Sheet, Grid {
        private static final Pattern FORMATTED = Pattern.compile("(.*) \\{(.*)}");

        private final String name;
        private final int number;
        private final boolean hidden;
        private final Map<Integer, Cell> cells = new LinkedHashMap<>();
        private final Map<Integer, int[]> regions = new LinkedHashMap<>();
        private final List<MarginText> margins = new ArrayList<>();
        private final Set<Integer> hiddenRows = new HashSet<>();
        private final Set<Integer> hiddenColumns = new HashSet<>();
        private int rows;
        private int columns;

        DrawnSheet(String name, int number, boolean hidden, String text) {
            this.name = name;
            this.number = number;
            this.hidden = hidden;
            for (String line : text.split("\n")) {
                if (line.startsWith(":")) {
                    marks(line.substring(1).split("\\|", -1));
                } else {
                    line(line);
                }
            }
        }

        private void marks(String[] marks) {
            for (int i = 0; i < marks.length; i++) {
                if (marks[i].strip().equals("~")) {
                    hiddenColumns.add(i + 1);
                }
            }
        }

        private void line(String line) {
            rows++;
            if (line.startsWith("~")) {
                hiddenRows.add(rows);
            }
            String[] drawn = (line.startsWith("~") ? line.substring(1) : line).split("\\|", -1);
            columns = Math.max(columns, drawn.length);
            for (int i = 0; i < drawn.length; i++) {
                cell(rows, i + 1, drawn[i].strip().replace('¶', '\n').replace('␠', ' '));
            }
        }

        private void cell(int row, int column, String text) {
            if (text.equals("<") || text.equals("^")) {
                int[] region = regions.get(text.equals("<") ? row * WIDEST + column - 1 : (row - 1) * WIDEST + column);
                if (region == null) {
                    int top = text.equals("<") ? row : row - 1;
                    int left = text.equals("<") ? column - 1 : column;
                    region = new int[] {top, left, top, left};
                    regions.put(top * WIDEST + left, region);
                }
                region[2] = Math.max(region[2], row);
                region[3] = Math.max(region[3], column);
                regions.put(row * WIDEST + column, region);
            } else if (!text.isEmpty()) {
                boolean struck = text.length() > 4 && text.startsWith("~~") && text.endsWith("~~");
                Cell cell = parsed(row, column, struck ? text.substring(2, text.length() - 2) : text);
                cells.put(row * WIDEST + column, struck ? struck(cell) : cell);
            }
        }

        private static Cell parsed(int row, int column, String drawn) {
            Matcher formatted = FORMATTED.matcher(drawn);
            String format = formatted.matches() ? formatted.group(2) : "General";
            String text = formatted.matches() ? formatted.group(1) : drawn;
            if (text.startsWith("=")) {
                String[] parts = text.substring(1).split(" ?-> ?", -1);
                return parts.length == 1
                        ? new Cell(row, column, Cell.Kind.UNCALCULATED, "", parts[0], format)
                        : new Cell(row, column, kind(parts[1]), parts[1], parts[0], format);
            }
            return text.startsWith("'")
                    ? new Cell(row, column, Cell.Kind.TEXT, text.substring(1), "", format)
                    : new Cell(row, column, kind(text), text, "", format);
        }

        private static Cell struck(Cell cell) {
            return new Cell(
                    cell.row(), cell.column(), cell.kind(), cell.raw(), cell.formula(), cell.format(), CellLook.STRUCK);
        }

        private static Cell.Kind kind(String text) {
            if (text.matches("-?[0-9]+(\\.[0-9]+)?(E[+-]?[0-9]+)?")) {
                return Cell.Kind.NUMBER;
            }
            if (text.matches("#[A-Z/0]+[!?A]")) {
                return Cell.Kind.ERROR;
            }
            return text.equals("TRUE") ? Cell.Kind.BOOLEAN : Cell.Kind.TEXT;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public boolean hidden() {
            return hidden;
        }

        @Override
        public void rows(Predicate<Row> visitor) {
            for (int row = 1; row <= rows; row++) {
                if (!row(row).isEmpty() && !visitor.test(new Row(row, rowHidden(row), row(row)))) {
                    return;
                }
            }
        }

        @Override
        public List<MarginText> margins() {
            return margins;
        }

        @Override
        public List<Region> merges() {
            return regions.values().stream()
                    .distinct()
                    .map(r -> new Region(r[0], r[1], r[2], r[3]))
                    .toList();
        }

        @Override
        public Grid grid() {
            if (rows > MOST_ROWS) {
                throw new SheetTooLarge(name);
            }
            return this;
        }

        @Override
        public int rows() {
            return rows;
        }

        @Override
        public int columns() {
            return columns;
        }

        @Override
        public Optional<Cell> cell(int row, int column) {
            return Optional.ofNullable(cells.get(row * WIDEST + column));
        }

        @Override
        public Optional<Cell> shown(int row, int column) {
            return merged(row, column)
                    .map(region -> cell(region.top(), region.left()))
                    .orElseGet(() -> cell(row, column));
        }

        @Override
        public Optional<Region> merged(int row, int column) {
            return Optional.ofNullable(regions.get(row * WIDEST + column)).map(r -> new Region(r[0], r[1], r[2], r[3]));
        }

        @Override
        public boolean rowHidden(int row) {
            return hiddenRows.contains(row);
        }

        @Override
        public boolean columnHidden(int column) {
            return hiddenColumns.contains(column);
        }

        @Override
        public List<Cell> row(int row) {
            List<Cell> found = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                cell(row, column).ifPresent(found::add);
            }
            return found;
        }
    }
}

package org.huibao.reading.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Indicator.At;
import org.huibao.definition.Indicator.Axis;
import org.huibao.definition.Indicator.CellCodes;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.TableCodes;
import org.huibao.reading.sheet.NumberWords;
import org.huibao.reading.sheet.PlaceDoubt;
import org.huibao.reading.sheet.SearchResult;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.workbook.Cell;

/**
 * The tables of a sheet that have hidden codes beside their rows and over their columns: a clerk may sort them, put rows and columns between, and write
 * other labels. Where the label of a cell's row or column stands at another code, the two are asked about.
 */
final class CodedCells {

    /** One letter stands in many a word. */
    private static final int SHORTEST_NAMED = 2;

    private final SheetIndex sheet;
    private final List<CodedTable> tables = new ArrayList<>();

    private CodedCells(SheetIndex sheet) {
        this.sheet = sheet;
        List<SheetLabel> marks = sheet.labels().stream()
                .filter(label -> written(label).equals(TableCodes.MARK))
                .toList();
        for (SheetLabel mark : marks) {
            int below = marks.stream()
                    .filter(other -> other.left() == mark.left() && other.top() > mark.top())
                    .mapToInt(SheetLabel::top)
                    .min()
                    .orElse(Integer.MAX_VALUE);
            tables.add(new CodedTable(mark, below));
        }
    }

    static CodedCells in(SheetIndex sheet) {
        return sheet.known(CodedCells.class, CodedCells::new);
    }

    /** Of the sheets with both codes the one that is filled. */
    static SearchResult locate(List<SheetIndex> sheets, At at) {
        List<SearchResult> coded = new ArrayList<>();
        for (SheetIndex each : sheets) {
            coded.addAll(in(each).of(at, Objects.requireNonNull(at.codes())));
        }
        if (coded.size() < 2) {
            return coded.isEmpty() ? new SearchResult.Absent() : coded.get(0);
        }
        List<SearchResult.Found> found = new ArrayList<>();
        for (SearchResult each : coded) {
            if (!(each instanceof SearchResult.Found cell)) {
                return each;
            }
            found.add(cell);
        }
        return SameTables.one(found, false);
    }

    /** Whether it is the form of a table, or of several. */
    boolean isTable() {
        return !tables.isEmpty();
    }

    private static String written(SheetLabel label) {
        return label.cell().raw().strip();
    }

    /** The cells under both codes; none where the sheet does not have them. */
    List<SearchResult> of(At at, CellCodes codes) {
        List<SearchResult> found = new ArrayList<>();
        for (CodedTable table : tables) {
            for (int row : table.rows.getOrDefault(codes.row(), List.of())) {
                for (int column : table.columns.getOrDefault(codes.column(), List.of())) {
                    found.add(table.cell(row, column, at));
                }
            }
        }
        return found;
    }

    private final class CodedTable {
        private final Map<String, List<Integer>> rows = new HashMap<>();
        private final Map<String, List<Integer>> columns = new HashMap<>();
        private final Map<Integer, SheetLabel> rowLabels = new HashMap<>();
        private final Map<Integer, List<SheetLabel>> headers = new HashMap<>();

        /** Column of the explanations; 0 where there is none. */
        private final int notes;

        /** @param below the row of the next table, at which this one ends */
        CodedTable(SheetLabel mark, int below) {
            int explaining = 0;
            for (SheetLabel code : sheet.inRow(mark.top())) {
                if (code.left() > mark.left() && written(code).equals(TableCodes.NOTES)) {
                    explaining = code.left();
                } else if (code.left() > mark.left()) {
                    columns.computeIfAbsent(written(code), any -> new ArrayList<>())
                            .add(code.left());
                }
            }
            notes = explaining;
            for (SheetLabel code : sheet.labels()) {
                if (code.left() == mark.left() && code.top() > mark.top() && code.top() < below) {
                    rows.computeIfAbsent(written(code), any -> new ArrayList<>())
                            .add(code.top());
                }
            }
            int firstColumn = first(columns, Integer.MAX_VALUE);
            int firstRow = first(rows, Integer.MAX_VALUE);
            rows.values()
                    .forEach(its -> its.forEach(row ->
                            innermost(row, mark.left(), firstColumn).ifPresent(label -> rowLabels.put(row, label))));
            columns.values()
                    .forEach(its -> its.forEach(column -> headers.put(column, over(column, mark.top(), firstRow))));
        }

        private int first(Map<String, List<Integer>> places, int none) {
            return places.values().stream()
                    .flatMap(List::stream)
                    .min(Comparator.naturalOrder())
                    .orElse(none);
        }

        private Optional<SheetLabel> innermost(int row, int left, int right) {
            for (int column = right - 1; column > left; column--) {
                Optional<SheetLabel> label = sheet.shownAt(row, column);
                if (label.isPresent()) {
                    return label;
                }
            }
            return Optional.empty();
        }

        /** From the innermost to the outermost. */
        private List<SheetLabel> over(int column, int top, int bottom) {
            List<SheetLabel> over = new ArrayList<>();
            for (int row = bottom - 1; row > top; row--) {
                sheet.shownAt(row, column)
                        .filter(label -> label.top() > top && !over.contains(label))
                        .ifPresent(over::add);
            }
            return over;
        }

        SearchResult cell(int row, int column, At at) {
            SheetLabel rowLabel = rowLabels.get(row);
            List<SheetLabel> over = headers.getOrDefault(column, List.of());
            ValuePlace place =
                    new ValuePlace(sheet, row, column, rowLabel, over, 0, null, isAbout(row, over) ? notes : 0);
            Set<SheetLabel> labels = new HashSet<>(rowLabels.values());
            if (rowLabel != null && isOther(rowLabel, at.row(), labels)) {
                return doubt(place, rowLabel, at.row());
            }
            Set<SheetLabel> innermost = new HashSet<>();
            headers.values().stream().filter(its -> !its.isEmpty()).forEach(its -> innermost.add(its.get(0)));
            if (!over.isEmpty() && isOther(over.get(0), at.column(), innermost)) {
                return doubt(place, over.get(0), at.column());
            }
            return new SearchResult.Found(place);
        }

        /** A row has one explanation for all its cells, unless it names the columns that it is about; it is about their total, too. */
        private boolean isAbout(int row, List<SheetLabel> over) {
            if (notes == 0 || over.isEmpty() || !sheet.filled(row, notes)) {
                return notes > 0;
            }
            String said = LabelFolding.fold(
                    sheet.grid().shown(row, notes).map(Cell::raw).orElse(""));
            Set<String> named = named(said);
            String own = over.get(0).folded();
            return named.isEmpty()
                    || own.length() < SHORTEST_NAMED
                    || named.contains(own)
                    || NumberWords.isTotal(over.get(0));
        }

        /** The innermost labels of columns that a text names; 自然人数 does not name 自然人 where both are columns. */
        private Set<String> named(String said) {
            List<String> longestFirst = headers.values().stream()
                    .filter(its -> !its.isEmpty())
                    .map(its -> its.get(0).folded())
                    .filter(label -> label.length() >= SHORTEST_NAMED)
                    .distinct()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .toList();
            Set<String> named = new HashSet<>();
            String rest = said;
            for (String label : longestFirst) {
                if (rest.contains(label)) {
                    named.add(label);
                    rest = rest.replace(label, "\n");
                }
            }
            return named;
        }

        /** A label that somebody wrote in other words is none of another line. */
        private static boolean isOther(SheetLabel label, Axis axis, Set<SheetLabel> labels) {
            String own = LabelFolding.fold(innermost(axis));
            return !label.folded().equals(own)
                    && labels.stream().anyMatch(other -> other.folded().equals(own));
        }

        private static String innermost(Axis axis) {
            List<String> labels = ((Axis.Path) axis).labels();
            return labels.get(labels.size() - 1);
        }

        private SearchResult doubt(ValuePlace place, SheetLabel label, Axis axis) {
            return new SearchResult.Doubtful(PlaceDoubt.OTHER_LABEL, place, List.of(written(label)), innermost(axis));
        }
    }
}

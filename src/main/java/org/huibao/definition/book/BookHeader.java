package org.huibao.definition.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huibao.definition.MistakeList;
import org.huibao.definition.SheetTab;
import org.huibao.definition.TextPlace;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.NearestName;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;

/**
 * Which column of a sheet is which: by the keys in the hidden header, else by the headers that people read.
 *
 * @param last row of both headers
 * @param columns from the left
 * @param others headers of columns that are not the program's
 */
record BookHeader(int last, Map<Integer, BookColumn> columns, Map<Integer, String> others) {

    /** Titles and explanations may stand above. */
    private static final int DEEPEST = 30;

    private static final int SHORTEST_NEAR = 4;

    /** What the columns are called in tables that people made themselves. */
    private static final Map<String, List<String>> OTHER_HEADERS = Map.of(
            "code", List.of("代码", "编码", "单位代码", "指标代码"),
            "name", List.of("名称", "指标", "单位名称", "部门名称"),
            "unit", List.of("单位"),
            "aliases", List.of("其他叫法"),
            "group", List.of("组别"),
            "from", List.of("由谁填报", "责任单位", "报送单位"),
            "formula", List.of("算式"),
            "required", List.of("是否必填", "是否必须报送"),
            "expect", List.of("审核关系", "核对关系"),
            "says", List.of("提示"));

    /** Nothing if there is no header, which is told. */
    static Optional<BookHeader> of(
            Grid grid, SheetTab tab, List<BookColumn> known, List<String> needed, MistakeList.InFile mistakes) {
        Search search = new Search(grid, tab, known, mistakes);
        int keys = search.row(search.byKey());
        int words = search.row(search.byHeader());
        boolean apart = keys == 0 || words == 0 || Math.abs(keys - words) != 1;
        int hidden = apart && words > 0 ? 0 : keys;
        if (words == 0 && hidden == 0) {
            List<String> headers = known.stream()
                    .filter(column -> needed.contains(column.key()))
                    .map(BookColumn::header)
                    .toList();
            mistakes.add(new TextPlace(0, 0, tab), "", "book.no-header", headers);
            return Optional.empty();
        }
        return Optional.of(search.read(hidden, words, needed));
    }

    private record Search(Grid grid, SheetTab tab, List<BookColumn> known, MistakeList.InFile mistakes) {

        Map<String, BookColumn> byKey() {
            return known.stream().collect(Collectors.toMap(BookColumn::key, column -> column));
        }

        Map<String, BookColumn> byHeader() {
            Map<String, BookColumn> named = new HashMap<>();
            known.forEach(column -> OTHER_HEADERS
                    .getOrDefault(column.key(), List.of())
                    .forEach(other -> named.put(LabelFolding.fold(other), column)));
            known.forEach(column -> named.put(LabelFolding.fold(column.header()), column));
            return named;
        }

        /** The row that holds most of the words, two at least; 0 for none. */
        int row(Map<String, BookColumn> words) {
            int best = 0;
            long most = 1;
            for (int row = 1; row <= Math.min(DEEPEST, grid.rows()); row++) {
                long found = grid.row(row).stream()
                        .filter(cell -> words.containsKey(word(cell, words)))
                        .count();
                if (found > most) {
                    best = row;
                    most = found;
                }
            }
            return best;
        }

        private static String word(Cell cell, Map<String, BookColumn> words) {
            String text = cell.raw().strip();
            return words.containsKey(text) ? text : LabelFolding.fold(text);
        }

        BookHeader read(int hidden, int shown, List<String> needed) {
            Map<String, BookColumn> byKey = byKey();
            Map<String, BookColumn> byHeader = byHeader();
            Map<Integer, BookColumn> columns = new TreeMap<>();
            Map<Integer, String> others = new TreeMap<>();
            Map<String, Integer> first = new HashMap<>();
            for (int at = 1; at <= grid.columns(); at++) {
                String key = text(hidden, at);
                String header = text(shown, at);
                TextPlace place = new TextPlace(shown == 0 ? hidden : shown, at, tab);
                BookColumn ofHeader = byHeader.get(LabelFolding.fold(header));
                BookColumn column = key.isEmpty() ? ofHeader : byKey.getOrDefault(key, BookColumn.other(key));
                if (column == null) {
                    other(header, at, place, others);
                    continue;
                }
                if (ofHeader != null && !key.isEmpty() && !ofHeader.equals(column)) {
                    mistakes.add(place, header, "book.headers-disagree", column.header(), hidden);
                }
                Integer before = first.putIfAbsent(column.key(), at);
                if (before == null) {
                    columns.put(at, column);
                } else {
                    mistakes.add(
                            place, header.isEmpty() ? key : header, "book.column-twice", Addresses.letters(before));
                }
            }
            for (String key : needed) {
                if (!first.containsKey(key)) {
                    TextPlace row = new TextPlace(shown == 0 ? hidden : shown, 0, tab);
                    mistakes.add(row, "", "book.column-missing", byKey.get(key).header());
                }
            }
            return new BookHeader(Math.max(hidden, shown), columns, others);
        }

        private void other(String header, int at, TextPlace place, Map<Integer, String> others) {
            if (header.isEmpty()) {
                return;
            }
            Optional<String> meant = near(header);
            if (meant.isPresent()) {
                mistakes.add(place, header, "book.column-near", meant.get());
            } else {
                others.put(at, header);
            }
        }

        /** One letter missing, or too much, or another. */
        private Optional<String> near(String header) {
            Collection<String> headers = new ArrayList<>();
            known.forEach(column -> headers.add(column.header()));
            return headers.stream()
                    .filter(each -> header.length() >= SHORTEST_NEAR || each.length() >= SHORTEST_NEAR)
                    .filter(each -> NearestName.distance(each, header) == 1)
                    .findFirst();
        }

        private String text(int row, int column) {
            return row == 0
                    ? ""
                    : grid.cell(row, column).map(Cell::raw).orElse("").strip();
        }
    }
}

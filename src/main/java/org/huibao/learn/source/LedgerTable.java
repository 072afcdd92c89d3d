package org.huibao.learn.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.notation.LabelFolding;
import org.jspecify.annotations.Nullable;

/** A register of one row a case: its headers and rows. */
final class LedgerTable {

    /** Fewer rows are no register. */
    private static final int FEWEST = 3;

    private final SourceSheet sheet;
    private final Map<Integer, String> headers;
    private final Map<Integer, List<String>> over;
    private final List<Integer> cases;

    private LedgerTable(
            SourceSheet sheet, Map<Integer, String> headers, Map<Integer, List<String>> over, List<Integer> cases) {
        this.sheet = sheet;
        this.headers = headers;
        this.over = over;
        this.cases = cases;
    }

    SourceSheet sheet() {
        return sheet;
    }

    /** Column → its innermost header. */
    Map<Integer, String> headers() {
        return headers;
    }

    /** Headers merged over the column's own, from the outermost. */
    List<String> over(int column) {
        return over.getOrDefault(column, List.of());
    }

    /** Rows of cases. */
    List<Integer> cases() {
        return cases;
    }

    /** Null for a sheet that is none. */
    static @Nullable LedgerTable of(SourceSheet sheet) {
        for (int row : sheet.rows().keySet()) {
            long ofCases = sheet.row(row).stream()
                    .filter(cell -> cell.number() == null
                            && HeaderKinds.isOfCases(cell.text())
                            && !HeaderKinds.isOrdinal(cell.text()))
                    .count();
            boolean form = sheet.row(row).stream().anyMatch(cell -> HeaderKinds.isValue(cell.text()));
            if (ofCases > 0 && !form && sheet.row(row).size() > 2) {
                return headed(sheet, row);
            }
        }
        return null;
    }

    private static @Nullable LedgerTable headed(SourceSheet sheet, int top) {
        int bottom = top;
        for (int column = 1; column <= sheet.columns(); column++) {
            var region = sheet.merged(top, column);
            bottom = region == null ? bottom : Math.max(bottom, region.bottom());
        }
        Map<Integer, String> headers = new LinkedHashMap<>();
        Map<Integer, List<String>> over = new LinkedHashMap<>();
        for (int column = 1; column <= sheet.columns(); column++) {
            List<String> path = new ArrayList<>();
            for (int row = top; row <= bottom; row++) {
                ReturnCell shown = sheet.shown(row, column);
                if (shown != null && !path.contains(shown.text())) {
                    path.add(shown.text());
                }
            }
            if (!path.isEmpty()) {
                headers.put(column, path.get(path.size() - 1));
                over.put(column, path.subList(0, path.size() - 1));
            }
        }
        List<Integer> cases = new ArrayList<>();
        for (int row : sheet.rows().keySet()) {
            if (row > bottom && isCase(sheet, row, headers)) {
                cases.add(row);
            }
        }
        return cases.size() < FEWEST ? null : new LedgerTable(sheet, headers, over, cases);
    }

    private static boolean isCase(SourceSheet sheet, int row, Map<Integer, String> headers) {
        List<ReturnCell> cells = sheet.row(row).stream()
                .filter(cell -> headers.containsKey(cell.column()))
                .toList();
        boolean said = cells.stream()
                .filter(cell -> cell.number() == null)
                .map(cell -> LabelFolding.fold(cell.text()))
                .anyMatch(text -> text.length() < 12 && HeaderKinds.endsInTotal(text));
        return !said && cells.size() * 2 >= Math.min(6, headers.size()) && cells.size() > 2;
    }
}

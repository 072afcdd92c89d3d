package org.huibao.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huibao.definition.Indicator;
import org.huibao.proof.UsedCells.OfSheet;

/** Whether every number of a sheet is used, or told not to be. */
final class NumberAccount {

    private static final Pattern ORDINAL = Pattern.compile("序号|编号|行次|栏次|序|no\\.?|#", Pattern.CASE_INSENSITIVE);
    private static final int HEADERS = 20;

    private final ToldFindings told;
    private final UnreadLines unread;
    private final String lastYear;
    private final Consumer<Difference> found;

    /** One column of numbers of which nobody speaks. */
    private static final class Column {
        private final List<String> places = new ArrayList<>();
        private int cells;
        private int longestRun;
        private int run;
        private long last = Long.MIN_VALUE;
        private boolean runs = true;

        /** 1, 2, 3, and again 1, 2: they number rows. */
        void add(SeenCell cell) {
            cells++;
            if (places.size() < 3) {
                places.add(cell.address());
            }
            long number = cell.amount()
                    .filter(each -> each.stripTrailingZeros().scale() <= 0 && each.precision() < 10)
                    .map(Number::longValue)
                    .orElse(Long.MIN_VALUE);
            run = number == last + 1 ? run + 1 : 1;
            runs &= number != Long.MIN_VALUE && (number == last + 1 || number == 1);
            longestRun = Math.max(longestRun, run);
            last = number;
        }

        boolean isOrdinals() {
            return runs && longestRun >= 3;
        }
    }

    NumberAccount(ToldFindings told, UnreadLines unread, String period, Consumer<Difference> found) {
        this.told = told;
        this.unread = unread;
        this.lastYear = org.huibao.notation.Period.of(period)
                .map(its -> (its.year() - 1) + "年")
                .orElse("-");
        this.found = found;
    }

    /** @param owed what the department owes and gives in forms: a number beside such a label is never passed over */
    void take(String department, String file, SeenSheet sheet, OfSheet used, List<Indicator> owed, Set<String> given) {
        if (told.asks(department, "", file, sheet.name())) {
            return;
        }
        Map<Integer, Column> open = new TreeMap<>();
        List<String> reasons = new ArrayList<>();
        Map<Integer, List<String>> headers = new HashMap<>();
        Map<String, Indicator> labels = new LinkedHashMap<>();
        owed.stream()
                .filter(indicator ->
                        indicator.ledger() == null && indicator.at() == null && !given.contains(indicator.code()))
                .forEach(indicator -> PlaceCheck.names(indicator).forEach(name -> labels.putIfAbsent(name, indicator)));
        sheet.each(row -> {
            Indicator beside = null;
            for (SeenCell cell : row.cells()) {
                if (!cell.number()) {
                    String text = cell.text();
                    header(headers, cell.column(), text);
                    beside = text.length() <= 200 && labels.containsKey(PlaceCheck.folded(text))
                            ? labels.get(PlaceCheck.folded(text))
                            : beside;
                    continue;
                }
                if (used.names(row.number(), cell.column()) || cell.isDate()) {
                    continue;
                }
                boolean other = isOrdinalOrLastYears(sheet, row.number(), cell.column(), headers);
                Optional<String> reason = unread.reason(file, sheet.name(), row.number(), cell.column());
                if (other || told.ofCell(file, sheet.name(), row.number(), cell.column())) {
                    continue;
                }
                if (reason.filter("last-year"::equals).isPresent()) {
                    reasons.add(cell.address());
                } else if (beside != null && !told.asks(department, beside.name(), file, sheet.name())) {
                    found.accept(Difference.of(
                            "source.passed-over",
                            beside.code(),
                            beside.name(),
                            file + " " + sheet.name() + "!" + cell.address(),
                            cell.text()));
                } else if (reason.isEmpty()) {
                    open.computeIfAbsent(cell.column(), any -> new Column()).add(cell);
                }
            }
        });
        if (!reasons.isEmpty()) {
            found.accept(Difference.of(
                    "source.not-last-years",
                    "",
                    file + " " + sheet.name(),
                    reasons.get(0),
                    Integer.toString(reasons.size())));
        }
        open.values().stream()
                .filter(column -> !column.isOrdinals())
                .forEach(column -> found.accept(Difference.of(
                        "source.unaccounted",
                        "",
                        file + " " + sheet.name(),
                        String.join(", ", column.places),
                        Integer.toString(column.cells))));
    }

    private static void header(Map<Integer, List<String>> headers, int column, String text) {
        List<String> its = headers.computeIfAbsent(column, any -> new ArrayList<>());
        if (its.size() < HEADERS) {
            its.add(text);
        }
    }

    private boolean isOrdinalOrLastYears(SeenSheet sheet, int row, int column, Map<Integer, List<String>> headers) {
        if (headers.getOrDefault(column, List.of()).stream().anyMatch(this::isOrdinalOrLastYears)) {
            return true;
        }
        for (CellRangeAddress merge : sheet.merges()) {
            if (merge.getLastRow() < row - 1 && merge.isInRange(merge.getFirstRow(), column - 1)) {
                boolean its = sheet.own(merge.getFirstRow() + 1, merge.getFirstColumn() + 1)
                        .filter(cell -> isOrdinalOrLastYears(cell.text()))
                        .isPresent();
                if (its) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOrdinalOrLastYears(String header) {
        String bare = Visible.withoutBlanks(header);
        return ORDINAL.matcher(bare).matches()
                || PlaceCheck.isLastYears(bare)
                || bare.length() <= 12 && bare.startsWith(lastYear);
    }
}

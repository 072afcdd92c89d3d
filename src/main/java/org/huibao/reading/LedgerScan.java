package org.huibao.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.model.Level;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.huibao.notation.Labels;
import org.huibao.notation.Unit;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Row;

/**
 * Counts or sums one indicator over the rows of a ledger as they pass by. Of a row nothing is kept but the cell that was counted or
 * summed.
 */
final class LedgerScan {

    /** The header of a ledger stands in its first rows. */
    private static final int HEADER_WITHIN = 50;

    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "共计", "累计", "total");

    private final Gathered gathered;
    private final Indicator indicator;
    private final Indicator.Ledger ledger;
    private final String sheet;
    private final Unit wanted;
    private final Map<String, Set<String>> filters;
    private final String counted;
    private final Set<String> seen = new HashSet<>();

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> hidden = new ArrayList<>();
    private final List<String> blanks = new ArrayList<>();
    private StatedUnit stated = new StatedUnit.Silent();
    private String headerAddress = "";
    private String headerText = "";
    private boolean ambiguous;
    private boolean anything;

    LedgerScan(Gathered gathered, Indicator indicator, String sheet) {
        this.gathered = gathered;
        this.indicator = indicator;
        this.ledger = Objects.requireNonNull(indicator.ledger());
        this.sheet = sheet;
        this.wanted = Unit.of(indicator.unit());
        this.counted = Labels.fold(ledger.sum().isEmpty() ? ledger.count() : ledger.sum());
        this.filters = new HashMap<>();
        ledger.where()
                .forEach(where -> filters.put(
                        Labels.fold(where.header()),
                        where.values().stream().map(Labels::fold).collect(Collectors.toSet())));
    }

    boolean foundHeader() {
        return !columns.isEmpty();
    }

    /** @return false if no further row is wanted */
    boolean row(Row row) {
        if (columns.isEmpty()) {
            return !isHeader(row) ? row.number() < HEADER_WITHIN : !ambiguous;
        }
        Map<Integer, Cell> cells = new HashMap<>();
        row.cells().forEach(cell -> cells.put(cell.column(), cell));
        Optional<Cell> amount = Optional.ofNullable(cells.get(Objects.requireNonNull(columns.get(counted))));
        if (isTotal(row)) {
            amount.filter(SheetIndex::hasContent)
                    .ifPresent(cell -> gathered.finding(
                            Level.INFO,
                            "ledger.total-row",
                            indicator,
                            gathered.period(),
                            gathered.ref(sheet, cell.address()),
                            cell.raw(),
                            ""));
        } else if (passes(cells)) {
            count(row, amount);
        }
        return true;
    }

    /** What can be said only after the last row. */
    void end() {
        if (ambiguous || !foundHeader()) {
            return;
        }
        if (!blanks.isEmpty()) {
            rowsFinding(Level.WARNING, "ledger.blank-amount", blanks);
        }
        if (!hidden.isEmpty()) {
            rowsFinding(Level.INFO, "ledger.hidden-rows", hidden);
        }
        // A ledger without a case is a count of zero: duty, but no activity.
        if (!anything && blanks.isEmpty()) {
            gathered.observe(
                    indicator,
                    gathered.period(),
                    new CellValue.Read(Value.Number.of("0"), "0 rows"),
                    headerText,
                    role(),
                    gathered.ref(sheet, headerAddress));
        }
    }

    private void rowsFinding(Level level, String code, List<String> addresses) {
        gathered.finding(
                level,
                code,
                indicator,
                gathered.period(),
                gathered.ref(sheet, addresses.get(0)),
                String.valueOf(addresses.size()),
                "");
    }

    private boolean isHeader(Row row) {
        Map<String, Integer> found = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Cell cell : row.cells()) {
            String name = cell.kind() == Cell.Kind.TEXT ? Labels.fold(cell.raw()) : "";
            if (!name.isEmpty() && (name.equals(counted) || filters.containsKey(name))) {
                if (found.put(name, cell.column()) != null) {
                    twice.add(name);
                }
                if (name.equals(counted)) {
                    headerAddress = cell.address();
                    headerText = cell.raw();
                    stated = StatedUnit.inHeader(cell.raw(), wanted);
                }
            }
        }
        if (!found.containsKey(counted) || !found.keySet().containsAll(filters.keySet())) {
            return false;
        }
        columns.putAll(found);
        ambiguous = !twice.isEmpty();
        if (ambiguous) {
            gathered.finding(
                    Level.ERROR,
                    "column.ambiguous",
                    indicator,
                    gathered.period(),
                    gathered.ref(sheet, headerAddress),
                    String.join(", ", twice.stream().sorted().toList()),
                    "1");
        }
        return true;
    }

    private static boolean isTotal(Row row) {
        return row.cells().stream()
                .filter(SheetIndex::hasContent)
                .findFirst()
                .filter(cell -> cell.kind() == Cell.Kind.TEXT && TOTALS.contains(Labels.fold(cell.raw())))
                .isPresent();
    }

    private boolean passes(Map<Integer, Cell> cells) {
        return filters.entrySet().stream().allMatch(filter -> {
            Integer column = Objects.requireNonNull(columns.get(filter.getKey()));
            Cell cell = cells.get(column);
            return cell != null && filter.getValue().contains(Labels.fold(cell.raw()));
        });
    }

    private void count(Row row, Optional<Cell> cell) {
        if (cell.isEmpty() || !SheetIndex.hasContent(cell.get())) {
            if (!ledger.sum().isEmpty() && row.cells().stream().anyMatch(SheetIndex::hasContent)) {
                blanks.add(Addresses.of(row.number(), Objects.requireNonNull(columns.get(counted))));
            }
            return;
        }
        // The header is often repeated on each printed page.
        if (Labels.fold(cell.get().raw()).equals(counted)) {
            return;
        }
        CellValue value = ledger.sum().isEmpty() ? filled(cell.get()) : CellValue.number(cell.get(), wanted, stated);
        if (value instanceof CellValue.Read read) {
            observe(row, cell.get(), read);
        } else if (value instanceof CellValue.Doubtful doubtful) {
            anything = true;
            gathered.finding(
                    Level.ERROR,
                    doubtful.code(),
                    indicator,
                    gathered.period(),
                    gathered.ref(sheet, cell.get().address()),
                    cell.get().raw(),
                    doubtful.expected());
        }
    }

    private CellValue filled(Cell cell) {
        CellValue text = CellValue.text(cell);
        return text instanceof CellValue.Read read && read.value() instanceof Value.Text
                ? new CellValue.Read(Value.Number.of("1"), "")
                : text;
    }

    private void observe(Row row, Cell cell, CellValue.Read read) {
        boolean first = !ledger.distinct() || ledger.count().isEmpty() || seen.add(Labels.plain(cell.raw()));
        if (!(read.value() instanceof Value.Number) || !first) {
            return;
        }
        anything = true;
        if (row.hidden()) {
            hidden.add(cell.address());
        }
        gathered.observe(indicator, gathered.period(), read, cell.raw(), role(), gathered.ref(sheet, cell.address()));
    }

    private Role role() {
        return ledger.sum().isEmpty() ? Role.COUNT : Role.ADDEND;
    }
}

package org.huibao.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huibao.notation.Unit;
import org.huibao.workbook.Cell;

/** The columns 单位 or 计量单位 of a ledger, in which every row may state a unit of its own for the column that is summed. */
final class UnitColumns {

    private static final Set<String> HEADERS = Set.of("单位", "计量单位", "金额单位", "货币单位", "数额单位");

    private static final int KNOWN = 200;

    private final LedgerHeader header;
    private final Unit wanted;
    private final StatedUnit stated;
    private final Set<Integer> columns = new TreeSet<>();
    private final Map<List<String>, StatedUnit> known = new HashMap<>();

    /** @param stated for the whole column */
    UnitColumns(LedgerHeader header, Unit wanted, StatedUnit stated) {
        this.header = header;
        this.wanted = wanted;
        this.stated = stated;
        header.lines()
                .forEach(line -> line.labels().values().stream()
                        .filter(label -> HEADERS.contains(label.folded()) && label.left() != header.column(0))
                        .forEach(label -> columns.add(label.left())));
    }

    /** What holds in the row: its own unit comes before that of a line above, and must not contradict the header's. */
    StatedUnit in(LedgerRow row) {
        if (columns.isEmpty()) {
            return stated;
        }
        List<String> written = new ArrayList<>();
        for (int column : columns) {
            Cell cell = row.at(column);
            if (cell != null
                    && cell.kind() == Cell.Kind.TEXT
                    && Unit.scaleWord(cell.legible()).isPresent()) {
                // 万 of what, the header may say.
                written.add(cell.legible() + (wanted.isNone() ? "个" : wanted.base()));
            } else if (cell != null && cell.kind() == Cell.Kind.TEXT && isUnit(cell, column)) {
                written.add(cell.legible());
            }
        }
        if (written.isEmpty()) {
            return stated;
        }
        StatedUnit found = known.get(written);
        if (found == null) {
            found = StatedUnit.inRow(header, written.stream().map(Unit::of).toList(), wanted);
            if (known.size() < KNOWN) {
                known.put(written, found);
            }
        }
        return found;
    }

    /**
     * A column 单位 may hold organisations; and the unit of a quantity says nothing about the amount, nor that of an amount about a
     * quantity, unless it stands beside it.
     */
    private boolean isUnit(Cell cell, int column) {
        Unit unit = Unit.of(cell.legible());
        if (!wanted.isNone() && unit.base().equals(wanted.base())) {
            return true;
        }
        if (!unit.known() || wanted.isNone()) {
            return unit.known() && unit.power() != 0;
        }
        boolean beside = Math.abs(column - header.column(0)) == 1;
        return StatedUnit.isMoney(unit) == StatedUnit.isMoney(wanted) && (beside || StatedUnit.isMoney(wanted));
    }
}

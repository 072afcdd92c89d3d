package org.huibao.reading.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Unit;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.RowTerms;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.unit.StatedUnit;
import org.huibao.reading.unit.UnitStatement;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** The columns 单位 or 计量单位 of a ledger, in which every row may state a unit of its own for the column that is summed. */
public final class UnitColumns {

    private static final Set<String> HEADERS = HeaderTerms.HEADER_UNIT_OF_ROW.set();

    private static final int KNOWN = 200;

    private static final Set<String> DITTO = RowTerms.ROW_DITTO_UNIT.set();

    private final LedgerHeader header;
    private final Unit wanted;
    private final LedgerUnits around;
    private final Set<Integer> columns = new TreeSet<>();
    private final Map<List<String>, StatedUnit> known = new HashMap<>();
    private final Set<List<String>> seen = new LinkedHashSet<>();
    private final Set<StatedUnit> held = new LinkedHashSet<>();
    private List<String> last = List.of();
    private @Nullable StatedUnit stated;

    UnitColumns(LedgerHeader header, String sheet, Unit wanted) {
        this.header = header;
        this.wanted = wanted;
        this.around = new LedgerUnits(header, sheet, wanted);
        header.lines()
                .forEach(line -> line.labels().values().stream()
                        .filter(label -> HEADERS.contains(label.folded()) && label.left() != header.column(0))
                        .forEach(label -> columns.add(label.left())));
    }

    /** The header of another page, or what is printed above it again. */
    public void headerAgain(LedgerRow row) {
        if (around.headerAgain(row) || around.row(row)) {
            forget();
        }
    }

    /** @return true for a row that states a unit and is no case */
    public boolean isStatement(LedgerRow row) {
        boolean statement = around.row(row);
        if (statement) {
            forget();
        }
        return statement;
    }

    /** What the last line says against what was taken to hold; nothing where they agree. */
    public Optional<String> contradictedBelow() {
        return around.below()
                .filter(line -> {
                    List<UnitStatement> all = new ArrayList<>(around.statements());
                    StatedUnit before = StatedUnit.Agreement.of(all, wanted);
                    all.add(line);
                    StatedUnit after = StatedUnit.Agreement.of(all, wanted);
                    return after instanceof StatedUnit.Unclear
                            || after instanceof StatedUnit.Clear clear
                                    && clear.unit().power() != wanted.power()
                                    && !after.equals(before);
                })
                .map(UnitStatement::text);
    }

    /** An amount that counts was taken in that unit, unless it is none or says its own: 15.89万元, typed or by its format. */
    public void held(StatedUnit unit, Cell cell, @Nullable BigDecimal amount) {
        String own = cell.kind() == Cell.Kind.TEXT ? cell.legible() : cell.format();
        if (amount != null && amount.signum() != 0 && !own.contains(wanted.base()) && held.size() < KNOWN) {
            held.add(unit);
        }
    }

    /** What is said apart from the table against the units in which its amounts were taken: it converts nothing. */
    public Optional<String> contradictedBy(List<UnitStatement> apart) {
        return held.stream()
                .filter(unit -> !(unit instanceof StatedUnit.Unclear))
                .map(unit -> StatedUnit.Agreement.besides(unit, apart, wanted))
                .filter(StatedUnit.Unclear.class::isInstance)
                .map(unit -> ((StatedUnit.Unclear) unit).stated())
                .findFirst();
    }

    private void forget() {
        stated = null;
        known.clear();
    }

    private StatedUnit ofColumn() {
        StatedUnit now = stated;
        if (now == null) {
            now = StatedUnit.Agreement.of(around.statements(), wanted);
            stated = now;
        }
        return now;
    }

    /** What holds in the row: its own unit comes before that of a line above, and must not contradict the header's. */
    public StatedUnit in(LedgerRow row) {
        if (around.caseRow()) {
            forget();
        }
        if (columns.isEmpty()) {
            return ofColumn();
        }
        List<String> written = new ArrayList<>();
        boolean blank = true;
        for (int column : columns) {
            Cell cell = row.at(column);
            boolean text = cell != null && cell.kind() == Cell.Kind.TEXT && SheetIndex.hasContent(cell);
            if (text && DITTO.contains(LabelFolding.plain(cell.legible()))) {
                written.addAll(last);
            } else if (text && Unit.scaleWord(cell.legible()).isPresent()) {
                // 万 of what, the header may say.
                written.add(cell.legible() + (wanted.isNone() ? "个" : wanted.base()));
            } else if (text && isUnit(cell, column)) {
                written.add(cell.legible());
            }
            blank &= !text;
        }
        if (!written.isEmpty()) {
            last = written;
            if (seen.size() < KNOWN) {
                seen.add(written);
            }
            return known(written, true);
        }
        return blank && !last.isEmpty() ? known(last, false) : ofColumn();
    }

    /** @param own false where the unit was written for a row above and left blank since */
    private StatedUnit known(List<String> written, boolean own) {
        List<String> key = new ArrayList<>(written);
        key.add(own ? "" : String.valueOf(seen.size()));
        StatedUnit found = known.get(key);
        if (found == null) {
            found = StatedUnit.Agreement.of(own ? ofRow(written) : carried(written), wanted);
            if (known.size() < KNOWN) {
                known.put(key, found);
            }
        }
        return found;
    }

    private List<UnitStatement> ofRow(List<String> written) {
        List<UnitStatement> statements = new ArrayList<>();
        written.forEach(
                text -> statements.add(new UnitStatement(UnitStatement.Reach.ROW, List.of(Unit.of(text)), text)));
        around.statements().stream()
                .filter(statement -> statement.reach() == UnitStatement.Reach.COLUMN)
                .forEach(statements::add);
        return statements;
    }

    /** Written once and blank below it holds on; where rows differ, nobody knows which one a blank stands for. */
    private List<UnitStatement> carried(List<String> written) {
        List<UnitStatement> statements = new ArrayList<>();
        for (List<String> texts : seen.size() == 1 ? List.of(written) : seen) {
            texts.forEach(text ->
                    statements.add(new UnitStatement(UnitStatement.Reach.CARRIED, List.of(Unit.of(text)), text)));
        }
        statements.addAll(around.statements());
        return statements;
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
        return unit.isMoney() == wanted.isMoney() && (beside || wanted.isMoney());
    }
}

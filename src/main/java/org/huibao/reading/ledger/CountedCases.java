package org.huibao.reading.ledger;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huibao.definition.Indicator;
import org.huibao.model.CountedCell;
import org.huibao.model.Observations;
import org.huibao.model.Role;
import org.huibao.model.UnreadReason;
import org.huibao.model.Value;
import org.huibao.notation.Unit;
import org.huibao.reading.book.StaleFormula;
import org.huibao.reading.book.StaleResult;
import org.huibao.reading.filter.CaseTallies;
import org.huibao.reading.row.LedgerContext;
import org.huibao.reading.row.LedgerRow;
import org.huibao.reading.row.RepeatedRows;
import org.huibao.reading.row.RowHash;
import org.huibao.reading.value.CellValue;
import org.huibao.reading.value.ConditionalLook;
import org.huibao.reading.value.CountedPieces;
import org.huibao.reading.value.DoubtfulLook;
import org.huibao.reading.value.DoubtfulValue;
import org.huibao.reading.value.IndicatorCell;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.reading.value.ValueDoubt;
import org.huibao.workbook.Cell;
import org.huibao.workbook.ConditionalFormat;
import org.huibao.workbook.Row;
import org.huibao.workbook.Sheet;

/** What the cases of a ledger come to, once it is certain that they are cases. Of a row nothing is kept but the cell that was counted or summed. */
final class CountedCases {

    private final ReturnSoFar gathered;
    private final Indicator indicator;
    private final Indicator.Ledger ledger;
    private final Sheet sheet;
    private final CaseTallies tallies;
    private final LedgerFates fates;
    private final LedgerTotal total = new LedgerTotal();
    private final DistinctCells distinct = new DistinctCells();
    private final CountedRows rows;
    private final CaseDays days;
    private final boolean datesFrom1904;
    private final BitSet summed = new BitSet();
    private boolean anything;
    private boolean toldStale;

    CountedCases(
            ReturnSoFar gathered,
            Indicator indicator,
            Sheet sheet,
            CaseTallies tallies,
            boolean beside,
            boolean datesFrom1904,
            LedgerFates fates) {
        this.gathered = gathered;
        this.indicator = indicator;
        this.ledger = Objects.requireNonNull(indicator.ledger());
        this.sheet = sheet;
        this.tallies = tallies;
        this.fates = fates;
        this.datesFrom1904 = datesFrom1904;
        this.days = new CaseDays(ledger, gathered.period(), datesFrom1904);
        this.rows = new CountedRows(ledger.everyFile(), beside);
    }

    CountedRows rows() {
        return rows;
    }

    long number() {
        return total.cells().number();
    }

    /** A row that counts. */
    void add(LedgerContext here, LedgerRow row, Cell cell, CellValue value) {
        if (value instanceof CellValue.Doubtful wrong) {
            unclear(row, wrong.rule(), cell, wrong.found(cell), wrong.expected());
            return;
        }
        Optional<DoubtfulLook> look = DoubtfulLook.of(cell);
        if (look.isPresent()) {
            unclear(row, look.get().rule(), cell, look.get().found(), "");
            return;
        }
        CellValue.Read read = (CellValue.Read) value;
        if (!(read.value() instanceof Value.Number number) || !isFirst(here, row, cell)) {
            boolean again = read.value() instanceof Value.Number;
            fates.insteadLeft(cell.column(), again ? UnreadReason.REPEATED_VALUE : UnreadReason.NO_VALUE);
            return;
        }
        anything = true;
        if (row.row().hidden() || sheet.hidden()) {
            tallies.hidden().add(row, cell);
        }
        boolean identified = here.identifying().in(row.filled());
        if (identified && row.hasText() && row.isRepeated()) {
            tallies.repeated().add(row, cell);
        }
        if (CountedPieces.doubt(indicator, number.amount()).isPresent()) {
            tallies.odd().add(row, cell);
        }
        if (ledger.distinct() && !isSum()) {
            rows.add(RowHash.of(DistinctCells.key(cell)), true);
        } else {
            rows.add(row.hash(), identified && row.says());
        }
        recalculate(row.row(), cell);
        CountedCell counts = new CountedCell(cell.address(), cell.raw(), number.amount(), read.conversion());
        total.add(counts);
        if (isSum()) {
            summed.set(cell.row());
        }
        fates.used(cell.column());
        days.counts(here, row, cell);
        gathered.counted(indicator, sheet.name(), counts);
    }

    private boolean isFirst(LedgerContext here, LedgerRow row, Cell cell) {
        if (!ledger.distinct() || isSum()) {
            return true;
        }
        DistinctCells.Answer answer = distinct.add(cell);
        if (answer == DistinctCells.Answer.ALIKE
                || DistinctCells.isUnsure(cell, here.identifying().tells(cell.column()))) {
            tallies.unsureValues().add(row, cell);
        }
        return answer != DistinctCells.Answer.KNOWN;
    }

    /** The first is told: the whole workbook has to be calculated again. */
    private void recalculate(Row row, Cell cell) {
        if (!toldStale) {
            StaleFormula.result(sheet, row, cell).ifPresent(result -> {
                toldStale = true;
                gathered.add(new StaleResult(at(cell.address()), cell.raw(), result));
            });
        }
    }

    static CellValue filled(Cell cell) {
        CellValue text = CellValue.text(cell);
        return text instanceof CellValue.Read read && read.value() instanceof Value.Text
                ? new CellValue.Read(Value.Number.of("1"), "")
                : text;
    }

    void unclear(LedgerRow row, ValueDoubt why, Cell cell, String expected) {
        unclear(row, why, cell, cell.raw(), expected);
    }

    void unclear(LedgerRow row, ValueDoubt why, Cell cell, String found, String expected) {
        anything = true;
        if (!tallies.unclear().add(row, cell)) {
            gathered.add(new DoubtfulValue(why, at(cell.address()), found, expected));
        }
    }

    void observe(LedgerContext here) {
        if (total.cells().number() > 0) {
            gathered.observeAll(
                    indicator,
                    total.all(),
                    role(),
                    gathered.ref(sheet.name(), total.first()),
                    total.cells(),
                    rows.text());
        }
        // A ledger without a case is a count of zero: duty, but no activity.
        if (!anything && tallies.blanks().isEmpty() && tallies.doubtful().isEmpty()) {
            Cell label = here.header().counted().cell();
            gathered.observe(
                    indicator,
                    gathered.period(),
                    new CellValue.Read(Value.Number.of("0"), Observations.WITHOUT_ROW),
                    label.raw(),
                    role(),
                    gathered.ref(sheet.name(), label.address()));
        }
    }

    /**
     * What a conditional format shows of the amounts. It stands behind the rows: where one is laid over the column, they pass by again.
     *
     * @param column of the amounts
     */
    void shownOtherwise(int column) {
        List<ConditionalFormat> formats = sheet.conditionalFormats().stream()
                .filter(each -> each.region().left() <= column && each.region().right() >= column)
                .toList();
        if (formats.isEmpty() || summed.isEmpty()) {
            return;
        }
        RepeatedRows again = new RepeatedRows();
        sheet.rows(row -> {
            if (summed.get(row.number())) {
                LedgerRow its = new LedgerRow(row, again);
                Cell cell = Objects.requireNonNull(its.at(column));
                ConditionalLook.of(formats, cell, datesFrom1904)
                        .ifPresent(look -> unclear(its, look.rule(), cell, look.expected()));
            }
            return row.number() < summed.length();
        });
    }

    /** What the days of all cases tell. */
    void end() {
        days.report(gathered, indicator, sheet.name());
    }

    /** 单位：万元 under the last case, when all have been summed as 元. */
    void unitBelow(LedgerContext here, Unit wanted) {
        here.units()
                .contradictedBelow()
                .ifPresent(line -> gathered.add(new DoubtfulValue(
                        ValueDoubt.UNIT_UNCLEAR,
                        at(here.header().counted().cell().address()),
                        line,
                        wanted.text())));
    }

    private IndicatorCell at(String address) {
        return gathered.at(indicator, sheet.name(), address);
    }

    private Role role() {
        return isSum() ? Role.ADDEND : Role.COUNT;
    }

    private boolean isSum() {
        return !ledger.sum().isEmpty();
    }
}

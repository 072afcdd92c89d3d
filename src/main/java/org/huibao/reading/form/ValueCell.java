package org.huibao.reading.form;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.model.CellRef;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.huibao.notation.Period;
import org.huibao.notation.Unit;
import org.huibao.reading.book.StaleFormula;
import org.huibao.reading.book.StaleResult;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.reading.unit.StatedUnit;
import org.huibao.reading.value.CellValue;
import org.huibao.reading.value.ConditionalLook;
import org.huibao.reading.value.CountedPieces;
import org.huibao.reading.value.DoubtfulLook;
import org.huibao.reading.value.DoubtfulValue;
import org.huibao.reading.value.IndicatorCell;
import org.huibao.reading.value.NoWholeNumber;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;

/** Reads the cell that a place names, the value of the period before beside it, and the explanation. */
public final class ValueCell {

    private final ReturnSoFar gathered;
    private final StaleFormula stale;
    private final boolean datesFrom1904;
    private final RepeatedPrevious beside;
    private final RowExplanations explanations;
    private final Optional<String> before;

    private final Set<TableUnit> tablesInOtherUnit = new HashSet<>();

    /** A table says a unit once for all cells that have it, and is asked about each once. */
    private record TableUnit(SheetIndex sheet, String stated, String wanted) {}

    public ValueCell(ReturnSoFar gathered, StaleFormula stale, boolean datesFrom1904) {
        this.datesFrom1904 = datesFrom1904;
        this.gathered = gathered;
        this.stale = stale;
        this.beside = new RepeatedPrevious(gathered);
        this.explanations = new RowExplanations(gathered);
        this.before =
                Period.of(gathered.period()).map(period -> period.previous().code());
    }

    public void read(Indicator indicator, ValuePlace place) {
        Optional<Value> value = read(indicator, place, gathered.period());
        if (value.isPresent() && value.get() instanceof Value.Blank && indicator.kind() == Indicator.Kind.NUMBER) {
            elsewhere(indicator, place);
        }
        Optional<Value> previous = previous(indicator, place);
        if (value.isPresent() && previous.isPresent()) {
            beside.add(indicator, place, value.get(), previous.get());
        } else if (value.isPresent() && indicator.kind() == Indicator.Kind.NUMBER) {
            beside.alone(value.get());
        }
        explanations.read(indicator, place);
    }

    /** After the last value. */
    public void done() {
        beside.tell();
    }

    private void elsewhere(Indicator indicator, ValuePlace place) {
        MisplacedNumber.number(place, Unit.of(indicator.unit()))
                .ifPresent(cell -> gathered.add(new MisplacedValue(
                        gathered.at(indicator, gathered.period(), ref(place, cell.address())),
                        cell.raw(),
                        place.address())));
    }

    /** What a form says of an indicator that is counted from a ledger: 见台账 says nothing, a number must be the ledger's. */
    public void stated(Indicator indicator, ValuePlace place) {
        place.sheet().grid().shown(place.row(), place.column()).ifPresent(cell -> {
            if (value(indicator, place, cell) instanceof CellValue.Read read
                    && (read.value() instanceof Value.Number || read.value() instanceof Value.None)) {
                gathered.observe(
                        indicator, gathered.period(), read, cell.raw(), Role.INPUT, ref(place, cell.address()));
            }
        });
    }

    private Optional<Value> previous(Indicator indicator, ValuePlace place) {
        Optional<ValuePlace> previous = place.ofPreviousPeriod();
        if (before.isEmpty() || previous.isEmpty() || indicator.kind() == Indicator.Kind.TEXT) {
            return Optional.empty();
        }
        // An empty cell of the period before says nothing; whether one was due is not for the reader to say.
        return place.sheet().filled(place.row(), previous.get().column())
                ? read(indicator, previous.get(), before.get())
                : Optional.empty();
    }

    /** Nothing where no value could be made of the cell. */
    private Optional<Value> read(Indicator indicator, ValuePlace place, String about) {
        Grid grid = place.sheet().grid();
        Optional<Grid.Region> merged = MergedValue.over(place, indicator.kind());
        if (merged.isPresent()) {
            CellRef first = ref(place, MergedValue.first(merged.get()));
            gathered.add(new MergedRows(gathered.at(indicator, about, first), MergedValue.shown(merged.get())));
            return Optional.empty();
        }
        Cell cell = grid.shown(place.row(), place.column())
                .orElseGet(() -> new Cell(place.row(), place.column(), Cell.Kind.BLANK, "", "", "General"));
        CellValue value = value(indicator, place, cell);
        CellRef ref = ref(place, cell.address());
        IndicatorCell at = gathered.at(indicator, about, ref);
        Optional<ConditionalLook> otherwise =
                ConditionalLook.of(place.sheet().sheet().conditionalFormats(), cell, datesFrom1904);
        if (otherwise.isPresent()) {
            ConditionalLook look = otherwise.get();
            gathered.add(new DoubtfulValue(look.rule(), at, cell.raw(), look.expected()));
            return Optional.empty();
        }
        if (value instanceof CellValue.Doubtful doubtful) {
            gathered.add(new DoubtfulValue(doubtful.rule(), at, doubtful.found(cell), doubtful.expected()));
            return Optional.empty();
        }
        CellValue.Read read = (CellValue.Read) value;
        gathered.observe(indicator, about, read, cell.raw(), ReturnSoFar.roleOf(read.value(), Role.ADDEND), ref);
        stale.result(place.sheet().sheet(), cell)
                .ifPresent(result -> gathered.add(new StaleResult(at, cell.raw(), result)));
        if (read.value() instanceof Value.Blank) {
            return Optional.of(read.value());
        }
        if (read.value() instanceof Value.Number number) {
            if (about.equals(gathered.period())) {
                RemarkedValue.doubt(place, number.amount(), Period.of(about))
                        .ifPresent(remark -> gathered.add(new RemarkedNumber(at, remark, cell.raw())));
            }
            if (about.equals(gathered.period()) && number.amount().signum() != 0) {
                ChangedUnit.of(indicator, place)
                        .filter(stated -> !indicator.isTableCell()
                                || tablesInOtherUnit.add(new TableUnit(place.sheet(), stated, indicator.unit())))
                        .ifPresent(stated -> gathered.add(
                                new ChangedUnit(at, ReturnSoFar.shortened(cell.raw()), stated, indicator.unit())));
            }
            CountedPieces.doubt(indicator, number.amount())
                    .ifPresent(kind ->
                            gathered.add(new NoWholeNumber(kind, at, CellValue.digits(cell), indicator.unit())));
        }
        if (isHidden(place, cell)) {
            gathered.add(new HiddenValue(at, cell.raw()));
        }
        DoubtfulLook.of(cell)
                .or(() -> Optional.ofNullable(place.rowLabel()).flatMap(label -> DoubtfulLook.ofLabel(label.cell())))
                .ifPresent(look -> gathered.add(new DoubtfulValue(look.rule(), at, look.found(), "")));
        return Optional.of(read.value());
    }

    private CellValue value(Indicator indicator, ValuePlace place, Cell cell) {
        if (indicator.kind() == Indicator.Kind.TEXT) {
            return CellValue.text(cell, datesFrom1904);
        }
        Unit wanted = Unit.of(indicator.unit());
        StatedUnit around = StatedUnit.of(place, wanted);
        StatedUnit stated = RowRemark.contradicting(place, cell, wanted, around)
                .<StatedUnit>map(StatedUnit.Unclear::new)
                .orElse(around);
        return CellValue.number(cell, wanted, stated);
    }

    private static boolean isHidden(ValuePlace place, Cell cell) {
        return place.sheet().sheet().hidden()
                || place.sheet().grid().rowHidden(cell.row())
                || place.sheet().grid().columnHidden(cell.column());
    }

    private CellRef ref(ValuePlace place, String address) {
        return gathered.ref(place.sheet().sheet().name(), address);
    }
}

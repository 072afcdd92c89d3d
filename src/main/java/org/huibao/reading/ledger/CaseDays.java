package org.huibao.reading.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.notation.CellNumber;
import org.huibao.notation.DateSpan;
import org.huibao.notation.NumberFormat;
import org.huibao.notation.Period;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.reading.filter.RowTally;
import org.huibao.reading.filter.TalliedRule;
import org.huibao.reading.row.LedgerContext;
import org.huibao.reading.row.LedgerRow;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that is kept on from period to period and filed whole, or last year's: most of its cases have days of another time, and the definition
 * counts them all.
 */
final class CaseDays {

    /** Whether most cases are of another time shows in the first ones. */
    private static final int LOOKED_AT = 1000;

    private static final int FEWEST = 3;

    /** Days on which a case was dealt with; 发证日期 and 入职日期 say since when something holds. */
    private static final Set<String> HEADER = HeaderTerms.HEADER_CASE_DAY.set();

    private final Optional<Period> period;
    private final boolean filtered;
    private final boolean datesFrom1904;
    private final RowTally outside = new RowTally(TalliedRule.OTHER_DAYS);
    private @Nullable Set<Integer> columns;
    private int dated;
    private int others;

    CaseDays(Indicator.Ledger ledger, String period, boolean datesFrom1904) {
        this.period = Period.of(period);
        this.filtered = ledger.where().stream().anyMatch(Indicator.Ledger.Where::withinPeriod);
        this.datesFrom1904 = datesFrom1904;
    }

    /** A row that counts. */
    void counts(LedgerContext here, LedgerRow row, Cell counted) {
        if (filtered || period.isEmpty() || dated >= LOOKED_AT) {
            return;
        }
        Set<Integer> known = columns;
        if (known == null) {
            known = here.header().lines().stream()
                    .flatMap(line -> line.labels().values().stream())
                    .filter(label -> HEADER.contains(label.folded()))
                    .map(label -> label.left())
                    .collect(Collectors.toSet());
            columns = known;
        }
        if (known.isEmpty()) {
            return;
        }
        Set<Integer> its = known;
        List<DateSpan> days = row.filled().stream()
                .filter(cell -> its.contains(cell.column()))
                .flatMap(cell -> day(cell).stream())
                .toList();
        if (!days.isEmpty()) {
            dated++;
            if (days.stream().allMatch(day -> day.isOutside(period.get()))) {
                others++;
                outside.add(row, counted);
            }
        }
    }

    private Optional<DateSpan> day(Cell cell) {
        if (cell.kind() == Cell.Kind.TEXT) {
            return DateSpan.ofText(cell.legible());
        }
        if (cell.kind() != Cell.Kind.NUMBER) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = CellNumber.of(cell.raw()).map(CellNumber::amount);
        return NumberFormat.of(cell.format()).date()
                ? number.flatMap(serial -> DateSpan.ofSerial(serial, datesFrom1904))
                : number.flatMap(DateSpan::ofNumber);
    }

    /** After the last row. */
    void report(ReturnSoFar gathered, Indicator indicator, String sheet) {
        if (others >= FEWEST && 2 * others > dated) {
            outside.report(gathered, indicator, sheet);
        }
    }
}

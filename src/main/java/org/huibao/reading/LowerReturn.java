package org.huibao.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.definition.NamedDepartment;
import org.huibao.definition.ReportJob;
import org.huibao.model.CellRef;
import org.huibao.model.FiledReturn;
import org.huibao.model.LowerSet;
import org.huibao.model.LowerSet.Passed;
import org.huibao.model.Observation;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;
import org.huibao.notation.Unit;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Workbook;

/** A return that the program of the level below filled in: whether its cells still say what was passed up. */
final class LowerReturn {

    /** The property that such a return bears. */
    private static final String SET = "huibao.set";

    private LowerReturn() {}

    static void tell(Workbook workbook, FiledReturn filed, ReportJob job, List<Indicator> owed, ReturnSoFar gathered) {
        if (!workbook.properties().containsKey(SET)) {
            return;
        }
        Optional<LowerSet> set = workbook.lowerSet();
        if (set.isEmpty()) {
            gathered.add(new LostBelow(gathered.whole(gathered.file())));
            return;
        }
        String county = ReturnSoFar.shortened(set.get().county());
        job.department(filed.department())
                .filter(its -> !NamedDepartment.is(its, set.get().county(), job.departments()))
                .ifPresent(its -> gathered.add(new OtherCounty(gathered.whole(gathered.file()), county, its.name())));
        if (!set.get().period().equals(job.period())) {
            gathered.add(new OtherPeriodBelow(
                    gathered.whole(gathered.file()),
                    county,
                    ReturnSoFar.shortened(set.get().period()),
                    job.period()));
        }
        Map<String, Indicator> indicators =
                owed.stream().collect(Collectors.toMap(Indicator::code, Function.identity(), (a, b) -> a));
        for (Observation seen : List.copyOf(gathered.observations())) {
            Passed passed = set.get().passed().get(seen.indicator());
            Indicator indicator = indicators.get(seen.indicator());
            if (indicator != null
                    && indicator.ledger() != null
                    && passed == null
                    && seen.value() instanceof Value.Number number
                    && number.amount().signum() == 0
                    && isBlankBelow(workbook, seen.cell())) {
                gathered.add(new BlankLedgerBelow(gathered.at(indicator, seen.period(), seen.cell()), county));
            }
            if (passed != null
                    && indicator != null
                    && seen.period().equals(gathered.period())
                    && !isSame(seen.value(), passed, indicator)) {
                gathered.add(new AlteredBelow(
                        gathered.at(indicator, seen.period(), seen.cell()),
                        ReturnSoFar.shortened(shown(seen)),
                        ReturnSoFar.shortened(passed.written()),
                        county));
            }
        }
    }

    /** Whether nobody has written anything under a ledger's header. */
    private static boolean isBlankBelow(Workbook workbook, CellRef header) {
        String digits = header.address().replaceAll("[^0-9]", "");
        int row = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        List<String> below = new ArrayList<>();
        workbook.sheets().stream()
                .filter(sheet -> sheet.name().equals(header.sheet()))
                .forEach(sheet -> sheet.rows(each -> {
                    if (each.number() > row) {
                        each.cells().stream()
                                .filter(cell -> !cell.raw().isBlank())
                                .forEach(cell -> below.add(cell.address()));
                    }
                    return below.isEmpty();
                }));
        return below.isEmpty();
    }

    private static boolean isSame(Value value, Passed passed, Indicator indicator) {
        if (value instanceof Value.Number number) {
            Optional<BigDecimal> factor = Unit.of(passed.unit()).to(Unit.of(indicator.unit()));
            Optional<BigDecimal> written = CellNumber.of(passed.written()).map(CellNumber::amount);
            return factor.isPresent()
                    && written.isPresent()
                    && written.get().multiply(factor.get()).compareTo(number.amount()) == 0;
        }
        return value instanceof Value.Text text
                ? text.text().strip().equals(passed.written().strip())
                : value instanceof Value.None && !CellNumber.isDecimal(passed.written());
    }

    private static String shown(Observation seen) {
        if (seen.value() instanceof Value.Number number) {
            return CellNumber.plainText(number.amount());
        }
        return seen.raw().isBlank() ? "—" : seen.raw().strip();
    }
}

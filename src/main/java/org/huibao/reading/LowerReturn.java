package org.huibao.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.model.LowerSet;
import org.huibao.model.LowerSet.Passed;
import org.huibao.model.Observation;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Unit;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Workbook;

/** A return that the program of the level below filled in: whether its cells still say what was passed up. */
final class LowerReturn {

    /** The property that such a return bears. */
    private static final String SET = "huibao.set";

    private LowerReturn() {}

    static void tell(Workbook workbook, Optional<Department> department, List<Indicator> owed, ReturnSoFar gathered) {
        if (!workbook.properties().containsKey(SET)) {
            return;
        }
        Optional<LowerSet> set = workbook.lowerSet();
        if (set.isEmpty()) {
            gathered.add(new LostBelow(gathered.whole(gathered.file())));
            return;
        }
        String county = ReturnSoFar.shortened(set.get().county());
        department
                .filter(its -> !isNamed(its, set.get().county()))
                .ifPresent(its -> gathered.add(new OtherCounty(gathered.whole(gathered.file()), county, its.name())));
        Map<String, Indicator> indicators =
                owed.stream().collect(Collectors.toMap(Indicator::code, Function.identity(), (a, b) -> a));
        for (Observation seen : List.copyOf(gathered.observations())) {
            Passed passed = set.get().passed().get(seen.indicator());
            Indicator indicator = indicators.get(seen.indicator());
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

    /** Above, a county may be called by more or less than its own name. */
    private static boolean isNamed(Department department, String county) {
        String own = LabelFolding.fold(county);
        return !own.isEmpty()
                && Stream.concat(Stream.of(department.name()), department.aliases().stream())
                        .map(LabelFolding::fold)
                        .anyMatch(name -> name.contains(own) || own.contains(name));
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

package org.huibao.reading.form;

import java.util.ArrayList;
import java.util.List;
import org.huibao.definition.Indicator;
import org.huibao.model.Value;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.reading.value.IndicatorCell;
import org.huibao.reading.value.ReturnSoFar;

/**
 * What only the whole of a return shows: values that all stand under the header of the period before, and last year's values filed
 * again as this year's.
 */
final class RepeatedPrevious {

    /** Fewer values than these may be the same by chance. */
    private static final int FEWEST_SAME = 3;

    private static final int FEWEST_PREVIOUS = 2;

    private final ReturnSoFar gathered;
    private final List<Row> rows = new ArrayList<>();
    private boolean filledAlone;

    RepeatedPrevious(ReturnSoFar gathered) {
        this.gathered = gathered;
    }

    private record Row(Indicator indicator, ValuePlace place, Value now, Value before) {

        boolean same() {
            return now instanceof Value.Number number
                    && before instanceof Value.Number last
                    && number.amount().compareTo(last.amount()) == 0;
        }

        boolean zero() {
            return now instanceof Value.Number number && number.amount().signum() == 0;
        }

        boolean both() {
            return now instanceof Value.Number && before instanceof Value.Number;
        }

        boolean explained() {
            return place.noteColumn() > 0 && place.sheet().filled(place.row(), place.noteColumn());
        }
    }

    void add(Indicator indicator, ValuePlace place, Value now, Value before) {
        rows.add(new Row(indicator, place, now, before));
    }

    /** A number of a row in which nothing stands under last year's header: an indicator that is new has nothing there. */
    void alone(Value now) {
        filledAlone |= !(now instanceof Value.Blank);
    }

    void tell() {
        boolean blank = !filledAlone && rows.stream().allMatch(row -> row.now instanceof Value.Blank);
        List<Row> before =
                rows.stream().filter(row -> row.before instanceof Value.Number).toList();
        if (blank && before.size() >= FEWEST_PREVIOUS) {
            ValuePlace previous = before.get(0).place.ofPreviousPeriod().orElseThrow();
            gathered.add(new PreviousAlone(
                    at(before, previous),
                    Integer.toString(before.size()),
                    before.get(0).place.address()));
        }
        List<Row> both = rows.stream().filter(Row::both).toList();
        List<Row> same = both.stream().filter(Row::same).toList();
        if (same.size() == both.size()
                && same.stream().filter(row -> !row.zero()).count() >= FEWEST_SAME) {
            gathered.add(new PreviousAgain(at(same, same.get(0).place), Integer.toString(same.size())));
        }
    }

    /** Hung on a row that is not explained yet: what was written there before would count as the answer. */
    private IndicatorCell at(List<Row> told, ValuePlace place) {
        Row row = told.stream().filter(each -> !each.explained()).findFirst().orElse(told.get(0));
        return gathered.at(row.indicator, place.sheet().sheet().name(), place.address());
    }
}

package org.huibao.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.CellRef;
import org.huibao.model.EarlierFigures;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.model.Observation;
import org.huibao.model.Value;
import org.huibao.notation.Period;
import org.jspecify.annotations.Nullable;

/** {@code previous.whole-year}: a report on a part of a year, and what a return gives under 上年数 is what was published for the whole year before. */
final class WholeYearBefore {

    /** A single small number may be the same by chance, and so may one that all happened in the same part of the year. */
    private static final BigDecimal LARGE = BigDecimal.TEN;

    private WholeYearBefore() {}

    private static final class Compared {
        private int equal;
        private int other;
        private boolean large;
        private @Nullable CellRef place;

        private boolean isCopied() {
            return other == 0 && (equal > 1 || equal == 1 && large);
        }
    }

    static List<Finding> examine(ReportJob job, CheckEvidence evidence) {
        Optional<EarlierFigures> known = evidence.past().wholeYear();
        if (known.isEmpty()) {
            return List.of();
        }
        EarlierFigures year = known.get();
        String previous = Period.of(job.period()).orElseThrow().previous().code();
        Map<String, Compared> departments = new LinkedHashMap<>();
        job.departments().forEach(department -> departments.put(department.code(), new Compared()));
        for (Indicator indicator : job.indicators()) {
            if (isOfPart(indicator)) {
                evidence.observations(indicator.code(), previous)
                        .forEach(seen -> compare(seen, indicator, year, departments));
            }
        }
        List<Finding> found = new ArrayList<>();
        for (Department department : job.departments()) {
            Compared compared = departments.get(department.code());
            if (compared != null && compared.isCopied()) {
                found.add(Finding.of(new WholeYearGiven(
                        new FindingSubject(department.code(), "", job.period(), compared.place),
                        department.name(),
                        Integer.toString(compared.equal),
                        year.period(),
                        previous)));
            }
        }
        return found;
    }

    /** A stock may well stay what it was, and a cumulative figure of the last part is that of the year. */
    private static boolean isOfPart(Indicator indicator) {
        return indicator.formula() == null
                && indicator.kind() == Indicator.Kind.NUMBER
                && indicator.flow().span() == Indicator.Span.PERIOD;
    }

    private static void compare(
            Observation seen, Indicator indicator, EarlierFigures year, Map<String, Compared> departments) {
        Compared its = departments.get(seen.department());
        Optional<BigDecimal> whole = year.department(seen.department(), indicator.code());
        if (its != null
                && seen.value() instanceof Value.Number number
                && whole.filter(amount -> amount.signum() != 0).isPresent()) {
            if (number.amount().compareTo(whole.get()) == 0) {
                its.equal++;
                its.large |= number.amount().abs().compareTo(LARGE) >= 0;
                its.place = its.place == null ? seen.cell() : its.place;
            } else {
                its.other++;
            }
        }
    }

    /**
     * @param department its name
     * @param number how many values
     * @param year the whole one
     * @param before the part of it that should stand there
     */
    record WholeYearGiven(FindingSubject about, String department, String number, String year, String before)
            implements FindingFacts {

        static final FindingRule RULE = FindingRule.of("previous.whole-year", Level.WARNING);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return year;
        }

        @Override
        public String expected() {
            return before;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("department", department)
                    .and("number", number)
                    .and("year", year)
                    .and("before", before);
        }
    }
}

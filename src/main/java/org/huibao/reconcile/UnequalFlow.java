package org.huibao.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.Indicator.Span;
import org.huibao.formula.Formula;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.EarlierFigures;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.model.Value;
import org.huibao.notation.Period;

/**
 * {@code flow.cumulative}: 累计 other than 上期累计 + 本期. {@code flow.stock}: 期末 other than 期初 + change. {@code flow.opening}: 期初 other than
 * what was published as the end of the period before.
 */
final class UnequalFlow implements IndicatorCheck {

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        Indicator indicator = examined.indicator();
        if (indicator.flow().span() == Span.PERIOD || indicator.kind() != Indicator.Kind.NUMBER) {
            return List.of();
        }
        return new Examination(examined).findings();
    }

    private static final class Examination {
        private final ExaminedIndicator examined;
        private final Indicator indicator;
        private final Optional<Formula> opening;
        private final Optional<Formula> change;
        private final Optional<EarlierFigures> before;
        private final boolean begins;

        Examination(ExaminedIndicator examined) {
            this.examined = examined;
            this.indicator = examined.indicator();
            FlowPartners partners = new FlowPartners(examined.job(), indicator);
            this.opening = partners.opening();
            this.change = partners.change();
            Period period = Period.of(examined.job().period()).orElseThrow();
            boolean cumulative = indicator.flow().span() == Span.CUMULATIVE;
            this.begins = cumulative && period.fromMonth() % 12 == 0;
            this.before = cumulative
                    ? examined.evidence()
                            .past()
                            .inYear()
                            .filter(earlier -> Period.of(earlier.period())
                                    .filter(its -> its.toMonth() + 1 == period.fromMonth())
                                    .isPresent())
                    : examined.evidence().past().rightBefore();
        }

        List<Finding> findings() {
            List<Finding> found = new ArrayList<>();
            Set<String> codes = new LinkedHashSet<>(List.of(indicator.code()));
            opening.ifPresent(formula -> codes.addAll(formula.codes()));
            change.ifPresent(formula -> codes.addAll(formula.codes()));
            List<Department> asked = examined.owed().owingAll(examined.owed().leaves(codes));
            for (Department department : asked) {
                found.addAll(findings(
                        examined.value(department),
                        examined.evidence().department(department.code()),
                        before.flatMap(its -> its.department(department.code(), indicator.code()))));
            }
            // What several departments report together only the county's figures show.
            if (asked.isEmpty()) {
                found.addAll(findings(
                        examined.countyValue(null),
                        examined.evidence().county(),
                        before.flatMap(its -> its.county(indicator.code()))));
            }
            return found;
        }

        private List<Finding> findings(CheckedValue value, FormulaInputs inputs, Optional<BigDecimal> published) {
            List<Finding> found = new ArrayList<>();
            Optional<BigDecimal> closing = ExaminedIndicator.amount(inputs.now(indicator.code()));
            Optional<BigDecimal> stated = opening.flatMap(formula -> amount(formula, inputs));
            Optional<BigDecimal> begin =
                    opening.isPresent() ? stated : begins ? Optional.of(BigDecimal.ZERO) : published;
            Optional<BigDecimal> added = change.flatMap(formula -> amount(formula, inputs));
            if (closing.isPresent()
                    && begin.isPresent()
                    && added.isPresent()
                    && begin.get().add(added.get()).compareTo(closing.get()) != 0) {
                found.add(Finding.of(new BrokenFlow(
                        indicator.flow().span() == Span.STOCK ? Kind.STOCK : Kind.CUMULATIVE,
                        value,
                        closing.get(),
                        begin.get(),
                        added.get())));
            }
            if (stated.isPresent() && published.isPresent() && stated.get().compareTo(published.get()) != 0) {
                found.add(Finding.of(new OtherOpening(
                        value,
                        stated.get(),
                        published.get(),
                        before.map(EarlierFigures::period).orElse(""))));
            }
            return found;
        }

        private static Optional<BigDecimal> amount(Formula formula, FormulaInputs inputs) {
            Value value = formula.evaluate(inputs);
            return ExaminedIndicator.amount(value);
        }
    }

    enum Kind implements FindingRule {
        CUMULATIVE("flow.cumulative"),
        STOCK("flow.stock");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public List<Level> levels() {
            return List.of(Level.WARNING);
        }
    }

    /**
     * @param opening what it was
     * @param change what the period adds
     */
    record BrokenFlow(Kind rule, CheckedValue value, BigDecimal amount, BigDecimal opening, BigDecimal change)
            implements ValueFinding {

        @Override
        public String found() {
            return FindingText.number(amount);
        }

        @Override
        public String expected() {
            return FindingText.number(opening)
                    + (change.signum() < 0 ? " − " : " + ")
                    + FindingText.number(change.abs())
                    + " = "
                    + FindingText.number(opening.add(change));
        }

        @Override
        public String identity() {
            return found() + " " + expected();
        }

        @Override
        public FindingFields fields() {
            return value.fields().and("amount", value.inUnit(amount)).and("expected", expected());
        }
    }

    /**
     * @param opening as it is stated
     * @param published as the end of the period before
     * @param before that period
     */
    record OtherOpening(CheckedValue value, BigDecimal opening, BigDecimal published, String before)
            implements ValueFinding {

        static final FindingRule RULE = FindingRule.of("flow.opening", Level.WARNING);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return FindingText.number(opening);
        }

        @Override
        public String expected() {
            return FindingText.number(published);
        }

        @Override
        public FindingFields fields() {
            return value.fields()
                    .and("opening", value.inUnit(opening))
                    .and("published", value.inUnit(published))
                    .and("before", before);
        }
    }
}

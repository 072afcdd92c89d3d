package org.huibao.office.sample;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huibao.definition.FixedTable;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.definition.TableLine;
import org.huibao.model.Value;

/** Numbers from which the fitting begins: by unit, the parts of rates as parts, the period before near to this one. */
final class SampleBeginnings {

    /** In the names of what a county is glad to have little of. */
    private static final List<String> FEW_OF_THEM = List.of("败诉", "不合格", "差评", "超期", "逾期", "撤销", "纠错", "信访率", "投诉率");

    private final ReportJob job;
    private final SampleValues values;

    SampleBeginnings(ReportJob job, SampleValues values) {
        this.job = job;
        this.values = values;
    }

    void now() {
        Set<String> cells = cells();
        for (Indicator indicator : job.indicators()) {
            if (isReported(indicator)) {
                SampleRange usual = SampleRange.of(indicator);
                boolean few =
                        cells.contains(indicator.code()) || FEW_OF_THEM.stream().anyMatch(indicator.name()::contains);
                SampleRange range = few ? usual.inTable() : usual;
                for (String model : values.models().of(indicator)) {
                    BigDecimal number = range.value(indicator.decimals(), SampleValues.seed(indicator.code(), model));
                    values.set(model, indicator.code(), false, number);
                    values.set(model, indicator.code(), true, number);
                }
            }
        }
        job.indicators().forEach(this::rate);
    }

    /** Of fixed tables. */
    private Set<String> cells() {
        Set<String> cells = new HashSet<>();
        for (FixedTable table : job.tables()) {
            for (TableLine row : table.rows()) {
                table.columns().forEach(column -> table.indicator(row, column).ifPresent(cells::add));
            }
        }
        return cells;
    }

    private static boolean isReported(Indicator indicator) {
        return indicator.formula() == null && indicator.kind() == Indicator.Kind.NUMBER;
    }

    /** Of two numbers that make a rate the first is a part of the second, as a rule most of it. */
    private void rate(Indicator rate) {
        if (rate.formula() == null || !rate.formula().isRate()) {
            return;
        }
        List<Indicator> counts =
                rate.formula().codes().stream().map(values::indicator).toList();
        if (counts.size() == 2 && counts.stream().allMatch(SampleBeginnings::isReported)) {
            double share = SampleValues.random(rate.code(), "");
            boolean few = FEW_OF_THEM.stream().anyMatch(rate.name()::contains);
            part(counts.get(0), counts.get(1), false, few ? 0.03 + 0.1 * share : 0.8 + 0.18 * share);
        }
    }

    private void part(Indicator part, Indicator whole, boolean before, double share) {
        BigDecimal factor = BigDecimal.valueOf(share);
        if (values.models().of(whole).containsAll(values.models().of(part))) {
            for (String model : values.models().of(part)) {
                BigDecimal amount = values.number(whole, model, false).multiply(factor);
                values.set(model, part.code(), before, amount.max(SampleValues.smallest(part)));
            }
        } else if (values.value(null, whole.code(), false) instanceof Value.Number all) {
            values.set(null, part.code(), before, all.amount().multiply(factor));
        }
    }

    /** What the period before gave is near to this one's. */
    void past() {
        for (Indicator indicator : job.indicators()) {
            if (isReported(indicator)) {
                double change = 0.86 + 0.3 * SampleValues.random(indicator.code(), "");
                boolean other =
                        values.isIndicator(indicator.previous()) && isReported(values.indicator(indicator.previous()));
                if (other) {
                    part(values.indicator(indicator.previous()), indicator, false, change);
                } else {
                    part(indicator, indicator, true, change);
                }
            }
        }
    }
}

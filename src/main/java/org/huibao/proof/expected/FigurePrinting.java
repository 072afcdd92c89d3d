package org.huibao.proof.expected;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.PeriodComparison;
import org.huibao.definition.ReportJob;
import org.huibao.model.Value;
import org.huibao.notation.format.Format;
import org.huibao.proof.figure.RecomputedFigures;
import org.jspecify.annotations.Nullable;

/** What stands in a figure's control. */
final class FigurePrinting {

    private final ReportJob job;
    private final RecomputedFigures values;
    private final List<BalancedPrint> balanced;

    /** @param balanced what is printed in the place of rounded numbers */
    FigurePrinting(ReportJob job, RecomputedFigures values, List<BalancedPrint> balanced) {
        this.job = job;
        this.values = values;
        this.balanced = List.copyOf(balanced);
    }

    static String owed(Indicator indicator) {
        return indicator.isTableCell() ? "【待补】" : "【待补:" + indicator.name() + "】";
    }

    Value value(Indicator indicator, @Nullable Department department) {
        return department == null
                ? values.county(indicator.code())
                : values.department(department.code(), indicator.code());
    }

    /**
     * @param format as the template holds it; empty where it holds none
     * @param unit that stands beside it in a loop over indicators; empty elsewhere
     */
    String printed(Indicator indicator, String format, @Nullable Department department, String unit) {
        Value value = value(indicator, department);
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.None) {
            return "无";
        }
        if (!(value instanceof Value.Number number)) {
            return isOwed(indicator, department) ? owed(indicator) : "–";
        }
        return format(indicator, format)
                .map(how -> unit.isEmpty() ? how : how.under(unit))
                .map(how -> how.print(shown(indicator, department, how, number.amount()), how(indicator)))
                .orElse("");
    }

    /** The same as a number that is added up; nothing where no plain number stands. */
    Optional<ReaderNumber> number(
            ReadingPlaces.Place place,
            String copy,
            Indicator indicator,
            String format,
            @Nullable Department department,
            String unit) {
        if (!(value(indicator, department) instanceof Value.Number number)) {
            return Optional.empty();
        }
        String whose = department == null ? "" : department.code();
        return format(indicator, format)
                .map(how -> unit.isEmpty() ? how : how.under(unit))
                .flatMap(how -> how.seen(number.amount(), how(indicator))
                        .map(plain -> new ReaderNumber(
                                place,
                                place.isInTable() ? place.block() : place.block() + copy,
                                place.row() + copy,
                                whose,
                                indicator,
                                how,
                                number.amount(),
                                plain,
                                balanced.stream()
                                        .filter(each -> each.is(indicator.code(), whose, plain.step()))
                                        .findFirst()
                                        .map(BalancedPrint::amount)
                                        .orElse(plain.amount()))));
    }

    private BigDecimal shown(Indicator indicator, @Nullable Department department, Format format, BigDecimal exact) {
        String whose = department == null ? "" : department.code();
        return balanced.isEmpty()
                ? exact
                : format.seen(exact, how(indicator))
                        .flatMap(seen -> balanced.stream()
                                .filter(each -> each.is(indicator.code(), whose, seen.step()))
                                .findFirst())
                        .map(BalancedPrint::amount)
                        .orElse(exact);
    }

    private static Optional<Format> format(Indicator indicator, String written) {
        if (PeriodComparison.isChange(indicator)) {
            return PeriodComparison.format(written, indicator);
        }
        if (written.isEmpty()) {
            return Optional.of(Format.decimals(indicator.decimals()));
        }
        return Format.parse(written) instanceof Format.Parsed.Good good ? Optional.of(good.format()) : Optional.empty();
    }

    static Format.Printing how(Indicator indicator) {
        RoundingMode rounding =
                indicator.rounding() == Indicator.Rounding.DOWN ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        boolean rate =
                indicator.unit().strip().equals("%") || indicator.unit().strip().equals("％");
        boolean written = indicator.formula() != null && indicator.formula().isRate();
        return new Format.Printing(indicator.unit(), indicator.decimals(), rounding, rate || written);
    }

    /** Whether somebody still has to supply what is missing. */
    boolean isOwed(Indicator indicator, @Nullable Department department) {
        Value value = value(indicator, department);
        if (!(value instanceof Value.Missing missing)) {
            return value instanceof Value.Blank;
        }
        if (indicator.isComparison()) {
            return false;
        }
        return switch (missing.reason()) {
            case INPUT ->
                indicator.formula() == null
                        || indicator.formula().codes().stream()
                                .flatMap(code -> job.indicator(code).stream())
                                .anyMatch(input -> isOwed(input, department));
            case ZERO_DENOMINATOR, NO_PREVIOUS, NOTHING_REPORTED -> department == null && indicator.required();
            case NO_RETURN, BLANK, NOT_FOUND ->
                department == null
                        || indicator.required()
                                && department.required()
                                && indicator.from().contains(department.code());
            case NO_COUNTY_FIGURE, DOUBTFUL, SEVERAL -> true;
        };
    }
}

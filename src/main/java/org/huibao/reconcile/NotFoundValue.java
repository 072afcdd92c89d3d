package org.huibao.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.Indicator.Axis;
import org.huibao.model.Absence;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * {@code value.not-found}: returns came, and no cell of them speaks of what their department owes. That a cell is blank the department has
 * decided; that none is to be found may be a sheet or a row that goes by another name.
 */
final class NotFoundValue implements IndicatorCheck {

    /** A number beside a label says more than the label alone; then the nearest label. */
    private static final Comparator<Absence> BEST = Comparator.comparing(
                    (Absence absence) -> absence.nearest().isEmpty())
            .thenComparing(absence -> absence.beside().isEmpty())
            .thenComparingInt(Absence::distance);

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        return examined.owing().stream()
                .filter(examined::isNotFound)
                .map(department -> finding(
                        examined,
                        department,
                        examined.absences(department).stream().min(BEST).orElseThrow()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Of what one department gives for all nothing is lost where the others are silent, unless one of them has a number for it. */
    private static Optional<Finding> finding(ExaminedIndicator examined, Department department, Absence best) {
        boolean given = examined.indicator().combine() == Indicator.Combine.ONLY
                && !(examined.value() instanceof Value.Missing);
        return given && best.beside().isEmpty()
                ? Optional.empty()
                : Optional.of(finding(examined, department, best, level(examined, department, best)));
    }

    /** A text that nobody has to write, and to which nothing in the return comes near, is no case that a sum could miss. */
    private static Level level(ExaminedIndicator examined, Department department, Absence best) {
        if (examined.indicator().required() && department.required()) {
            return Level.ERROR;
        }
        boolean text = examined.indicator().kind() == Indicator.Kind.TEXT;
        return text && best.nearest().isEmpty() ? Level.INFO : Level.WARNING;
    }

    private static Finding finding(ExaminedIndicator examined, Department department, Absence best, Level level) {
        String nearest = best.beside().isEmpty() ? best.nearest() : best.nearest() + " = " + best.beside();
        return Finding.of(new LabelNotFound(
                level,
                examined.value(department, best.place()),
                nearest,
                expected(examined.indicator()),
                nearest.isEmpty() ? best.place().file() : shown(best)));
    }

    private static String shown(Absence best) {
        return best.place().address().isEmpty()
                ? best.place().sheet()
                : best.place().sheet() + "!" + best.place().address();
    }

    /** Where it is looked for, in no language: {@code 行政处罚!合计/宗数}, {@code 处罚台账!罚款金额}, or its names. */
    private static String expected(Indicator indicator) {
        Indicator.At at = indicator.at();
        Indicator.Ledger ledger = indicator.ledger();
        if (at != null) {
            String inSheet = at.cell().isEmpty()
                    ? Stream.of(at.row(), at.column()).map(NotFoundValue::shown).collect(Collectors.joining(" × "))
                    : at.cell();
            return at.sheet().isEmpty() ? inSheet : at.sheet() + "!" + inSheet;
        }
        if (ledger != null) {
            return ledger.sheet().isEmpty() ? ledger.counted() : ledger.sheet() + "!" + ledger.counted();
        }
        List<String> names = new ArrayList<>(List.of(indicator.name()));
        names.addAll(indicator.aliases());
        return String.join(" / ", names);
    }

    private static String shown(@Nullable Axis axis) {
        return axis instanceof Axis.Path path
                ? String.join("/", path.labels())
                : axis instanceof Axis.Ordinal ordinal ? Integer.toString(ordinal.number()) : "";
    }

    /**
     * @param nearest label, and the number beside it; empty where nothing comes near
     * @param sought where the definition says that it stands, or its names
     * @param where the nearest label stands, or the file where there is none
     */
    record LabelNotFound(Level level, CheckedValue value, String nearest, String sought, String where)
            implements ValueFinding {

        static final FindingRule RULE = FindingRule.of("value.not-found", Level.ERROR, Level.WARNING, Level.INFO);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return nearest;
        }

        @Override
        public String expected() {
            return sought;
        }

        @Override
        public FindingFields fields() {
            return value.fields()
                    .and("sought", sought)
                    .and("nearest", nearest.isEmpty() ? "—" : nearest)
                    .and("where", where);
        }
    }
}

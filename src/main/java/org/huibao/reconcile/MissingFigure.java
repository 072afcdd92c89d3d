package org.huibao.reconcile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.model.Value;

/**
 * {@code figure.zero-denominator}, {@code figure.no-previous}, {@code figure.nothing-reported}, {@code figure.input-missing}: a required figure
 * cannot be made, and nothing else says why. What is missing for want of a return or a value that somebody owes is told there.
 */
final class MissingFigure implements IndicatorCheck {

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        if (!examined.indicator().required() || !(examined.value() instanceof Value.Missing missing)) {
            return List.of();
        }
        return why(examined, missing).map(why -> finding(examined, why, missing)).stream()
                .toList();
    }

    /** A required figure that is missing, whatever says why. */
    static List<Finding> gap(ExaminedIndicator examined) {
        return examined.indicator().required()
                        && examined.value() instanceof Value.Missing missing
                        && missing.reason() != Value.Reason.NO_COUNTY_FIGURE
                ? List.of(finding(examined, Kind.INPUT_MISSING, missing))
                : List.of();
    }

    private static Finding finding(ExaminedIndicator examined, Kind why, Value.Missing missing) {
        return Finding.of(
                new FigureMissing(why, examined.countyValue(null), missing.about(), names(examined, missing.about())));
    }

    private static Optional<Kind> why(ExaminedIndicator examined, Value.Missing missing) {
        return switch (missing.reason()) {
            case ZERO_DENOMINATOR -> Optional.of(Kind.ZERO_DENOMINATOR);
            case NO_PREVIOUS ->
                returnMayBring(examined, missing.about()) ? Optional.empty() : Optional.of(Kind.NO_PREVIOUS);
            case NOTHING_REPORTED -> Optional.of(Kind.NOTHING_REPORTED);
            case INPUT ->
                isTold(examined, missing.about(), new HashSet<>()) ? Optional.empty() : Optional.of(Kind.INPUT_MISSING);
            case NO_RETURN, BLANK, NOT_FOUND, DOUBTFUL, SEVERAL, NO_COUNTY_FIGURE -> Optional.empty();
        };
    }

    /** True while a return that would say what last year's value was is still to come. */
    private static boolean returnMayBring(ExaminedIndicator examined, String code) {
        return examined.owed().leaves(List.of(code)).stream()
                .map(examined.owed()::indicator)
                .filter(Objects::nonNull)
                .filter(leaf -> !leaf.previous().equals("none"))
                .flatMap(leaf -> examined.owed().owing(leaf).stream())
                .filter(Department::required)
                .map(Department::code)
                .anyMatch(department -> !examined.filing().filed().contains(department)
                        && !examined.filing().excused().containsKey(department));
    }

    /** Whether another finding says why an input is missing: a required one tells itself, a doubtful one was told where it was read. */
    private static boolean isTold(ExaminedIndicator examined, String code, Set<String> visited) {
        Indicator input = examined.owed().indicator(code);
        Value value = examined.evidence().county().now(code);
        if (input == null || !visited.add(code) || !(value instanceof Value.Missing missing)) {
            return true;
        }
        return switch (missing.reason()) {
            case INPUT -> input.required() || isTold(examined, missing.about(), visited);
            case NO_COUNTY_FIGURE -> false;
            case DOUBTFUL, SEVERAL -> true;
            default -> input.required();
        };
    }

    private static String names(ExaminedIndicator examined, String codes) {
        return String.join(
                "、", Arrays.stream(codes.split(",")).map(examined.owed()::name).toList());
    }

    enum Kind implements FindingRule {
        ZERO_DENOMINATOR("figure.zero-denominator", Level.ERROR),
        NO_PREVIOUS("figure.no-previous", Level.ERROR),
        NOTHING_REPORTED("figure.nothing-reported", Level.ERROR),
        /** It blocks whatever level an administrator sets. */
        INPUT_MISSING("figure.input-missing", Level.ERROR);

        private final String code;
        private final List<Level> levels;

        Kind(String code, Level... levels) {
            this.code = code;
            this.levels = List.of(levels);
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public List<Level> levels() {
            return levels;
        }
    }

    /**
     * @param codes of what is missing
     * @param inputs their names
     */
    record FigureMissing(Kind rule, CheckedValue value, String codes, String inputs) implements ValueFinding {

        @Override
        public String found() {
            return codes;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("indicator", value.indicator().name()).and("inputs", inputs);
        }
    }
}

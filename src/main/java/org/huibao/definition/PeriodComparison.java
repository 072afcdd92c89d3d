package org.huibao.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.definition.Indicator.Combine;
import org.huibao.definition.Indicator.Kind;
import org.huibao.definition.Indicator.Rounding;
import org.huibao.formula.ExpressionParser;
import org.huibao.formula.Formula;
import org.huibao.formula.FormulaInputs;
import org.huibao.formula.FormulaVocabulary;
import org.huibao.formula.ParseResult;
import org.huibao.model.Value;
import org.huibao.notation.format.Format;

/** What a loop over indicators says of each beside its value: the value of the period before, and the change since. */
public final class PeriodComparison {

    private static final String PERCENT = "%";
    private static final String POINTS = "个百分点";
    private static final String CHANGE = ".change";
    private static final String PREVIOUS_NAME = "（上年）";
    private static final String CHANGE_NAME = "（增减）";

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*CHANGE\\s*\\(\\s*\\w+\\s*\\)\\s*", Pattern.CASE_INSENSITIVE);

    private PeriodComparison() {}

    /** An administrator's own {@code CHANGE(x)} stands beside x already, and has not changed itself. */
    static boolean isWritten(Indicator indicator) {
        return indicator.formula() != null
                && WRITTEN.matcher(indicator.formula().text()).matches();
    }

    public static String previousCode(Indicator indicator) {
        return indicator.code() + ".previous";
    }

    public static String changeCode(Indicator indicator) {
        return indicator.code() + CHANGE;
    }

    public static boolean isChange(Indicator indicator) {
        return indicator.isComparison() && indicator.code().endsWith(CHANGE);
    }

    /** In the indicator's own unit. */
    static Indicator previous(Indicator indicator) {
        Formula formula = formula("PREV(" + indicator.code() + ")", indicator);
        boolean rate = indicator.formula() != null && indicator.formula().isRate();
        return implied(
                previousCode(indicator),
                indicator.name() + PREVIOUS_NAME,
                indicator.unit(),
                indicator.decimals(),
                indicator.rounding(),
                rate ? new OfRate(formula) : formula);
    }

    /**
     * In percent of the value before; of a percentage in percentage points.
     *
     * @param rounding the job's
     */
    static Indicator change(Indicator indicator, Rounding rounding) {
        String code = indicator.code();
        boolean percentage = indicator.unit().equals(PERCENT);
        return implied(
                changeCode(indicator),
                indicator.name() + CHANGE_NAME,
                percentage ? POINTS : PERCENT,
                1,
                rounding,
                formula(percentage ? code + " - PREV(" + code + ")" : "CHANGE(" + code + ")", indicator));
    }

    /**
     * How a change is printed.
     *
     * @param example with %, as a template holds it, which stands for the change's own unit; empty where it holds none
     * @param change as {@link #change} gives it
     * @return nothing for an example that does not fit a change
     */
    public static Optional<Format> format(String example, Indicator change) {
        String written = example.isEmpty() ? "0.0%" : example.replace('％', '%');
        if (!written.endsWith(PERCENT)) {
            return Optional.empty();
        }
        String own = written.substring(0, written.length() - PERCENT.length()) + change.unit();
        return Format.parse(own) instanceof Format.Parsed.Good good
                        && good.format().fits(change.unit())
                ? Optional.of(good.format())
                : Optional.empty();
    }

    private static Formula formula(String text, Indicator indicator) {
        if (ExpressionParser.formula(text, Set.of(indicator.code())) instanceof ParseResult.Good<Formula> good) {
            return good.expression();
        }
        throw new IllegalStateException("an indicator's code is no part of a formula: " + indicator.code());
    }

    private static Indicator implied(
            String code, String name, String unit, int decimals, Rounding rounding, Formula formula) {
        return new Indicator(
                code,
                name,
                List.of(),
                unit,
                Kind.NUMBER,
                List.of(),
                Combine.SUM,
                decimals,
                rounding,
                false,
                "none",
                "",
                formula,
                null,
                null);
    }

    /** Last year's rate below 100 is not printed as 100 either. */
    private record OfRate(Formula previous) implements Formula {
        @Override
        public String text() {
            return previous.text();
        }

        @Override
        public String inWords(FormulaVocabulary vocabulary) {
            return previous.inWords(vocabulary);
        }

        @Override
        public Set<String> codes() {
            return previous.codes();
        }

        @Override
        public Set<String> previousCodes() {
            return previous.previousCodes();
        }

        @Override
        public boolean isRate() {
            return true;
        }

        @Override
        public Value evaluate(FormulaInputs inputs) {
            return previous.evaluate(inputs);
        }
    }
}

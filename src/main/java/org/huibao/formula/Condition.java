package org.huibao.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.huibao.model.Value;

/** A parsed expression that holds or fails. */
public interface Condition {
    String text();

    Set<String> codes();

    Set<String> previousCodes();

    /** The sums that must be equal; none for a condition that demands anything else, or compares with the period before. */
    default List<SumEquation> equations() {
        return List.of();
    }

    Outcome evaluate(FormulaInputs inputs);

    /** What AND, or else OR, joins outermost; the condition alone where neither does. */
    Joined joined();

    /**
     * @param all whether every part must hold, or one of them
     * @param parts in the order of the text, each as it would be written alone
     */
    record Joined(boolean all, List<Condition> parts) {
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /** What came of a check. */
    sealed interface Outcome {
        record Holds() implements Outcome {}

        /**
         * @param left the left side with its numbers and its sum: {@code 2934 + 315 + 4 + 8 = 3261}; for a condition that is no plain
         *     comparison the whole expression with its numbers
         * @param operator as written, {@code <=}; empty for a condition that is no plain comparison
         * @param right likewise; empty for a condition that is no plain comparison
         * @param difference left − right, cut to ten digits where a quotient has no end; zero for a condition that is no plain comparison
         */
        record Fails(String left, String operator, String right, BigDecimal difference) implements Outcome {}

        /** Neither passed nor failed: an input is missing. */
        record NotEvaluated(Value.Missing why) implements Outcome {}
    }
}

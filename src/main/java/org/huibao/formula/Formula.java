package org.huibao.formula;

import java.util.Optional;
import java.util.Set;
import org.huibao.model.Value;

/** A parsed expression that gives a number. */
public interface Formula {
    /** As the administrator wrote it. */
    String text();

    /** As people read it who know the names, and neither codes nor functions. */
    default String inWords(FormulaVocabulary vocabulary) {
        return text();
    }

    /** The indicator codes that it uses for this period. */
    Set<String> codes();

    /** The indicator codes whose value of the period before it uses. */
    Set<String> previousCodes();

    /** True when the outermost call is RATE: such a value below 100 is never printed as 100. */
    boolean isRate();

    /** What it adds and subtracts; nothing for a formula that does anything else. */
    default Optional<SignedSum> sum() {
        return Optional.empty();
    }

    /** The code of the whole of which it is the share in percent: t of {@code RATE(a, t)}; nothing for any other formula. */
    default Optional<String> shareOf() {
        return Optional.empty();
    }

    /** A number, or {@link Value.Missing} with INPUT, ZERO_DENOMINATOR or NO_PREVIOUS; None counts as 0. */
    Value evaluate(FormulaInputs inputs);
}

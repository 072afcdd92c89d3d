package org.huibao.formula;

import java.util.List;
import org.huibao.formula.ParseResult.ExpressionMistake;

/** Makes mistakes: {@code formula.mistake.<rule>}, filled with what is expected. */
final class FormulaMistakes {

    private FormulaMistakes() {}

    static ExpressionMistake at(int start, int end, String rule, String found, String... expected) {
        return new ExpressionMistake(start, end, "formula.mistake." + rule, found, List.of(expected));
    }

    /** Of a condition in a template: {@code wording.mistake.<rule>}. */
    static ExpressionMistake wording(int start, int end, String rule, String found, String... expected) {
        return new ExpressionMistake(start, end, "wording.mistake." + rule, found, List.of(expected));
    }

    static ExpressionMistake at(FormulaToken token, String rule, String... expected) {
        return at(token.start(), token.end(), rule, token.text(), expected);
    }
}

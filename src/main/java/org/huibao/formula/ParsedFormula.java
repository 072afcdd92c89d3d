package org.huibao.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.ParseException;
import java.util.Optional;
import java.util.Set;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;

record ParsedFormula(ParsedText source) implements Formula {

    @Override
    public String text() {
        return source.text();
    }

    @Override
    public String inWords(FormulaVocabulary vocabulary) {
        return FormulaWords.of(source.tokens(), vocabulary);
    }

    @Override
    public Set<String> codes() {
        return source.codes();
    }

    @Override
    public Set<String> previousCodes() {
        return source.previousCodes();
    }

    @Override
    public boolean isRate() {
        return TypeCheck.name(source.root()).equals(FormulaLanguage.RATE);
    }

    @Override
    public Optional<SignedSum> sum() {
        return previousCodes().isEmpty() ? LinearForm.of(source.root()) : Optional.empty();
    }

    @Override
    public Optional<String> shareOf() {
        return isRate() && TypeCheck.isVariable(source.root().getParameters().get(1))
                ? Optional.of(source.root().getParameters().get(1).getToken().getValue())
                : Optional.empty();
    }

    @Override
    public Value evaluate(FormulaInputs inputs) {
        Optional<Value.Missing> missing = source.missing(inputs);
        if (missing.isPresent()) {
            return missing.get();
        }
        try {
            EvaluationValue result = source.over(inputs).evaluate();
            return new Value.Number(CellNumber.plain(result.getNumberValue()));
        } catch (ZeroDenominator zero) {
            return source.zero(zero);
        } catch (EvaluationException | ParseException impossible) {
            throw new IllegalStateException("parsed and typed before: " + text(), impossible);
        }
    }
}

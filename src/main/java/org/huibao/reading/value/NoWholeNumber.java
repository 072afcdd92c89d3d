package org.huibao.reading.value;

import java.util.List;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;

/**
 * An amount of things that are counted one by one, of which there cannot be so many.
 *
 * @param unit as the definition writes it
 */
public record NoWholeNumber(Kind rule, IndicatorCell at, String amount, String unit) implements CellFinding {

    public enum Kind implements FindingRule {
        FRACTION("value.fraction"),
        NEGATIVE("value.negative");

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

    public NoWholeNumber {
        amount = ReturnSoFar.shortened(amount);
    }

    @Override
    public String found() {
        return amount;
    }

    @Override
    public String expected() {
        return unit;
    }

    @Override
    public FindingFields fields() {
        return at.fields().and("amount", amount).and("unit", unit);
    }
}

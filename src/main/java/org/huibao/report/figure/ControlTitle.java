package org.huibao.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.huibao.definition.Indicator;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;
import org.huibao.report.story.SafeText;

/** What Word shows over a figure that is clicked: name, value before rounding, unit. */
final class ControlTitle {

    /** Word refuses a file with a longer one. */
    private static final int LONGEST = 64;

    private static final int DECIMALS = 6;

    private ControlTitle() {}

    static String of(Indicator indicator, Value value, String printed) {
        String said = value instanceof Value.Number number ? exact(number.amount()) + indicator.unit() : printed;
        return shortened(SafeText.line(indicator.name() + " " + said));
    }

    /** Cut off behind so many decimals that nobody misses the rest. */
    static String exact(BigDecimal amount) {
        return CellNumber.plainText(amount.scale() > DECIMALS ? amount.setScale(DECIMALS, RoundingMode.DOWN) : amount);
    }

    static String shortened(String title) {
        if (title.length() <= LONGEST) {
            return title;
        }
        int end = LONGEST - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}

package org.huibao.notation.format;

import java.math.BigDecimal;
import java.util.List;
import org.huibao.notation.Unit;
import org.huibao.notation.prose.AmountRange;
import org.huibao.notation.prose.NumberMention;
import org.huibao.notation.prose.ProseNumbers;

/** A rounded number as its reader takes it, by the grammar that reads every other text: 50余件 is 50 to 60, whatever the step was. */
final class ReadBack {

    /** Something to stand before and behind the number, as in a sentence. */
    private static final String BEFORE = "共";

    private static final String BEHIND = "，";

    private ReadBack() {}

    /**
     * Whether a reader would count the amount among those that the text may mean; true as well where the grammar finds no number, which then
     * promises nothing.
     *
     * @param amount exact, in {@code unit}
     * @param bare whether the text shows no unit, so that the one around it is the amount's own
     */
    static boolean holds(String printed, BigDecimal amount, String unit, boolean bare) {
        List<NumberMention> found = ProseNumbers.in(BEFORE + printed + BEHIND);
        if (found.size() != 1) {
            return true;
        }
        NumberMention mention = found.get(0);
        Unit own = Unit.of(unit);
        int power = bare
                ? 0
                : own.isOf(mention.unit()) || mention.unit().isNone()
                        ? own.power()
                        : mention.unit().power();
        return among(mention, amount.scaleByPowerOfTen(power));
    }

    private static boolean among(NumberMention mention, BigDecimal amount) {
        AmountRange range = mention.amount();
        BigDecimal low = range.low();
        BigDecimal high = range.high();
        boolean over = low == null || amount.compareTo(low) >= 0;
        boolean under = high == null || amount.compareTo(high) <= 0;
        return switch (mention.rounding()) {
            case ABOUT -> true;
            case OVER, AT_LEAST -> over && (range.isExact() || under);
            case NEARLY, AT_MOST -> under && (range.isExact() || over);
            case NONE -> over && under;
        };
    }
}

package org.huibao.notation.prose;

import java.math.BigDecimal;

/**
 * A numeral that was read.
 *
 * @param open whether 余, 多 or 几 makes it an interval
 * @param leading whether it begins with a scale word
 * @param letters how many of it are Chinese
 * @param trailing the power of ten of the scale words at its end
 * @param great the same of 万 and 亿 only
 */
record NumeralPart(
        int start,
        int end,
        AmountRange amount,
        boolean arabic,
        boolean open,
        boolean leading,
        int letters,
        int trailing,
        int great) {

    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1000);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2200);

    NumeralPart(int start, NumeralReader reader) {
        this(
                start,
                reader.end(),
                reader.amount(),
                reader.arabic,
                reader.open,
                reader.leading,
                reader.letters,
                reader.trailing(),
                reader.great());
    }

    /** With 余 or 多 behind it; 来 and 几 behind a ten. */
    NumeralPart withMore(String text) {
        char next = end < text.length() ? text.charAt(end) : ' ';
        char then = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        boolean lone = letters == 1 && !leading && !arabic && text.charAt(start) != '十';
        boolean word = next == '多' && "样元方次种少数面边层部年".indexOf(then) >= 0 && !(arabic && "元次种面层部年".indexOf(then) >= 0);
        boolean more = "余餘多".indexOf(next) >= 0 && !lone && !word;
        boolean tens =
                (next == '来' || next == '几') && letters > 0 && trailing == 1 && ProseMeasures.at(text, end + 1) != null;
        if (open || !more && !tens || amount.low() == null) {
            return this;
        }
        BigDecimal high = amount.low().add(NumeralSum.step(amount.low()));
        return new NumeralPart(
                start, end + 1, AmountRange.of(amount.low(), high), arabic, true, leading, letters, trailing, great);
    }

    /** Of a calendar, as far as its size says. */
    boolean isYear() {
        BigDecimal value = amount.high();
        return value != null
                && value.scale() <= 0
                && value.compareTo(FIRST_YEAR) >= 0
                && value.compareTo(LAST_YEAR) < 0;
    }

    /** 上千: a thousand, and perhaps more. */
    NumeralPart atLeast() {
        BigDecimal low = amount.low();
        return low == null || open
                ? this
                : new NumeralPart(
                        start,
                        end,
                        AmountRange.of(low, low.add(NumeralSum.step(low))),
                        arabic,
                        true,
                        leading,
                        letters,
                        trailing,
                        great);
    }

    /** The first of a range with the last. */
    NumeralPart joined(NumeralPart last) {
        return new NumeralPart(
                start,
                last.end,
                last.amount,
                arabic,
                open || last.open,
                leading,
                letters + last.letters,
                last.trailing,
                last.great);
    }
}

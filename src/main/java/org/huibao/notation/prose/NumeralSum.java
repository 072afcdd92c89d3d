package org.huibao.notation.prose;

import java.math.BigDecimal;

/**
 * Adds a numeral up as it is read: digits, then scale words that say of what they are. Each value is an interval; most have one end only. Below 万 lies
 * the section (三百二十), below a scale word the number (五).
 */
final class NumeralSum {

    private BigDecimal low = BigDecimal.ZERO;
    private BigDecimal high = BigDecimal.ZERO;
    private BigDecimal sectionLow = BigDecimal.ZERO;
    private BigDecimal sectionHigh = BigDecimal.ZERO;
    private BigDecimal numberLow = BigDecimal.ZERO;
    private BigDecimal numberHigh = BigDecimal.ZERO;
    private boolean number;
    private boolean single;
    private boolean zero;
    private int lastPower;
    private int trailing;
    private int great;

    void clear() {
        low = high = sectionLow = sectionHigh = numberLow = numberHigh = BigDecimal.ZERO;
        number = single = zero = false;
        lastPower = trailing = great = 0;
    }

    /** Whether digits stand there that no scale word has taken yet. */
    boolean hasNumber() {
        return number;
    }

    /** Whether these digits are a single Chinese one. */
    boolean isSingle() {
        return single;
    }

    boolean isEmpty() {
        return !number && lastPower == 0;
    }

    /** Of the last scale word; 0 before any. */
    int lastPower() {
        return lastPower;
    }

    /** Scale words at its end: the power of ten. */
    int trailing() {
        return trailing;
    }

    /** The same of 万 and 亿 only. */
    int great() {
        return great;
    }

    boolean hasZero() {
        return zero;
    }

    void zero() {
        zero = true;
    }

    /** @param one whether it is a single Chinese digit: 五 of 二百五 */
    void number(BigDecimal from, BigDecimal to, boolean one) {
        numberLow = from;
        numberHigh = to;
        number = true;
        single = one;
        trailing = great = 0;
    }

    void twenties(BigDecimal value) {
        sectionLow = sectionLow.add(value);
        sectionHigh = sectionHigh.add(value);
        lastPower = 1;
    }

    /** 余 in 3700余万; false where there is nothing of which there might be more. */
    boolean more() {
        BigDecimal value = sectionLow.add(numberLow);
        if (value.signum() == 0) {
            return false;
        }
        number(value, value.add(step(value)), false);
        sectionLow = sectionHigh = BigDecimal.ZERO;
        return true;
    }

    /** How much more than so many 余 may be: 100 for 1600, 1000 for 3000. */
    static BigDecimal step(BigDecimal value) {
        return BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
    }

    /** What stands behind 点. */
    void fraction(BigDecimal fraction) {
        settle();
        number(numberLow.add(fraction), numberHigh.add(fraction), false);
    }

    /** False where the word cannot stand there: 五十千, 百百. */
    boolean scale(int power) {
        boolean empty = isEmpty();
        if (power < 4 && !descends(power, empty)) {
            return false;
        }
        if (power < 4) {
            sectionLow = sectionLow.add((number ? numberLow : BigDecimal.ONE).scaleByPowerOfTen(power));
            sectionHigh = sectionHigh.add((number ? numberHigh : BigDecimal.ONE).scaleByPowerOfTen(power));
        } else {
            ofMany(power, empty);
        }
        boolean on = !number && !empty;
        trailing = on ? trailing + power : power;
        great = power < 4 ? 0 : on ? great + power : power;
        numberLow = numberHigh = BigDecimal.ZERO;
        number = single = zero = false;
        lastPower = power;
        return true;
    }

    private boolean descends(int power, boolean empty) {
        boolean lower = lastPower == 0 || lastPower >= 4 || power < lastPower;
        return lower && (number || empty || power == 1);
    }

    /** 万 scales what stands before it up to the last 亿, 亿 scales all; 万万 and 万亿 scale again. */
    private void ofMany(int power, boolean empty) {
        BigDecimal own = empty ? BigDecimal.ONE : sectionLow.add(numberLow);
        BigDecimal top = empty ? BigDecimal.ONE : sectionHigh.add(numberHigh);
        boolean again = !number && lastPower >= 4;
        if (again || power >= 8) {
            low = low.add(own).scaleByPowerOfTen(power);
            high = high.add(top).scaleByPowerOfTen(power);
        } else {
            low = low.add(own.scaleByPowerOfTen(power));
            high = high.add(top.scaleByPowerOfTen(power));
        }
        sectionLow = sectionHigh = BigDecimal.ZERO;
    }

    /** 二百五 is 250, 三万五 is 35,000. */
    private void settle() {
        if (single && lastPower >= 2 && !zero && numberLow.signum() > 0) {
            numberLow = numberLow.scaleByPowerOfTen(lastPower - 1);
            numberHigh = numberLow;
        }
    }

    /** What all comes to; afterwards nothing may be added. */
    AmountRange total() {
        settle();
        single = false;
        return AmountRange.of(
                low.add(sectionLow).add(numberLow), high.add(sectionHigh).add(numberHigh));
    }
}

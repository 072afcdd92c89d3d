package org.huibao.notation.format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as it is printed, and what it may stand for; all in the unit of the exact amount.
 *
 * @param amount that a reader sees
 * @param step by which two printed numbers of the kind differ at least
 * @param least that is printed so
 * @param most that is printed so
 */
public record SeenNumber(BigDecimal amount, BigDecimal step, BigDecimal least, BigDecimal most) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    static SeenNumber of(BigDecimal amount, BigDecimal step, Format.Printing how) {
        if (how.rate() && how.reachesWhole(amount, amount.add(step))) {
            return new SeenNumber(amount, step, amount.subtract(step.multiply(HALF)), amount.add(step));
        }
        if (how.rounding() != RoundingMode.DOWN) {
            BigDecimal half = step.multiply(HALF);
            return new SeenNumber(amount, step, amount.subtract(half), amount.add(half));
        }
        return new SeenNumber(
                amount,
                step,
                amount.signum() <= 0 ? amount.subtract(step) : amount,
                amount.signum() >= 0 ? amount.add(step) : amount);
    }

    /** In a unit of which one is this power of ten of the other. */
    SeenNumber scaled(int power) {
        return new SeenNumber(
                amount.scaleByPowerOfTen(power),
                step.scaleByPowerOfTen(power),
                least.scaleByPowerOfTen(power),
                most.scaleByPowerOfTen(power));
    }

    /** A number that is printed as it is. */
    public static SeenNumber exact(BigDecimal amount) {
        return new SeenNumber(amount, BigDecimal.ZERO, amount, amount);
    }
}

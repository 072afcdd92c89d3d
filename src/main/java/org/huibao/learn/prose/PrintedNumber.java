package org.huibao.learn.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.huibao.notation.prose.AmountRange;
import org.huibao.notation.prose.NumberMention;
import org.huibao.notation.prose.RoundingWord;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is printed, and which exact values print so.
 *
 * @param start of its digits in the line
 * @param digits behind them, scale words and 余 not among them
 * @param tail behind scale words and 余
 * @param amount in the unit's base
 * @param step one in the last digit, in the unit's base
 * @param open whether a word makes it a bound: 余, 近, 以上
 */
public record PrintedNumber(int start, int digits, int tail, AmountRange amount, BigDecimal step, boolean open) {

    private static final String SCALES = "十百千万亿";
    private static final String MORE = "余多";

    /** Null for a number without digits: 三起, 近千人. */
    static @Nullable PrintedNumber of(String line, NumberMention mention) {
        int start = mention.start();
        while (start < mention.end() && !isDigit(line.charAt(start))) {
            start++;
        }
        int end = start;
        int decimals = 0;
        boolean point = false;
        while (end < mention.end()
                && (isDigit(line.charAt(end))
                        || ".．,，".indexOf(line.charAt(end)) >= 0
                                && end + 1 < mention.end()
                                && isDigit(line.charAt(end + 1)))) {
            point |= ".．".indexOf(line.charAt(end)) >= 0;
            decimals += point && isDigit(line.charAt(end)) ? 1 : 0;
            end++;
        }
        if (start == end) {
            return null;
        }
        int tail = end;
        int power = 0;
        while (tail < mention.end() && (SCALES + MORE).indexOf(line.charAt(tail)) >= 0) {
            power += power(line.charAt(tail));
            tail++;
        }
        boolean open =
                mention.rounding() != RoundingWord.NONE || !mention.amount().isExact();
        return new PrintedNumber(
                start,
                end,
                tail,
                mention.amount(),
                BigDecimal.ONE.scaleByPowerOfTen(
                        power - decimals + mention.unit().power()),
                open);
    }

    private static int power(char scale) {
        return switch (scale) {
            case '十' -> 1;
            case '百' -> 2;
            case '千' -> 3;
            case '万' -> 4;
            case '亿' -> 8;
            default -> 0;
        };
    }

    static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9' || letter >= '０' && letter <= '９';
    }

    /** The value printed; of 700余 700. */
    public BigDecimal value() {
        BigDecimal low = amount.low();
        BigDecimal high = amount.high();
        return low != null ? low : high != null ? high : BigDecimal.ZERO;
    }

    /** Whether this exact value is printed so, rounded half up or cut off. */
    public Printed prints(BigDecimal exact) {
        if (open) {
            BigDecimal low = amount.low();
            BigDecimal high = amount.high();
            boolean within = (low == null || exact.compareTo(low) >= 0) && (high == null || exact.compareTo(high) <= 0);
            return within || isNear(exact) ? Printed.ROUNDED : Printed.NOT;
        }
        if (!amount.isExact() || amount.over().compareTo(BigDecimal.ONE) != 0) {
            return Printed.NOT;
        }
        BigDecimal printed = value();
        if (exact.compareTo(printed) == 0) {
            return Printed.EXACTLY;
        }
        if (exact.setScale(0, RoundingMode.HALF_UP).precision() > 30) {
            return Printed.NOT;
        }
        if (rounded(exact, RoundingMode.HALF_UP).compareTo(printed) == 0) {
            return Printed.ROUNDED;
        }
        return rounded(exact, RoundingMode.DOWN).compareTo(printed) == 0 ? Printed.CUT : Printed.NOT;
    }

    /** 近9万 of 86412: its format decides; here the order of size does. */
    private boolean isNear(BigDecimal exact) {
        BigDecimal printed = value();
        BigDecimal coarse = step.max(BigDecimal.ONE.scaleByPowerOfTen(zeros(printed)));
        return printed.signum() > 0 && exact.subtract(printed).abs().compareTo(coarse) < 0;
    }

    private static int zeros(BigDecimal number) {
        return Math.max(0, -number.stripTrailingZeros().scale());
    }

    private BigDecimal rounded(BigDecimal exact, RoundingMode mode) {
        return exact.divide(step, 0, mode).multiply(step);
    }

    /** How a value comes to be printed so. */
    public enum Printed {
        NOT,
        EXACTLY,
        ROUNDED,
        CUT
    }
}

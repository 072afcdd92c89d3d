package org.huibao.notation.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A round number and a word that says how it was rounded: {@code 1万余份}, {@code 100余万元}, {@code 近100}, {@code 千余人}.
 *
 * @param word 余 多 超 逾 round down, 近 up, 约 to the nearest
 * @param before whether the word stands before the number
 * @param step that is rounded to, counted in {@code lead} and {@code unit}
 * @param digitless the scale word that stands for one step without a digit, 千; empty where digits are written
 * @param lead scale words between number and word: the 万 of {@code 1万余份}
 * @param unit behind number and word
 */
record RoundFormat(String word, boolean before, BigDecimal step, String digitless, String lead, UnitScale unit)
        implements Format {

    private static final Pattern BEFORE =
            Pattern.compile("([近约超逾])([1-9][0-9]*(?:\\.[0-9]+)?|0\\.[0-9]+|(?=[百千万亿]))(\\D*)");

    private static final Pattern BEHIND =
            Pattern.compile("([1-9][0-9]*(?:\\.[0-9]+)?|0\\.[0-9]+|(?=[十百千万亿][余多]))([十百千万萬亿億]*)([余多])(\\D*)");

    private static final Pattern UNIT = Pattern.compile("[^0-9#.,，\\s余多来几近约超逾]*");

    /** Digits stand before 万 and 亿 only: 3000余人, not 3千余人. */
    private static final Pattern LEAD = Pattern.compile("[万萬亿億]*");

    /** An exact number with more decimals reads better in the indicator's own unit. */
    private static final int READABLE = 2;

    static Optional<RoundFormat> read(String written) {
        String narrow = FullWidthFolding.narrow(written);
        Matcher before = BEFORE.matcher(narrow);
        if (before.matches()) {
            return of(before.group(1), true, before.group(2), "", written.substring(before.start(3)));
        }
        Matcher behind = BEHIND.matcher(narrow);
        return behind.matches()
                ? of(behind.group(3), false, behind.group(1), behind.group(2), written.substring(behind.start(4)))
                : Optional.empty();
    }

    private static Optional<RoundFormat> of(String word, boolean before, String digits, String lead, String rest) {
        if (!UNIT.matcher(rest).matches() || !PlainFormat.isUnit(FullWidthFolding.narrow(rest))) {
            return Optional.empty();
        }
        if (digits.isEmpty()) {
            return before
                    ? withoutDigit(word, true, rest.substring(0, 1), rest.substring(1))
                    : withoutDigit(word, false, lead, rest);
        }
        BigDecimal step = new BigDecimal(digits);
        boolean twice = !lead.isEmpty() && largest(rest);
        return step.signum() == 0 || twice || !LEAD.matcher(lead).matches()
                ? Optional.empty()
                : Optional.of(new RoundFormat(word, before, step, "", lead, UnitScale.of(rest)));
    }

    /** 千余 counts in ones, a thousand at a time; 万余 counts in ten thousands, one at a time. */
    private static Optional<RoundFormat> withoutDigit(String word, boolean before, String scale, String rest) {
        if (scale.length() != 1) {
            return Optional.empty();
        }
        if (LEAD.matcher(scale).matches()) {
            return largest(rest)
                    ? Optional.empty()
                    : Optional.of(new RoundFormat(word, before, BigDecimal.ONE, scale, scale, UnitScale.of(rest)));
        }
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(UnitScale.exponent(scale));
        return Optional.of(new RoundFormat(word, before, step, scale, "", UnitScale.of(rest)));
    }

    private static boolean largest(String unit) {
        return !unit.isEmpty() && LEAD.matcher(unit.substring(0, 1)).matches();
    }

    @Override
    public boolean fits(String written) {
        return printed().fits(written);
    }

    /** Lead and unit as one. */
    private UnitScale printed() {
        return new UnitScale(lead + unit.words(), UnitScale.exponent(lead) + unit.exponent(), unit.base());
    }

    @Override
    public String print(BigDecimal amount, Printing how) {
        BigDecimal shifted = amount.scaleByPowerOfTen(printed().shiftFrom(how.unit()));
        BigDecimal down = steps(shifted, RoundingMode.DOWN);
        if (down.signum() <= 0 || down.compareTo(shifted) == 0) {
            return exact(amount, shifted, how);
        }
        String printed = switch (word) {
            case "近" -> isNear(shifted, down) ? rounded(down.add(step)) : exact(amount, shifted, how);
            case "约" -> rounded(nearest(amount, shifted, how));
            default -> rounded(down);
        };
        // With a step of 50, 98件 would be 50余件, which says less than 60.
        return ReadBack.holds(printed, amount, how.unit(), printed().showsNone())
                ? printed
                : exact(amount, shifted, how);
    }

    private BigDecimal nearest(BigDecimal amount, BigDecimal shifted, Printing how) {
        BigDecimal nearest = steps(shifted, RoundingMode.HALF_UP);
        return how.reachesWhole(amount, nearest) ? steps(shifted, RoundingMode.DOWN) : nearest;
    }

    private boolean isNear(BigDecimal shifted, BigDecimal down) {
        return shifted.subtract(down).multiply(BigDecimal.valueOf(2)).compareTo(step) > 0;
    }

    private BigDecimal steps(BigDecimal shifted, RoundingMode mode) {
        return shifted.divide(step, 0, mode).multiply(step);
    }

    private String rounded(BigDecimal multiple) {
        boolean one = !digitless.isEmpty() && multiple.compareTo(step) == 0;
        String digits = one ? digitless : multiple.toPlainString() + lead;
        return before ? word + digits + tail() : digits + word + tail();
    }

    private String tail() {
        return unit.words() + unit.base();
    }

    /** Without the word: in the scale shown where that reads well, else in the indicator's own unit. */
    private String exact(BigDecimal amount, BigDecimal shifted, Printing how) {
        BigDecimal inScale = shifted.stripTrailingZeros();
        if (inScale.scale() <= READABLE
                && (printed().exponent() == 0 || inScale.abs().compareTo(BigDecimal.ONE) >= 0)) {
            return inScale.toPlainString() + lead + tail();
        }
        BigDecimal own = how.round(amount, amount, how.decimals()).stripTrailingZeros();
        String scale = printed().showsNone()
                ? ""
                : UnitScale.of(FullWidthFolding.narrow(how.unit())).words();
        return own.toPlainString() + scale + unit.base();
    }
}

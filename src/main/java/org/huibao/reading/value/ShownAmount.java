package org.huibao.reading.value;

import java.math.BigDecimal;
import java.util.Optional;
import org.huibao.notation.NumberAsShown;
import org.huibao.notation.NumberFormat;
import org.huibao.notation.NumberText;
import org.huibao.notation.Unit;

/**
 * What the number in a cell means, by what its format shows of it. Under a header in 元:
 *
 * <pre>
 * holds    shows        meaning
 * 158900   158,900 元    158900 元: shown and stored agree
 * 158900   15.8900万元   158900 元: they agree, the format counts in 万元
 * 15.89    15.89万元     158900 元: what is stored is in the unit that is shown
 * 15.89    160000       nobody can say
 * 158900   15.9         158900 元 under a header in 万元: what is stored is in 元, shown in the header's unit
 * </pre>
 *
 * @param unit of the number stored; the one stated unless the meaning says otherwise
 * @param scaled true where the text shown has other digits or another unit than the number stored
 */
record ShownAmount(Meaning meaning, Unit unit, boolean scaled) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    enum Meaning {
        /** The number is in the unit that the sheet states. */
        AS_STATED,
        /** It is a part of one, shown times 100 with a percent sign. */
        PERCENT,
        IN_OTHER_UNIT,
        /** The format prints a unit that does not fit. */
        UNIT_DIFFERS,
        /** What is shown is not what is stored, whichever the unit. */
        DIFFERS
    }

    /**
     * @param percent whether the format multiplies by 100
     * @param unit that the sheet states, or the one wanted
     * @param silent whether the sheet states none
     */
    static ShownAmount of(
            BigDecimal amount, NumberFormat.Shown shown, boolean percent, Unit unit, Unit wanted, boolean silent) {
        if (percent && Unit.of("%").to(wanted).isEmpty()) {
            return new ShownAmount(Meaning.UNIT_DIFFERS, unit, false);
        }
        if (shown.known() && amount.signum() == 0 && isDash(shown.text())) {
            return new ShownAmount(percent ? Meaning.PERCENT : Meaning.AS_STATED, unit, false);
        }
        Optional<NumberAsShown> read = shown.known() ? NumberAsShown.of(shown.text()) : Optional.empty();
        if (read.isEmpty()) {
            return new ShownAmount(Meaning.DIFFERS, unit, false);
        }
        NumberAsShown number = read.get();
        if (!number.currencies().isEmpty() && !number.currencies().contains(unit.base())) {
            return new ShownAmount(Meaning.DIFFERS, unit, false);
        }
        if (percent) {
            boolean agrees = number.unit().equals("%") && isSame(number, amount.movePointRight(2), 0);
            return new ShownAmount(agrees ? Meaning.PERCENT : Meaning.DIFFERS, unit, false);
        }
        return plain(amount, number, unit, wanted, silent);
    }

    private static ShownAmount plain(BigDecimal amount, NumberAsShown number, Unit unit, Unit wanted, boolean silent) {
        Optional<Unit> printed = printed(number.unit(), unit, wanted);
        if (printed.isEmpty()) {
            boolean known = Unit.of(number.unit()).known();
            return new ShownAmount(known ? Meaning.UNIT_DIFFERS : Meaning.DIFFERS, unit, false);
        }
        if (number.unit().startsWith("%")
                && isPartOfOne(amount)
                && number.number().compareTo(amount) != 0) {
            // 1.0％ for 0.971: a sign that does not multiply.
            return new ShownAmount(Meaning.DIFFERS, unit, false);
        }
        int power = printed.get().power();
        boolean asStated = isSame(number, amount, unit.power() - power);
        if (asStated && power != unit.power() && amount.signum() != 0 && isSame(number, amount, 0)) {
            // So small that 0.0000万元 is shown whichever it is.
            return new ShownAmount(Meaning.DIFFERS, unit, false);
        }
        if (asStated) {
            return new ShownAmount(
                    Meaning.AS_STATED,
                    unit,
                    power != unit.power() || number.unit().startsWith("%"));
        }
        // A unit in the cell itself is nearer than 元 beside it, as when somebody types 15.89万元 there; but 158900万元 may
        // be 158900元.
        boolean own = silent || unit.power() == 0 && power > 0 && amount.abs().precision() - amount.scale() <= power;
        if (own && isSame(number, amount, 0)) {
            return new ShownAmount(Meaning.IN_OTHER_UNIT, printed.get(), false);
        }
        boolean inStated = silent || power == unit.power();
        if (!inStated) {
            return new ShownAmount(Meaning.UNIT_DIFFERS, unit, false);
        }
        Unit base = new Unit(unit.base(), unit.base(), 0);
        return power != 0 && isSame(number, amount, -power)
                ? new ShownAmount(Meaning.IN_OTHER_UNIT, base, true)
                : new ShownAmount(Meaning.DIFFERS, unit, false);
    }

    /** The unit of the text shown: behind the number, or else the one stated. */
    private static Optional<Unit> printed(String behind, Unit unit, Unit wanted) {
        if (wanted.isNone()) {
            Unit word = Unit.of(behind);
            return word.isNone() || word.known() && word.power() == 0 ? Optional.of(unit) : Optional.empty();
        }
        return NumberText.unitBehind(behind, unit, wanted);
    }

    /** @param power of ten by which the amount is to be multiplied; equal to the last digit shown */
    private static boolean isSame(NumberAsShown shown, BigDecimal amount, int power) {
        BigDecimal last = HALF.scaleByPowerOfTen(-shown.number().scale());
        return shown.number().subtract(amount.scaleByPowerOfTen(power)).abs().compareTo(last) <= 0;
    }

    private static boolean isPartOfOne(BigDecimal amount) {
        return amount.signum() != 0 && amount.abs().compareTo(BigDecimal.ONE) < 0;
    }

    /** As accountants show a zero. */
    private static boolean isDash(String shown) {
        String text = shown.replaceAll("[¥￥$€ ]", "");
        return text.equals("-") || text.equals("–") || text.equals("—") || text.equals("——");
    }
}

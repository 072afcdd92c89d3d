package org.huibao.notation.prose;

import java.math.BigDecimal;
import org.huibao.notation.Unit;
import org.huibao.notation.prose.ProseMeasures.FoundMeasure;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a numeral: a measure word, a percent sign, 成.
 *
 * @param end behind it; behind the numeral where there is nothing
 * @param tenth for 成, of which one is ten percent
 */
record TailPart(int end, Unit unit, @Nullable FoundMeasure measure, boolean tenth) {

    /** 成 before these is another word: 三成员, 一成立. */
    private static final String NO_TENTH = "立为员功果效长绩都年人本熟分就交品套型批因不一";

    static TailPart of(String text, NumeralPart part) {
        int at = part.end();
        boolean small = part.trailing() == 0 || part.letters() == 1;
        if (at < text.length() && text.charAt(at) == '成' && small) {
            char then = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            if (NO_TENTH.indexOf(then) < 0) {
                return tenth(text, at, then);
            }
        }
        FoundMeasure measure = ProseMeasures.at(text, at);
        return measure == null
                ? new TailPart(at, MentionScan.NO_UNIT, null, false)
                : new TailPart(measure.end(), measure.unit(), measure, false);
    }

    /** 三成, 三成五, 三成半. */
    private static TailPart tenth(String text, int at, char then) {
        int digit = then == '半' ? 5 : DigitLetter.chinese(then);
        char next = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
        boolean more = digit > 0 && ProseMeasures.at(text, at + 2) == null && next != '成';
        return new TailPart(more ? at + 2 : at + 1, Unit.of("%"), null, true);
    }

    /** In the unit's base. */
    AmountRange amount(AmountRange number) {
        return tenth ? number.scaled(1) : number.scaled(unit.power());
    }

    /** 五 of 三成五, in percent. */
    AmountRange amount(AmountRange number, String text) {
        AmountRange whole = amount(number);
        char last = text.charAt(end - 1);
        int digit = last == '半' ? 5 : DigitLetter.chinese(last);
        if (!tenth || last == '成' || digit <= 0 || whole.low() == null || whole.high() == null) {
            return whole;
        }
        BigDecimal more = BigDecimal.valueOf(digit);
        return AmountRange.of(whole.low().add(more), whole.high().add(more));
    }
}

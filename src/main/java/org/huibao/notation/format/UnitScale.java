package org.huibao.notation.format;

import org.huibao.notation.ScaleWords;
import org.huibao.notation.Unit;

/**
 * A unit taken apart: 万元 is ten to the 4th of 元, 千米 ten to the 3rd of 米, 件 ten to the 0th of 件; 百分点 has no scale.
 *
 * @param words the scale words as written, empty where there are none
 * @param exponent power of ten
 * @param base what is left
 */
record UnitScale(String words, int exponent, String base) {

    static UnitScale of(String unit) {
        int end = 0;
        while (end < unit.length() && ScaleWords.isOne(unit.charAt(end)) && !unit.startsWith("百分", end)) {
            end++;
        }
        return new UnitScale(unit.substring(0, end), exponent(unit.substring(0, end)), unit.substring(end));
    }

    static int exponent(String words) {
        return words.chars().map(each -> ScaleWords.power((char) each)).sum();
    }

    /** Whether a value whose unit is {@code written} can honestly be printed in this one. */
    boolean fits(String written) {
        String own = FullWidthFolding.narrow(written);
        UnitScale of = UnitScale.of(own);
        String narrow = FullWidthFolding.narrow(base);
        boolean percent = narrow.startsWith("%") || narrow.startsWith("‰");
        if (percent || own.startsWith("%") || own.startsWith("‰")) {
            return exponent == 0 && (!percent || narrow.equals(own));
        }
        if (narrow.isEmpty() || narrow.equals(of.base)) {
            return true;
        }
        return of.exponent == 0 && !mayBeginName() && !isOther(Unit.of(own), Unit.of(words + base));
    }

    /**
     * Whether nobody can mean both: 公里 of 米 would print a thousandfold, 公里 of 人次 another thing. What is counted has many names, and is printed as it
     * is called.
     */
    private static boolean isOther(Unit own, Unit shown) {
        if (!own.known() || !shown.known()) {
            return false;
        }
        return own.isOf(shown) ? own.power() != shown.power() : !own.counts() || !shown.counts();
    }

    /** The power of ten from a value's unit to this one; a format that shows none keeps the value's. */
    int shiftFrom(String written) {
        return showsNone() ? 0 : UnitScale.of(FullWidthFolding.narrow(written)).exponent - exponent;
    }

    /** Whether only the number is printed, and the unit stands in the text around it. */
    boolean showsNone() {
        return words.isEmpty() && base.isEmpty();
    }

    /** 千米, 百货, 十堰: such words may also begin a name, 万 and 亿 hardly do. */
    private boolean mayBeginName() {
        return !words.isEmpty() && ScaleWords.power(words.charAt(0)) < 4;
    }
}

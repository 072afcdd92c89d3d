package org.huibao.notation;

import java.math.BigDecimal;

/**
 * A number whose unit stands elsewhere, mostly in a column of its own: 15.89 under 万元.
 *
 * @param number how it is printed, without a unit
 * @param unit that stands elsewhere
 */
record ColumnFormat(PlainFormat number, UnitScale unit) implements Format {

    @Override
    public boolean fits(String written) {
        return unit.fits(written);
    }

    @Override
    public String print(BigDecimal amount, Printing how) {
        Printing there = new Printing(unit.words() + unit.base(), how.decimals(), how.rounding(), how.rate());
        return number.print(amount.scaleByPowerOfTen(unit.shiftFrom(how.unit())), there);
    }
}

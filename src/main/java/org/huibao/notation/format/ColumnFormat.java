package org.huibao.notation.format;

import java.math.BigDecimal;
import java.util.Optional;

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
        return number.print(amount.scaleByPowerOfTen(unit.shiftFrom(how.unit())), there(how));
    }

    private Printing there(Printing how) {
        return new Printing(unit.words() + unit.base(), how.decimals(), how.rounding(), how.rate());
    }

    @Override
    public Optional<SeenNumber> seen(BigDecimal amount, Printing how) {
        int shift = unit.shiftFrom(how.unit());
        return number.seen(amount.scaleByPowerOfTen(shift), there(how)).map(shown -> shown.scaled(-shift));
    }

    @Override
    public Optional<Format> finer(int decimals) {
        return number.finer(decimals).map(format -> new ColumnFormat((PlainFormat) format, unit));
    }

    @Override
    public String example() {
        return number.example();
    }
}

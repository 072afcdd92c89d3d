package org.huibao.notation.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decimals, a scale, a unit: {@code 0}, {@code 0.0}, {@code 0.##}, {@code 0.00万元}, {@code 0.0%}.
 *
 * @param least decimals always printed
 * @param most decimals printed where they are not 0
 * @param gap spaces between number and unit, as written
 * @param unit as written behind the number, scale words first
 */
record PlainFormat(int least, int most, String gap, UnitScale unit) implements Format {

    private static final Pattern EXAMPLE = Pattern.compile("0(?:\\.(?=[0#])(0*)(#*))?(\\s*)([^0-9#.,，\\s][^0-9#,，]*)?");

    /** Behind the number these make it approximate; 万 or 亿 deeper inside a unit would be printed but not divided by. */
    private static final Pattern NO_UNIT = Pattern.compile("[余多来几].*|[十百千万萬亿億]+[余多来几].*|[^万萬亿億]*[^十百千万萬亿億][万萬亿億].*");

    static Optional<PlainFormat> read(String written) {
        Matcher matcher = EXAMPLE.matcher(FullWidthFolding.narrow(written));
        if (!matcher.matches() || !isUnit(or(matcher.group(4)))) {
            return Optional.empty();
        }
        // The unit is printed as it stands, so it is taken from what was written, not from the narrowed text.
        String unit = matcher.group(4) == null ? "" : written.substring(matcher.start(4));
        int least = or(matcher.group(1)).length();
        int most = least + or(matcher.group(2)).length();
        return Optional.of(new PlainFormat(least, most, or(matcher.group(3)), UnitScale.of(unit)));
    }

    static boolean isUnit(String narrow) {
        return !NO_UNIT.matcher(narrow).matches();
    }

    static PlainFormat decimals(int decimals) {
        return new PlainFormat(decimals, decimals, "", UnitScale.of(""));
    }

    @Override
    public boolean fits(String written) {
        return unit.fits(written);
    }

    @Override
    public String print(BigDecimal amount, Printing how) {
        BigDecimal rounded = how.round(amount, amount.scaleByPowerOfTen(unit.shiftFrom(how.unit())), most);
        BigDecimal shortest = rounded.stripTrailingZeros();
        BigDecimal shown = rounded.setScale(Math.max(least, shortest.scale()), RoundingMode.UNNECESSARY);
        return shown.toPlainString() + gap + unit.words() + unit.base();
    }

    @Override
    public Optional<SeenNumber> seen(BigDecimal amount, Printing how) {
        int shift = unit.shiftFrom(how.unit());
        BigDecimal rounded = how.round(amount, amount.scaleByPowerOfTen(shift), most);
        return Optional.of(
                SeenNumber.of(rounded.scaleByPowerOfTen(-shift), BigDecimal.ONE.scaleByPowerOfTen(-most - shift), how));
    }

    @Override
    public Optional<Format> finer(int decimals) {
        return Optional.of(new PlainFormat(most + decimals, most + decimals, gap, unit));
    }

    @Override
    public String example() {
        return "0" + (most == 0 ? "" : "." + "0".repeat(most)) + gap + unit.words() + unit.base();
    }

    private static String or(@Nullable String group) {
        return group == null ? "" : group;
    }
}

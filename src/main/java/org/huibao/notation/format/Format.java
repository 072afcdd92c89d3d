package org.huibao.notation.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** How a number is printed, written as an example of what to print: {@code 0.00万元}, {@code 1万余}, {@code 下降0.0%}. */
public sealed interface Format permits ColumnFormat, PlainFormat, RoundFormat, SignedFormat {

    /** Reads an example as a template holds it behind the {@code |}. */
    static Parsed parse(String example) {
        return read(example)
                .<Parsed>map(Parsed.Good::new)
                .orElseGet(() -> new Parsed.Bad(
                        NearestFormat.to(example, similar -> read(similar).isPresent())));
    }

    private static Optional<Format> read(String example) {
        String stripped = example.strip();
        return Stream.<Optional<? extends Format>>of(
                        PlainFormat.read(stripped), RoundFormat.read(stripped), SignedFormat.read(stripped))
                .flatMap(Optional::stream)
                .map(Format.class::cast)
                .findFirst();
    }

    /** What was written, with the unit that fits: 多0.0公里 of 米 is 多0.0米. */
    static String inUnit(String example, String unit) {
        String plain = "0.0" + unit;
        String same = example.replaceFirst("[0-9#].*$", Matcher.quoteReplacement(plain));
        return read(same).filter(format -> format.fits(unit)).isPresent() ? same : plain;
    }

    /** The indicator's own format: so many decimals, no unit. */
    static Format decimals(int decimals) {
        return PlainFormat.decimals(decimals);
    }

    /** The same where the unit stands in a column of its own; a format that prints a unit, or a word, stays what it is. */
    default Format under(String unit) {
        return this instanceof PlainFormat plain && plain.unit().showsNone()
                ? new ColumnFormat(plain, UnitScale.of(unit))
                : this;
    }

    /** Whether a value of this unit can honestly be printed so: nothing but % for %, no 亿吨 for 万元. */
    boolean fits(String unit);

    /** Whether it prints digits and a unit only, no word about their size. */
    default boolean isPlain() {
        return this instanceof PlainFormat;
    }

    /** @param amount exact, in the unit that {@code how} names and that {@link #fits} */
    String print(BigDecimal amount, Printing how);

    /** The number that a reader sees, and adds to others; nothing where a word says that it is a rough one, or stands for its sign. */
    default Optional<SeenNumber> seen(BigDecimal amount, Printing how) {
        return Optional.empty();
    }

    /** The same with this many more decimals; nothing for a format that has none. */
    default Optional<Format> finer(int decimals) {
        return Optional.empty();
    }

    /** As a template holds it behind the {@code |}, where {@link #finer} gives it. */
    default String example() {
        return "";
    }

    /**
     * What the indicator says about printing.
     *
     * @param unit of the amount; a scale in it counts: 15.89 of 万元 prints 15.89万元 under {@code 0.00万元}
     * @param decimals printed where no format says otherwise, in that unit
     * @param rate a percentage of a whole: from 0 to below 100 it is cut off where rounding would make it 100
     */
    record Printing(String unit, int decimals, RoundingMode rounding, boolean rate) {

        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        /** @param shifted the amount in the unit that is printed, to which {@code scale} decimals are left */
        BigDecimal round(BigDecimal amount, BigDecimal shifted, int scale) {
            BigDecimal rounded = shifted.setScale(scale, rounding);
            return reachesWhole(amount, rounded) ? shifted.setScale(scale, RoundingMode.DOWN) : rounded;
        }

        /** 100 must not stand there while one case is open. */
        boolean reachesWhole(BigDecimal amount, BigDecimal rounded) {
            return rate && amount.compareTo(WHOLE) < 0 && rounded.compareTo(WHOLE) >= 0;
        }
    }

    /** What came of reading an example. */
    sealed interface Parsed {
        record Good(Format format) implements Parsed {}

        /** @param example a format near to the one written that can be used */
        record Bad(String example) implements Parsed {}
    }
}

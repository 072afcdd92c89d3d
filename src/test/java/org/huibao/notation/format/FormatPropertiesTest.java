package org.huibao.notation.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.huibao.notation.format.Format.Parsed;
import org.huibao.notation.format.Format.Printing;

/** What is printed is true of the value: printed numbers are read again, word, digits, scale and all. */
class FormatPropertiesTest {

    private static final Pattern PRINTED =
            Pattern.compile("(上升|下降)?([近约超逾])?(-?[0-9.]*)([十百千万亿]*)([余多])?([万亿]?)(元|%)?");

    private static final String[] WORDS = {"余", "多", "近", "约", "超", "逾"};
    private static final String[] SCALES = {"", "万", "亿"};
    private static final String[] STEPS = {"1", "10", "100", "1000", "0.1", "0.5", "5", "20", "25"};

    @Property(tries = 5000, seed = "2020")
    void aRoundNumberIsTrue(
            @ForAll @BigRange(min = "0", max = "99999999999") @Scale(2) BigDecimal amount,
            @ForAll @IntRange(max = 5) int word,
            @ForAll @IntRange(max = 2) int scale,
            @ForAll @IntRange(max = 8) int step,
            @ForAll boolean behindScale) {
        boolean before = word >= 2;
        String example = before
                ? WORDS[word] + STEPS[step] + SCALES[scale] + "元"
                : STEPS[step] + (behindScale ? SCALES[scale] + WORDS[word] : WORDS[word] + SCALES[scale]) + "元";
        isTrue(example, amount, new BigDecimal(STEPS[step]).multiply(scaleOf(SCALES[scale])));
    }

    @Property(tries = 3000, seed = "2020")
    void smallNumbersAreTrueToo(
            @ForAll @BigRange(min = "0", max = "3000") @Scale(2) BigDecimal amount,
            @ForAll @IntRange(max = 5) int word,
            @ForAll @IntRange(max = 8) int step) {
        String example = word >= 2 ? WORDS[word] + STEPS[step] + "元" : STEPS[step] + WORDS[word] + "元";
        isTrue(example, amount, new BigDecimal(STEPS[step]));
    }

    @Property(tries = 3000, seed = "2020")
    void aNumberWithoutDigitsIsTrue(
            @ForAll @IntRange(max = 50000) int amount, @ForAll @IntRange(max = 3) int scale, @ForAll boolean before) {
        String digit = "十百千万".substring(scale, scale + 1);
        if (before && digit.equals("十")) {
            return;
        }
        String printed = isTrue(before ? "超" + digit + "元" : digit + "余元", BigDecimal.valueOf(amount), scaleOf(digit));
        if (digit.equals("千")) {
            assertThat(printed.equals("千余元") || printed.equals("超千元")).isEqualTo(amount > 1000 && amount < 2000);
        }
    }

    @Property(tries = 3000, seed = "2020")
    void aChangeIsTrue(
            @ForAll @BigRange(min = "-300", max = "300") @Scale(4) BigDecimal amount,
            @ForAll @IntRange(max = 2) int decimals) {
        String example = "下降0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)) + "%";
        String printed = print(example, amount);
        BigDecimal rounded = amount.setScale(decimals, RoundingMode.HALF_UP);
        if (rounded.signum() == 0) {
            assertThat(printed).isEqualTo("持平");
            return;
        }
        Matcher read = read(printed);
        assertThat(read.group(1)).isEqualTo(amount.signum() > 0 ? "上升" : "下降");
        assertThat(new BigDecimal(read.group(3))).isEqualTo(rounded.abs());
    }

    /** One number behind the point more, and it must still not be 100. */
    @Property(tries = 3000, seed = "2020")
    void aRateBelowAHundredIsPrintedBelowAHundred(
            @ForAll @BigRange(min = "90", max = "100") @Scale(6) BigDecimal amount,
            @ForAll @IntRange(max = 3) int decimals,
            @ForAll boolean about) {
        String example = about ? "约1%" : "0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)) + "%";
        Printing how = new Printing("%", 1, RoundingMode.HALF_UP, true);
        Matcher read = read(good(example).print(amount, how));
        assertThat(new BigDecimal(read.group(3)).compareTo(BigDecimal.valueOf(100)) < 0)
                .isEqualTo(amount.compareTo(BigDecimal.valueOf(100)) < 0);
    }

    /** 余 behind 50 says up to 60: 98 in steps of 50 is no 50余. */
    private static boolean isMoreThanItSays(BigDecimal amount, BigDecimal step) {
        BigDecimal down = amount.subtract(amount.remainder(step)).stripTrailingZeros();
        return amount.subtract(down).compareTo(down.ulp()) > 0;
    }

    private static String isTrue(String example, BigDecimal amount, BigDecimal step) {
        String printed = print(example, amount);
        Matcher read = read(printed);
        String word = read.group(2) != null ? read.group(2) : read.group(5);
        String digits = read.group(3).isEmpty() ? "1" : read.group(3);
        BigDecimal said = new BigDecimal(digits)
                .multiply(scaleOf(read.group(4)))
                .multiply(scaleOf(read.group(6)))
                .stripTrailingZeros();
        if (word == null) {
            assertThat(said).as(printed).isEqualByComparingTo(amount);
            boolean near =
                    amount.remainder(step).multiply(BigDecimal.valueOf(2)).compareTo(step) <= 0;
            assertThat(amount.compareTo(step) < 0
                            || amount.remainder(step).signum() == 0
                            || example.startsWith("近") && near
                            || example.matches(".*[余多].*") && isMoreThanItSays(amount, step))
                    .as(printed + " of " + amount)
                    .isTrue();
            return printed;
        }
        assertThat(said.remainder(step)).as(printed).isEqualByComparingTo("0");
        switch (word) {
            case "近" -> {
                assertThat(amount).as(printed).isLessThan(said);
                assertThat(amount.multiply(BigDecimal.valueOf(2)))
                        .as(printed)
                        .isGreaterThan(said.multiply(BigDecimal.valueOf(2)).subtract(step));
            }
            case "约" ->
                assertThat(amount.subtract(said).abs().multiply(BigDecimal.valueOf(2)))
                        .as(printed)
                        .isLessThanOrEqualTo(step);
            case "超", "逾" -> assertThat(amount).as(printed).isGreaterThan(said).isLessThan(said.add(step));
            default -> {
                assertThat(amount).as(printed).isGreaterThan(said).isLessThan(said.add(step));
                assertThat(isMoreThanItSays(amount, step)).as(printed).isFalse();
            }
        }
        return printed;
    }

    private static BigDecimal scaleOf(String words) {
        return BigDecimal.ONE.scaleByPowerOfTen(UnitScale.exponent(words));
    }

    private static Matcher read(String printed) {
        Matcher matcher = PRINTED.matcher(printed);
        assertThat(matcher.matches()).as(printed).isTrue();
        return matcher;
    }

    private static String print(String example, BigDecimal amount) {
        String unit = example.endsWith("%") ? "%" : "元";
        return good(example).print(amount, new Printing(unit, 2, RoundingMode.HALF_UP, false));
    }

    private static Format good(String example) {
        assertThat(Format.parse(example)).as(example).isInstanceOf(Parsed.Good.class);
        return ((Parsed.Good) Format.parse(example)).format();
    }
}

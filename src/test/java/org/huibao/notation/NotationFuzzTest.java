package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibao.notation.format.Format;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No text that a clerk or an administrator can write stops the notation, and a number read is the number that stands there. */
class NotationFuzzTest {

    private static final Pattern WRITTEN = Pattern.compile(
            "([+\\-−‐‑–]?(?:[¥￥]|人民币|(?i:RMB|CNY))?[+\\-−‐‑–]?)([0-9][0-9,]*(?:\\.[0-9]+)?)(.*)", Pattern.DOTALL);

    /** What a scale word at a unit's beginning is worth; told here a second time on purpose. */
    private static final Map<Character, Integer> ZEROS = Map.of('十', 1, '百', 2, '千', 3, '万', 4, '亿', 8);

    @MethodSource
    @FuzzTest
    void number(@NotNull @WithUtf8Length(max = 60) String text, @NotNull @WithUtf8Length(max = 20) String unit) {
        Unit wanted = Unit.of(unit);
        if (NumberText.parse(text, wanted) instanceof NumberText.Amount amount) {
            isWhatStandsThere(text, amount.number());
        }
        CellNumber.of(text).ifPresent(number -> isNearTo(new BigDecimal(text), number));
        assertThat(LabelFolding.fold(LabelFolding.fold(text))).isNotNull();
        assertThat(LabelFolding.plain(LabelFolding.plain(text))).isEqualTo(LabelFolding.plain(text));
        LabelFolding.unitsBehind(LabelFolding.plain(text));
        LabelFolding.units(text);
        NumberFormat.of(text).showText(unit);
        for (String amount : List.of("0", "-1", "158900", "0.30000000000000004", "1E308", "43895.75")) {
            NumberFormat.Shown shown = NumberFormat.of(text).show(new BigDecimal(amount), text.length() % 2 == 0);
            NumberAsShown.of(shown.text());
        }
        NumberAsShown.of(text);
        Period.of(text);
        if (Format.parse(text) instanceof Format.Parsed.Good good
                && good.format().fits(unit)) {
            good.format()
                    .print(new BigDecimal("-1234567.891"), new Format.Printing(unit, 2, RoundingMode.HALF_UP, true));
            good.format().print(BigDecimal.ZERO, new Format.Printing(unit, 0, RoundingMode.DOWN, false));
        }
    }

    /** The digits are those written; between them and the number stands a power of ten, which must have been written or be in the unit. */
    private static void isWhatStandsThere(String text, BigDecimal number) {
        Matcher written = WRITTEN.matcher(digitsFirst(text));
        assertThat(written.matches()).as(text).isTrue();
        BigDecimal size = new BigDecimal(written.group(2).replace(",", ""));
        boolean minus = written.group(1).chars().anyMatch(each -> "-−‐‑–".indexOf(each) >= 0);
        BigDecimal digits = minus ? size.negate() : size;
        assertThat(number.signum()).as(text).isEqualTo(digits.signum());
        if (number.signum() != 0) {
            int shift = shift(digits, number);
            assertThat(digits.scaleByPowerOfTen(shift)).as(text).isEqualByComparingTo(number);
            boolean scaled = written.group(3)
                    .chars()
                    .anyMatch(each -> ZEROS.containsKey((char) each) || "‰公".indexOf(each) >= 0);
            assertThat(shift == 0 || scaled || !written.group(3).isEmpty())
                    .as(text)
                    .isTrue();
        }
    }

    private static int shift(BigDecimal from, BigDecimal to) {
        return (to.precision() - to.scale()) - (from.precision() - from.scale());
    }

    private static String digitsFirst(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{C}]", "");
    }

    private static void isNearTo(BigDecimal exact, CellNumber number) {
        BigDecimal error = exact.subtract(number.amount()).abs();
        assertThat(error.multiply(BigDecimal.TEN.pow(14))).isLessThanOrEqualTo(exact.abs());
        assertThat(number.shortened()).isEqualTo(error.signum() != 0);
    }

    static Stream<Arguments> number() {
        return Stream.of(
                        "12",
                        "１，２３４．５ 万元",
                        "15.89万元",
                        "1,234",
                        "无",
                        "——",
                        "约20",
                        "1E5",
                        "0.30000000000000004",
                        "25件",
                        "-3.2",
                        "¥-1,234.5元",
                        "＋71（件）",
                        "3千",
                        "下降0.0%",
                        "1万余",
                        "0.##亿元",
                        "（一）其中：罚款（万元）",
                        "0.00\"万元\";[Red]-0.00",
                        "2021Q3",
                        "①人次")
                .flatMap(text -> Stream.of("元", "万元", "%", "").map(unit -> Arguments.of(text, unit)));
    }
}

package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.api.Test;

/**
 * Thousands of formats and numbers, shown by this program and by POI. Where POI is known to show something else than Excel the pair is
 * asked for in a way that POI understands; who is right was decided by Excel's documentation (support.microsoft.com, "Number format
 * codes") and ISO/IEC 29500-1, 18.8.31:
 *
 * <ul>
 *   <li>{@code 0.##} on 5: Excel shows {@code 5.}, the point always stands; POI 5.
 *   <li>{@code #} on 0: Excel shows nothing, {@code #} keeps no place for insignificant zeros; POI 0.
 *   <li>{@code 0"%"}: a quoted sign is text; POI multiplies by 100.
 *   <li>{@code 0.0,} on 4917786: Excel shows 4917.8; POI rounds to 4918.0.
 *   <li>{@code 0;-0.00} on -5: Excel shows -5.00, each section has its own places; POI takes the first one's.
 *   <li>{@code 0.?}: Excel keeps a place with a space; POI prints the question mark.
 *   <li>{@code [$€]0}: the sign stands for itself; POI prints the brackets unless a language follows.
 *   <li>{@code #,##00}: Excel groups by three wherever the comma stands; POI by four.
 *   <li>{@code 0} on -0.4: Excel shows 0; POI -0.
 *   <li>{@code 0.00} on 1.005: Excel rounds the decimal that it shows, 1.01; POI the binary number below it, 1.00.
 *   <li>{@code General} on 1/3: Excel has room for eleven characters, 0.333333333; POI shows ten decimals.
 *   <li>{@code yyyy"年"}: POI prints the quotation marks, or nothing but the number; a hyphen it understands.
 *   <li>{@code [mm]:ss}: POI rounds the minutes up beside seconds that it shows as well.
 * </ul>
 */
class NumberFormatAgainstPoiTest {

    private static final int PAIRS = 20_000;
    private static final int LAST_DAY = 100_000;

    private final Random random = new Random(20201105);
    private final DataFormatter poi = new DataFormatter(Locale.US);

    @Test
    void numbers() {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            String before = of("", "", "", "", "\"共\"", "¥", "[$€-407]", "\\$");
            String whole = of("0", "#,##0", "00", "0000", "##0", "000000");
            String decimals = of("", "", ".0", ".00", ".0#", ".000", ".00##");
            String behind = of("", "", "", "%", "\"万元\"", "\\件", "_ ", " ", "_)", "\"（人）\"");
            int commas = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
            BigDecimal number = number(decimals.length());
            String shown = NumberFormat.of(before + whole + decimals + ",".repeat(commas) + behind)
                    .show(number, false)
                    .text();
            BigDecimal scaled = number.movePointLeft(3 * commas);
            String other = poi(before + whole + decimals + behind, scaled, decimals, behind.equals("%") ? 2 : 0);
            if (!shown.strip().equals(other.strip())) {
                differences.add(before + whole + decimals + ",".repeat(commas) + behind + " ¦ " + number + " ¦ " + shown
                        + " ¦ " + other);
            }
        }
        assertThat(differences).isEmpty();
    }

    /** Rounded beforehand as the decimal that it is, and without a sign where nothing is left. */
    private String poi(String code, BigDecimal number, String decimals, int power) {
        BigDecimal rounded = number.setScale(Math.max(0, decimals.length() - 1) + power, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        String shown = poi.formatRawCellContents(rounded.abs().doubleValue(), 164, code);
        return rounded.signum() < 0 ? "-" + shown : shown;
    }

    @Test
    void sections() {
        for (int i = 0; i < PAIRS; i++) {
            String[] parts = {section(), section(), section()};
            String code = String.join(";", parts);
            BigDecimal number = number(3);
            int part = number.signum() > 0 ? 0 : number.signum() < 0 ? 1 : 2;
            String two = parts[0] + ";" + parts[1];
            assertThat(NumberFormat.of(code).show(number, false))
                    .as(code)
                    .isEqualTo(NumberFormat.of(parts[part]).show(number.abs(), false));
            assertThat(NumberFormat.of(two).show(number, false))
                    .as(two)
                    .isEqualTo(NumberFormat.of(parts[part % 2]).show(number.abs(), false));
        }
    }

    private String section() {
        return of("", "\"-\"", "-", "(", "[Red]") + of("0", "#,##0", "0.00", "0.0%", "0,", "General", "\"零\"");
    }

    @Test
    void general() {
        for (int i = 0; i < PAIRS; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000L), random.nextInt(16));
            if (number.compareTo(BigDecimal.ONE) < 0) {
                continue;
            }
            String code = "General";
            assertThat(NumberFormat.of(code).show(number, false).text())
                    .as(number.toPlainString())
                    .isEqualTo(poi.formatRawCellContents(number.doubleValue(), 0, code));
        }
    }

    @Test
    void dates() {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            String date = of(
                    "yyyy-mm-dd",
                    "yyyy/m/d",
                    "m/d/yy",
                    "d-mmm-yy",
                    "mmm-yy",
                    "dddd, mmmm dd, yyyy",
                    "yyyy\"年\"m\"月\"d\"日\"",
                    "m\"月\"d\"日\"",
                    "yyyy\"年\"m\"月\"",
                    "[$-409]mmmm d",
                    "ddd",
                    "");
            String time = of("", "", "h:mm", "hh:mm:ss", "h:mm:ss AM/PM", "h\"时\"mm\"分\"", "mm:ss", "[h]:mm");
            String code = (date + " " + time).strip();
            if (code.isEmpty() || code.contains("[") && !date.isEmpty()) {
                continue;
            }
            long last = code.contains("[") ? 1_000 : LAST_DAY;
            BigDecimal seconds = BigDecimal.valueOf(random.nextLong(61 * 86_400L, last * 86_400L));
            BigDecimal serial = seconds.divide(BigDecimal.valueOf(86_400), 9, RoundingMode.HALF_UP);
            String shown = NumberFormat.of(code).show(serial, false).text();
            String other = poi.formatRawCellContents(serial.doubleValue(), 164, code.replaceAll("\".\"", "-"));
            if (!shown.replaceAll("[年月日时分]", "-").equals(other)) {
                differences.add(code + " ¦ " + serial + " ¦ " + shown + " ¦ " + other);
            }
        }
        assertThat(differences).isEmpty();
    }

    private String of(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private BigDecimal number(int decimals) {
        BigDecimal number = BigDecimal.valueOf(random.nextInt(10_000_000), random.nextInt(decimals + 4));
        return switch (random.nextInt(6)) {
            case 0 -> number.negate();
            case 1 -> BigDecimal.valueOf(random.nextInt(10));
            case 2 -> BigDecimal.ZERO;
            default -> number;
        };
    }
}

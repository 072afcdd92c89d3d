package org.huibao.generated;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Random;
import org.huibao.generated.DrawnSheet.Content;
import org.huibao.model.Value;

/**
 * What a department says about one indicator, and how it writes it.
 *
 * @param hundredths of the amount
 * @param look chooses the decorations; 0 for none
 */
record Said(Way way, int hundredths, int look) {

    enum Way {
        NUMBER,
        EXPONENT,
        NOISY_DOUBLE,
        TEXT,
        SEPARATED,
        FULL_WIDTH,
        SPACED,
        WITH_UNIT,
        WITH_SCALE,
        FORMULA,
        TEXT_FORMULA,
        PERCENT_OR_SCALED_FORMAT,
        SEPARATED_FORMAT,
        NONE,
        BLANK
    }

    private static final String[] NONE_MARKS = {"无", "/", "-", "—", "／", "——", " 无 "};
    private static final String[] BLANKS = {"", " ", "\u3000", "\u200B"};

    /** Whole numbers but of money and areas. */
    BigDecimal amount(String unit) {
        return "元亩%".contains(unit) ? plain(BigDecimal.valueOf(hundredths, 2)) : BigDecimal.valueOf(hundredths / 100);
    }

    Value value(String unit) {
        return switch (way) {
            case NONE -> Value.none();
            case BLANK -> Value.blank();
            default -> new Value.Number(amount(unit));
        };
    }

    /** @param scaled the sheet says 万 before the unit */
    Content content(String unit, boolean scaled) {
        BigDecimal amount = scaled ? plain(amount(unit).movePointLeft(4)) : amount(unit);
        String plain = amount.toPlainString();
        return switch (way) {
            case NUMBER -> Content.number(plain);
            case EXPONENT -> Content.number(amount.unscaledValue() + "E" + -amount.scale());
            case NOISY_DOUBLE ->
                Content.number(
                        Double.toString(Math.nextUp(amount.doubleValue())).length() < 17
                                ? plain
                                : new BigDecimal(Math.nextUp(amount.doubleValue()))
                                        .round(new MathContext(17))
                                        .toString());
            case TEXT -> Content.text(plain);
            case SEPARATED -> Content.text(separated(amount));
            case FULL_WIDTH -> Content.text(wide(look % 2 == 0 ? plain : separated(amount)));
            case SPACED -> Content.text((look % 2 == 0 ? " " : "\u00A0") + plain + "\u3000");
            case WITH_UNIT -> Content.text(plain + (look % 3 == 1 ? " " : "") + (scaled ? "万" + unit : unit));
            case WITH_SCALE ->
                Content.text(
                        scaled || unit.equals("%")
                                ? plain
                                : plain(amount.movePointLeft(4)).toPlainString() + "万" + (look % 2 == 0 ? unit : ""));
            case FORMULA -> new Content(true, plain, "Z90+Z91", "");
            case TEXT_FORMULA -> new Content(false, plain, "Z90+Z91", "");
            case PERCENT_OR_SCALED_FORMAT ->
                unit.equals("%")
                        ? new Content(true, plain(amount.movePointLeft(2)).toPlainString(), "", "0.00%")
                        : unit.equals("元") && !scaled
                                ? new Content(
                                        true, plain(amount.movePointLeft(4)).toPlainString(), "", "0.0000\"万元\"")
                                : Content.number(plain);
            case SEPARATED_FORMAT -> new Content(true, plain, "", "#,##0.00");
            case NONE -> Content.text(NONE_MARKS[look % NONE_MARKS.length]);
            case BLANK -> Content.text(BLANKS[look % BLANKS.length]);
        };
    }

    /** As people write a label: ordinals, brackets, spaces, line breaks, invisible characters. */
    String label(String name, String unit) {
        Random random = new Random(look);
        if (look == 0) {
            return name;
        }
        String label = name;
        if (random.nextInt(3) == 0) {
            label += new String[] {"（" + unit + "）", "(" + unit + ")", "【单位：" + unit + "】", " ( " + unit + " ) "}
                    [random.nextInt(4)];
        }
        if (random.nextInt(3) == 0) {
            int at = 1 + random.nextInt(name.length() - 1);
            label = label.substring(0, at)
                    + new String[] {" ", "\u3000", "\n", "\u200B", "\r\n"}[random.nextInt(5)]
                    + label.substring(at);
        }
        if (random.nextInt(3) == 0) {
            label = new String[] {"1.", "（一）", "其中：", "①", "一、", "  ", "其中: 1、", "2.1 ", "(3)", "３．"}
                            [random.nextInt(10)]
                    + label;
        }
        return label;
    }

    private static String separated(BigDecimal amount) {
        DecimalFormat format = new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(amount);
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(each -> wide.append((char) (each + '！' - '!')));
        return wide.toString();
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

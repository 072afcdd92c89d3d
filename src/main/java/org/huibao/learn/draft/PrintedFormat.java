package org.huibao.learn.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huibao.learn.prose.FigureMention;
import org.huibao.learn.prose.PrintedNumber;
import org.huibao.notation.Unit;
import org.huibao.notation.format.Format;
import org.jspecify.annotations.Nullable;

/** The shortest format by example that prints an exact value as the old report has it. */
final class PrintedFormat {

    private static final String BEFORE = "近约超逾";

    /** Money and measures are told to so many decimals. */
    static final int DIGITS_OF_MEASURES = 2;

    /**
     * What is replaced by a placeholder.
     *
     * @param start in the line
     * @param end behind what the format prints
     * @param example behind the bar of the placeholder; empty where the indicator's decimals do
     */
    record Placed(int start, int end, String example) {}

    private PrintedFormat() {}

    /** @param amount in the indicator's unit; null where no format prints it so */
    static @Nullable Placed of(FigureMention mention, BigDecimal amount, Format.Printing how) {
        String line = mention.line().text();
        PrintedNumber number = mention.number();
        if (number == null) {
            return null;
        }
        if (mention.saying().changeStart() >= 0 && mention.saying().change() != 0) {
            return changed(mention, number, line, amount, how);
        }
        if (mention.saying().change() != 0 || mention.saying().turned()) {
            // 增长了25%: the word would stay, and next year's fall would be called a rise.
            return null;
        }
        int start = mention.start() < number.start() && line.charAt(number.start() - 1) == '-'
                ? number.start() - 1
                : number.start();
        boolean word = start > 0 && BEFORE.indexOf(line.charAt(start - 1)) >= 0;
        List<Placed> tries = new ArrayList<>();
        if (word) {
            rounded(line, start - 1, number, mention.end(), tries);
        }
        if (number.tail() > number.digits()
                && line.substring(number.digits(), number.tail()).matches(".*[余多]")) {
            rounded(line, start, number, mention.end(), tries);
        }
        if (!number.open()) {
            // Beside 近 or 以上 plain digits would be next year's lie.
            boolean whole = isMeasured(how.unit()) && isExact(number, amount, how.unit());
            if (!whole || how.decimals() >= DIGITS_OF_MEASURES) {
                tries.add(new Placed(start, number.digits(), ""));
            }
            plain(line, start, number.digits(), mention.end(), "", tries);
            tries.removeIf(each -> whole && isShort(each.example()));
        }
        return shortest(tries, line, amount, how);
    }

    /** Money, length, weight: 158万元 of this year may be 158.37万元 next year. */
    private static boolean isMeasured(String unit) {
        Unit its = Unit.of(unit);
        return !its.isNone() && !its.counts() && !its.base().equals("%");
    }

    private static boolean isExact(PrintedNumber number, BigDecimal amount, String unit) {
        return number.prints(amount.scaleByPowerOfTen(Unit.of(unit).power())) == PrintedNumber.Printed.EXACTLY;
    }

    /** An example that cuts off what was exact. */
    private static boolean isShort(String example) {
        return example.matches("0(?:\\.[0#])?(?![0#.]).*");
    }

    private static @Nullable Placed changed(
            FigureMention mention, PrintedNumber number, String line, BigDecimal amount, Format.Printing how) {
        int start = mention.saying().changeStart();
        String word = line.substring(start, number.start());
        List<Placed> tries = new ArrayList<>();
        plain(line, start, number.digits(), mention.end(), word, tries);
        // With its unit, for there is none where nothing has changed.
        Placed whole = shortest(
                tries.stream().filter(each -> each.end() == mention.end()).toList(), line, amount, how);
        return whole != null ? whole : shortest(tries, line, amount, how);
    }

    /** Digits, or digits and what follows up to the end of the unit. */
    private static void plain(String line, int start, int digits, int end, String word, List<Placed> into) {
        int decimals = 0;
        int point = Math.max(line.lastIndexOf('.', digits - 1), line.lastIndexOf('．', digits - 1));
        if (point >= start) {
            decimals = digits - point - 1;
        }
        List<String> sizes = new ArrayList<>(List.of(decimals == 0 ? "0" : "0." + "0".repeat(decimals)));
        for (int most = Math.max(1, decimals); most <= 4; most++) {
            sizes.add("0." + "#".repeat(most));
        }
        for (String size : sizes) {
            for (int stop = digits; stop <= end; stop++) {
                into.add(new Placed(start, stop, word + size + line.substring(digits, stop)));
            }
        }
    }

    /** 7000余, 近9万: the largest step that prints so says best how it was rounded. */
    private static void rounded(String line, int start, PrintedNumber number, int end, List<Placed> into) {
        String before = line.substring(start, number.start());
        String tail = line.substring(number.digits(), number.tail());
        for (int power = 8; power >= -2; power--) {
            String step = BigDecimal.ONE.scaleByPowerOfTen(power).toPlainString();
            into.add(new Placed(start, number.tail(), before + step + tail));
        }
        String digits = line.substring(number.start(), number.digits());
        into.add(new Placed(start, number.tail(), before + "1" + "0".repeat(Math.max(0, digits.length() - 1)) + tail));
        if (end > number.tail()) {
            into.add(new Placed(start, end, before + "1" + tail + line.substring(number.tail(), end)));
        }
    }

    private static @Nullable Placed shortest(List<Placed> tries, String line, BigDecimal amount, Format.Printing how) {
        return tries.stream()
                .filter(each -> prints(each, line, amount, how))
                .min(Comparator.comparingInt((Placed each) -> cost(each)))
                .orElse(null);
    }

    /** A unit that has a scale is better printed with it: 0.00万元, not 0.00万. */
    private static int cost(Placed placed) {
        boolean cut =
                placed.example().matches(".*[万亿%个百分]$") && !placed.example().endsWith("%");
        return placed.example().length() * 2 + (cut ? 9 : 0) + (placed.example().contains("#") ? 1 : 0);
    }

    private static boolean prints(Placed placed, String line, BigDecimal amount, Format.Printing how) {
        Format format = placed.example().isEmpty() ? Format.decimals(how.decimals()) : parsed(placed.example());
        return format != null
                && (placed.example().isEmpty() || format.fits(how.unit()))
                && format.print(amount, how).equals(line.substring(placed.start(), placed.end()));
    }

    private static @Nullable Format parsed(String example) {
        return Format.parse(example) instanceof Format.Parsed.Good good ? good.format() : null;
    }
}

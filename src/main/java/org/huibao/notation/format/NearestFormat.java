package org.huibao.notation.format;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A format that can be used, as near to what was written as can be told. */
final class NearestFormat {

    private static final String USUAL = "0.00万元";

    private static final Pattern SIGN = Pattern.compile("上升|下降|增长|增加|减少|提高|降低");
    private static final Pattern BEFORE = Pattern.compile("[近约超逾]");
    private static final Pattern BEHIND = Pattern.compile("([十百千]*)([万萬亿億]?)([余多])");
    private static final Pattern NOISE = Pattern.compile("[余多来几近约超逾过大将接,\\s]");
    private static final Pattern BEFORE_DIGITS = Pattern.compile("^[^0-9#.]+(?=[0-9#])");
    private static final Pattern NUMBER = Pattern.compile("([0-9#]*)(?:\\.([0-9#]*))?([^0-9#.]*)");

    private NearestFormat() {}

    /** @param usable whether a format can be read */
    static String to(String written, Predicate<String> usable) {
        String narrow = FullWidthFolding.narrow(written.strip());
        Matcher sign = SIGN.matcher(narrow);
        String word = sign.find() ? sign.group() : "";
        String rest = SIGN.matcher(narrow).replaceAll("");
        return Stream.of(word + round(rest), word + plain(rest), plain(rest))
                .filter(usable)
                .findFirst()
                .orElse(USUAL);
    }

    private static String round(String rest) {
        Matcher before = BEFORE.matcher(rest);
        Matcher behind = BEHIND.matcher(rest);
        Matcher number = NUMBER.matcher(NOISE.matcher(rest).replaceAll(""));
        if (!number.matches()) {
            return "";
        }
        String unit = number.group(3);
        if (before.find()) {
            return before.group() + step(number) + unit;
        }
        if (!behind.find()) {
            return "";
        }
        String large = behind.group(2);
        String small = behind.group(1);
        String tail = unit.startsWith(small + large) ? unit.substring(small.length() + large.length()) : unit;
        return small.isEmpty() && !large.isEmpty()
                ? "1" + large + behind.group(3) + tail
                : (small.isEmpty() ? step(number) : "1" + "0".repeat(UnitScale.exponent(small)))
                        + behind.group(3)
                        + large
                        + tail;
    }

    /** One at the last place written: 0.1 of 0.0, 1000 of 3千, 100 where nothing tells. */
    private static String step(Matcher number) {
        String decimals = or(number.group(2));
        if (!decimals.isEmpty()) {
            return "0." + "0".repeat(decimals.length() - 1) + "1";
        }
        String digits = or(number.group(1));
        return digits.length() > 1 ? "1" + "0".repeat(digits.length() - 1) : "100";
    }

    private static String plain(String rest) {
        String bare = NOISE.matcher(rest).replaceAll("");
        Matcher number = NUMBER.matcher(BEFORE_DIGITS.matcher(bare).replaceFirst(""));
        if (!number.matches()
                || number.start(3) == 0 && UnitScale.of(number.group(3)).exponent() == 0) {
            return "";
        }
        String decimals = "0".repeat(or(number.group(2)).length());
        return "0" + (decimals.isEmpty() ? "" : "." + decimals) + number.group(3);
    }

    private static String or(@Nullable String group) {
        return group == null ? "" : group;
    }
}

package org.huibao.notation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number in a text that a number format has made, as people read it: signs, brackets for what is below zero, currency signs, an
 * exponent and a unit behind it included.
 *
 * @param number with as many decimals as are shown
 * @param unit what stands behind the number, without brackets; may be empty
 * @param currencies the units that a sign before it may stand for, ¥ for 元 and 日元; empty where there is no sign
 */
public record NumberAsShown(BigDecimal number, String unit, Set<String> currencies) {

    /** Longer texts are no number with a unit. */
    private static final int LONGEST = 400;

    private static final Pattern DIGITS = Pattern.compile(
            "((?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]{1,4}(?:,[0-9]{4})++(?![0-9])"
                    + "|[0-9]{1,15}(?:[ '’][0-9]{3})++(?![0-9])|[0-9]++)?+(?:\\.[0-9]*+)?+(?:E[+-]?[0-9]{1,3})?+)(.*+)");

    private static final List<String> MINUS = List.of("-", "−", "‐", "‑", "–", "负");
    private static final List<String> SUMS = List.of("共计", "共", "计", "合计", "总计");

    /** The longer sign first. */
    private static final Map<String, Set<String>> SIGNS = signs();

    /** Nothing where it is not clearly one number. */
    public static Optional<NumberAsShown> of(String shown) {
        String rest = NumberText.Grammar.narrow(shown);
        if (rest.isEmpty() || rest.length() > LONGEST) {
            return Optional.empty();
        }
        rest = without(SUMS, rest);
        rest = rest.startsWith("+") ? rest.substring(1) : rest;
        boolean bracket = rest.startsWith("(") && rest.indexOf(')') > 1;
        if (bracket) {
            int end = rest.indexOf(')');
            rest = (rest.substring(1, end) + rest.substring(end + 1)).strip();
        }
        boolean minus = false;
        Set<String> currencies = Set.of();
        // ¥-5 as well as -¥5.
        for (int i = 0; i < 2; i++) {
            String unsigned = without(MINUS, rest);
            minus |= !unsigned.equals(rest);
            rest = without(SIGNS.keySet(), unsigned);
            if (!rest.equals(unsigned)) {
                currencies = SIGNS.entrySet().stream()
                        .filter(sign -> unsigned.startsWith(sign.getKey()))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
            }
        }
        return number(rest, bracket || minus, currencies);
    }

    private static Optional<NumberAsShown> number(String rest, boolean negative, Set<String> currencies) {
        Matcher matcher = DIGITS.matcher(rest);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1).replaceAll("[,'’ ]", "");
        String unit = matcher.group(2).strip();
        boolean any = digits.chars().anyMatch(each -> each >= '0' && each <= '9');
        if (!any || digits.startsWith("E") || unit.matches("[0-9.,].*")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(digits.replaceFirst("\\.(?=E|$)", ""));
        return Optional.of(new NumberAsShown(negative ? number.negate() : number, withoutBrackets(unit), currencies));
    }

    private static Map<String, Set<String>> signs() {
        Map<String, Set<String>> signs = new LinkedHashMap<>();
        Set<String> dollars = Set.of("美元");
        signs.put("US$", dollars);
        signs.put("USD", dollars);
        signs.put("HK$", Set.of("港元", "港币"));
        signs.put("$", dollars);
        signs.put("€", Set.of("欧元"));
        signs.put("£", Set.of("英镑", "镑"));
        Set<String> yuan = Set.of("元");
        signs.put("¥", Set.of("元", "日元", "円"));
        signs.put("￥", Set.of("元", "日元", "円"));
        signs.put("人民币", yuan);
        signs.put("RMB", yuan);
        signs.put("CNY", yuan);
        return signs;
    }

    private static String without(Collection<String> words, String text) {
        return words.stream()
                .filter(text::startsWith)
                .findFirst()
                .map(word -> text.substring(word.length()).strip())
                .orElse(text);
    }

    private static String withoutBrackets(String unit) {
        return unit.length() > 2 && unit.startsWith("(") && unit.endsWith(")")
                ? unit.substring(1, unit.length() - 1).strip()
                : unit;
    }
}

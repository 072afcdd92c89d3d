package org.huibao.proof.statement;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.proof.seen.VisibleCharacters;

/**
 * A number as a person reads it off a cell.
 *
 * @param number as it stands there, without what its unit makes of it
 * @param unit what stands behind it, without brackets; mostly empty
 * @param foreign whether it is an amount in another currency than the country's
 */
public record ShownNumber(BigDecimal number, String unit, boolean foreign) {

    private static final int LONGEST = 80;

    private static final Pattern WRITTEN = Pattern.compile(
            "(\\(?)([^0-9().+-]{0,8})([+-]?)([^0-9().+-]{0,4})([0-9]{1,40}(?:,[0-9]{3}){0,12}|[0-9]{1,4}(?:,[0-9]{4}){1,9}|)(\\.[0-9]{1,40})?([^0-9]{0,16}|[^0-9]{1,4}[23])(\\)?)");

    private static final Pattern POWER = Pattern.compile("-?[0-9]{1,20}(?:\\.[0-9]{0,20})?E[+-]?[0-9]{1,3}");

    /** How accountants show a zero, with their currency's sign or without. */
    private static final Pattern DASH = Pattern.compile("[¥￥$€]?-[¥￥$€]?");

    private static final Pattern OUR_MONEY = Pattern.compile("[¥￥]|RMB|CNY|人民币|共计|合计|总计|共|计");
    private static final Pattern FOREIGN =
            Pattern.compile("(?:USD|US\\$|[$€£円]|HKD|HK\\$|EUR|JPY|GBP)|[十百千万亿]{0,4}(?:港元|港币|美元|欧元|日元|英镑)");
    private static final Pattern VAGUE = Pattern.compile("余|多|左右|上下|以上|以下|以内|不足|近|约|几");
    /** 1'234, as some write thousands. */
    private static final Pattern GROUPS = Pattern.compile("(?<=[0-9])['’](?=[0-9]{3}(?![0-9]))");

    private static final Pattern MARKS = Pattern.compile("[*※#①-⑳★●]");

    /** Nothing where a person could not say at a glance which number it is. */
    public static Optional<ShownNumber> of(String shown) {
        if (shown.length() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder narrow = new StringBuilder();
        Normalizer.normalize(MARKS.matcher(shown).replaceAll(""), Normalizer.Form.NFKC)
                .codePoints()
                .filter(each -> !VisibleCharacters.isBlank(Character.toString(each)))
                .map(each -> "−–—‐‑负".indexOf(each) >= 0 ? '-' : each)
                .forEach(narrow::appendCodePoint);
        if (DASH.matcher(narrow).matches()) {
            return Optional.of(new ShownNumber(BigDecimal.ZERO, "", false));
        }
        if (POWER.matcher(narrow).matches()) {
            return Optional.of(new ShownNumber(new BigDecimal(narrow.toString()), "", false));
        }
        Matcher parts = WRITTEN.matcher(GROUPS.matcher(narrow).replaceAll(""));
        if (!parts.matches() || (parts.group(5) + group(parts, 6)).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number =
                new BigDecimal((parts.group(5).isEmpty() ? "0" : parts.group(5).replace(",", "")) + group(parts, 6));
        String before = parts.group(2) + parts.group(4);
        boolean ours =
                before.isEmpty() || OUR_MONEY.matcher(before).replaceAll("").isEmpty();
        String behind = parts.group(7);
        boolean theirs = FOREIGN.matcher(before).matches();
        if (!ours && !theirs || VAGUE.matcher(behind).find()) {
            return Optional.empty();
        }
        boolean closed = behind.endsWith(")") || !parts.group(8).isEmpty();
        // (15.89) is less than nothing; 15.89(万元) has its unit in brackets.
        boolean negative = parts.group(3).equals("-") || !parts.group(1).isEmpty() && closed && behind.indexOf('(') < 0;
        String unit = behind.replaceAll("[()]", "");
        return Optional.of(new ShownNumber(
                negative ? number.negate() : number,
                unit,
                theirs || FOREIGN.matcher(unit).matches()));
    }

    public static ShownNumber exactly(BigDecimal number) {
        return new ShownNumber(number, "", false);
    }

    private static String group(Matcher parts, int group) {
        String its = parts.group(group);
        return its == null ? "" : its;
    }

    public boolean isPercent() {
        return unit.startsWith("%");
    }

    /** Half of the last digit shown. */
    public BigDecimal half() {
        return new BigDecimal("0.5").scaleByPowerOfTen(-number.scale());
    }

    /** Whether a number shows so, to the last digit. */
    public boolean shows(BigDecimal exact) {
        return exact.subtract(number).abs().compareTo(half()) <= 0;
    }
}

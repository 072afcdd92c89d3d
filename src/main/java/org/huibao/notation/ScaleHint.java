package org.huibao.notation;

import java.util.List;

/**
 * The net below {@link UnitPhrase}: scale words that may say in what the numbers around them are given, in whatever way it is written.
 * Amounts (15.89万元), thresholds (万元以上) and names (万元GDP能耗, 亿元企业) say nothing of it.
 */
public final class ScaleHint {

    private static final String NUMERALS = "0123456789一二三四五六七八九两几数多余上近达超过满第每";

    /** Behind a unit they make a threshold or a name of it. */
    private static final List<String> NO_STATEMENT = List.of(
            "以", "及以", "级", "起", "至", "到", "~", "含", "内", "不", "未", "企业", "村", "乡", "镇", "楼", "园", "项目", "工程", "大", "户",
            "产值", "增加值", "工业", "gdp", "能耗", "用水", "奖", "店", "税收", "投资", "俱乐部");

    private static final List<String> ENGLISH_MONEY = List.of("yuan", "rmb", "cny", "renminbi", "usd", "dollar");
    private static final List<String> ENGLISH_SCALES =
            List.of("thousand", "million", "billion", "10,000", "10000", "1,000", "1000", "'000", ",000", "000s");

    private ScaleHint() {}

    /** @param base of the unit that is wanted */
    public static boolean in(String text, Unit base) {
        if (!base.isMoney() && !MeasureWords.EXTENTS.contains(base.base())) {
            return false;
        }
        String plain = LabelFolding.plain(text);
        String word = base.isMoney() && !base.base().equals("円") ? "元" : base.base();
        for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
            if (statesScale(plain, at, at + word.length())) {
                return true;
            }
        }
        return base.isMoney() && (inEnglish(plain) || UnknownUnit.statedIn(text));
    }

    private static boolean statesScale(String plain, int base, int end) {
        int start = base;
        while (start > 0 && ScaleWords.isOne(plain.charAt(start - 1))) {
            start--;
        }
        boolean amount = start > 0 && isNumeral(plain, start - 1);
        return start < base && !amount && NO_STATEMENT.stream().noneMatch(word -> plain.startsWith(word, end));
    }

    private static boolean isNumeral(String plain, int at) {
        return NUMERALS.indexOf(plain.charAt(at)) >= 0
                || ".,".indexOf(plain.charAt(at)) >= 0 && at > 0 && Character.isDigit(plain.charAt(at - 1));
    }

    private static boolean inEnglish(String plain) {
        return ENGLISH_MONEY.stream().anyMatch(plain::contains)
                && ENGLISH_SCALES.stream().anyMatch(plain::contains);
    }
}

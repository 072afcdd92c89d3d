package org.huibao.notation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A statement of unit that is none in use: 单位：W, 单位：10K元, 单位：元×10000. A name (单位：万宁市司法局, 单位1) and a placeholder (单位：XXX) are
 * no statement.
 */
final class UnknownUnit {

    private static final List<String> WORDS = List.of("单位", "単位", "單位", "unit");

    /** What an unknown unit is written with; any other letter makes the text a name. */
    private static final String SIGNS = "0123456789.,^*×x+/⁰¹²³⁴⁵⁶⁷⁸⁹十拾百佰千仟万萬亿億兆元圆块";

    private static final String SCALES = "拾佰千仟万萬亿億兆元圆";

    private static final String OPENS = ":∶=.为是用按以均皆都(\"'-—_¥";
    private static final String ENDS = ");、:|\"'。(-";

    private static final Pattern PLACEHOLDER = Pattern.compile("[x.,_]*");
    private static final Pattern LATIN_YUAN =
            Pattern.compile("(?<![a-z0-9.,])(?:w|k|m|b|wan|qian|bai|yi|mln|mil|bn)元(?!素|件)");

    /** 元×10000, ×10000元, 10^4元; a power of ten alone in brackets. */
    private static final Pattern TIMES = Pattern.compile(
            "元[×x*](?:10(?:,?0){1,12}|10\\^)|[×x*]10(?:,?0){1,12}元|10(?:\\^[0-9]|[⁰¹²³⁴⁵⁶⁷⁸⁹])元|\\((?:人民币)?10{0,2}(?:,?0{3}){1,3}元\\)(?![以及含])");

    private static final Pattern CURRENCY_SCALE =
            Pattern.compile("(?:rmb|cny|人民币)[:(]?[十百千仟万萬亿億]+(?:$|[^十百千仟万萬亿億元\\u4E00-\\u9FFF])");

    private static final int LONGEST = 20;

    private static final RecentTexts<Boolean> STATED = new RecentTexts<>(UnknownUnit::states);

    private UnknownUnit() {}

    /** @param text in which no unit is understood */
    static boolean statedIn(String text) {
        return STATED.of(text);
    }

    private static boolean states(String text) {
        String plain = LabelFolding.plain(text);
        if (LATIN_YUAN.matcher(plain).find()
                || TIMES.matcher(plain).find()
                || CURRENCY_SCALE.matcher(plain).find()) {
            return true;
        }
        if (WORDS.stream().noneMatch(plain::contains)) {
            return false;
        }
        SpacedText spaced = SpacedText.of(text);
        for (String word : WORDS) {
            for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
                if (UnitPhrase.isUnitWord(spaced, at) && isStatement(spaced, at + word.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isStatement(SpacedText text, int behind) {
        String plain = text.plain();
        int from = behind;
        while (from < plain.length() && OPENS.indexOf(plain.charAt(from)) >= 0) {
            from++;
        }
        if (plain.startsWith("人民币", from)) {
            from += 3;
        }
        int end = from;
        while (end < plain.length() && (end == from || !text.gap(end)) && isSign(plain.charAt(end))) {
            end++;
        }
        boolean closed = text.gap(end)
                || ENDS.indexOf(plain.charAt(end)) >= 0
                || end > from && "元,".indexOf(plain.charAt(end - 1)) >= 0
                || UnitList.goesOn(plain, end);
        String unit = plain.substring(from, end);
        boolean scaled = unit.chars().anyMatch(each -> SCALES.indexOf(each) >= 0);
        boolean apart = from > behind || text.gap(behind);
        boolean number = unit.chars().allMatch(each -> each >= '0' && each <= '9');
        return closed
                && unit.length() <= LONGEST
                && !PLACEHOLDER.matcher(unit).matches()
                && (scaled || apart && !(number && from == behind))
                && !Set.of("元", "圆", "块").contains(unit);
    }

    private static boolean isSign(char character) {
        return SIGNS.indexOf(character) >= 0 || character >= 'a' && character <= 'z';
    }
}

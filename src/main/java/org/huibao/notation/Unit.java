package org.huibao.notation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A unit as people write it: an optional scale word and a base. Two units can be converted only when their bases are the same
 * word; a synonym counts only where it has one reading.
 *
 * @param text as written, without spaces
 * @param base folded; empty for no unit at all
 * @param power of ten: one of it is 10 to this power bases; 4 for 万元, -1 for ‰ (of %)
 */
public record Unit(String text, String base, int power) {

    /** The longer word first: 万亿 begins with 万. */
    private static final Map<String, Integer> SCALES = scales();

    /** They begin with a scale word and are none. */
    private static final Set<String> INDIVISIBLE = Set.of("百分点", "百分比", "万维网");

    private static final Map<String, Unit> EQUIVALENTS = Map.ofEntries(
            Map.entry("圆", new Unit("圆", "元", 0)),
            Map.entry("‰", new Unit("‰", "%", -1)),
            Map.entry("公里", new Unit("公里", "米", 3)),
            Map.entry("km", new Unit("km", "米", 3)),
            Map.entry("公斤", new Unit("公斤", "克", 3)),
            Map.entry("kg", new Unit("kg", "克", 3)),
            Map.entry("m2", new Unit("m2", "平方米", 0)),
            Map.entry("平米", new Unit("平米", "平方米", 0)),
            Map.entry("km2", new Unit("km2", "平方公里", 0)),
            Map.entry("m3", new Unit("m3", "立方米", 0)),
            Map.entry("人/次", new Unit("人/次", "人次", 0)),
            Map.entry("人(次)", new Unit("人(次)", "人次", 0)));

    /** In a column of units only: elsewhere they are words about something. */
    private static final Set<String> PERCENT_WORDS = Set.of("百分比", "百分率", "百分之");

    /** Bases that a bracket behind a label may hold; any other word in brackets is part of the label. */
    private static final Set<String> KNOWN =
            Set.of(("元 美元 欧元 港元 港币 日元 円 英镑 镑 人 人次 名 名次 位 件 件次 起 宗 项 项次 个 个次 家 家次 户 户次 次 场 场次 份 "
                            + "批 批次 部 条 条次 处 处次 篇 幅 册 册页 本 页 张 套 台 辆 辆次 艘 艘次 架 座 所 间 栋 幢 亩 公顷 平方米 m2 平方公里 km2 米 厘米 毫米 吨 克 升 毫升 "
                            + "立方米 m3 瓦 瓦时 度 天 小时 分钟 秒 个月 工作日 个工作日 岁 % 百分点 个百分点 倍 例 例次 期 期次 轮 轮次 班 班次 队 支 组 对 只 头 株 "
                            + "棵 枚 面 块 片 段 则 封 通 剂 剂次 人份 票 单 笔 只次 车次 航次 课时 学时 卷")
                    .split(" "));

    /** So that most places of a text are looked at once. */
    private static final LetterSet FIRST_LETTERS = firstLetters();

    private static final Set<String> MONEY = Set.of("元", "美元", "欧元", "港元", "港币", "日元", "円", "英镑", "镑");

    /** Things that are counted one by one: half a case is none. Not what is measured (亩, 天, 课时) or shared out (%, 倍). */
    private static final Set<String> COUNTED =
            Set.of(("人 人次 名 名次 位 件 件次 起 宗 项 项次 个 个次 家 家次 户 户次 次 场 场次 份 批 批次 部 条 条次 处 处次 篇 幅 册 册页 本 页 张 "
                            + "套 台 辆 辆次 艘 艘次 架 座 所 间 栋 幢 例 例次 期 期次 轮 轮次 班 班次 队 支 组 对 只 头 株 棵 枚 面 块 则 封 通 剂 "
                            + "剂次 人份 票 单 笔 只次 车次 航次 卷")
                    .split(" "));

    /** No unit is longer; what is may be an attack. */
    private static final int LONGEST = 40;

    /** With the spaces and invisible characters between its letters. */
    private static final int LONGEST_WRITTEN = 400;

    private static final Unit NONE = new Unit("", "", 0);

    private static final RecentTexts<Unit> READ = new RecentTexts<>(Unit::read);

    /** From the smallest that is asked for often. */
    private static final int SMALLEST = -20;

    private static final BigDecimal[] POWERS = powers();

    /** Letters of the longest base. */
    private static final int LONGEST_BASE = 6;

    /** Scale words in a row, as in 千百万; more is nonsense. */
    private static final int MOST_SCALES = 4;

    private static final String RENMINBI = "人民币";

    /** Every text is a unit of some kind; {@link #known()} says whether it is one beyond doubt. */
    public static Unit of(String text) {
        return READ.of(text);
    }

    private static Unit read(String text) {
        if (text.length() > LONGEST_WRITTEN) {
            return new Unit(text.strip(), text.strip(), 0);
        }
        String plain = LabelFolding.plain(text);
        if (plain.isEmpty()) {
            return NONE;
        }
        String shown = text.strip();
        if (plain.length() > LONGEST) {
            return new Unit(shown, plain, 0);
        }
        int power = 0;
        String rest = withoutCurrency(plain);
        while (!EQUIVALENTS.containsKey(rest) && !INDIVISIBLE.contains(rest) && !PERCENT_WORDS.contains(rest)) {
            String scaled = rest;
            Optional<String> word = SCALES.keySet().stream()
                    .filter(each -> scaled.startsWith(each) && scaled.length() > each.length())
                    .findFirst();
            if (word.isEmpty()) {
                break;
            }
            power += SCALES.getOrDefault(word.get(), 0);
            rest = withoutCurrency(rest.substring(word.get().length()));
        }
        if (PERCENT_WORDS.contains(rest)) {
            return new Unit(shown, "%", power);
        }
        Unit base = EQUIVALENTS.getOrDefault(rest, new Unit(shown, rest, 0));
        return new Unit(shown, base.base, base.power + power);
    }

    private static String withoutCurrency(String plain) {
        return plain.startsWith(RENMINBI) && plain.length() > RENMINBI.length()
                ? plain.substring(RENMINBI.length())
                : plain;
    }

    /** The power of ten of a scale word that stands alone: 4 for 万; nothing for any other text. */
    public static OptionalInt scaleWord(String text) {
        if (text.length() > LONGEST_WRITTEN) {
            return OptionalInt.empty();
        }
        Integer power = SCALES.get(LabelFolding.plain(text));
        return power == null ? OptionalInt.empty() : OptionalInt.of(power);
    }

    /**
     * Where the longest unit that begins at the place ends: 人民币, scale words, then a known measure word, or a scale word alone; -1 where
     * none begins.
     *
     * @param plain a text that {@link LabelFolding#plain} has been through
     */
    static int endAt(String plain, int from) {
        int start = plain.startsWith(RENMINBI, from) ? from + RENMINBI.length() : from;
        int at = start;
        while (at < plain.length()
                && at - start < MOST_SCALES
                && "十百千万亿".indexOf(plain.charAt(at)) >= 0
                && !startsIndivisible(plain, at)) {
            at++;
        }
        boolean none = at < plain.length() && !FIRST_LETTERS.has(plain.charAt(at));
        for (int end = none ? at : Math.min(plain.length(), at + LONGEST_BASE); end > at; end--) {
            String base = plain.substring(at, end);
            if (KNOWN.contains(base) || EQUIVALENTS.containsKey(base)) {
                return end;
            }
        }
        return at > start && SCALES.containsKey(plain.substring(start, at)) ? at : -1;
    }

    private static boolean startsIndivisible(String plain, int at) {
        return INDIVISIBLE.stream().anyMatch(word -> plain.startsWith(word, at));
    }

    /** Every letter that a known unit may be written with, scale words and currency among them. */
    public static String letters() {
        return String.join("", KNOWN)
                + String.join("", EQUIVALENTS.keySet())
                + String.join("", PERCENT_WORDS)
                + String.join("", SCALES.keySet())
                + RENMINBI;
    }

    /** True for the units of money. */
    public boolean isMoney() {
        return MONEY.contains(base);
    }

    /** Whether a text is one of the measure words that forms use, with a scale before it or not; most labels are too long for one. */
    public static boolean isKnown(String text) {
        return mayBeKnown(text) && of(text).known();
    }

    /** False for a text in which nothing is folded away, that begins with no scale and is longer than any base. */
    private static boolean mayBeKnown(String text) {
        if (text.length() <= LONGEST_BASE) {
            return true;
        }
        if ("十百千万亿人".indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        for (int i = 0; i <= LONGEST_BASE; i++) {
            char letter = text.charAt(i);
            if (letter < 0x4E00 || letter > 0x9FFF) {
                return true;
            }
        }
        return false;
    }

    /** True for the measure words that forms use. */
    public boolean known() {
        return KNOWN.contains(base);
    }

    /** True for things counted one by one, whatever the scale: cases, persons, households. */
    public boolean counts() {
        return COUNTED.contains(base);
    }

    public boolean isNone() {
        return base.isEmpty();
    }

    /** True if a number in this unit can be converted to the other. */
    public boolean isOf(Unit other) {
        return base.equals(other.base);
    }

    /** What a number in this unit is multiplied by to be in the other; nothing if the bases differ. */
    public Optional<BigDecimal> to(Unit other) {
        return base.equals(other.base) ? Optional.of(powerOfTen(power - other.power)) : Optional.empty();
    }

    private static BigDecimal powerOfTen(int power) {
        int place = power - SMALLEST;
        return place >= 0 && place < POWERS.length ? POWERS[place] : rarePower(power);
    }

    private static BigDecimal[] powers() {
        BigDecimal[] powers = new BigDecimal[1 - 2 * SMALLEST];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = rarePower(i + SMALLEST);
        }
        return powers;
    }

    private static BigDecimal rarePower(int power) {
        return power < 0 ? BigDecimal.ONE.movePointLeft(-power) : BigDecimal.TEN.pow(power);
    }

    /** The step that the audit log prints: {@code scale 万元→元 ×10000}. */
    public String step(Unit other, BigDecimal factor) {
        return "scale " + text + "→" + other.text + " ×" + factor.toPlainString();
    }

    private static LetterSet firstLetters() {
        return LetterSet.of(Stream.concat(KNOWN.stream(), EQUIVALENTS.keySet().stream())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining()));
    }

    private static Map<String, Integer> scales() {
        Map<String, Integer> scales = new LinkedHashMap<>();
        String[] words = {"万亿", "千亿", "百亿", "十亿", "千万", "百万", "十万", "亿", "万", "千", "百", "十"};
        int[] powers = {12, 11, 10, 9, 7, 6, 5, 8, 4, 3, 2, 1};
        for (int i = 0; i < words.length; i++) {
            scales.put(words[i], powers[i]);
        }
        return scales;
    }
}

package org.huibao.proof.statement;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scale words of money and other measures in what people write around a table. */
public final class UnitWords {

    private static final Map<Character, Integer> POWERS =
            Map.of('十', 1, '拾', 1, '百', 2, '佰', 2, '千', 3, '仟', 3, '万', 4, '萬', 4, '亿', 8);

    /** 万元 anywhere but behind a digit: 5万元以上 is no unit of the table. */
    private static final Pattern MONEY = Pattern.compile("(?<![0-9.０-９十百千万亿余多几数])([十拾百佰千仟万萬亿億]{0,4})元(?!旦|素|月|老|宝|件)");

    /** A lone scale word where a unit is due. */
    private static final Pattern ALONE = Pattern.compile(
            "(?:单位|单元|计量)[:：]?[\\s\\u3000]{0,8}([百千万萬亿億]{1,3})(?=$|[\\s\\u3000)）;；,，。、/])|[(（]([百千万萬亿億]{1,3})[)）]|^([百千万萬亿億]{1,3})$");

    /** 千元以上 or 百元店 say something about cases, not about the numbers. */
    private static final Pattern NO_UNIT = Pattern.compile("[十百千万萬亿億]{0,4}元(?:以上|以下|以内|户|店|村|镇|县|GDP|产值)");

    private static final Pattern SPREAD =
            Pattern.compile("(?<=[单计量金额百千万萬亿億:：])[\\s\\u3000\\u00A0]{1,8}(?=[位量额百千万萬亿億元:：])");

    /** 元（万） is 万元. */
    private static final Pattern TURNED = Pattern.compile("元[(（]([百千万萬亿億]{1,3})[)）]");

    private static final Pattern TEN_THOUSAND = Pattern.compile(
            "(?:RMB|人民币)?\\s?(?:W元|(?<![=＝])10[,，]?000\\s?(?:yuan|rmb|元)|(?<=[单量額额]位[:：])1万元|10\\s?thousand\\s?(?:yuan|rmb)?)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern THOUSAND =
            Pattern.compile("K\\s?RMB|RMB\\s?['’]?000|(?<![0-9])1[,，]?000\\s?(?:yuan|rmb|元)", Pattern.CASE_INSENSITIVE);

    private static final Pattern FOREIGN =
            Pattern.compile("[十百千万亿]{0,3}(?:美元|美金|usd|港元|港币|hkd|欧元|eur|日元|円|英镑|角|分)", Pattern.CASE_INSENSITIVE);

    private static final List<Set<String>> FAMILIES = List.of(
            Set.of("克", "公斤", "吨"),
            Set.of("亩", "公顷", "平方米", "平方公里"),
            Set.of("秒", "分钟", "小时", "天", "个月"),
            Set.of("%", "‰"),
            Set.of("米", "公里"));

    private static final Map<String, String> EQUAL = Map.of(
            "千克", "公斤", "kg", "公斤", "千米", "公里", "km", "公里", "m2", "平方米", "平米", "平方米", "km2", "平方公里", "日", "天", "时",
            "小时");

    private UnitWords() {}

    /** The powers of ten that a text states for amounts of money; 0 for 元. */
    static Set<Integer> money(String text) {
        Set<Integer> powers = new TreeSet<>();
        if (text.length() > 200) {
            return powers;
        }
        String close = TURNED.matcher(inWords(close(text))).replaceAll("$1元");
        Matcher words = MONEY.matcher(NO_UNIT.matcher(close).replaceAll(""));
        while (words.find()) {
            powers.add(power(words.group(1)));
        }
        alone(close, powers);
        return powers;
    }

    /** 10,000 yuan, KRMB and W元 as 万元 and 千元. */
    private static String inWords(String text) {
        String simple = text.replace('億', '亿');
        return simple.chars().allMatch(each -> each > 'z' || each == ':')
                ? simple
                : TEN_THOUSAND
                        .matcher(THOUSAND.matcher(simple).replaceAll("千元"))
                        .replaceAll("万元");
    }

    /** Whether it names another country's money, or 角. */
    public static boolean isForeign(String unit) {
        return FOREIGN.matcher(unit).matches();
    }

    /** Whether both are units of one kind of which neither is a scale word's multiple of the other: 亩 and 公顷. */
    public static boolean areApart(String one, String other) {
        int first = family(one);
        return first >= 0 && first == family(other) && !same(one).equals(same(other));
    }

    private static int family(String unit) {
        for (int i = 0; i < FAMILIES.size(); i++) {
            if (FAMILIES.get(i).contains(same(unit))) {
                return i;
            }
        }
        return -1;
    }

    private static String same(String unit) {
        String simple = Normalizer.normalize(unit.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return EQUAL.getOrDefault(simple, simple);
    }

    /** 单 位：万 元, without the spaces inside. */
    static String close(String text) {
        return SPREAD.matcher(text).replaceAll("");
    }

    /** The powers of ten that a text states for things counted in a unit that is no money, such as 万人. */
    static Set<Integer> of(String text, String base) {
        Set<Integer> powers = new TreeSet<>();
        if (text.length() > 200 || base.isEmpty()) {
            return powers;
        }
        Matcher words = Pattern.compile(
                        "(?:^|[(（:：\\s、,，/;；])([十百千万萬亿億]{0,4})" + Pattern.quote(base) + "(?=$|[)）\\s、,，/;；。])")
                .matcher(close(text));
        while (words.find()) {
            powers.add(power(words.group(1)));
        }
        return powers;
    }

    private static void alone(String text, Set<Integer> powers) {
        Matcher words = ALONE.matcher(text);
        while (words.find()) {
            for (int i = 1; i <= 3; i++) {
                if (words.group(i) != null) {
                    powers.add(power(words.group(i)));
                }
            }
        }
    }

    static int power(String words) {
        return words.chars().map(each -> POWERS.getOrDefault((char) each, 0)).sum();
    }

    /** What is left of a unit without its scale words. */
    public static String base(String unit) {
        String bare = unit.strip().replaceFirst("^人民币", "");
        int at = 0;
        while (at < bare.length() - 1 && POWERS.containsKey(bare.charAt(at)) && !bare.startsWith("百分")) {
            at++;
        }
        return bare.substring(at);
    }

    public static int powerOf(String unit) {
        String bare = unit.strip().replaceFirst("^人民币", "");
        String base = base(unit);
        return base.length() == 1 && POWERS.containsKey(base.charAt(0))
                ? power(bare)
                : power(bare.substring(0, bare.length() - base.length()));
    }
}

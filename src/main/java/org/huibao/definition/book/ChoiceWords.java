package org.huibao.definition.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.notation.words.FileTerms;

/** What people read and write for the choices of YAML; the words of YAML itself are understood, too. */
public final class ChoiceWords {

    public static final String YES = "是";
    public static final String NO = "否";

    private static final Map<String, String> LEVELS = words("错误 error 存疑 warning 提示 info 不报 off");

    private static final Map<String, Map<String, String>> CHOICES = Map.ofEntries(
            Map.entry("combine", words("合计 sum 只取一家 only 最大 max 最小 min 逐条列出 list 不出全县数 none")),
            Map.entry("rounding", words("四舍五入 half-up 舍去 down")),
            Map.entry("flow", words("本期 period 累计 cumulative 存量 stock")),
            Map.entry("kind", words("数 number 文字 text")),
            Map.entry("previous", words("已发布数 published 填报的上年数 reported 不比较 none")),
            Map.entry("level", words("错误 error 存疑 warning")),
            Map.entry("levels", LEVELS),
            Map.entry("scope", words("全县 county 各单位 department")));

    private ChoiceWords() {}

    /** In the order in which they are offered. */
    public static List<String> of(String key) {
        return List.copyOf(CHOICES.getOrDefault(key, Map.of()).keySet());
    }

    /** The word of YAML that somebody's word stands for. */
    static Optional<String> yaml(String key, String word) {
        Map<String, String> words = CHOICES.getOrDefault(key, Map.of());
        return words.containsValue(word) ? Optional.of(word) : Optional.ofNullable(words.get(word));
    }

    /** The word for people; what is none of YAML's words stays as it is. */
    static String shown(String key, String yaml) {
        return CHOICES.getOrDefault(key, Map.of()).entrySet().stream()
                .filter(each -> each.getValue().equals(yaml))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(yaml);
    }

    static Optional<Boolean> flag(String word) {
        if (FileTerms.REQUIRED_YES.set().contains(word)) {
            return Optional.of(true);
        }
        return FileTerms.REQUIRED_NO.set().contains(word) ? Optional.of(false) : Optional.empty();
    }

    private static Map<String, String> words(String pairs) {
        String[] each = pairs.split(" ");
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < each.length; i += 2) {
            words.put(each[i], each[i + 1]);
        }
        return words;
    }
}

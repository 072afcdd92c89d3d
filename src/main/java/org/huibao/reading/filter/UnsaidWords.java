package org.huibao.reading.filter;

import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.NumberText;
import org.huibao.notation.Unit;

/**
 * Words in a column that is filtered by which do not say what they were asked for: 待定, 见决定书, 已处罚, 500元, a question mark. Who looks for 罚款
 * cannot take them for something else, as he takes 警告.
 */
final class UnsaidWords {

    private static final int LONGEST = 60;

    private static final Pattern NOTHING = Pattern.compile(
            "待(?:定|查|补|核|填|确|明|录|完善|商|议|研|更新|处罚|决定|定性|落实|统计).{0,6}|(?:详|参)?见(?![义习证]).{1,20}|(?:附后|另附|如[上前下附].{0,6})"
                    + "|[按依以据].{0,12}(?:决定书?|文书|附件|为准)|(?:不|未)(?:详|明|清楚?|知|定|确定|填写?|录入?|分类|注明|知道|说明|写明)|不清|无法.{0,10}|暂(?:无|缺|未.{0,4}|定|不.{0,4}|估|略|空)|记不清"
                    + "|空白?|缺失?|漏填|略|省略|多[种项].{0,4}|混合|合并.{0,4}|两[者项种]?(?:都有|均有|并处|皆有)?|以上.{0,6}|上述.{0,6}|全部|[均都]有|各种|有关规定|若干"
                    + "|(?:已|给予|予以|依法|行政|从[轻重]|减轻|加重|已经|经济|财产|简易|当场|一般)*(?:处罚|处理|处分|处置)(?:决定)?|已罚|经济罚|财产罚"
                    + "|null|nil|n/?a|tb[dc]|unknown|todo|test|测试|x{2,}|\\.{2,}|请选择.{0,8}|.{1,20}(?<![高中初平上下优特劣同对])等(?:等|多种|多项)?");

    /** 同上、没收 and 同第2行: what stands above is only a part of it, or stands elsewhere. */
    private static final Pattern ABOVE = Pattern.compile("(?:同[上前左右下第0-9此该]|同案|同样|〃|″|ditto).{0,30}");

    /** 处500元, 伍佰元. */
    private static final Pattern MONEY = Pattern.compile(".{0,20}[0-9一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]万?元.{0,20}");

    /** One who has done something with a case looks at other words than one who waits. */
    private static final Pattern STATE = Pattern.compile("[已未待].*|.*[结办完审批立缴定]");

    /** Words for a fine besides 罚款. */
    private static final Pattern FINES = Pattern.compile("罚.{0,3}|.{0,4}罚[金没钱缴单].{0,4}");

    private UnsaidWords() {}

    /**
     * @param key as the cell says it, folded
     * @param values that are looked for, folded
     */
    static boolean are(String key, Set<String> values) {
        if (key.isEmpty() || key.length() > LONGEST || isNone(key) || TickedAnswer.of(key) == TickedAnswer.NO) {
            return false;
        }
        if (key.codePoints().noneMatch(Character::isLetterOrDigit)
                || ABOVE.matcher(key).matches()) {
            return true;
        }
        boolean state = values.stream().anyMatch(value -> STATE.matcher(value).matches());
        if (NOTHING.matcher(key).matches()) {
            return !state || !key.startsWith("待") && !key.startsWith("未");
        }
        return MONEY.matcher(key).matches() && values.stream().noneMatch(value -> value.contains("元"))
                || values.stream().anyMatch(value -> value.contains("罚款"))
                        && FINES.matcher(key).matches();
    }

    private static boolean isNone(String key) {
        return NumberText.parse(key, Unit.of("")) instanceof NumberText.NoneMark;
    }
}

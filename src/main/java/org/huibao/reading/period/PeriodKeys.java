package org.huibao.reading.period;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.PeriodMention;

/** The words before a time that say that it is the time of the numbers: 报告期：2019年度, 统计年度 2019. */
final class PeriodKeys {

    private static final Set<String> KEYS = Set.of("年度 年份 报告年度 统计年度 报告期 报告期间 统计期间 统计时段 数据期 所属期 所属年度 期间".split(" "));

    private static final String OF_THE_NUMBERS =
            "(?:数据|报表|统计|报告|所属|业务|台账|资料)(?:所属)?(?:年月|月份|季度|期别|时期|期间|时段|区间|周期|时间|时点|口径|期)";

    private static final Pattern OTHER_KEYS =
            Pattern.compile("(?:填报|填表|数据|报表|本表|上报|统计|报告|所属|业务|考核|台账|汇总|资料)(?:所属)?(?:年度|年份)|" + OF_THE_NUMBERS);

    /** 统计年度 2019 beside the name of the department. */
    private static final Pattern KEYED = Pattern.compile("(?:" + String.join("|", KEYS) + "):?[0-9].*");

    private static final Pattern STATED = Pattern.compile("(?:" + String.join("|", KEYS)
            + "|(?:数据|报表|本表|统计|报告|所属|业务|考核|台账|资料)(?:所属)?(?:年度|年份)|" + OF_THE_NUMBERS
            + ")(?:\\([年月季]\\))?(?::|为|是|(?=(?:19|20)[0-9]{2}))");

    /** 统计时间：2021年1月 may be when statistics were made. */
    private static final Pattern TIME = Pattern.compile("[^:]{0,8}时[间点]:");

    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(?:19|20)[0-9]{2}[-./]?(?:0?[1-9]|1[0-2])");

    private PeriodKeys() {}

    static boolean isKey(String text) {
        String folded = LabelFolding.fold(text);
        return KEYS.contains(folded) || OTHER_KEYS.matcher(folded).matches();
    }

    static boolean isKeyed(String plain) {
        return KEYED.matcher(plain).matches();
    }

    static boolean isStated(String plain) {
        return STATED.matcher(plain).lookingAt();
    }

    /** Of the cell behind a key: 2019-12 too. */
    static Optional<PeriodMention> timeBehind(String text) {
        boolean month = YEAR_AND_MONTH.matcher(text).matches();
        return month ? PeriodMention.inName(text).stream().findFirst() : PeriodMention.whole(text);
    }

    static boolean isTime(String plain) {
        return TIME.matcher(plain).lookingAt();
    }
}

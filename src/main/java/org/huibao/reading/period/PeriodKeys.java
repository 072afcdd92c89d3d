package org.huibao.reading.period;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.PeriodMention;
import org.huibao.notation.words.TimeTerms;

/** The words before a time that say that it is the time of the numbers: 报告期：2019年度, 统计年度 2019. */
final class PeriodKeys {

    private static final Set<String> KEYS = TimeTerms.TIME_KEY.set();

    private static final String OF_THE_NUMBERS =
            TimeTerms.TIME_KEY_OF.any() + TimeTerms.TIME_KEY_BELONGS.any() + "?" + TimeTerms.TIME_KEY_KIND.any();

    private static final Pattern OTHER_KEYS =
            Pattern.compile(TimeTerms.TIME_KEY_OF.any(TimeTerms.TIME_KEY_OF_YEAR, TimeTerms.TIME_KEY_FILED)
                    + TimeTerms.TIME_KEY_BELONGS.any() + "?" + TimeTerms.TIME_KEY_YEAR.any() + "|" + OF_THE_NUMBERS);

    /** 统计年度 2019 beside the name of the department. */
    private static final Pattern KEYED = Pattern.compile(TimeTerms.TIME_KEY.any() + ":?[0-9].*");

    private static final Pattern STATED = Pattern.compile(
            "(?:" + TimeTerms.TIME_KEY.any() + "|" + TimeTerms.TIME_KEY_OF.any(TimeTerms.TIME_KEY_OF_YEAR)
                    + TimeTerms.TIME_KEY_BELONGS.any() + "?" + TimeTerms.TIME_KEY_YEAR.any() + "|" + OF_THE_NUMBERS
                    + ")(?:\\([年月季]\\))?(?::|为|是|(?=(?:19|20)[0-9]{2}))");

    /** 统计时间：2021年1月 may be when statistics were made. */
    private static final Pattern TIME = Pattern.compile("[^:]{0,8}" + TimeTerms.TIME_OF_MAKING.any() + ":");

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

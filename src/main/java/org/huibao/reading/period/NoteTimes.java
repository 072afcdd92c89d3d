package org.huibao.reading.period;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.LetterSet;
import org.huibao.notation.PeriodMention;

/** What a sentence says of the time of all the numbers around it: 注：以上为前三季度数据, 数据截至2020年9月30日, （2019年数据） behind a title. */
final class NoteTimes {

    private static final int LONGEST = 200;

    /** One of them stands in whatever is known here, so that most texts need no pattern: {@link #ALL}, 截, and what each of the keys ends in. */
    private static final LetterSet HINTS = LetterSet.of("表上所截期年月季间时段口区周");

    /** A sentence on all the numbers holds one of each. */
    private static final LetterSet ALL = LetterSet.of("表上所");

    private static final LetterSet IS = LetterSet.of("为是系指属");

    private static final String NUMBERS = "(?:数据|数字|数值|指标|实际数|实绩|累计数|完成数|完成情况|发生数|统计数|数|口径|情况|报表?)";

    private static final String BEGIN = "(?:^|[:,.;)]|[0-9一二三四五六七八九][、.])";

    private static final Pattern SAID = Pattern.compile(BEGIN
            + "(?:本表|该表|此表|上表|以上|上述|表[中内]|所[填列报])(?:[中内]|所[填列报]|各项|所有|全部|的|统计){0,3}" + NUMBERS
            + "?(?:均|都|皆|全部|统一){0,2}(?:为|是|系|指|属于?)([^,.;:()]{2,30}?)的?" + NUMBERS + "?(?=$|[,.;()])");

    private static final Pattern MARK = Pattern.compile("^(?:[*(※]|注:|注[0-9]:|说明:|备注:){1,2}(?:数据(?=统计))?");

    private static final Pattern UNTIL = Pattern.compile(BEGIN
            + "(?:本表|上表|以上|上述|表[中内]|所有|全部)?(?:各项|所有|统计|填报)?(?:数据|数字)(?:均|都|统一)?(截[至止][^,.;()]{4,20})(?=$|[,.;()])");

    private static final Pattern BEHIND = Pattern.compile(".{2,40}[(]([^()]{3,20}?)的?(?:数据|实绩|完成数|实际数)[)]");

    private NoteTimes() {}

    /** @param plain see {@code LabelFolding.plain} */
    static Optional<PeriodMention> in(String plain) {
        if (plain.length() < 6 || plain.length() > LONGEST || !HINTS.meets(plain)) {
            return Optional.empty();
        }
        Matcher said = SAID.matcher(plain);
        while (ALL.meets(plain) && IS.meets(plain) && said.find()) {
            Optional<PeriodMention> time = time(said.group(1));
            if (time.isPresent()) {
                return time;
            }
        }
        String bare = MARK.matcher(plain).replaceFirst("");
        if (PeriodKeys.isStated(bare)) {
            return PeriodMention.in(bare).stream().findFirst();
        }
        Matcher until = UNTIL.matcher(plain);
        return plain.indexOf('截') >= 0 && until.find()
                ? PeriodMention.in(until.group(1)).stream().findFirst()
                : Optional.empty();
    }

    /** 2020年10月底 as well as 2020年10月. */
    private static Optional<PeriodMention> time(String words) {
        return PeriodMention.whole(words).or(() -> {
            boolean until = words.endsWith("底") || words.endsWith("末");
            List<PeriodMention> mentions = PeriodMention.in(until ? "截至" + words : words + "报");
            return mentions.size() == 1 && (until || mentions.get(0).text().length() >= words.length() - 1)
                    ? Optional.of(mentions.get(0))
                    : Optional.empty();
        });
    }

    /** 2020年度统计表（2019年数据）. */
    static Optional<PeriodMention> behindTitle(String plain) {
        Matcher behind = BEHIND.matcher(plain);
        return plain.endsWith(")") && plain.length() <= LONGEST && behind.matches()
                ? PeriodMention.whole(behind.group(1))
                : Optional.empty();
    }
}

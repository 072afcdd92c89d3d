package org.huibao.reading.period;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.LetterSet;
import org.huibao.notation.PeriodMention;
import org.huibao.notation.words.RemarkTerms;
import org.huibao.notation.words.TimeTerms;
import org.huibao.notation.words.TradeWords;

/** What a sentence says of the time of all the numbers around it: 注：以上为前三季度数据, 数据截至2020年9月30日, （2019年数据） behind a title. */
final class NoteTimes {

    private static final int LONGEST = 200;

    /** One of them stands in whatever is known here, so that most texts need no pattern: {@link #ALL}, 截, and what each of the keys ends in. */
    private static final LetterSet HINTS = LetterSet.of("年月季周"
            + TradeWords.hints(
                    TimeTerms.NOTE_TABLE,
                    TimeTerms.TIME_UNTIL,
                    TimeTerms.TIME_KEY,
                    TimeTerms.TIME_KEY_KIND,
                    TimeTerms.TIME_KEY_YEAR));

    /** A sentence on all the numbers holds one of each. */
    private static final LetterSet ALL = LetterSet.of(TradeWords.hints(TimeTerms.NOTE_TABLE));

    private static final LetterSet IS = LetterSet.of("为是系指属");

    private static final LetterSet CUT_OFF = LetterSet.of(TradeWords.hints(TimeTerms.TIME_UNTIL));
    static final String UNTIL_WORD = TimeTerms.TIME_UNTIL.list().get(0);
    private static final String REPORT_WORD = TimeTerms.TIME_REPORT.list().get(0);

    private static final String NUMBERS = TimeTerms.NOTE_NUMBERS.any();

    private static final String BEGIN = "(?:^|[:,.;)]|[0-9一二三四五六七八九][、.])";

    private static final Pattern SAID = Pattern.compile(BEGIN + TimeTerms.NOTE_TABLE.any() + "(?:"
            + TimeTerms.NOTE_ALL.any() + "|的){0,3}" + NUMBERS + "?(?:均|都|皆|" + TimeTerms.NOTE_WHOLLY.any()
            + "){0,2}(?:为|是|系|指|属于?)([^,.;:()]{2,30}?)的?" + NUMBERS + "?(?=$|[,.;()])");

    private static final Pattern MARK = Pattern.compile("^(?:[*(※]|" + RemarkTerms.NOTE_LABEL.any() + "[0-9]?:){1,2}(?:"
            + TimeTerms.NOTE_FIGURES.any() + "(?=" + TimeTerms.NOTE_STATISTICS.any() + "))?");

    private static final Pattern UNTIL = Pattern.compile(BEGIN + TimeTerms.NOTE_TABLE.any(TimeTerms.NOTE_EVERY) + "?"
            + TimeTerms.NOTE_ALL.any() + "?" + TimeTerms.NOTE_FIGURES.any() + "(?:均|都|" + TimeTerms.NOTE_WHOLLY.any()
            + ")?(" + TimeTerms.TIME_UNTIL.any() + "[^,.;()]{4,20})(?=$|[,.;()])");

    private static final Pattern BEHIND =
            Pattern.compile(".{2,40}[(]([^()]{3,20}?)的?" + TimeTerms.NOTE_BEHIND_TIME.any() + "[)]");

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
        return CUT_OFF.meets(plain) && until.find()
                ? PeriodMention.in(until.group(1)).stream().findFirst()
                : Optional.empty();
    }

    /** 2020年10月底 as well as 2020年10月. */
    private static Optional<PeriodMention> time(String words) {
        return PeriodMention.whole(words).or(() -> {
            boolean until = words.endsWith("底") || words.endsWith("末");
            List<PeriodMention> mentions = PeriodMention.in(until ? UNTIL_WORD + words : words + REPORT_WORD);
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

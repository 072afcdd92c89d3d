package org.huibao.notation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.PeriodMention.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of time that are not told by one year, quarter or month: days (11月1日-15日), parts of a month (11月上旬, 11月第1周), weeks, quarters
 * and months that are listed (第二、三季度, 11月和12月), school years.
 */
final class ListedTimes {

    private static final String YEAR = "(?:19|20)[0-9]{2}";
    private static final String MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
    private static final String TO = "[-至到]{1,2}";
    private static final String AND = "(?:[、,和及与&/+]|以及)";
    private static final String QUARTER = "第?[一二三四1-4](?:季度?)?";

    private static final String JOINED = "(?:" + AND + "|" + TO + ")?";

    /** 11月与10月对比 is about the first one. */
    private static final String NOT_COMPARED = "(?!.{0,8}(?:对比|比较|相比))";

    private static final Pattern TIMES = Pattern.compile("(?<![0-9])(?:"
            + "(?:(?<dayYear>" + YEAR + ")年度?)?(?<dayMonth>" + MONTH + ")月(?<firstDay>[0-9]{1,2})[日号]?" + TO
            + "(?:(?:(?<lastYear>" + YEAR + ")年)?(?<lastMonth>" + MONTH + ")月)?(?<lastDay>[0-9]{1,2})[日号]"
            + "|(?<school>" + YEAR + ")年?(?:[-/至到]{1,2}(?:" + YEAR + "|[0-9]{2})年?)?学年度?"
            + "|(?<shortSchool>[0-2][0-9])[-/至到][0-2][0-9]学年度?"
            + "|(?:(?<weekYear>" + YEAR + ")年度?)?第(?<week>[1-5]?[0-9])周(?![年岁])"
            + "|(?:(?<inYear>" + YEAR + ")年度?)?(?<inMonth>" + MONTH
            + ")月份?(?:[上中下]旬|[上下前后]半月|(?:第[一二三四五1-5]|首|最后一)个?周)"
            + "|(?:(?<quarterYear>" + YEAR + ")年度?)?(?<quarters>" + QUARTER + "(?:" + JOINED + QUARTER + "){0,2}"
            + JOINED
            + "第?[一二三四1-4])季[度报]?" + NOT_COMPARED
            + "|(?:(?<monthsYear>" + YEAR + ")年度?)?(?<months>" + MONTH + "月份?(?:" + AND + MONTH + "月份?){0,10}" + AND
            + MONTH
            + ")月份?" + NOT_COMPARED
            + "|(?<listYear>" + YEAR + ")年度?(?<list>" + MONTH + "(?:" + AND + MONTH + "){1,11})月份?" + NOT_COMPARED
            + "|(?<pair>" + MONTH + "、" + MONTH + ")月份?" + NOT_COMPARED
            + ")");

    private static final Pattern NUMBER = Pattern.compile("1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]");
    private static final Pattern RANGE = Pattern.compile("[-至到]");

    private static final int MIDDLE_OF_MONTH = 15;
    private static final double DAYS_OF_A_MONTH = 30.44;

    /** So many days fewer are still the whole of the months: 1 to 28 February. */
    private static final double SOME_DAYS = 3;

    private static final int SEPTEMBER = 8;
    private static final int YEAR_OF_365_DAYS = 2001;

    private ListedTimes() {}

    /** @return the text without what was found */
    static String take(String plain, List<PeriodMention> found) {
        if (plain.indexOf('月') < 0 && plain.indexOf('季') < 0 && plain.indexOf('周') < 0 && plain.indexOf('学') < 0) {
            return plain;
        }
        Matcher matcher = TIMES.matcher(plain);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            Optional<PeriodMention> mention = of(matcher);
            mention.ifPresent(found::add);
            matcher.appendReplacement(rest, mention.isPresent() ? " " : Matcher.quoteReplacement(matcher.group()));
        }
        return matcher.appendTail(rest).toString();
    }

    private static Optional<PeriodMention> of(Matcher matcher) {
        String text = matcher.group();
        if (matcher.group("firstDay") != null) {
            return days(matcher);
        }
        if (matcher.group("school") != null || matcher.group("shortSchool") != null) {
            String year = matcher.group("school");
            int from =
                    (year == null ? 2000 + Integer.parseInt(matcher.group("shortSchool")) : Integer.parseInt(year)) * 12
                            + SEPTEMBER;
            return Optional.of(new PeriodMention(text, false, from, from + 11, Kind.PART));
        }
        if (matcher.group("week") != null) {
            int last = 7 * Integer.parseInt(matcher.group("week")) - 1;
            int month = (int) (Math.max(0, last - 6) / DAYS_OF_A_MONTH);
            return Optional.of(mention(
                    text,
                    matcher.group("weekYear"),
                    Math.min(11, month),
                    Math.min(11, (int) (last / DAYS_OF_A_MONTH)),
                    Kind.DAYS));
        }
        if (matcher.group("inMonth") != null) {
            int month = PeriodMention.month(matcher.group("inMonth")) - 1;
            return Optional.of(mention(text, matcher.group("inYear"), month, month, Kind.PART_OF_MONTH));
        }
        if (matcher.group("quarters") != null) {
            return listed(text, matcher.group("quarterYear"), matcher.group("quarters"), 3);
        }
        if (matcher.group("months") != null) {
            return listed(text, matcher.group("monthsYear"), matcher.group("months"), 1);
        }
        return matcher.group("list") != null
                ? listed(text, matcher.group("listYear"), matcher.group("list"), 1)
                : pair(text, matcher.group("pair"));
    }

    private static PeriodMention mention(String text, @Nullable String year, int from, int to, Kind kind) {
        int start = year == null ? 0 : Integer.parseInt(year) * 12;
        return new PeriodMention(text, year == null, start + from, start + to, kind);
    }

    /** 26 October to 25 November is November, as many statistics count; 1 to 15 November is less. */
    private static Optional<PeriodMention> days(Matcher matcher) {
        String own = matcher.group("dayYear");
        String last = matcher.group("lastYear");
        String year = own == null ? last : own;
        int firstMonth = PeriodMention.month(matcher.group("dayMonth"));
        String until = matcher.group("lastMonth");
        int lastMonth = until == null ? firstMonth : PeriodMention.month(until);
        int firstYear = year == null ? YEAR_OF_365_DAYS : Integer.parseInt(year);
        int lastYear = last == null ? firstYear : Integer.parseInt(last);
        try {
            LocalDate first = LocalDate.of(firstYear, firstMonth, Integer.parseInt(matcher.group("firstDay")));
            LocalDate end = LocalDate.of(lastYear, lastMonth, Integer.parseInt(matcher.group("lastDay")));
            if (end.isBefore(first)) {
                return Optional.empty();
            }
            int start = year == null ? YEAR_OF_365_DAYS * 12 : 0;
            int from = months(first) + (first.getDayOfMonth() > MIDDLE_OF_MONTH ? 1 : 0) - start;
            int to = months(end) - (end.getDayOfMonth() < MIDDLE_OF_MONTH ? 1 : 0) - start;
            boolean whole = ChronoUnit.DAYS.between(first, end) + 1 >= (to - from + 1) * DAYS_OF_A_MONTH - SOME_DAYS;
            Kind kind = lastYear > firstYear ? Kind.YEARS : Kind.PART;
            return Optional.of(
                    from > to || !whole
                            ? new PeriodMention(
                                    matcher.group(),
                                    year == null,
                                    months(first) - start,
                                    Math.max(to, months(first) - start),
                                    Kind.DAYS)
                            : new PeriodMention(matcher.group(), year == null, from, to, kind));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static int months(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    /** @param each how many months each number stands for */
    private static Optional<PeriodMention> listed(String text, @Nullable String year, String list, int each) {
        int first = 12;
        int last = 0;
        int count = 0;
        Matcher number = NUMBER.matcher(list);
        while (number.find()) {
            int value = PeriodMention.month(number.group());
            first = Math.min(first, value);
            last = Math.max(last, value);
            count++;
        }
        if (count < 2 || first == last) {
            return Optional.empty();
        }
        boolean gaps = count != last - first + 1 && !RANGE.matcher(list).find();
        // What lies between is not meant: it is less than any period that reaches so far.
        return Optional.of(mention(text, year, each * (first - 1), each * last - 1, gaps ? Kind.DAYS : Kind.PART));
    }

    /** 10、11月, but not the ordinal of 1、11月. */
    private static Optional<PeriodMention> pair(String text, String pair) {
        int comma = pair.indexOf('、');
        int first = PeriodMention.month(pair.substring(0, comma));
        int second = PeriodMention.month(pair.substring(comma + 1));
        return first + 1 == second ? listed(text, null, pair, 1) : Optional.empty();
    }
}

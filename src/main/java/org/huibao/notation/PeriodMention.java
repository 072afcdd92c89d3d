package org.huibao.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of time that a title or the name of a sheet speaks of: 2020年度, 2021年第二季度, 2021年1—9月, 第二季度. Dates to the day, years of
 * editions (2019年修订) and those in the names of laws are none.
 *
 * @param text as it stands there, folded
 * @param yearless true for a part of a year that is not named
 * @param from first month, counted from the year 0 (from the beginning of the year if it is yearless)
 * @param to last month, likewise
 * @param kind what it is named by
 */
public record PeriodMention(String text, boolean yearless, int from, int to, Kind kind) {

    public enum Kind {
        /** A whole year: 2020年. */
        YEAR,
        /** From one year to another: 2019—2020年. */
        YEARS,
        /** A month with its year: 2020年3月. */
        MONTH,
        /** Any other part of a year. */
        PART,
        /** Days, weeks or single months that are less than the months from the first to the last. */
        DAYS,
        /** 11月上旬, 11月第1周: less than a month. */
        PART_OF_MONTH
    }

    private static final int LONGEST = 300;
    private static final int HALF_A_MONTH = 15;

    private static final String YEAR = "(?:19|20)[0-9]{2}";
    private static final String MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
    private static final String DIGITS = "(?:1[0-2]|0?[1-9])";
    private static final String DAY = "[0-9]{1,2}[日号]";
    private static final String TO = "[-至到]{1,2}";
    private static final String EDITION = "(?:修订|修正|修改|制定|制发|印制|印发|发布|颁布)(?:[版稿本),;]|$)|制(?:[)]|$)|版(?![权面画])"
            + "|起(?:[)施实执]|$)|以来|以后|第?[0-9一二三四五六七八九十]{1,5}号|" + MONTH + "月";
    private static final String QUARTER = "(?:第?[一1]" + TO + "第?[二三四2-4]|第?[一二三四1-4])季[度报]";

    private static final String DOTTED = "[./]" + "%s(?:[./]%s)?";

    private static final Pattern MENTION = Pattern.compile("(?<![0-9])(?:"
            + "(?<years>" + YEAR + ")年?度?(?:(?<since>" + MONTH + ")月(?:(?<sinceDay>[0-9]{1,2})[日号])?)?" + TO
            + "(?<untilYear>" + YEAR
            + ")年度?(?:(?<until>" + MONTH + ")月(?:(?<untilDay>[0-9]{1,2})[日号])?)?"
            + "|(?<ranged>" + YEAR + ")年(?<first>" + MONTH + ")月?(?:(?<firstDay>[0-9]{1,2})[日号])?" + TO + "(?<last>"
            + MONTH
            + ")月(?:(?<lastDay>[0-9]{1,2})[日号])?"
            + "|(?<dotted>" + YEAR + ")"
            + DOTTED.formatted("(?<dottedSince>" + DIGITS + ")", "(?<dottedDay>[0-9]{1,2})") + TO + "(?:(?<dottedYear>"
            + YEAR + ")" + DOTTED.formatted("(?<dottedUntil>" + DIGITS + ")", "(?<dottedLastDay>[0-9]{1,2})")
            + "|(?<dottedLast>" + DIGITS
            + "))(?![./0-9])"
            + "|(?<date>" + YEAR + ")年" + MONTH + "月(?:" + DAY + "|[上中下]旬|底|初)"
            + "|(?<dated>" + YEAR + ")年?度?(?<of>" + QUARTER + "|q[1-4]|[上下]半年|前三季度|" + MONTH + "月)份?"
            + "|(?<year>" + YEAR + ")年度?(?!" + EDITION + ")"
            + "|(?<part>" + QUARTER + "|[上下]半年|前三季度)"
            + "|(?<begin>" + DIGITS + ")月?" + TO + "(?<end>" + DIGITS + ")月(?![0-9])"
            + "|(?<month>" + DIGITS + ")月份?(?![0-9底初末龄]|[上中下]旬)"
            + ")");

    private static final String TABLE = "(?:报表|月报|统计表?|台账|明细表?)?";
    private static final Pattern WHOLE_MONTH = Pattern.compile("(" + MONTH + ")月份?" + TABLE);
    private static final Pattern WHOLE_QUARTER = Pattern.compile("(q[1-4])(?:季度)?" + TABLE);

    /** In the name of a sheet 年 may be left out: 2019, 2020.3, 202003, 2014-15. */
    private static final Pattern IN_NAME = Pattern.compile("(?<![0-9.])(" + YEAR + ")(?:[-./_](" + YEAR
            + "|[0-9]{1,2})(?![0-9./-])|(0[1-9]|1[0-2])(?![0-9])|(?![0-9./万元个件户人亩吨-]|年?(?:修订|修正|修改|版|制(?![度裁造]))))");

    private static final Pattern BRACKETED_YEAR = Pattern.compile("\\((" + YEAR + ")\\)(?=年)");

    private static final Pattern CHINESE_YEAR =
            Pattern.compile("(二[〇○零o0]|一九)([〇○零o0一二三四五六七八九])([〇○零o0一二三四五六七八九])(?=年)");

    private static final Pattern LAW = Pattern.compile("《[^《》]{1,80}(?:法|条例|办法|规定|意见|通知|决定|细则|方案|规划|纲要|公告|标准|制度|规则|解释)"
            + "(?:[（(][^《》（()）]{0,20}[)）])?》(?:[（(][^《》（()）]{0,20}[)）])?");

    private static final String NUMERALS = "零一二三四五六七八九十";

    private static final RecentTexts<List<PeriodMention>> IN = new RecentTexts<>(PeriodMention::findIn);
    private static final RecentTexts<Optional<PeriodMention>> WHOLE = new RecentTexts<>(PeriodMention::readWhole);

    /** Of a title, a line below it, or a header. */
    public static List<PeriodMention> in(String raw) {
        return raw.length() > LONGEST ? List.of() : IN.of(raw);
    }

    private static List<PeriodMention> findIn(String raw) {
        String plain = folded(raw);
        List<PeriodMention> mentions = new ArrayList<>();
        Matcher matcher = MENTION.matcher(ListedTimes.take(plain, mentions));
        while (matcher.find()) {
            of(matcher).filter(mention -> mention.from <= mention.to).ifPresent(mentions::add);
        }
        return List.copyOf(mentions);
    }

    /** Of a header that says nothing else: 2019年, 2019, 1—9月. */
    public static Optional<PeriodMention> whole(String raw) {
        return raw.length() > LONGEST ? Optional.empty() : WHOLE.of(raw);
    }

    private static Optional<PeriodMention> readWhole(String raw) {
        String plain = folded(raw);
        List<PeriodMention> listed = new ArrayList<>();
        String rest = ListedTimes.take(plain, listed);
        if (!listed.isEmpty()) {
            return listed.size() == 1 && rest.isBlank() ? Optional.of(listed.get(0)) : Optional.empty();
        }
        Matcher matcher = MENTION.matcher(plain);
        if (matcher.matches()) {
            return of(matcher).filter(mention -> mention.from <= mention.to);
        }
        Matcher year = IN_NAME.matcher(plain);
        return plain.length() == 4 && year.matches() ? ofName(year) : Optional.empty();
    }

    /** Of the name of a sheet. */
    public static List<PeriodMention> inName(String raw) {
        if (raw.length() > LONGEST) {
            return List.of();
        }
        Matcher month = WHOLE_MONTH.matcher(LabelFolding.plain(raw));
        if (month.matches()) {
            int number = month(month.group(1)) - 1;
            return List.of(new PeriodMention(month.group(), true, number, number, Kind.PART));
        }
        List<PeriodMention> written = in(raw);
        if (!written.isEmpty()) {
            return written;
        }
        String plain = folded(raw);
        Matcher quarter = WHOLE_QUARTER.matcher(plain);
        if (quarter.matches()) {
            return List.of(part(plain, quarter.group(1), true, 0));
        }
        Matcher matcher = IN_NAME.matcher(plain);
        return matcher.find() ? ofName(matcher).map(List::of).orElseGet(List::of) : List.of();
    }

    private static Optional<PeriodMention> ofName(Matcher matcher) {
        int year = Integer.parseInt(matcher.group(1));
        String text = matcher.group();
        if (matcher.group(3) != null) {
            return Optional.of(month(text, year, Integer.parseInt(matcher.group(3))));
        }
        if (matcher.group(2) == null) {
            return Optional.of(years(text, year, year));
        }
        int second = Integer.parseInt(matcher.group(2));
        if (matcher.group(2).length() == 4) {
            return second < year ? Optional.empty() : Optional.of(years(text, year, second));
        }
        if ((year + 1) % 100 == second) {
            return Optional.of(years(text, year, year + 1));
        }
        return second >= 1 && second <= 12 ? Optional.of(month(text, year, second)) : Optional.empty();
    }

    private static Optional<PeriodMention> of(Matcher matcher) {
        String text = matcher.group();
        if (matcher.group("years") != null) {
            int from = number(matcher, "years") * 12 + begins(matcher, "since", "sinceDay");
            int to = number(matcher, "untilYear") * 12 + ends(matcher, "until", "untilDay");
            return Optional.of(new PeriodMention(text, false, from, to, Kind.YEARS));
        }
        if (matcher.group("ranged") != null) {
            int year = number(matcher, "ranged") * 12;
            return Optional.of(new PeriodMention(
                    text,
                    false,
                    year + begins(matcher, "first", "firstDay"),
                    year + ends(matcher, "last", "lastDay"),
                    Kind.PART));
        }
        if (matcher.group("dotted") != null) {
            boolean sameYear = matcher.group("dottedYear") == null;
            int from = number(matcher, "dotted") * 12 + begins(matcher, "dottedSince", "dottedDay");
            int to = number(matcher, sameYear ? "dotted" : "dottedYear") * 12
                    + ends(matcher, sameYear ? "dottedLast" : "dottedUntil", "dottedLastDay");
            return Optional.of(new PeriodMention(text, false, from, to, Kind.PART));
        }
        if (matcher.group("date") != null) {
            return Optional.empty();
        }
        if (matcher.group("dated") != null) {
            int year = number(matcher, "dated");
            String of = matcher.group("of");
            return Optional.of(
                    of.endsWith("月")
                            ? month(text, year, month(of.substring(0, of.length() - 1)))
                            : part(text, of, false, year * 12));
        }
        if (matcher.group("year") != null) {
            int year = number(matcher, "year");
            return Optional.of(years(text, year, year));
        }
        if (matcher.group("part") != null) {
            return Optional.of(part(text, matcher.group("part"), true, 0));
        }
        int begin = month(matcher, "begin").or(() -> month(matcher, "month")).orElse(1) - 1;
        int end = month(matcher, "end").orElse(begin + 1) - 1;
        return Optional.of(new PeriodMention(text, true, begin, end, Kind.PART));
    }

    private static PeriodMention years(String text, int first, int last) {
        return new PeriodMention(text, false, first * 12, last * 12 + 11, first == last ? Kind.YEAR : Kind.YEARS);
    }

    private static PeriodMention month(String text, int year, int month) {
        int number = year * 12 + month - 1;
        return new PeriodMention(text, false, number, number, Kind.MONTH);
    }

    private static PeriodMention part(String text, String of, boolean yearless, int start) {
        if (of.endsWith("半年")) {
            int from = start + (of.charAt(0) == '上' ? 0 : 6);
            return new PeriodMention(text, yearless, from, from + 5, Kind.PART);
        }
        if (of.startsWith("前")) {
            return new PeriodMention(text, yearless, start, start + 8, Kind.PART);
        }
        String number = of.replaceAll("[第季度报q至到-]", "");
        int last = start + 3 * month(number.substring(number.length() - 1)) - 1;
        return new PeriodMention(text, yearless, number.length() > 1 ? start : last - 2, last, Kind.PART);
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** 10月26日 begins the month of November, as many statistics count. */
    private static int begins(Matcher matcher, String month, String day) {
        boolean late = matcher.group(day) != null && number(matcher, day) > HALF_A_MONTH;
        return month(matcher, month).orElse(1) - (late ? 0 : 1);
    }

    private static int ends(Matcher matcher, String month, String day) {
        boolean early = matcher.group(day) != null && number(matcher, day) < HALF_A_MONTH;
        return month(matcher, month).orElse(12) - (early ? 2 : 1);
    }

    private static Optional<Integer> month(Matcher matcher, String group) {
        return Optional.ofNullable(matcher.group(group)).map(PeriodMention::month);
    }

    /** 3, 03 and 三 are 3; 十二 is 12. */
    static int month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        return written.length() == 1 ? NUMERALS.indexOf(written) : 10 + NUMERALS.indexOf(written.substring(1));
    }

    private static String folded(String raw) {
        String plain = PeriodSpelling.plainer(
                LabelFolding.plain(LAW.matcher(raw).replaceAll("")).replaceAll("[—–―‒~〜∼]", "-"));
        return CHINESE_YEAR
                .matcher(BRACKETED_YEAR.matcher(plain).replaceAll("$1"))
                .replaceAll(year ->
                        (year.group(1).equals("一九") ? "19" : "20") + digit(year.group(2)) + digit(year.group(3)));
    }

    private static String digit(String numeral) {
        int digit = NUMERALS.indexOf(numeral);
        return digit < 0 ? "0" : Integer.toString(digit);
    }

    /** The same part in the year given; itself where it names its year. */
    public PeriodMention in(int year) {
        return yearless ? new PeriodMention(text, false, year * 12 + from, year * 12 + to, kind) : this;
    }
}

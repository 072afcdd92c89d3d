package org.huibao.learn.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.learn.word.OldReport;
import org.huibao.learn.word.ReportLine;
import org.huibao.learn.word.TemplateWriter.Replaced;
import org.huibao.notation.Period;
import org.huibao.notation.PeriodWording;
import org.jspecify.annotations.Nullable;

/**
 * The years of the old report. Those of its own period, of the year beside it where it is compared or planned for, and the day under its text get
 * placeholders that print the very same; all others stay as they are typed, to be looked at.
 *
 * @param typed the words around each of them
 * @param date of the report; null where it bears none
 */
public record YearPlaces(
        List<Replaced> places, List<String> typed, @Nullable LocalDate date) {

    /** A year in figures with the part of it that is named behind it; and years in other ways of writing. */
    private static final Pattern YEAR = Pattern.compile(
            "(?<![0-9０-９A-Za-z.])(?<year>(?:19|20)[0-9]{2})年"
                    + "(?<part>第?[一二三四1-4]季度|[上下]半年|前三季度|1月?[-－–—~～至到][0-9]{1,2}月份?|[0-9]{1,2}月(?![0-9]{1,2}[日号])份?)?"
                    + "|(?<other>[二一][〇○零Ｏ九][〇○零Ｏ一二三四五六七八九]{2}年|[２１][０９][０-９]{2}年|[〔\\[［（(](?:19|20)[0-9]{2}[〕\\]］）)](?=第?[0-9]+号))");

    private static final Pattern DAY = Pattern.compile("^([0-9]{1,2})月([0-9]{1,2})日");

    /** Behind a year that is no stretch of time: 2021年修订, 2021年起. */
    private static final Pattern NO_STRETCH = Pattern.compile("^度?(?:[起前后]|以前|以后|之前|之后|版|修[订正改]|制定|印发|发布|公布|颁布|[0-9])");

    /** Behind a year in which it began: 自2021年以来累计 counts from the same year in every report. */
    private static final Pattern SINCE = Pattern.compile("^度?(?:年?初)?以来");

    /** A sentence that begins so is about the year of the report: 2021年以来，水平不断提升; not where it counts up. */
    private static final Pattern SO_FAR = Pattern.compile("^以来，(?![^。；]*累计)");

    private static final Pattern BEGINNING = Pattern.compile("(?:^|[。；])\\s*$");

    /** Before the year of a goal, which stays: 到2022年底. */
    private static final Pattern GOAL = Pattern.compile("(?:(?<!截[止至])到|力争)$");

    /** What a report says of the coming year. */
    private static final Pattern PLANNED = Pattern.compile("^度?(?:工作)?(?:打算|安排|计划)|^，?将继续");

    private static final Pattern HEADING =
            Pattern.compile("^\\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^，。；]{0,40}$");

    private static final Pattern COMPARED = Pattern.compile("(?:[比较同与]|相比于?|对比)$");
    private static final Pattern SAME_PART = Pattern.compile("^度?(?:同期|相比)");

    /** A column of last year's numbers. */
    private static final Pattern HEADER = Pattern.compile("(?:19|20)[0-9]{2}年度?(?:数|实际|实绩|完成数?)?");

    private static final Pattern SIGNED =
            Pattern.compile("^[^0-9，。；]{0,30}((?:19|20)[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日$");

    private static final String RANGE = "-－–—~～至到";
    private static final int AROUND = 10;

    /** Days after the period within which its report is signed. */
    private static final int SOON = 400;

    public YearPlaces {
        places = List.copyOf(places);
        typed = List.copyOf(typed);
    }

    /** @param writable the lines whose text can be written again */
    public static YearPlaces of(OldReport report, Period period, Set<ReportLine> writable) {
        List<Replaced> places = new ArrayList<>();
        List<String> typed = new ArrayList<>();
        LocalDate date = null;
        for (ReportLine line : report.lines()) {
            String text = line.text();
            LocalDate signed = signed(line, period);
            if (signed != null && writable.contains(line) && (date == null || date.equals(signed))) {
                date = signed;
                int start = text.lastIndexOf(signed.getYear() + "年");
                places.add(new Replaced(line, start, text.stripTrailing().length(), "{{date}}"));
                continue;
            }
            Matcher year = YEAR.matcher(text);
            while (year.find()) {
                String with = writable.contains(line) && year.group("other") == null
                        ? new FoundYear(line, year.start(), year.end(), Integer.parseInt(year.group("year")), period)
                                .placeholder()
                        : "";
                if (with.isEmpty()) {
                    typed.add(around(text, year.start(), year.end()));
                } else {
                    places.add(new Replaced(line, year.start(), year.end(), with));
                }
            }
        }
        return new YearPlaces(places, typed.stream().distinct().toList(), date);
    }

    /** A day on a line of its own soon after the period; null for any other line. */
    private static @Nullable LocalDate signed(ReportLine line, Period period) {
        Matcher day = SIGNED.matcher(line.text().strip());
        if (line.cell() != null || !day.matches()) {
            return null;
        }
        try {
            LocalDate its = LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            boolean same =
                    line.text().contains(its.getYear() + "年" + its.getMonthValue() + "月" + its.getDayOfMonth() + "日");
            boolean soon =
                    its.isAfter(period.last()) && its.isBefore(period.last().plusDays(SOON));
            return same && soon ? its : null;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static String around(String text, int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        return (from > 0 ? "…" : "") + text.substring(from, to).strip() + (to < text.length() ? "…" : "");
    }

    /** @param year that is written there */
    private record FoundYear(ReportLine line, int start, int end, int year, Period period) {

        /** Empty where none prints the same and goes on being true. */
        private String placeholder() {
            String text = line.text();
            String written = text.substring(start, end);
            String behind = text.substring(end);
            boolean whole = written.endsWith("年");
            if (isInName() || isInRange() || NO_STRETCH.matcher(behind).find() && !isDay(behind)) {
                return "";
            }
            String before = text.substring(0, start);
            if (SINCE.matcher(behind).find() && !isSoFar(before, behind)
                    || GOAL.matcher(before).find()) {
                return "";
            }
            if (year == period.year()) {
                if (whole && DAY.matcher(behind).find() && !isFirstOrLast(behind)) {
                    return "";
                }
                return written.equals(period.inChinese())
                        ? "{{period}}"
                        : PeriodWording.of(period, written)
                                        .filter(written::equals)
                                        .isPresent()
                                ? "{{period|" + written + "}}"
                                : "";
            }
            if (!whole || isDay(behind)) {
                return "";
            }
            if (year == period.year() + 1) {
                boolean heading = line.level() > 0 || HEADING.matcher(text).matches();
                boolean end = behind.startsWith("底") || behind.startsWith("末");
                return PLANNED.matcher(behind).find() || heading && !end ? "{{period|下一年}}" : "";
            }
            boolean header = line.cell() != null && HEADER.matcher(text.strip()).matches();
            boolean compared =
                    COMPARED.matcher(before).find() || SAME_PART.matcher(behind).find();
            return year == period.year() - 1 && (header || compared) ? "{{period|上一年}}" : "";
        }

        private static boolean isSoFar(String before, String behind) {
            return BEGINNING.matcher(before).find() && SO_FAR.matcher(behind).find();
        }

        /** 《2021年工作要点》 has a name of its own. */
        private boolean isInName() {
            String before = line.text().substring(0, start);
            return before.lastIndexOf('《') > before.lastIndexOf('》');
        }

        /** 2016—2021年 goes on another way. */
        private boolean isInRange() {
            String text = line.text();
            boolean before = start > 1
                    && RANGE.indexOf(text.charAt(start - 1)) >= 0
                    && "0123456789年月".indexOf(text.charAt(start - 2)) >= 0;
            boolean behind = end + 1 < text.length()
                    && RANGE.indexOf(text.charAt(end)) >= 0
                    && Character.isDigit(text.charAt(end + 1));
            return before || behind;
        }

        private static boolean isDay(String behind) {
            return DAY.matcher(behind).find();
        }

        /** 2021年12月31日 of a report on 2021 is what every year's report says; 2021年3月5日 happened once. */
        private boolean isFirstOrLast(String behind) {
            Matcher day = DAY.matcher(behind);
            if (!day.find()) {
                return false;
            }
            int month = Integer.parseInt(day.group(1));
            int number = Integer.parseInt(day.group(2));
            boolean first = month == period.first().getMonthValue()
                    && number == 1
                    && day.end() < behind.length()
                    && RANGE.indexOf(behind.charAt(day.end())) >= 0;
            return period.kind() == Period.Kind.YEAR
                    && (first
                            || month == period.last().getMonthValue()
                                    && number == period.last().getDayOfMonth());
        }
    }
}

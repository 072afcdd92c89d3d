package org.huibao.notation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report is about: a year, a quarter or a month.
 *
 * @param part 0 for a year, 1–4 for a quarter, 1–12 for a month
 */
public record Period(int year, Kind kind, int part) implements Comparable<Period> {

    public enum Kind {
        YEAR,
        QUARTER,
        MONTH
    }

    private static final Pattern CODE = Pattern.compile("((?:19|20)[0-9]{2})(?:Q([1-4])|-(0[1-9]|1[0-2]))?");

    /** Of a folder's name: 2020, 2021Q3, 2021-11; nothing for any other name. */
    public static Optional<Period> of(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return Optional.of(new Period(year, Kind.QUARTER, Integer.parseInt(matcher.group(2))));
        }
        if (matcher.group(3) != null) {
            return Optional.of(new Period(year, Kind.MONTH, Integer.parseInt(matcher.group(3))));
        }
        return Optional.of(new Period(year, Kind.YEAR, 0));
    }

    /** As its folder is named. */
    public String code() {
        return switch (kind) {
            case YEAR -> Integer.toString(year);
            case QUARTER -> year + "Q" + part;
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", year, part);
        };
    }

    /** Its first day. */
    public LocalDate first() {
        return LocalDate.of(year, firstMonth(), 1);
    }

    /** Its last day. */
    public LocalDate last() {
        int months = switch (kind) {
            case YEAR -> 12;
            case QUARTER -> 3;
            case MONTH -> 1;
        };
        return YearMonth.of(year, firstMonth() + months - 1).atEndOfMonth();
    }

    /** Its first month, counted from the year 0. */
    public int fromMonth() {
        return year * 12 + firstMonth() - 1;
    }

    /** Its last month, counted from the year 0. */
    public int toMonth() {
        return last().getYear() * 12 + last().getMonthValue() - 1;
    }

    private int firstMonth() {
        return switch (kind) {
            case YEAR -> 1;
            case QUARTER -> 3 * part - 2;
            case MONTH -> part;
        };
    }

    /** The same part of the year before: what 上年数 is about. */
    public Period previous() {
        return new Period(year - 1, kind, part);
    }

    /** Those that end where it begins, the one of its own kind first: of 2021-01 also 2020Q4 and 2020. */
    public List<Period> rightBefore() {
        int last = fromMonth() - 1;
        int before = last / 12;
        int month = last % 12 + 1;
        List<Period> all = new ArrayList<>(List.of(new Period(before, Kind.MONTH, month)));
        if (month % 3 == 0) {
            all.add(new Period(before, Kind.QUARTER, month / 3));
        }
        if (month == 12) {
            all.add(new Period(before, Kind.YEAR, 0));
        }
        all.sort(Comparator.comparing(each -> each.kind != kind));
        return all;
    }

    /** Parts of its year that end before it does, the latest first. */
    public List<Period> earlierInYear() {
        List<Period> all = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            all.add(new Period(year, Kind.MONTH, month));
            if (month % 3 == 0) {
                all.add(new Period(year, Kind.QUARTER, month / 3));
            }
        }
        all.removeIf(each -> each.toMonth() >= toMonth());
        all.sort(Comparator.comparing(Period::toMonth).reversed().thenComparing(each -> each.kind != kind));
        return all;
    }

    /** As a report prints it: 2020年, 2021年第三季度, 2021年11月. */
    public String inChinese() {
        return switch (kind) {
            case YEAR -> year + "年";
            case QUARTER -> year + "年第" + "一二三四".charAt(part - 1) + "季度";
            case MONTH -> year + "年" + part + "月";
        };
    }

    @Override
    public int compareTo(Period other) {
        return year != other.year ? Integer.compare(year, other.year) : code().compareTo(other.code());
    }
}

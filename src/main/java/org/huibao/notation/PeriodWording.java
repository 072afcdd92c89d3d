package org.huibao.notation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.Period.Kind;

/**
 * A period in the words of an example: {@code 1-11月} and {@code 前三季度} are the time since 1 January, {@code 上年同期} the same part of the year before,
 * which a whole year calls 上年; {@code 上一年} and {@code 下一年} are the years beside it by their numbers.
 */
public final class PeriodWording {

    private static final Pattern MONTHS = Pattern.compile("((?:[0-9]{4}年)?)1(月?[-－–—~～至到])[0-9]{1,2}(月份?)");
    private static final Pattern QUARTERS = Pattern.compile("((?:[0-9]{4}年)?)(?:前三季度|上半年|第?一季度|全年)");
    private static final String BEFORE = "上年";
    private static final String SAME_PART = "上年同期";
    private static final String YEAR_BEFORE = "上一年";
    private static final String YEAR_AFTER = "下一年";

    private PeriodWording() {}

    /** Nothing for an example that is none. */
    public static Optional<String> of(Period period, String example) {
        Matcher months = MONTHS.matcher(example);
        if (months.matches()) {
            return Optional.of(year(period, months.group(1)) + months(period, months.group(2), months.group(3)));
        }
        Matcher quarters = QUARTERS.matcher(example);
        if (quarters.matches()) {
            return Optional.of(year(period, quarters.group(1)) + quarters(period));
        }
        return switch (example) {
            case SAME_PART -> Optional.of(period.kind() == Kind.YEAR ? BEFORE : SAME_PART);
            case YEAR_BEFORE -> Optional.of(period.year() - 1 + "年");
            case YEAR_AFTER -> Optional.of(period.year() + 1 + "年");
            default -> Optional.empty();
        };
    }

    private static String year(Period period, String written) {
        return written.isEmpty() ? "" : period.year() + "年";
    }

    private static int lastMonth(Period period) {
        return period.toMonth() % 12 + 1;
    }

    private static String months(Period period, String between, String behind) {
        int last = lastMonth(period);
        return last == 1 ? "1" + behind : "1" + between + last + behind;
    }

    private static String quarters(Period period) {
        return switch (lastMonth(period)) {
            case 3 -> "一季度";
            case 6 -> "上半年";
            case 9 -> "前三季度";
            case 12 -> "全年";
            default -> months(period, "-", "月");
        };
    }
}

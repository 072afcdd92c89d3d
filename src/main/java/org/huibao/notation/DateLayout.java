package org.huibao.notation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A day or a time as a number format shows it. Names are English unless the section is Chinese, as in the Chinese Excel too, whose own
 * words are {@code aaa} and {@code aaaa}.
 */
final class DateLayout {

    private static final BigDecimal MILLIS = BigDecimal.valueOf(86_400_000);
    private static final int MILLIS_OF_SECOND = 1000;
    private static final LocalDate BEFORE_1900_03 = LocalDate.of(1899, 12, 30);
    private static final LocalDate START_OF_1904 = LocalDate.of(1904, 1, 1);

    /** Excel has a 29 February 1900 and a day 0 of January 1900; up to then nobody counts as the calendar does. */
    private static final int FIRST_SAFE = 61;

    /** 31 December 9999. */
    private static final int LAST = 2_958_465;

    private static final List<FormatToken> AS_LONG_DATE =
            FormatScan.sections("yyyy\"年\"m\"月\"d\"日\"").get(0).tokens();
    private static final List<FormatToken> AS_LONG_TIME =
            FormatScan.sections("h:mm:ss").get(0).tokens();

    private final NumberFormatSection section;
    private final List<FormatToken> tokens;
    private final boolean halves;
    private final long days;
    private final long millis;
    private final LocalDate day;
    private int at;

    private DateLayout(NumberFormatSection section, long millis, boolean from1904) {
        this.section = section;
        this.tokens = section.systemDate().equals(NumberFormatSection.LONG_DATE)
                ? AS_LONG_DATE
                : section.systemDate().equals(NumberFormatSection.LONG_TIME) ? AS_LONG_TIME : section.tokens();
        this.halves = tokens.stream().anyMatch(token -> token.is(FormatToken.Kind.HALF_DAY));
        this.days = Math.floorDiv(millis, MILLIS.longValue());
        this.millis = Math.floorMod(millis, MILLIS.longValue());
        this.day = (from1904 ? START_OF_1904 : BEFORE_1900_03).plusDays(days);
    }

    /** True if the year can be seen: 3月5日 may be of any year. */
    static boolean showsYear(NumberFormatSection section) {
        return section.systemDate().equals(NumberFormatSection.LONG_DATE)
                || section.tokens().stream()
                        .anyMatch(token -> token.is(FormatToken.Kind.DATE) && "ye".indexOf(token.first()) >= 0);
    }

    /** @return nothing for a day that Excel has not, and for what is no date of a calendar */
    static Optional<String> print(NumberFormatSection section, BigDecimal serial, boolean from1904) {
        boolean calendar = section.systemDate().equals(NumberFormatSection.LONG_DATE)
                || section.tokens().stream()
                        .anyMatch(token -> token.is(FormatToken.Kind.DATE) && "hs".indexOf(token.first()) < 0);
        if (serial.signum() < 0
                || serial.compareTo(BigDecimal.valueOf(LAST + 1L)) >= 0
                || calendar
                        && !from1904
                        && serial.compareTo(BigDecimal.valueOf(FIRST_SAFE)) < 0
                        && !isTimeOnly(section)) {
            return Optional.empty();
        }
        long millis = serial.multiply(MILLIS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        int decimals = secondDecimals(section.tokens());
        if (decimals > 3) {
            return Optional.empty();
        }
        long step = decimals == 0 ? MILLIS_OF_SECOND : decimals == 1 ? 100 : decimals == 2 ? 10 : 1;
        // Minutes and hours are cut off, seconds rounded.
        boolean seconds = showsSeconds(section);
        long shown = seconds ? Math.floorDiv(millis + step / 2, step) * step : millis;
        return new DateLayout(section, shown, from1904).print();
    }

    private static boolean isTimeOnly(NumberFormatSection section) {
        return section.tokens().stream()
                        .filter(token -> token.is(FormatToken.Kind.DATE))
                        .allMatch(token -> "hsm".indexOf(token.first()) >= 0)
                && section.tokens().stream()
                        .anyMatch(token -> token.is(FormatToken.Kind.ELAPSED)
                                || token.is(FormatToken.Kind.DATE) && "hs".indexOf(token.first()) >= 0);
    }

    private static boolean showsSeconds(NumberFormatSection section) {
        return section.systemDate().equals(NumberFormatSection.LONG_TIME)
                || section.tokens().stream()
                        .anyMatch(token -> (token.is(FormatToken.Kind.DATE) || token.is(FormatToken.Kind.ELAPSED))
                                && token.first() == 's');
    }

    /** Zeros behind a point behind the seconds. */
    private static int secondDecimals(List<FormatToken> tokens) {
        return (int) tokens.stream()
                .filter(token -> token.is(FormatToken.Kind.DIGIT))
                .count();
    }

    private Optional<String> print() {
        StringBuilder shown = new StringBuilder();
        boolean known = true;
        for (at = 0; at < tokens.size(); at++) {
            FormatToken token = tokens.get(at);
            switch (token.kind()) {
                case DATE -> {
                    String part = isMinute() ? number(millis / 60_000 % 60, token) : part(token);
                    known &= !part.isEmpty();
                    shown.append(part);
                }
                case ELAPSED -> shown.append(elapsed(token));
                case HALF_DAY -> shown.append(halfDay(token));
                case POINT -> {
                    if (at > 0 && at + 1 < tokens.size() && tokens.get(at + 1).is(FormatToken.Kind.DIGIT)) {
                        known &= isSecond(tokens.get(at - 1));
                        shown.append(decimals());
                    } else {
                        shown.append('.');
                    }
                }
                case DIGIT -> known = false;
                default -> shown.append(token.text());
            }
        }
        return known ? Optional.of(shown.toString()) : Optional.empty();
    }

    private String decimals() {
        StringBuilder shown = new StringBuilder(".");
        String all = String.format(Locale.ROOT, "%03d", millis % MILLIS_OF_SECOND);
        while (at + 1 < tokens.size() && tokens.get(at + 1).is(FormatToken.Kind.DIGIT, "0")) {
            at++;
            shown.append(all.charAt(shown.length() - 1));
        }
        return shown.toString();
    }

    private static boolean isSecond(FormatToken token) {
        return (token.is(FormatToken.Kind.DATE) || token.is(FormatToken.Kind.ELAPSED)) && token.first() == 's';
    }

    /** {@code m} stands for minutes behind hours and before seconds, words between them or not. */
    private boolean isMinute() {
        FormatToken token = tokens.get(at);
        if (token.first() != 'm' || token.text().length() > 2) {
            return false;
        }
        return letter(at, -1) == 'h' || letter(at, 1) == 's';
    }

    /** Of the next part of a date in this direction. */
    private char letter(int from, int step) {
        for (int i = from + step; i >= 0 && i < tokens.size(); i += step) {
            if (tokens.get(i).is(FormatToken.Kind.DATE) || tokens.get(i).is(FormatToken.Kind.ELAPSED)) {
                return tokens.get(i).first();
            }
        }
        return ' ';
    }

    /** Empty where nothing is known to be shown. */
    private String part(FormatToken token) {
        int length = token.text().length();
        Locale locale = isChinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return switch (token.first()) {
            case 'y', 'e' -> year(token);
            case 'm' ->
                switch (length) {
                    case 1, 2 -> number(day.getMonthValue(), token);
                    case 3, 4 -> month(length, locale);
                    default -> "";
                };
            case 'd' ->
                switch (length) {
                    case 1, 2 -> number(day.getDayOfMonth(), token);
                    case 3, 4 -> weekday(length, locale);
                    default -> "";
                };
            case 'a' -> weekday(length, Locale.SIMPLIFIED_CHINESE);
            case 'h' ->
                length > 2 ? "" : number(halves ? (millis / 3_600_000 + 11) % 12 + 1 : millis / 3_600_000, token);
            case 's' -> length > 2 ? "" : number(millis / MILLIS_OF_SECOND % 60, token);
            default -> "";
        };
    }

    private boolean isChinese() {
        return (section.language() & 0x3FF) == (FormatScan.CHINESE & 0x3FF);
    }

    private String year(FormatToken token) {
        String year = Integer.toString(day.getYear());
        String shown = token.first() == 'y' && token.text().length() <= 2 ? year.substring(2) : year;
        return ChineseDigits.each(shown, section.chinese());
    }

    private String month(int length, Locale locale) {
        return isChinese()
                ? ChineseDigits.number(day.getMonthValue(), "〇一二三四五六七八九") + "月"
                : day.getMonth().getDisplayName(length == 3 ? TextStyle.SHORT : TextStyle.FULL, locale);
    }

    /** 星期四; 四 alone for {@code aaa}. */
    private String weekday(int length, Locale locale) {
        String chinese = "一二三四五六日"
                .substring(day.getDayOfWeek().getValue() - 1, day.getDayOfWeek().getValue());
        if (locale == Locale.ENGLISH) {
            return day.getDayOfWeek().getDisplayName(length == 3 ? TextStyle.SHORT : TextStyle.FULL, locale);
        }
        boolean alone = tokens.get(at).first() == 'a' && length == 3;
        return (alone ? "" : tokens.get(at).first() == 'd' && length == 3 ? "周" : "星期") + chinese;
    }

    private String number(long number, FormatToken token) {
        if (!section.chinese().isEmpty()) {
            return ChineseDigits.number((int) number, section.chinese());
        }
        return number < 10 && token.text().length() == 2 ? "0" + number : Long.toString(number);
    }

    private String elapsed(FormatToken token) {
        long all = days * MILLIS.longValue() + millis;
        long number = switch (token.first()) {
            case 'h' -> all / 3_600_000;
            case 'm' -> all / 60_000;
            default -> all / MILLIS_OF_SECOND;
        };
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, token.text().length() - digits.length())) + digits;
    }

    private String halfDay(FormatToken token) {
        boolean morning = millis < MILLIS.longValue() / 2;
        if (token.text().startsWith("上") || isChinese()) {
            return morning ? "上午" : "下午";
        }
        String half = morning ? "AM" : "PM";
        return token.text().length() == 3 ? half.substring(0, 1) : half;
    }
}

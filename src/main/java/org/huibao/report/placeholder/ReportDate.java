package org.huibao.report.placeholder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The report's date as {@code {{date}}} prints it. */
record ReportDate(@Nullable LocalDate date) {

    private static final String USUAL = "yyyy年M月d日";

    /** Year, month and day in figures; no other letter, quote or bracket, which DateTimeFormatter would take for its own. */
    private static final Pattern PATTERN =
            Pattern.compile("(?=.*[yMd])(?:(?<!y)yyyy(?!y)|(?<!M)MM?(?!M)|(?<!d)dd?(?!d)|[^a-zA-Z'\\[\\]{}#])+");

    PlaceholderMeaning printed(String pattern) {
        if (date == null) {
            return new PlaceholderMeaning.Wrong("report.mistake.no-date");
        }
        String written = pattern.isEmpty() ? USUAL : pattern;
        return PATTERN.matcher(written).matches()
                ? new PlaceholderMeaning.Fact(
                        DateTimeFormatter.ofPattern(written, Locale.ROOT).format(date))
                : new PlaceholderMeaning.Wrong("report.mistake.date-format", written);
    }
}

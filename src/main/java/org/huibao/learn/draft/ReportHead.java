package org.huibao.learn.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.learn.word.OldReport;
import org.huibao.learn.word.ReportLine;
import org.huibao.notation.Period;
import org.huibao.notation.PeriodMention;
import org.huibao.notation.words.LearnTerms;

/**
 * What the first lines of a report say of it.
 *
 * @param county before the year in its title; may be empty
 * @param title without county and year
 * @param period as its folder is named; empty where no year is said, or a part of one that is no quarter and no month
 * @param span what the report says that it is about: 2021年1-6月; empty where no year is said
 */
public record ReportHead(String county, String title, String period, String span) {

    /** Titles and the first sentence stand so near to the top. */
    private static final int TOP = 12;

    private static final Pattern COUNTY = Pattern.compile("^(.{1,12}?" + LearnTerms.LEARN_ABOVE.any() + ")(?=.{2,})");

    private static final Pattern YEAR = Pattern.compile("[（(]?(?:19|20)\\d\\d年?(?:度)?(?:第.季度|\\d{1,2}月)?[）)]?");

    private static final int LONGEST = 60;

    public static ReportHead of(OldReport report) {
        List<ReportLine> top = report.lines().stream().limit(TOP).toList();
        String title = top.stream()
                .map(line -> line.text().strip())
                .filter(text -> text.length() <= LONGEST
                        && text.indexOf('。') < 0
                        && YEAR.matcher(text).find())
                .findFirst()
                .orElseGet(() -> top.isEmpty() ? "" : top.get(0).text().strip());
        Matcher county = COUNTY.matcher(title);
        String of = county.find() ? county.group(1) : "";
        String plain =
                YEAR.matcher(title.substring(of.length())).replaceFirst("").strip();
        Optional<PeriodMention> about = about(top);
        return new ReportHead(
                of,
                plain.isEmpty() ? title : plain,
                about.flatMap(ReportHead::code).orElse(""),
                about.map(PeriodMention::text).orElse(""));
    }

    private static Optional<PeriodMention> about(List<ReportLine> top) {
        PeriodMention part = null;
        for (ReportLine line : top) {
            boolean title =
                    line.text().strip().length() <= LONGEST && line.text().indexOf('。') < 0;
            for (PeriodMention each : PeriodMention.in(line.text())) {
                if (!each.yearless() && each.from() / 12 > 1900) {
                    return Optional.of(part == null || each.kind() != PeriodMention.Kind.YEAR ? each : of(part, each));
                }
                part = title && part == null && each.yearless() ? each : part;
            }
        }
        return Optional.empty();
    }

    /** A title on 上半年 whose year is said below it. */
    private static PeriodMention of(PeriodMention part, PeriodMention year) {
        return new PeriodMention(
                year.text() + part.text(),
                false,
                year.from() + part.from(),
                year.from() + part.to(),
                PeriodMention.Kind.PART);
    }

    /** A year, a quarter or a month, months from the year 0; nothing for a half year and whatever else no run is about. */
    private static Optional<String> code(PeriodMention mention) {
        int months = mention.to() - mention.from() + 1;
        int year = mention.from() / 12;
        int month = mention.from() % 12 + 1;
        String code = months == 3 && month % 3 == 1
                ? year + "Q" + (month / 3 + 1)
                : months == 1 ? String.format("%d-%02d", year, month) : months == 12 && month == 1 ? year + "" : "";
        return Period.of(code).map(Period::code);
    }
}

package org.huibao.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.Period;

/** Lines that say of what time the numbers are, and nothing else: 统计时间：2019年, 报告期 | 2019. */
final class StatedTime {

    private static final int ROWS = 12;
    private static final int LONGEST = 60;

    private static final Pattern KEY = Pattern.compile(
            "^[（(]?(?:(?:报告|统计|数据|报表|所属|本表|业务|台账)(?:所属)?(?:期间?|时间|时段|时期|年度|年份|年月)|期间|年度|年份)[:：]?");

    /** A day says when something was done, and 2021年1月 may. */
    private static final Pattern DAY = Pattern.compile(
            "(?:19|20)[0-9]{2}\\s?[年./-]\\s?[0-9]{1,2}\\s?[月./-]\\s?[0-9]{1,2}日?(?!\\s?(?:[-—–~～至到]|起))");

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])(年[0-9]{1,2}月)?");

    private final Period period;

    StatedTime(Period period) {
        this.period = period;
    }

    /** The line above a row that names other years and not the report's. */
    Optional<String> other(SeenSheet sheet, int row) {
        return sheet.kept().headMap(row).values().stream()
                .limit(ROWS)
                .flatMap(each -> lines(each).stream())
                .filter(this::isOther)
                .findFirst();
    }

    /** The text behind a key, in its cell or in the next ones. */
    private static List<String> lines(SeenRow row) {
        List<String> lines = new ArrayList<>();
        StringBuilder behind = null;
        for (SeenCell cell : row.cells()) {
            String text = ChineseDates.inDigits(Visible.withoutBlanks(cell.text()));
            if (text.length() > LONGEST) {
                continue;
            }
            Matcher key = KEY.matcher(text);
            boolean keyed = !cell.number() && key.lookingAt();
            if (keyed && key.end() < text.length()) {
                lines.add(text.substring(key.end()));
            }
            boolean answers = behind != null && YEAR.matcher(text).find();
            if (answers) {
                behind.append(text).append(' ');
            } else {
                if (behind != null) {
                    lines.add(behind.toString());
                }
                behind = keyed && key.end() == text.length() ? new StringBuilder() : null;
            }
        }
        if (behind != null) {
            lines.add(behind.toString());
        }
        return lines;
    }

    private boolean isOther(String line) {
        boolean other = false;
        Matcher years = YEAR.matcher(DAY.matcher(line).replaceAll(""));
        while (years.find()) {
            int year = Integer.parseInt(years.group(1));
            if (year == period.year()) {
                return false;
            }
            other |= year < period.year() || years.group(2) == null;
        }
        return other;
    }
}

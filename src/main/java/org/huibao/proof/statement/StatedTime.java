package org.huibao.proof.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.Period;
import org.huibao.proof.seen.ChineseDates;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.seen.VisibleCharacters;

/** Lines that say of what time the numbers are, and nothing else: 统计时间：2019年, 报告期 | 2019. */
final class StatedTime {

    private static final int ROWS = 12;
    private static final int LONGEST = 60;
    private static final int LONGEST_NOTE = 200;

    private static final Pattern KEY = Pattern.compile(
            "^[（(]?(?:(?:报告|统计|数据|报表|所属|本表|业务|台账|资料)(?:所属)?(?:期[间别]?|时间|时段|时期|时点|区间|周期|口径|年度|年份|年月)|期间|年度|年份)(?:[（(][年月季][)）])?[:：为是]?");

    /** Of all the numbers, above them or below. */
    private static final Pattern NOTE = Pattern.compile(
            "(?:本表|该表|此表|上表|以上|上述|表[中内]|所[填列报])(?:[中内]|所[填列]|各项|所有|全部|的|统计){0,3}(?:数据|数字|数值|指标|情况)?(?:均|都|皆|全部){0,2}[为是系指]([0-9年度月日底末上下半前三一二四第季全~～—–至到.-]{2,24}?)(?:的?(?:数据|数值|数字|指标|实绩|完成情况|情况|报表?|数))?(?:[，。；,;)）]|$)"
                    + "|(?:数据|数字).{0,4}截[至止]([^，。；,;（(]{4,20})|.{2,40}[（(]([^（()）]{4,20}?)的?(?:数据|实绩|完成数|实际数)[)）]$");

    private static final Pattern PART = Pattern.compile(
            "(?:前三|第?[一二三四1-4])季度?|[上下]半年|(?<![0-9])(?:[1-9]|1[01])月[末底]?(?:止)?$|(?<![0-9])(?:[1-9]|1[01])月(?:30|31|28|29)日|1[-—–~～至到](?:[1-9]|1[01])月");

    private static final Pattern OF_ALL = Pattern.compile("[一1](?:季度)?[-—–~～至到]第?[四4]季度");

    /** A day says when something was done, and 2021年1月 may. */
    private static final Pattern DAY = Pattern.compile(
            "(?:19|20)[0-9]{2}\\s?[年./-]\\s?[0-9]{1,2}\\s?[月./-]\\s?[0-9]{1,2}日?(?!\\s?(?:[-—–~～至到]|起))");

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])(年[0-9]{1,2}月)?");

    /** To what day numbers reach says of what year they are. */
    private static final Pattern UNTIL = Pattern.compile("^((?:19|20)[0-9]{2})[年./-]12[月./-]31日?(?:止)?$");

    private final Period period;

    /** Sheets that nobody holds any more are forgotten. */
    private final Map<SeenSheet, OfSheet> sheets = new WeakHashMap<>();

    StatedTime(Period period) {
        this.period = period;
    }

    /**
     * What a sheet says, the same for each of its cells.
     *
     * @param lines by row, the first of each that names other years
     */
    private record OfSheet(NavigableMap<Integer, String> lines, Optional<String> noted) {}

    /** The line above a row that names other years and not the report's. */
    Optional<String> other(SeenSheet sheet, int row) {
        OfSheet said = sheets.computeIfAbsent(sheet, this::of);
        Map.Entry<Integer, String> line = said.lines.firstEntry();
        return line != null && line.getKey() < row ? Optional.of(line.getValue()) : said.noted;
    }

    private OfSheet of(SeenSheet sheet) {
        NavigableMap<Integer, String> lines = new TreeMap<>();
        sheet.kept().values().stream()
                .limit(ROWS)
                .forEach(each -> lines(each).stream()
                        .filter(this::isOther)
                        .findFirst()
                        .ifPresent(line -> lines.put(each.number(), line)));
        return new OfSheet(lines, noted(sheet));
    }

    private Optional<String> noted(SeenSheet sheet) {
        return sheet.kept().values().stream()
                .flatMap(each -> each.cells().stream())
                .filter(cell -> !cell.number() && cell.text().length() <= LONGEST_NOTE)
                .map(cell -> ChineseDates.inDigits(VisibleCharacters.withoutBlanks(cell.text())))
                .filter(text -> text.indexOf('表') >= 0 || text.indexOf('上') >= 0 || text.indexOf("数据") >= 0)
                .filter(this::saysOther)
                .findFirst();
    }

    private boolean saysOther(String text) {
        Matcher note = NOTE.matcher(text);
        while (note.find()) {
            for (int i = 1; i <= note.groupCount(); i++) {
                String time = note.group(i);
                boolean year = period.kind() == Period.Kind.YEAR;
                if (time != null
                        && (isOther(time)
                                || year
                                        && PART.matcher(OF_ALL.matcher(time).replaceAll(""))
                                                .find())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The text behind a key, in its cell or in the next ones. */
    private static List<String> lines(SeenRow row) {
        List<String> lines = new ArrayList<>();
        StringBuilder behind = null;
        for (SeenCell cell : row.cells()) {
            String text = ChineseDates.inDigits(VisibleCharacters.withoutBlanks(cell.text()));
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
        Matcher years =
                YEAR.matcher(DAY.matcher(UNTIL.matcher(line).replaceAll("$1年")).replaceAll(""));
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

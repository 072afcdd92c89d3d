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
import org.huibao.notation.words.TimeTerms;
import org.huibao.notation.words.TradeWords;
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

    private static final Pattern KEY =
            Pattern.compile("^[（(]?(?:" + TimeTerms.TIME_KEY_OF.any(TimeTerms.TIME_KEY_OF_YEAR)
                    + TimeTerms.TIME_KEY_BELONGS.any() + "?" + TimeTerms.TIME_KEY_KIND.any(TimeTerms.TIME_KEY_YEAR)
                    + "|" + TimeTerms.TIME_KEY.any() + ")(?:[（(][年月季][)）])?[:：为是]?");

    /** Of all the numbers, above them or below. */
    private static final Pattern NOTE = Pattern.compile(TimeTerms.NOTE_TABLE.any() + "(?:" + TimeTerms.NOTE_ALL.any()
            + "|的){0,3}" + TimeTerms.NOTE_NUMBERS.any() + "?(?:均|都|皆|" + TimeTerms.NOTE_WHOLLY.any()
            + "){0,2}[为是系指]([0-9年度月日底末上下半前三一二四第季全~～—–至到.-]{2,24}?)(?:的?" + TimeTerms.NOTE_NUMBERS.any()
            + ")?(?:[，。；,;)）]|$)|" + TimeTerms.NOTE_FIGURES.any() + ".{0,4}" + TimeTerms.TIME_UNTIL.any()
            + "([^，。；,;（(]{4,20})|.{2,40}[（(]([^（()）]{4,20}?)的?"
            + TimeTerms.NOTE_BEHIND_TIME.any() + "[)）]$");

    private static final String NOTE_HINTS =
            TradeWords.hints(TimeTerms.NOTE_TABLE, TimeTerms.NOTE_FIGURES, TimeTerms.NOTE_BEHIND_TIME);

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
                .filter(text -> text.chars().anyMatch(each -> NOTE_HINTS.indexOf(each) >= 0))
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

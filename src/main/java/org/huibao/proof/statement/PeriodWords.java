package org.huibao.proof.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.Period;
import org.huibao.notation.RecentTexts;
import org.huibao.notation.words.RemarkTerms;
import org.huibao.notation.words.TimeTerms;
import org.huibao.proof.seen.ChineseDates;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.seen.VisibleCharacters;

/** Whether titles and names of sheets speak of another year, or of another part of it, than the report. */
public final class PeriodWords {

    /** 2020年1月10日 is a day on which something was filled in, and 〔2020〕5号 a document. */
    private static final Pattern DAY = Pattern.compile(
            "(?:19|20)[0-9]{2}\\s{0,3}[年./-]\\s{0,3}[0-9]{1,2}\\s{0,3}[月./-]\\s{0,3}[0-9]{1,2}日?|[〔\\[(（](?:19|20)[0-9]{2}[〕\\])）]\\s?第?[0-9]{1,6}\\s?号");

    private static final Pattern YEAR = Pattern.compile(
            "(?<![0-9])((?:19|20)[0-9]{2})\\s{0,3}(?=年|[-—–~～至到])|(?<=[-—–~～至到])((?:19|20)[0-9]{2})年|(?<=[（(])((?:19|20)[0-9]{2})(?=[)）])");

    /** Of the years alone, so that the day of filling in says nothing. */
    private static final Pattern UNTIL = Pattern.compile(TimeTerms.TIME_UNTIL.any() + "到?((?:19|20)[0-9]{2})年");

    private static final Pattern HEAD =
            Pattern.compile("((?:19|20)[0-9]{2})年?度?" + TimeTerms.HEAD_BEHIND_YEAR.any() + "?");
    private static final Pattern PLAN = Pattern.compile(
            TimeTerms.OUTER_TIME.any() + "?" + TimeTerms.PLAN_WORD.any() + TimeTerms.HEAD_PLAN_BEHIND.any() + "?");
    private static final Pattern BARE_YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");
    /** 2014-15 is the year that ends in 2015. */
    private static final Pattern SPLIT_YEAR =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})[-/–]([0-9]{2})(?![0-9月年])");

    private static final Pattern QUARTER = Pattern.compile("第?([一二三四1-4])季度?");
    private static final Pattern HALF = Pattern.compile("[上下]半年");
    private static final Pattern MONTHS = Pattern.compile(
            "(?<![0-9])0?(1[0-2]|[1-9])月?[-—–~～至到]0?(1[0-2]|[1-9])月|(?<![0-9年])(1[0-2]|[1-9])月份?(?![0-9日])");

    /** A day, a deadline, or whose business it is: nothing about the numbers. */
    private static final Pattern NO_TITLE =
            Pattern.compile(TimeTerms.NO_TITLE.any() + "|" + RemarkTerms.NOTE_LABEL.any() + "[:：]");

    /** Of the form or of a law, not of the numbers: （2018年修订）, 《行政处罚法》（2017年修正）, 2019年第5号, 2021年1月填报. */
    private static final Pattern NO_PERIOD =
            Pattern.compile("《[^《》]{0,60}》|[（(][^（()）]{0,20}(?:19|20)[0-9]{2}年?[^（()）]{0,8}"
                    + TimeTerms.LAW_IN_BRACKETS.any() + "[^（()）]{0,4}[）)]"
                    + "|(?:19|20)[0-9]{2}年?\\s?(?:第?[0-9]{1,6}号|" + TimeTerms.LAW_BEHIND_YEAR.any() + "|"
                    + TimeTerms.LAW_ENDING.any() + "(?=$|[）)\\s])|起)"
                    + "|(?:19|20)[0-9]{2}年?" + TimeTerms.SINCE_YEAR.any()
                    + "|(?<![至到—–~～-])(?:19|20)[0-9]{2}年[0-9]{1,2}月份?" + TimeTerms.FILED_IN_MONTH.any());

    private static final Pattern ALL_QUARTERS = Pattern.compile("第?[一1](?:季度)?[-—–~～至到]第?[四4]季度");

    private static final Pattern WHOLE =
            Pattern.compile("(?:(?:19|20)[0-9]{2}年度?|1[-—–]12月份?|" + TimeTerms.BLOCK_YEAR.any() + "){1,2}"
                    + TimeTerms.BLOCK_BEHIND_YEAR.any(TimeTerms.BLOCK_WHOLE) + "?|" + TimeTerms.BLOCK_WHOLE.any());

    /** E2012 is the number of an organisation. */
    private static final Pattern CODE = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{1,4}[-_ ]?[0-9]{3,}");

    private static final Pattern FOLDER_NUMBER = Pattern.compile("[0-9 .-]+");
    private static final int REMEMBERED = 15;

    private static final int TITLE_ROWS = 6;
    private static final int LONGEST = 60;
    private static final int LONGEST_HEAD = 20;
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<![0-9])([0-9]{2})年(?!" + TimeTerms.SHORT_YEAR_NOT.any() + ")");
    private static final List<String> LAST_YEARS = TimeTerms.SHEET_LAST_YEAR.list();
    private static final List<String> WHOLE_YEAR = TimeTerms.OUTER_WHOLE_YEAR.list();

    private static final RecentTexts<Set<Integer>> YEARS = new RecentTexts<>(text -> yearsIn(text, YEAR));
    private static final RecentTexts<Set<Integer>> BARE_YEARS = new RecentTexts<>(text -> yearsIn(text, BARE_YEAR));
    private static final RecentTexts<Boolean> NO_TITLES =
            new RecentTexts<>(text -> NO_TITLE.matcher(text).find());

    private final Optional<Period> period;
    private final RecentTexts<Boolean> otherParts = new RecentTexts<>(this::readsAsOtherPart);
    private final Optional<StatedTime> stated;

    public PeriodWords(String period) {
        this.period = Period.of(period);
        this.stated = this.period.map(StatedTime::new);
    }

    /** The texts above the table that may name its period. */
    static List<String> titles(SeenSheet sheet, int row) {
        List<String> titles = new ArrayList<>();
        for (SeenRow each : sheet.kept().headMap(row).values()) {
            if (titles.size() >= TITLE_ROWS || each.cells().size() > 2) {
                break;
            }
            boolean answer = false;
            for (SeenCell cell : each.cells()) {
                String text = cell.text();
                boolean title = text.length() <= LONGEST && !NO_TITLES.of(text);
                if (!cell.number() && title && !answer) {
                    titles.add(text);
                }
                // 报送日期： in one cell, and the day in the next.
                answer = !title && text.matches(".{0,12}[:：]|.{2,6}");
            }
        }
        return titles;
    }

    /** The text that names another year and not the report's; nothing where none does. */
    public Optional<String> otherYear(SeenSheet sheet, int row) {
        if (period.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> titled = new TreeSet<>();
        String culprit = "";
        for (String title : titles(sheet, row)) {
            Set<Integer> its = years(title, YEAR);
            culprit = its.isEmpty() || !culprit.isEmpty() ? culprit : title;
            titled.addAll(its);
        }
        if (titled.isEmpty()) {
            Optional<String> until = untilOtherYear(sheet, row);
            if (until.isPresent()) {
                return until;
            }
            titled.addAll(years(sheet.name(), BARE_YEAR));
            culprit = sheet.name();
        }
        return titled.isEmpty() || titled.contains(period.get().year())
                ? stated.orElseThrow().other(sheet, row)
                : Optional.of(culprit);
    }

    /** 截至2019年12月31日 over the numbers of a report for 2020. */
    private Optional<String> untilOtherYear(SeenSheet sheet, int row) {
        return sheet.kept().headMap(row).values().stream()
                .limit(TITLE_ROWS)
                .takeWhile(each -> each.cells().size() <= 2)
                .flatMap(each -> each.cells().stream())
                .filter(cell -> !cell.number() && cell.text().length() <= LONGEST)
                .map(SeenCell::text)
                .filter(text -> {
                    Matcher until = UNTIL.matcher(text);
                    return until.find()
                            && Integer.parseInt(until.group(1))
                                    < period.orElseThrow().year();
                })
                .findFirst();
    }

    /** The header that says of a column that it is of another year, or of what was planned. */
    public Optional<String> otherColumn(List<String> headers, Set<String> names) {
        if (period.isEmpty()) {
            return Optional.empty();
        }
        String own = Integer.toString(period.get().year());
        boolean said =
                headers.stream().anyMatch(text -> ChineseDates.inDigits(text).contains(own));
        return headers.stream()
                .filter(header -> header.length() <= LONGEST_HEAD)
                .filter(header -> {
                    String text = ChineseDates.inDigits(VisibleCharacters.withoutBlanks(header));
                    Matcher year = HEAD.matcher(text);
                    boolean plan = PLAN.matcher(text).matches();
                    boolean other = !said && year.matches() && !year.group(1).equals(own);
                    return (plan || other)
                            && names.stream().noneMatch(name -> name.contains(plan ? text : year.group(1)));
                })
                .findFirst();
    }

    /** Without what says something else than a period. */
    private static String bare(String text) {
        return DAY.matcher(NO_PERIOD.matcher(text).replaceAll("")).replaceAll("");
    }

    /** The same titles stand over thousands of cells. */
    private static Set<Integer> years(String text, Pattern pattern) {
        return pattern == YEAR ? YEARS.of(text) : pattern == BARE_YEAR ? BARE_YEARS.of(text) : yearsIn(text, pattern);
    }

    private static Set<Integer> yearsIn(String text, Pattern pattern) {
        Set<Integer> years = new TreeSet<>();
        Matcher matcher = pattern.matcher(bare(text));
        while (matcher.find()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                if (matcher.group(i) != null) {
                    years.add(Integer.parseInt(matcher.group(i)));
                }
            }
        }
        Matcher split = SPLIT_YEAR.matcher(bare(text));
        while (split.find()) {
            years.add(Integer.parseInt(split.group(1)));
            years.add(Integer.parseInt(split.group(1).substring(0, 2) + split.group(2)));
        }
        return Collections.unmodifiableSet(years);
    }

    /** The text that names a part of the year which is not the report's. */
    public Optional<String> otherPart(SeenSheet sheet, int row) {
        List<String> texts = titles(sheet, row);
        texts.add(sheet.name());
        return period.isEmpty() || isInBlockOfTheWhole(sheet, row)
                ? Optional.empty()
                : texts.stream().filter(this::isOtherPart).findFirst();
    }

    /** The name of the file, or of the nearest folder that says a time, where the sheet says none. */
    public Optional<String> otherFile(String path, SeenSheet sheet, int row) {
        boolean said = period.isEmpty()
                || !years(sheet.name(), BARE_YEAR).isEmpty()
                || titles(sheet, row).stream()
                        .anyMatch(title -> !years(title, BARE_YEAR).isEmpty());
        String[] steps = path.replaceFirst("\\.[A-Za-z]{1,5}$", "").split("/");
        for (int i = steps.length - 1; i >= 0 && !said; i--) {
            boolean folder = i < steps.length - 1;
            Set<Integer> years = FOLDER_NUMBER.matcher(steps[i]).matches() && folder
                    ? Set.of()
                    : years(CODE.matcher(steps[i]).replaceAll(" "), BARE_YEAR);
            int own = period.orElseThrow().year();
            boolean other = !years.isEmpty() && years.stream().allMatch(year -> year < own && year >= own - REMEMBERED);
            if (other || LAST_YEARS.stream().anyMatch(steps[i]::startsWith)) {
                return Optional.of(steps[i]);
            }
            said = years.contains(own);
        }
        return Optional.empty();
    }

    /** 全年 alone over the table, below those of the months. */
    private static boolean isInBlockOfTheWhole(SeenSheet sheet, int row) {
        for (SeenRow above : sheet.kept().headMap(row, false).descendingMap().values()) {
            if (above.cells().size() == 1 && !above.cells().get(0).number()) {
                return WHOLE.matcher(VisibleCharacters.withoutBlanks(
                                above.cells().get(0).text()))
                        .matches();
            }
        }
        return false;
    }

    /** The header of a column that is of another year or part of it: 2019年, 19年, 二〇一九年, 一季度, 1-6月. */
    public boolean isHeadOfOtherTime(String header) {
        if (period.isEmpty() || header.length() > LONGEST_HEAD) {
            return false;
        }
        String text = ChineseDates.inDigits(header);
        Set<Integer> years = new TreeSet<>(years(text, BARE_YEAR));
        Matcher late = SHORT_YEAR.matcher(text);
        while (late.find()) {
            years.add(2000 + Integer.parseInt(late.group(1)));
        }
        boolean own = years.contains(period.get().year());
        return !years.isEmpty() && !own || isOtherPart(text);
    }

    boolean isOtherPart(String written) {
        return otherParts.of(written);
    }

    private boolean readsAsOtherPart(String written) {
        String text = ALL_QUARTERS.matcher(bare(written)).replaceAll("");
        Period its = period.orElseThrow();
        Matcher months = MONTHS.matcher(text);
        Matcher quarter = QUARTER.matcher(text);
        if (its.kind() == Period.Kind.YEAR) {
            if (quarter.find() || HALF.matcher(text).find()) {
                return WHOLE_YEAR.stream().noneMatch(text::contains);
            }
            return months.find()
                    && !(months.group(3) == null
                            && months.group(1).equals("1")
                            && months.group(2).equals("12"));
        }
        if (its.kind() == Period.Kind.QUARTER && quarter.find()) {
            return "一二三四1234".indexOf(quarter.group(1)) % 4 != its.part() - 1 && !quarter.find();
        }
        return its.kind() == Period.Kind.MONTH
                && months.find()
                && months.group(3) != null
                && Integer.parseInt(months.group(3)) != its.part();
    }
}

package org.huibao.reading.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Period;
import org.huibao.notation.PeriodMention;
import org.huibao.notation.words.TimeTerms;
import org.huibao.reading.sheet.HeaderLine;
import org.huibao.reading.sheet.HeaderWords;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.ShownCell;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import org.huibao.workbook.Row;

/** What the titles of a sheet say of the time that it is about; a date of filling in says nothing. */
public final class SheetTitles {

    /** Titles stand in the first rows; on a cover that holds nothing else, further down too. */
    private static final int ROWS = 8;

    private static final int COVER_ROWS = 30;

    /** A title has its row nearly to itself, unless it says that it is one. */
    private static final int MOST_FILLED = 3;

    private static final int LONGEST = 300;
    private static final int LONGEST_TITLE = 60;

    private static final Pattern FILED = Pattern.compile(TimeTerms.TITLE_FILED.any() + TimeTerms.TITLE_FILED_WHEN.any()
            + "|^" + TimeTerms.TITLE_DAY.any() + "|^" + TimeTerms.TITLE_TIME.any() + ":");

    private static final Pattern TITLE = Pattern.compile(".*" + TimeTerms.TITLE_WORD.any() + ".*");
    private static final Pattern TABLE = Pattern.compile(".*" + TimeTerms.TITLE_TABLE.any() + "(?:\\(.*\\))?");
    private static final Pattern UNTIL = Pattern.compile(".*" + TimeTerms.TIME_UNTIL.any() + ".*");

    /** 数据截止时间 beside the day. */
    private static final Pattern UNTIL_WHEN = Pattern.compile("(?:" + TimeTerms.TIME_UNTIL_OF.any() + "+的?)?"
            + TimeTerms.TIME_UNTIL.any() + TimeTerms.TIME_UNTIL_WHEN.any() + "?:?");

    /** 年度统计表 behind 2019 in the cell before. */
    private static final Pattern GOES_ON = Pattern.compile(
            TimeTerms.TITLE_YEAR_FOLLOWS.any() + "(?!" + TimeTerms.TITLE_YEAR_NOT.any() + ").*|月.*|季度.*|[上下]半年.*");

    private static final Pattern ONLY_YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final int MOST_PIECES = 6;
    /** So many months after the report's end, what a return reaches to is no day on which it was made. */
    private static final int LATE = 3;

    /**
     * The mention with the cell that it stands in.
     *
     * @param until what the return reaches to
     * @param keyed behind 报告期 or another word that can mean nothing else
     */
    private record Found(PeriodMention mention, String address, boolean alone, boolean until, boolean keyed) {

        Found(PeriodMention mention, String address, boolean alone, boolean until) {
            this(mention, address, alone, until, false);
        }

        Found(PeriodMention mention, Cell cell) {
            this(mention, cell.address(), false, false);
        }
    }

    private final Optional<Period> period;
    private final Set<String> indicatorLabels;
    private final SheetHeadings headings;
    private final boolean datesFrom1904;
    private final List<Found> found = new ArrayList<>();

    public SheetTitles(
            Optional<Period> period, Set<String> indicatorLabels, SheetHeadings headings, boolean datesFrom1904) {
        this.period = period;
        this.indicatorLabels = indicatorLabels;
        this.headings = headings;
        this.datesFrom1904 = datesFrom1904;
    }

    public void rows(Grid grid) {
        rows(grid, 1, Math.min(COVER_ROWS, grid.rows()));
    }

    public void rows(Grid grid, int first, int last) {
        boolean more = true;
        for (int row = first; more && row <= last; row++) {
            more = look(new Row(row, grid.rowHidden(row), grid.row(row)));
        }
    }

    /** @return false if no title of the sheet can follow */
    public boolean row(Row row) {
        return row.number() <= COVER_ROWS && look(row) && row.number() < COVER_ROWS;
    }

    private boolean look(Row row) {
        HeaderLine line = HeaderLine.of(row);
        List<Cell> filled = row.cells().stream().filter(SheetIndex::hasContent).toList();
        afterKeys(filled);
        if (filled.size() == 1 && filled.get(0).kind() == Cell.Kind.NUMBER) {
            shownTitle(filled.get(0));
        } else if (filled.size() > 1 && filled.size() <= MOST_PIECES) {
            inPieces(filled);
        }
        if (filled.stream().anyMatch(cell -> cell.kind() != Cell.Kind.TEXT)) {
            return row.number() < ROWS;
        }
        if (line.labels().values().stream().anyMatch(this::isHeader)
                || HeaderWords.areOverCases(line.labels().values())) {
            return false;
        }
        if (filled.stream()
                .noneMatch(cell -> FILED.matcher(LabelFolding.plain(cell.raw())).find())) {
            titles(List.copyOf(line.labels().values()));
        }
        return row.number() < ROWS || filled.size() <= MOST_FILLED;
    }

    /** 2019 under a format that adds 年度统计表, and a date that is shown as a month. */
    private void shownTitle(Cell cell) {
        String shown = ShownCell.of(cell, datesFrom1904).text();
        if (shown.length() > LONGEST_TITLE || shown.equals(cell.raw())) {
            return;
        }
        boolean titled = TITLE.matcher(shown).matches();
        if (titled || PeriodMention.whole(shown).isPresent()) {
            PeriodMention.in(shown).forEach(mention -> found.add(new Found(mention, cell.address(), !titled, false)));
        }
    }

    /** 2019 | 年度统计表, and 统计表 | 2019. */
    private void inPieces(List<Cell> filled) {
        StringBuilder title = new StringBuilder();
        boolean pieces = false;
        String before = "";
        for (Cell cell : filled) {
            String shown = cell.raw().length() > LONGEST_TITLE
                    ? cell.raw()
                    : ShownCell.of(cell, datesFrom1904).text().strip();
            boolean year = ONLY_YEAR.matcher(shown).matches();
            pieces |= ONLY_YEAR.matcher(before).matches()
                            && GOES_ON.matcher(shown).matches()
                    || year && filled.size() == 2 && TABLE.matcher(before).matches();
            title.append(shown);
            before = shown;
        }
        if (pieces && title.length() <= LONGEST_TITLE) {
            PeriodMention.in(title.toString()).forEach(mention -> found.add(new Found(mention, filled.get(0))));
        }
    }

    private void titles(List<SheetLabel> labels) {
        // 2019年 beside other headers stands over a column.
        boolean table =
                labels.stream().anyMatch(label -> TABLE.matcher(label.plain()).matches());
        boolean few = labels.size() <= MOST_FILLED;
        boolean saysTime = labels.size() == 1
                || few
                        && (table
                                || labels.stream()
                                        .anyMatch(label -> label.plain().contains(":")));
        boolean ruled = false;
        for (SheetLabel label : labels) {
            boolean first = few && label == labels.get(0);
            boolean title = labels.size() == 1
                    || few && label.plain().contains(":")
                    || (first ? TITLE : TABLE).matcher(label.plain()).matches()
                    || few && isKeyed(label.plain())
                    || saysTime && PeriodHeading.of(label.folded(), period) != PeriodHeading.NONE;
            if (title && !ruled && !indicatorLabels.contains(label.folded())) {
                title(label);
            }
            // 有效期至： | 2019年6月.
            ruled = TitleProse.isRule(label.plain());
        }
    }

    /** 年度 | 2019, wherever in the row. */
    private void afterKeys(List<Cell> filled) {
        boolean after = false;
        boolean until = false;
        for (Cell cell : filled) {
            boolean bounded = cell.raw().length() <= LONGEST;
            Optional<PeriodMention> whole = after && bounded
                    ? PeriodKeys.timeBehind(
                            ShownCell.of(cell, datesFrom1904).text().strip())
                    : Optional.empty();
            whole.ifPresent(mention -> keyed(mention, cell));
            after = bounded && PeriodKeys.isKey(cell.raw()) || whole.isPresent();
            if (until && bounded) {
                // As if both stood in one cell.
                PeriodMention.in(NoteTimes.UNTIL_WORD
                                + ShownCell.of(cell, datesFrom1904).text())
                        .forEach(mention -> found.add(new Found(mention, cell.address(), true, true)));
            }
            until = bounded
                    && UNTIL_WHEN.matcher(LabelFolding.plain(cell.raw())).matches();
        }
    }

    private boolean states(String plain, PeriodMention mention) {
        boolean made = period.filter(of -> isWhenMade(mention, of)).isPresent();
        boolean before =
                period.filter(of -> mention.in(of.year()).to() < of.fromMonth()).isPresent();
        return PeriodKeys.isStated(plain) && !(made && PeriodKeys.isTime(plain))
                || before && UNTIL_WHEN.matcher(plain).lookingAt();
    }

    private static boolean isKeyed(String plain) {
        return PeriodKeys.isKeyed(plain) || UNTIL.matcher(plain).matches();
    }

    private boolean isHeader(SheetLabel label) {
        return headings.values().contains(label.folded())
                || SheetHeadings.isOverNames(label)
                || SheetHeadings.isOverOrdinals(label);
    }

    private void title(SheetLabel label) {
        if (TitleProse.is(label.plain())) {
            return;
        }
        boolean named = TITLE.matcher(label.plain()).matches();
        boolean until = UNTIL.matcher(label.plain()).matches();
        NoteTimes.behindTitle(label.plain()).ifPresent(mention -> keyed(mention, label.cell()));
        for (PeriodMention mention : PeriodMention.in(label.cell().raw())) {
            boolean month =
                    mention.kind() == PeriodMention.Kind.MONTH || mention.kind() == PeriodMention.Kind.PART_OF_MONTH;
            found.add(new Found(
                    mention, label.cell().address(), until || month && !named, until, states(label.plain(), mention)));
        }
    }

    /** What notes below or beside a table say of all its numbers, wherever they stand. */
    public void notes(SheetIndex sheet) {
        sheet.labels()
                .forEach(label -> NoteTimes.in(label.plain())
                        .filter(mention -> mention.kind() == PeriodMention.Kind.YEAR
                                || period.filter(of -> isWhenMade(mention, of)).isEmpty())
                        .ifPresent(mention -> keyed(mention, label.cell())));
    }

    private void keyed(PeriodMention mention, Cell cell) {
        found.add(new Found(mention, cell.address(), false, false, true));
    }

    /** Of the mentions; the address is empty where nothing is said. */
    public record Said(PeriodJudgement judgement, String address) {}

    public Said judged(Period of) {
        List<Found> titles = found.stream().filter(each -> !each.alone).toList();
        List<Found> counting = titles.isEmpty()
                ? found.stream().filter(each -> !isDateOfFiling(each, of)).toList()
                : titles;
        PeriodJudgement said = judgement(counting, of);
        // 2020年度统计表, 截至9月底: a part of the year.
        PeriodJudgement until = said.standing() == PeriodStanding.OWN ? untilWhen(of) : PeriodJudgement.SILENT;
        // 2020年度统计表, 报告期：2019年度: last year's form under a new title, or the other way round.
        PeriodJudgement stated = said.standing() == PeriodStanding.OWN
                ? judgement(found.stream().filter(Found::keyed).toList(), of)
                : PeriodJudgement.SILENT;
        PeriodJudgement judgement = until.standing() == PeriodStanding.PART
                ? until
                : stated.standing() == PeriodStanding.OTHER || stated.standing() == PeriodStanding.PART ? stated : said;
        String address = found.stream()
                .filter(each -> each.mention.text().equals(judgement.stated()))
                .map(Found::address)
                .findFirst()
                .orElse("");
        return new Said(judgement, address);
    }

    private static PeriodJudgement judgement(List<Found> found, Period of) {
        return PeriodJudgement.of(found.stream().map(Found::mention).toList(), of);
    }

    private PeriodJudgement untilWhen(Period of) {
        return judgement(
                found.stream()
                        .filter(each -> each.alone && (each.until || each.mention.kind() == PeriodMention.Kind.PART))
                        .filter(each -> each.mention.in(of.year()).to() < of.toMonth())
                        .toList(),
                of);
    }

    /** 2020年12月 or 2021年1月 on the cover of a yearly return is when it was made. */
    private static boolean isDateOfFiling(Found each, Period of) {
        return isWhenMade(each.mention, of) && !(each.until && each.mention.to() >= of.toMonth() + LATE);
    }

    public static boolean isWhenMade(PeriodMention mention, Period of) {
        return of.kind() != Period.Kind.MONTH && !mention.yearless() && mention.from() >= of.toMonth();
    }
}

package org.huibao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.Labels;
import org.huibao.notation.Period;
import org.huibao.notation.PeriodMention;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import org.huibao.workbook.Row;

/** What the titles of a sheet say of the time that it is about; a date of filling in says nothing. */
final class SheetTitles {

    /** Titles stand in the first rows. */
    private static final int ROWS = 8;

    /** A title has its row nearly to itself. */
    private static final int MOST_FILLED = 3;

    private static final int LONGEST = 300;

    private static final Pattern FILED =
            Pattern.compile("(?:填[报表写制]|上报|报送|报出|打印|编[制报]|审核|签[字发]|印发|成文|落款|盖章|制表|提交)(?:日期|时间|于)|^日期|^时间:");

    private static final Pattern TITLE = Pattern.compile(".*(?:表|统计|情况|台账|报告|汇总|月报|季报|清单|明细|登记).*");

    /** The mention with the cell that it stands in. */
    private record Found(PeriodMention mention, String address, boolean alone) {}

    private final Optional<Period> period;
    private final Set<String> indicatorLabels;
    private final Headings headings;
    private final List<Found> found = new ArrayList<>();

    SheetTitles(Optional<Period> period, Set<String> indicatorLabels, Headings headings) {
        this.period = period;
        this.indicatorLabels = indicatorLabels;
        this.headings = headings;
    }

    void rows(Grid grid) {
        boolean more = true;
        for (int row = 1; more && row <= Math.min(ROWS, grid.rows()); row++) {
            more = row(new Row(row, grid.rowHidden(row), grid.row(row)));
        }
    }

    /** @return false if no title can follow */
    boolean row(Row row) {
        if (row.number() > ROWS) {
            return false;
        }
        HeaderLine line = HeaderLine.of(row);
        List<Cell> filled =
                row.cells().stream().filter(SheetIndex::hasContent).toList();
        if (filled.stream().anyMatch(cell -> cell.kind() != Cell.Kind.TEXT)) {
            return true;
        }
        if (line.labels().values().stream().anyMatch(this::isHeader)) {
            return false;
        }
        boolean filing =
                filled.stream().anyMatch(cell -> FILED.matcher(Labels.plain(cell.raw())).find());
        if (filled.size() <= MOST_FILLED && !filing) {
            line.labels().values().stream()
                    .filter(label -> !indicatorLabels.contains(label.folded()))
                    .filter(label -> filled.size() == 1 || PeriodHeading.of(label.folded(), period) == PeriodHeading.NONE)
                    .forEach(this::title);
        }
        return row.number() < ROWS;
    }

    private boolean isHeader(Label label) {
        return headings.values().contains(label.folded())
                || Headings.isOverNames(label)
                || Headings.isOverOrdinals(label);
    }

    private void title(Label label) {
        if (label.plain().length() > LONGEST) {
            return;
        }
        boolean named = TITLE.matcher(label.plain()).matches();
        for (PeriodMention mention : PeriodMention.in(label.cell().raw())) {
            boolean alone = mention.kind() == PeriodMention.Kind.MONTH && !named;
            found.add(new Found(mention, label.cell().address(), alone));
        }
    }

    /** Of the mentions; the address is empty where nothing is said. */
    record Said(PeriodJudgement judgement, String address) {}

    Said judged(Period of) {
        List<Found> titles = found.stream().filter(each -> !each.alone).toList();
        List<Found> counting = titles.isEmpty()
                ? found.stream().filter(each -> !isDateOfFiling(each.mention, of)).toList()
                : titles;
        PeriodJudgement judgement =
                PeriodJudgement.of(counting.stream().map(Found::mention).toList(), of);
        String address = counting.stream()
                .filter(each -> each.mention.text().equals(judgement.stated()))
                .map(Found::address)
                .findFirst()
                .orElse("");
        return new Said(judgement, address);
    }

    /** 2020年12月 or 2021年1月 on the cover of a yearly return is when it was made. */
    private static boolean isDateOfFiling(PeriodMention mention, Period of) {
        return of.kind() != Period.Kind.MONTH && mention.from() >= of.toMonth();
    }
}

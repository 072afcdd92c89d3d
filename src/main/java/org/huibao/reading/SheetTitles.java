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

    private static final Set<String> KEYS = Set.of("年度 年份 报告年度 统计年度 报告期 报告期间 统计期间 统计时段 数据期 所属期 所属年度 期间".split(" "));

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
        rows(grid, 1, Math.min(ROWS, grid.rows()));
    }

    void rows(Grid grid, int first, int last) {
        boolean more = true;
        for (int row = first; more && row <= last; row++) {
            more = look(new Row(row, grid.rowHidden(row), grid.row(row)));
        }
    }

    /** @return false if no title of the sheet can follow */
    boolean row(Row row) {
        return row.number() <= ROWS && look(row) && row.number() < ROWS;
    }

    private boolean look(Row row) {
        HeaderLine line = HeaderLine.of(row);
        List<Cell> filled =
                row.cells().stream().filter(SheetIndex::hasContent).toList();
        if (filled.size() == 2 && isKey(filled.get(0)) && filled.get(1).raw().matches("(?:19|20)[0-9]{2}")) {
            found.add(new Found(
                    PeriodMention.inName(filled.get(1).raw()).get(0),
                    filled.get(1).address(),
                    false));
        }
        if (filled.stream().anyMatch(cell -> cell.kind() != Cell.Kind.TEXT)) {
            return true;
        }
        if (line.labels().values().stream().anyMatch(this::isHeader)) {
            return false;
        }
        boolean filing =
                filled.stream().anyMatch(cell -> FILED.matcher(Labels.plain(cell.raw())).find());
        // 2019年 beside other headers stands over a column.
        boolean saysTime = filled.size() == 1
                || filled.stream().anyMatch(cell -> isKey(cell) || Labels.plain(cell.raw()).contains(":"));
        if (filled.size() <= MOST_FILLED && !filing) {
            line.labels().values().stream()
                    .filter(label -> !indicatorLabels.contains(label.folded()))
                    .filter(label -> saysTime || PeriodHeading.of(label.folded(), period) == PeriodHeading.NONE)
                    .forEach(this::title);
        }
        return true;
    }

    private static boolean isKey(Cell cell) {
        return KEYS.contains(Labels.fold(cell.raw()));
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

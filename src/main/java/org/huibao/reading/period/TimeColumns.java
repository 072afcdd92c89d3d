package org.huibao.reading.period;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.TimeTerms;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.workbook.Cell;

/** Columns in which each row says what time it is about: 年份 over 2019, 期间 over 上半年, 类型 over 计划. */
public record TimeColumns(SheetIndex sheet, SheetHeadings headings) {

    private static final int LONGEST = 40;

    private static final Set<String> HEADERS = HeaderTerms.HEADER_TIME.set();
    private static final Set<String> PARTS = TimeTerms.TIME_PART_NOW.set();
    private static final Pattern MONTH = Pattern.compile("(?:0?[1-9]|1[0-2]|[一二三四五六七八九十]{1,2})月份?");

    /** True if the row says that its number is of another time, or of none yet. */
    public boolean sayAnother(List<SheetLabel> headers, SheetLabel row) {
        for (SheetLabel header : headers) {
            if (HEADERS.contains(header.folded()) && !header.coversColumn(row.left())) {
                Optional<SheetLabel> said = sheet.grid()
                        .shown(row.top(), header.left())
                        .filter(cell -> cell.raw().length() <= LONGEST)
                        .map(TimeColumns::label);
                if (said.isPresent() && isOfAnother(header.folded(), said.get())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A month may be a number, which names nothing anywhere else. */
    private static SheetLabel label(Cell cell) {
        return new SheetLabel(
                cell, LabelFolding.plain(cell.raw()), LabelFolding.fold(cell.raw()), cell.row(), cell.column());
    }

    private boolean isOfAnother(String header, SheetLabel said) {
        String words = said.folded();
        if (words.isEmpty()) {
            return false;
        }
        String unit = header.startsWith("季") ? "季度" : header.startsWith("月") ? "月" : "";
        boolean bare = !unit.isEmpty() && words.length() <= 2 && !words.endsWith(unit.substring(0, 1));
        return headings.when(LabelFolding.fold(bare ? words + unit : words)).isOfAnother()
                || !headings.isOfPartOfYear()
                        && (PARTS.contains(words) || MONTH.matcher(words).matches())
                || OuterWords.qualifies(said, false);
    }
}

package org.huibao.reading.ledger;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.RemarkTerms;
import org.huibao.reading.row.LedgerContext;
import org.huibao.reading.row.LedgerRow;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** Cases whose own remark takes them out, or may: 作废, 已撤销, 与第3行重复, 不计入, 2019年案件. */
final class RemarkedCases {

    /** A longer remark tells a story, of which such a word is only a part. */
    private static final int LONGEST = 24;

    private static final Pattern HEADER = Pattern.compile(".*" + HeaderTerms.HEADER_REMARK_ANYWHERE.any() + ".*|"
            + HeaderTerms.HEADER_REMARK.any(HeaderTerms.HEADER_STATE));

    private static final Pattern TAKES_OUT = Pattern.compile("(?:[(]?" + RemarkTerms.REMARK_VOID_BEFORE.any() + "{0,6})"
            + RemarkTerms.REMARK_VOID.any() + RemarkTerms.REMARK_VOID_BEHIND.any() + "?[)]?[.!。]?|"
            + RemarkTerms.REMARK_THIS.any() + "?" + RemarkTerms.REMARK_THIS_CASE.any() + "?"
            + RemarkTerms.REMARK_NOT.any()
            + RemarkTerms.REMARK_COUNTED.any() + ".{0,12}|" + RemarkTerms.REMARK_NOT_COUNTED.any()
            + "|[与同和].{1,14}" + RemarkTerms.REMARK_SAME.any() + "|" + RemarkTerms.REMARK_MERGED.any() + ".{1,14}|"
            + RemarkTerms.REMARK_LAST_YEAR.any());

    private static final Pattern OTHER_YEAR = Pattern.compile(
            RemarkTerms.REMARK_OF_YEAR.any() + "?((?:19|20)[0-9]{2})年度?" + RemarkTerms.REMARK_BEHIND_YEAR.any() + "?");

    private final String year;
    private final Set<String> filtered;
    private @Nullable Set<Integer> columns;

    /** @param period of the report */
    RemarkedCases(Indicator.Ledger ledger, String period) {
        this.year = period.substring(0, Math.min(4, period.length()));
        this.filtered = ledger.where().stream()
                .map(where -> LabelFolding.fold(where.header()))
                .collect(Collectors.toSet());
    }

    boolean takesOut(LedgerContext here, LedgerRow row) {
        Set<Integer> known = columns;
        if (known == null) {
            known = here.header().lines().stream()
                    .flatMap(line -> line.labels().values().stream())
                    .filter(label -> HEADER.matcher(label.folded()).matches() && !filtered.contains(label.folded()))
                    .map(SheetLabel::left)
                    .collect(Collectors.toSet());
            columns = known;
        }
        if (known.isEmpty()) {
            return false;
        }
        for (Cell cell : row.filled()) {
            if (known.contains(cell.column()) && cell.legible().length() <= LONGEST && takesOut(cell)) {
                return true;
            }
        }
        return false;
    }

    private boolean takesOut(Cell remark) {
        String plain = LabelFolding.plain(remark.legible());
        Matcher other = OTHER_YEAR.matcher(plain);
        return TAKES_OUT.matcher(plain).matches() || other.matches() && !Objects.equals(other.group(1), year);
    }
}

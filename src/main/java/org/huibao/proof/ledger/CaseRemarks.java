package org.huibao.proof.ledger;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.RemarkTerms;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.seen.VisibleCharacters;

/** What the remarks of a ledger say of its cases: 已撤销, 作废, 重复登记. */
final class CaseRemarks {

    private static final int LONGEST = 24;

    private static final Pattern HEADER = Pattern.compile(
            ".{0,6}" + HeaderTerms.HEADER_REMARK_ANYWHERE.any() + ".{0,4}|" + HeaderTerms.HEADER_REMARK.any());

    private static final Pattern TAKES_OUT =
            Pattern.compile(RemarkTerms.REMARK_VOID_BEFORE.any() + "{0,4}" + RemarkTerms.REMARK_VOID.any()
                    + RemarkTerms.REMARK_VOID_BEHIND.any() + "?[。.!]?|" + RemarkTerms.REMARK_NOT.any()
                    + RemarkTerms.REMARK_COUNTED.any() + ".{0,12}|" + RemarkTerms.REMARK_NOT_COUNTED.any() + "[。.]?");

    private final Set<Integer> columns = new HashSet<>();
    private final Set<Integer> filters;

    CaseRemarks(SeenSheet sheet, LedgerHead head) {
        this.filters = new HashSet<>(head.filters());
        SeenRow header = sheet.kept().get(head.row());
        if (header != null) {
            header.cells().stream()
                    .filter(cell -> HEADER.matcher(VisibleCharacters.withoutBlanks(cell.text()))
                            .matches())
                    .forEach(cell -> columns.add(cell.column()));
        }
    }

    boolean takeOut(SeenRow row) {
        for (int column : columns) {
            boolean out = !filters.contains(column)
                    && row.at(column)
                            .map(cell -> cell.number() ? "" : cell.text())
                            .filter(text -> text.length() <= LONGEST
                                    && TAKES_OUT
                                            .matcher(VisibleCharacters.withoutBlanks(text))
                                            .matches())
                            .isPresent();
            if (out) {
                return true;
            }
        }
        return false;
    }
}

package org.huibao.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import org.huibao.model.CellRef;
import org.huibao.notation.CellNumber;

/** Numbers and places as findings show them, in no language. */
final class FindingText {

    /** More cells are in the audit log. */
    private static final int CELLS = 10;

    private static final int DIGITS = 10;

    private FindingText() {}

    /** Without trailing zeros, and with a minus that is not a hyphen. */
    static String number(BigDecimal amount) {
        return CellNumber.plain(amount).toPlainString().replace('-', '−');
    }

    /** A quotient, cut to the digits that say something. */
    static String about(BigDecimal quotient) {
        return number(quotient.round(new MathContext(DIGITS)));
    }

    /** {@code 公安局/年报.xlsx 填报表!D12, D13, 附表!B2}, the first ten of them. */
    static String cells(Collection<CellRef> cells) {
        List<CellRef> distinct = cells.stream().distinct().toList();
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(distinct.size(), CELLS); i++) {
            CellRef cell = distinct.get(i);
            CellRef last = i == 0 ? CellRef.file("", "") : distinct.get(i - 1);
            boolean sameFile = cell.file().equals(last.file());
            shown.append(i == 0 ? "" : ", ")
                    .append(sameFile ? "" : cell.file() + " ")
                    .append(sameFile && cell.sheet().equals(last.sheet()) ? "" : cell.sheet() + "!")
                    .append(cell.address());
        }
        return distinct.size() > CELLS ? shown + " … (" + distinct.size() + ")" : shown.toString();
    }

    static String cell(CellRef cell) {
        return cell.file() + " " + cell.sheet() + "!" + cell.address();
    }

    /** The first ten names, and how many there are. */
    static String names(Collection<String> names) {
        String first = String.join("、", names.stream().limit(CELLS).toList());
        return names.size() > CELLS ? first + " … (" + names.size() + ")" : first;
    }
}

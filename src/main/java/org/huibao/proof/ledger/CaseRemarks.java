package org.huibao.proof.ledger;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.seen.VisibleCharacters;

/** What the remarks of a ledger say of its cases: 已撤销, 作废, 重复登记. */
final class CaseRemarks {

    private static final int LONGEST = 24;

    private static final Pattern HEADER = Pattern.compile(".{0,6}备注.{0,4}|备考|附注|(?:其他|情况)?说明|注");

    private static final Pattern TAKES_OUT = Pattern.compile(
            "(?:此案?|该案?|本案?|已|予以|被|行政|处罚|决定书?|案件?|登记){0,4}(?:作废|撤销|撤案|销案|注销|重复(?:登记|填报|录入)?|误[填录]|错[填录]|无效)(?:案件?|决定|处罚)?[。.!]?|不(?:计|算|计入|统计|纳入统计)[。.]?");

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

package org.huibao.proof.ledger;

import java.util.List;
import java.util.Optional;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.notation.Period;
import org.huibao.proof.ledger.FilterWords.Answer;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenLook;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;

/** What the rows of a ledger say to all its conditions, from the first row to the last: ditto and merged cells say what the cell above says. */
final class LedgerConditions {

    private final List<FilterWords> filters;
    private final LedgerHead head;
    private final MergedDown merges;
    private final SeenCell[] above;

    LedgerConditions(Ledger ledger, LedgerHead head, SeenSheet sheet, MergedDown merges, Optional<Period> period) {
        this.filters = ledger.where().stream()
                .map(where -> new FilterWords(where, period, sheet.datesFrom1904()))
                .toList();
        this.head = head;
        this.merges = merges;
        this.above = new SeenCell[filters.size() + 1];
    }

    Answer answer(SeenRow row) {
        Answer all = Answer.YES;
        for (int i = 0; i < filters.size(); i++) {
            int column = head.filters().get(i);
            SeenCell own = row.at(column).orElse(null);
            boolean blank = own == null || own.isBlank();
            if (own == null || FilterWords.isDitto(own.text())) {
                SeenCell before = above[i];
                boolean carried = before != null && (own != null || merges.shows(column, before.row(), row.number()));
                if (own != null && before == null) {
                    all = Answer.DOUBT;
                    continue;
                }
                own = carried ? before : null;
                blank = own == null || own.isBlank();
            } else if (!blank) {
                above[i] = own;
            }
            SeenCell said = own == null ? new SeenCell(row.number(), column, false, "", "", SeenLook.PLAIN) : own;
            Answer one = filters.get(i).of(said, said.text(), blank);
            all = one.compareTo(all) > 0 ? one : all;
        }
        return all;
    }
}

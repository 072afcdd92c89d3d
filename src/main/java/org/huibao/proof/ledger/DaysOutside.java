package org.huibao.proof.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.notation.DateSpan;
import org.huibao.notation.Period;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.statement.LabelWords;

/** Whether most cases that a definition counts without asking for their days have days outside the period. */
final class DaysOutside {

    private static final Set<String> HEADER = HeaderTerms.HEADER_CASE_DAY.set();

    /** Rows that a header may take. */
    private static final int HEADERS = 4;

    private static final int LOOKED_AT = 1000;

    private final Optional<Period> period;
    private final Set<Integer> columns = new HashSet<>();
    private int dated;
    private int outside;

    DaysOutside(Ledger ledger, LedgerHead head, SeenSheet sheet, Optional<Period> period) {
        this.period = period;
        if (ledger.where().stream().noneMatch(Ledger.Where::withinPeriod)) {
            sheet.kept().subMap(Math.max(0, head.row() - HEADERS), true, head.row(), true).values().stream()
                    .flatMap(row -> row.cells().stream())
                    .filter(cell -> HEADER.contains(LabelWords.folded(cell.text())))
                    .forEach(cell -> columns.add(cell.column()));
        }
    }

    /** A row that the audit log counts. */
    void counts(SeenRow row) {
        if (columns.isEmpty() || period.isEmpty() || dated >= LOOKED_AT) {
            return;
        }
        List<DateSpan> days = row.cells().stream()
                .filter(cell -> columns.contains(cell.column()))
                .flatMap(cell -> DateSpan.ofText(cell.text()).stream())
                .toList();
        if (!days.isEmpty()) {
            dated++;
            outside += days.stream().allMatch(day -> day.isOutside(period.get())) ? 1 : 0;
        }
    }

    /** How many, where they are most. */
    Optional<String> most() {
        return outside > 2 && 2 * outside > dated ? Optional.of(outside + "/" + dated) : Optional.empty();
    }
}

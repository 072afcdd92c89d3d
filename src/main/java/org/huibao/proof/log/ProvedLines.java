package org.huibao.proof.log;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.huibao.model.Value;

/** Lines of the audit log that the pass over their source has proved, so that nobody opens the file for them again. */
public final class ProvedLines {

    private record Ledger(String figure, String department, String file, String sheet) {}

    private final LineSet cells = new LineSet();
    private final Set<Ledger> ledgers = new HashSet<>();

    public void add(AuditLine line) {
        cells.add(print(line));
    }

    /** Every row that the log counts there for the figure. */
    public void addLedger(String figure, String department, String file, String sheet) {
        ledgers.add(new Ledger(figure, department, file, sheet));
    }

    public boolean holds(AuditLine line) {
        if (!line.hasCell()) {
            return false;
        }
        boolean row = UsedCells.isLedgerRole(line) && !ledgers.isEmpty();
        return row && ledgers.contains(new Ledger(line.figure(), line.department(), line.file(), line.sheet()))
                || cells.contains(print(line));
    }

    private static long print(AuditLine line) {
        return LineSet.fingerprint(line, line.figure() + " " + line.role());
    }

    /** What a proved line says. */
    public static Value value(AuditLine line) {
        return switch (line.role()) {
            case "blank" -> Value.blank();
            case "none" -> Value.none();
            case "text" -> new Value.Text(line.value());
            default ->
                new Value.Number(line.conversion().equals(UsedCells.NO_ROWS) ? BigDecimal.ZERO : amount(line.value()));
        };
    }

    private static BigDecimal amount(String written) {
        return ExactAmounts.of(written).orElseThrow();
    }
}

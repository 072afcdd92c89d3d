package org.huibao.proof.ledger;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.huibao.definition.Indicator;
import org.huibao.proof.log.AuditLine;
import org.huibao.proof.log.CsvRows;
import org.huibao.proof.log.ExactAmounts;
import org.huibao.proof.log.LoggedRows;
import org.huibao.proof.seen.CellConversion;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SourceCell;
import org.huibao.proof.seen.VisibleCharacters;

/**
 * Whether the lines of the audit log about the rows of a ledger say what their cells say: all of them together, by the sum of their
 * fingerprints. If not, each is read again by its address, and reported.
 */
final class RowsProof {

    private final Indicator indicator;
    private final boolean sum;
    private final LoggedRows log;
    private int read;
    private long seen;

    RowsProof(Indicator indicator, LoggedRows log) {
        this.indicator = indicator;
        this.sum = !Objects.requireNonNull(indicator.ledger()).sum().isEmpty();
        this.log = log;
    }

    /** @param cell of a row that the log counts */
    void take(SeenCell cell) {
        Optional<BigDecimal> value = value(cell);
        if (value.isPresent() && cell.column() == log.column()) {
            String raw = cell.number() ? cell.raw() : VisibleCharacters.inOrder(cell.raw());
            read++;
            seen += LoggedRows.print(cell.row(), CsvRows.withoutApostrophe(raw), ExactAmounts.plain(value.get()));
        }
    }

    private Optional<BigDecimal> value(SeenCell cell) {
        if (!sum) {
            return cell.isBlank() ? Optional.empty() : Optional.of(BigDecimal.ONE);
        }
        return cell.isPlain() && log.conversion().isEmpty()
                ? CellConversion.number(cell.raw())
                : CellConversion.value(SourceCell.of(cell), log.conversion(), indicator.unit());
    }

    boolean isProved(AuditLine first, String sha256) {
        return log.areProved(first, sha256, read, seen);
    }
}

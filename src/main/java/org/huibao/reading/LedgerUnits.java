package org.huibao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibao.notation.Labels;
import org.huibao.notation.ScaleHint;
import org.huibao.notation.Unit;
import org.huibao.notation.UnitPhrase;
import org.huibao.reading.UnitStatement.Reach;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger says of the unit of the column that is summed, as its rows pass by: in the sheet's name, above its header, in the header
 * and a row of units below it, and again on every page.
 */
final class LedgerUnits {

    /** A line such as 单位：万元 has hardly anything beside it. */
    private static final int LINE = 3;

    private final LedgerHeader header;
    private final Unit wanted;
    private final List<UnitStatement> table = new ArrayList<>();
    private List<UnitStatement> column = new ArrayList<>();
    private List<UnitStatement> page = new ArrayList<>();
    private @Nullable UnitStatement pending;
    private boolean anyCase;

    LedgerUnits(LedgerHeader header, String sheet, Unit wanted) {
        this.header = header;
        this.wanted = wanted;
        named(header.counted().cell());
        header.overCounted().forEach(label -> named(label.cell()));
        for (int i = header.above().size() - 1; i >= 0; i--) {
            HeaderLine line = header.above().get(i);
            for (Label label : line.labels().values()) {
                above(label.cell().legible(), line.labels().size());
            }
        }
        statement(sheet, Reach.TABLE, true).ifPresent(table::add);
    }

    /** From the nearest to the farthest. */
    List<UnitStatement> statements() {
        List<UnitStatement> all = new ArrayList<>(column);
        all.addAll(page);
        all.addAll(table);
        return all;
    }

    private void named(Cell cell) {
        statement(cell.legible(), Reach.COLUMN, true).ifPresent(column::add);
    }

    private void above(String text, int beside) {
        Optional<UnitStatement> said = statement(text, Reach.TABLE, beside <= 2);
        said.filter(statement -> statement.line() || beside <= 2).ifPresent(page::add);
    }

    private Optional<UnitStatement> statement(String text, Reach reach, boolean hint) {
        Optional<UnitPhrase> phrase = UnitPhrase.in(text);
        if (phrase.isPresent()) {
            return Optional.of(UnitStatement.of(reach, phrase.get(), text.strip()));
        }
        return hint && ScaleHint.in(text, wanted)
                ? Optional.of(new UnitStatement(reach, List.of(), text.strip()))
                : Optional.empty();
    }

    /** The header of another page, which may be in another unit. */
    boolean headerAgain(LedgerRow row) {
        Cell cell = row.at(header.column(0));
        if (cell == null || !Labels.fold(cell.legible()).equals(header.counted().folded())) {
            return false;
        }
        List<UnitStatement> before = column;
        column = new ArrayList<>();
        named(cell);
        // What is merged over the column is printed once.
        before.stream().skip(1).forEach(column::add);
        if (pending != null) {
            page = new ArrayList<>(List.of(pending));
            pending = null;
        }
        anyCase = false;
        return true;
    }

    /** @return true for a row of units below the header, and for a line such as 单位：万元: neither is a case */
    boolean row(LedgerRow row) {
        Cell cell = row.at(header.column(0));
        Optional<UnitPhrase> over = !anyCase && cell != null && cell.kind() == Cell.Kind.TEXT
                ? UnitPhrase.in(cell.legible()).filter(phrase -> phrase.form() != UnitPhrase.Form.BEHIND)
                : Optional.empty();
        if (over.isPresent() && row.isAllLabels()) {
            column.add(UnitStatement.of(Reach.COLUMN, over.get(), cell.legible().strip()));
            return true;
        }
        if (row.filled().size() <= LINE && row.isAllLabels()) {
            for (Cell each : row.filled()) {
                Optional<UnitStatement> line = mayBeLine(each.legible())
                        ? statement(each.legible(), Reach.TABLE, false).filter(UnitStatement::line)
                        : Optional.empty();
                if (line.isPresent()) {
                    pending = line.get();
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mayBeLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("单计：:".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** @return true if a line stands above this case and below others: from here on it counts */
    boolean caseRow() {
        anyCase = true;
        if (pending == null) {
            return false;
        }
        page.add(0, pending);
        pending = null;
        return true;
    }

    /** A line below the last case, which says something of all of them. */
    Optional<UnitStatement> below() {
        return Optional.ofNullable(pending);
    }
}

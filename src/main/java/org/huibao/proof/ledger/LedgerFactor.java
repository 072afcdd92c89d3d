package org.huibao.proof.ledger;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.statement.UnitStatements;
import org.huibao.proof.statement.UnitWords;

/** By what the amounts of a ledger are to be multiplied, as far as its headers, lines and the unit column of a row say. */
final class LedgerFactor {

    private final String unit;
    private final String base;
    private final int column;
    private BigDecimal factor;

    /** @param unit the indicator's */
    LedgerFactor(String unit, LedgerHead head, SeenSheet sheet) {
        this.unit = unit;
        this.base = UnitWords.base(unit);
        UnitStatements units = new UnitStatements(sheet);
        this.column = units.column(head.row());
        Set<Integer> near = new TreeSet<>();
        units.headers(head.row() + 1, head.counted()).stream()
                .limit(3)
                .forEach(text -> near.addAll(UnitStatements.in(text, base)));
        this.factor = of(near.isEmpty() ? units.anywhere(head.row(), base) : near);
    }

    private BigDecimal of(Set<Integer> said) {
        return said.size() == 1
                ? BigDecimal.ONE.scaleByPowerOfTen(said.iterator().next() - UnitWords.powerOf(unit))
                : BigDecimal.ONE;
    }

    /** A header that says nothing is the one before again, with its unit. */
    void headerAgain(String text) {
        Set<Integer> said = UnitStatements.in(text, base);
        factor = said.isEmpty() ? factor : of(said);
    }

    BigDecimal of(SeenRow row) {
        Set<Integer> own =
                row.at(column).map(cell -> UnitStatements.in(cell.text(), base)).orElse(Set.of());
        return own.isEmpty() ? factor : of(own);
    }
}

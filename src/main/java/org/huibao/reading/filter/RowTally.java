package org.huibao.reading.filter;

import org.huibao.definition.Indicator;
import org.huibao.model.Level;
import org.huibao.reading.row.LedgerRow;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Cell;

/**
 * Rows of one kind, of which a finding names the first and how many there are. Its id is made of where the rows stand and what stands in
 * them, so that an acceptance ends when it is about other rows.
 */
public final class RowTally {

    private final Level level;
    private final TalliedRule rule;
    private final int singly;
    private final RowPrint print = new RowPrint();
    private int rows;
    private String first = "";

    public RowTally(TalliedRule rule) {
        this(rule, 0);
    }

    public RowTally(TalliedRule rule, Level level) {
        this(rule, level, 0);
    }

    /** @param singly so many are told one by one, and the finding is about those beyond */
    RowTally(TalliedRule rule, int singly) {
        this(rule, rule.levels().get(0), singly);
    }

    private RowTally(TalliedRule rule, Level level, int singly) {
        this.rule = rule;
        this.level = level;
        this.singly = singly;
    }

    /** @return whether the finding tells of it */
    public boolean add(LedgerRow row, Cell cell) {
        return add(row, cell.column());
    }

    /** @param column in which something stands or is missing */
    public boolean add(LedgerRow row, int column) {
        rows++;
        if (rows > singly) {
            print.add(row.filled());
            if (rows == singly + 1) {
                first = Addresses.of(row.row().number(), column);
            }
        }
        return rows > singly;
    }

    public boolean isEmpty() {
        return rows == 0;
    }

    public void report(ReturnSoFar gathered, Indicator indicator, String sheet) {
        if (rows > singly) {
            gathered.add(
                    new TalliedRows(rule, level, gathered.at(indicator, sheet, first), rows - singly, print.digits()));
        }
    }
}

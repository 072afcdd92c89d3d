package org.huibao.reading.filter;

import java.util.List;
import org.huibao.definition.Indicator;
import org.huibao.model.Level;
import org.huibao.reading.value.ReturnSoFar;

/**
 * What is told of a ledger's cases by their number.
 *
 * @param odd amounts such as half a case
 * @param blanks cases without an amount
 * @param blankCases cases with nothing in the counted column
 * @param doubtful rows with nothing but the cell that would count
 * @param unsure rows that may be cases or something else
 * @param takenOut cases whose remark says that they are none
 * @param unsureValues cells that do not tell which value they hold
 * @param unclear cells of which no value can be made; the first ones say what is wrong with the column
 */
public record CaseTallies(
        RowTally hidden,
        RowTally odd,
        RowTally repeated,
        RowTally blanks,
        RowTally blankCases,
        RowTally doubtful,
        RowTally unsure,
        RowTally takenOut,
        RowTally unsureValues,
        RowTally unclear) {

    /** So many unclear cells of one kind are told one by one. */
    static final int SINGLY = 20;

    public static CaseTallies empty() {
        return new CaseTallies(
                new RowTally(Level.INFO, "ledger.hidden-rows"),
                new RowTally(Level.WARNING, "ledger.odd-amounts"),
                new RowTally(Level.WARNING, "ledger.repeated-row"),
                new RowTally(Level.WARNING, "ledger.blank-amount"),
                new RowTally(Level.WARNING, "ledger.blank-case"),
                new RowTally(Level.ERROR, "ledger.doubtful-rows"),
                new RowTally(Level.WARNING, "ledger.unsure-rows"),
                new RowTally(Level.WARNING, "ledger.taken-out"),
                new RowTally(Level.ERROR, "ledger.distinct-unsure"),
                new RowTally(Level.ERROR, "ledger.more-doubtful", SINGLY));
    }

    /** Whether it is certain of every row whether it counts. */
    public boolean isClear() {
        return List.of(blanks, blankCases, doubtful, unsure, takenOut, unsureValues, unclear).stream()
                .allMatch(RowTally::isEmpty);
    }

    public void report(ReturnSoFar gathered, Indicator indicator, String sheet) {
        for (RowTally tally :
                List.of(blanks, blankCases, repeated, odd, hidden, doubtful, unsure, takenOut, unsureValues, unclear)) {
            tally.report(gathered, indicator, sheet);
        }
    }
}

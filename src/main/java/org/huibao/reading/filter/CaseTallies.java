package org.huibao.reading.filter;

import java.util.List;
import org.huibao.definition.Indicator;
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
                new RowTally(TalliedRule.HIDDEN),
                new RowTally(TalliedRule.ODD_AMOUNT),
                new RowTally(TalliedRule.REPEATED),
                new RowTally(TalliedRule.BLANK_AMOUNT),
                new RowTally(TalliedRule.BLANK_CASE),
                new RowTally(TalliedRule.DOUBTFUL),
                new RowTally(TalliedRule.UNSURE),
                new RowTally(TalliedRule.TAKEN_OUT),
                new RowTally(TalliedRule.UNSURE_VALUE),
                new RowTally(TalliedRule.MORE_DOUBTFUL, SINGLY));
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

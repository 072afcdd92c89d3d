package org.huibao.reading.filter;

import org.huibao.definition.Indicator;
import org.huibao.model.Level;
import org.huibao.notation.NumberText;
import org.huibao.notation.Unit;
import org.huibao.reading.row.LedgerContext;
import org.huibao.reading.row.LedgerRow;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Cell;

/** Cells of a counted column that say no: ×, 否, 0, 无. They are no cases; where the column holds anything but ticks and amounts, one asks. */
public final class MarkedCells {

    private static final int LONGEST = 8;

    private final RowTally clear = new RowTally(TalliedRule.MARKED_NO);
    private final RowTally doubtful = new RowTally(TalliedRule.MARKED_NO, Level.WARNING);
    private boolean words;

    /** @return whether the cell says no */
    public boolean add(LedgerContext here, LedgerRow row, Cell counted) {
        String text = counted.legible();
        TickedAnswer answer = text.length() > LONGEST ? TickedAnswer.UNKNOWN : TickedAnswer.of(text);
        if (answer == TickedAnswer.YES || answer == TickedAnswer.UNKNOWN) {
            words = words
                    || answer == TickedAnswer.UNKNOWN
                            && counted.kind() == Cell.Kind.TEXT
                            && !here.repeatsCounted(counted)
                            && !(NumberText.parse(text, Unit.of("")) instanceof NumberText.Amount);
            return false;
        }
        boolean none = NumberText.parse(text, Unit.of("")) instanceof NumberText.NoneMark;
        // 无 as the number of a case may be a case without a number, and as a kind of penalty is none.
        if (!none || here.identifying().tells(counted.column())) {
            doubtful.add(row, counted);
        }
        clear.add(row, counted);
        return true;
    }

    public void report(ReturnSoFar gathered, Indicator indicator, String sheet) {
        RowTally told = words && !doubtful.isEmpty() ? doubtful : clear;
        told.report(gathered, indicator, sheet);
    }
}

package org.huibao.forms;

import org.huibao.definition.Indicator;
import org.huibao.workbook.WrittenSheet.Entry;

/** The number format of cells for an indicator's numbers. */
final class DisplayFormat {

    private DisplayFormat() {}

    static String ofFigure(Indicator indicator) {
        if (indicator.unit().equals("%")) {
            // Only then does Excel show 97.1% as it was typed; any other format would turn it into 0.971 without a
            // sign.
            return Entry.GENERAL;
        }
        return indicator.decimals() == 0 ? "0" : "#,##0." + "0".repeat(indicator.decimals());
    }

    /** A single case may have decimals where their sum is printed without. */
    static String inLedger(Indicator indicator) {
        return indicator.decimals() == 0 ? Entry.GENERAL : ofFigure(indicator);
    }
}

package org.huibao.forms;

import org.huibao.message.Messages;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Grid;
import org.huibao.workbook.WrittenSheet.Rule;

/** What may be entered for a number: one of 0 or more, or that there is none. */
final class NumberRule {

    private static final String NONE = "无";

    private NumberRule() {}

    /** @param decimals 0 for whole numbers only */
    static Rule of(Messages messages, Grid.Region region, int decimals) {
        String cell = Addresses.of(region.top(), region.left());
        String number = decimals == 0 ? "AND(" + cell + ">=0," + cell + "=INT(" + cell + "))" : cell + ">=0";
        // Not one OR over all: a comparison of a text with a number must not spoil the answer.
        String formula =
                "IF(ISNUMBER(" + cell + ")," + number + ",OR(" + cell + "=\"" + NONE + "\"," + cell + "=\"/\"))";
        return new Rule.Formula(
                region,
                formula,
                messages.text("forms.wrong-number.title"),
                messages.text(decimals == 0 ? "forms.wrong-number.whole" : "forms.wrong-number.decimal"));
    }
}

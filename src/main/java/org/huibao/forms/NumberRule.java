package org.huibao.forms;

import org.huibao.message.Messages;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Grid;
import org.huibao.workbook.WrittenSheet.Rule;

/**
 * What may be entered for a number: one of 0 or more, with its unit behind it or without, or that there is none. Whatever the reader takes for a number
 * must not be refused here.
 */
final class NumberRule {

    private static final String NONE = "无";
    private static final String[] SCALES = {"万", "亿"};

    /** Excel's own, of a rule's formula. */
    private static final int LONGEST = 255;

    private NumberRule() {}

    /**
     * @param unit of the number; empty for none
     * @param decimals 0 for whole numbers only
     */
    static Rule.Formula of(Messages messages, Grid.Region region, String unit, int decimals) {
        String cell = Addresses.of(region.top(), region.left());
        String whole = formula(cell, unit, decimals);
        return new Rule.Formula(
                region,
                whole.length() <= LONGEST ? whole : formula(cell, "", decimals),
                messages.text("forms.wrong-number.title"),
                messages.text(decimals == 0 ? "forms.wrong-number.whole" : "forms.wrong-number.decimal"));
    }

    private static String formula(String cell, String unit, int decimals) {
        String number = decimals == 0 ? "AND(" + cell + ">=0," + cell + "=INT(" + cell + "))" : cell + ">=0";
        String words = "";
        for (String none : new String[] {NONE, "/", "—", "-"}) {
            words += cell + "=\"" + none + "\",";
        }
        // A division by zero, as a text that is no number, is no number either.
        String text = "ISNUMBER(1/(VALUE(" + bare(cell, unit) + ")>=0))";
        // Not one OR over all: a comparison of a text with a number must not spoil the answer.
        return "IF(ISNUMBER(" + cell + ")," + number + ",OR(" + words + text + "))";
    }

    /** Without its unit and the words of scale before it, and of usual width. */
    private static String bare(String cell, String unit) {
        if (unit.isEmpty() || unit.contains("\"")) {
            return "ASC(" + cell + ")";
        }
        String bare = "SUBSTITUTE(" + cell + ",\"" + unit + "\",\"\")";
        for (String scale : SCALES) {
            bare = "SUBSTITUTE(" + bare + ",\"" + scale + "\",\"\")";
        }
        return "ASC(" + bare + ")";
    }
}

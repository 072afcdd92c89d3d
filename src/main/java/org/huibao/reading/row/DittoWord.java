package org.huibao.reading.row;

import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.LetterSet;
import org.huibao.notation.words.RowTerms;
import org.huibao.notation.words.TradeWords;
import org.huibao.workbook.Cell;

/** 同上 and its like: the cell says what the one above says. */
public final class DittoWord {

    private static final Set<String> SIGNS = RowTerms.ROW_DITTO_SIGN.set();
    private static final Set<String> WORDS = RowTerms.ROW_DITTO.set();
    private static final LetterSet BEGINS = LetterSet.of(TradeWords.beginnings(RowTerms.ROW_DITTO));
    private static final int LONGEST = 8;

    /** （同上）, 同上。 and 同 上. */
    private static final Pattern AROUND = Pattern.compile("[().;,、:!\"']");

    private DittoWord() {}

    public static boolean stands(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT || cell.legible().length() > LONGEST) {
            return false;
        }
        String text = cell.legible().strip();
        if (SIGNS.contains(text)) {
            return true;
        }
        if (!BEGINS.meets(text)) {
            return false;
        }
        String plain = LabelFolding.plain(text);
        return SIGNS.contains(plain) || WORDS.contains(AROUND.matcher(plain).replaceAll(""));
    }
}

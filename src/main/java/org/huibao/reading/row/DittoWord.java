package org.huibao.reading.row;

import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.workbook.Cell;

/** 同上 and its like: the cell says what the one above says. */
public final class DittoWord {

    private static final Set<String> WORDS = Set.of(
            "同上", "同前", "同上行", "同上一行", "同上栏", "〃", "″", "〞", "\"", "''", "“", "”", "ditto", "-〃-", "--〃--", "－〃－",
            "—〃—", "—\"—", "-\"-");
    private static final Set<String> FOLDED = Set.of("同上", "同前", "同上行", "同上一行", "同上栏", "同上格", "↑", "同上↑", "〃〃");
    private static final int LONGEST = 8;

    /** （同上）, 同上。 and 同 上. */
    private static final Pattern MAY_BE = Pattern.compile("[同↑〃]");

    private static final Pattern AROUND = Pattern.compile("[().;,、:!\"']");

    private DittoWord() {}

    public static boolean stands(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT || cell.legible().length() > LONGEST) {
            return false;
        }
        String text = cell.legible().strip();
        return WORDS.contains(text)
                || MAY_BE.matcher(text).find()
                        && FOLDED.contains(
                                AROUND.matcher(LabelFolding.plain(text)).replaceAll(""));
    }
}

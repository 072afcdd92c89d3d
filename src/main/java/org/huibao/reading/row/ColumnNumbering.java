package org.huibao.reading.row;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.workbook.Cell;

/** A row under the headers that numbers the columns: 甲, 乙, 1, 2 …; 栏次 may stand before them. */
final class ColumnNumbering {

    private static final Set<String> COLUMN_NUMBERS = HeaderTerms.HEADER_COLUMN_NUMBER.set();
    private static final String COLUMN_LETTERS = "甲乙丙丁戊";

    /** 第1列, 1栏, and the dashes over the ordinals. */
    private static final Pattern COLUMN = Pattern.compile("^第|" + HeaderTerms.HEADER_COLUMN.any() + "$|^[-—–]{1,4}$");

    private ColumnNumbering() {}

    static boolean is(List<Cell> filled, int width) {
        if (filled.size() < Math.max(width, 3)) {
            return false;
        }
        int next = 1;
        int letters = 0;
        int latin = 0;
        for (Cell cell : filled) {
            String text = columnNumber(cell.legible());
            if (latin == letters + next - 1 && text.equals(String.valueOf((char) ('a' + latin)))) {
                latin++;
                next++;
            } else if (next == 1 && letters == 0 && text.isEmpty()) {
                continue;
            } else if (next == 1
                    && letters < COLUMN_LETTERS.length()
                    && text.equals(COLUMN_LETTERS.substring(letters, letters + 1))) {
                letters++;
            } else if (!(next == 1 && letters == 0 && COLUMN_NUMBERS.contains(text))
                    && !text.equals(String.valueOf(next++))) {
                return false;
            }
        }
        return next > 1;
    }

    /** 1 of (1), 1栏, 第1列 and ①; nothing of a dash, which stands over the ordinals. */
    private static String columnNumber(String text) {
        String stripped = text.strip();
        if (stripped.length() == 1 && stripped.charAt(0) >= '①' && stripped.charAt(0) <= '⑳') {
            return String.valueOf(stripped.charAt(0) - '①' + 1);
        }
        String plain = LabelFolding.plain(text).replaceAll("[()]", "");
        return COLUMN_NUMBERS.contains(plain) ? plain : COLUMN.matcher(plain).replaceAll("");
    }
}

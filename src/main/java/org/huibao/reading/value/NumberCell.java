package org.huibao.reading.value;

import org.huibao.notation.LabelFolding;
import org.huibao.notation.NumberFormat;
import org.huibao.notation.NumberText;
import org.huibao.notation.RecentTexts;
import org.huibao.notation.Unit;
import org.huibao.workbook.Cell;

/** Tells cells that hold a number, typed as one or as a text: {@code 25件}, {@code １２}, {@code 15.89万元}. A date is none. */
public final class NumberCell {

    private static final int LONGEST = 40;

    private static final RecentTexts<Boolean> TYPED = new RecentTexts<>(NumberCell::isTyped);

    private NumberCell() {}

    public static boolean is(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> !NumberFormat.of(cell.format()).date();
            case TEXT -> mayBeTyped(cell.raw()) && TYPED.of(cell.raw());
            case BOOLEAN, ERROR, UNCALCULATED, BLANK -> false;
        };
    }

    /** Most texts begin with a Chinese character, before which nothing is taken away. */
    private static boolean mayBeTyped(String raw) {
        return !raw.isEmpty() && (raw.charAt(0) < '\u4E00' || raw.charAt(0) > '\u9FFF');
    }

    private static boolean isTyped(String raw) {
        if (raw.length() > LONGEST) {
            return false;
        }
        String plain = LabelFolding.plain(raw);
        if (plain.isEmpty() || plain.charAt(0) < '0' || plain.charAt(0) > '9') {
            return false;
        }
        int end = 0;
        while (end < plain.length() && "0123456789.,".indexOf(plain.charAt(end)) >= 0) {
            end++;
        }
        Unit unit = Unit.of(plain.substring(end));
        boolean counted = end == plain.length()
                || unit.known()
                || Unit.scaleWord(plain.substring(end)).isPresent();
        return counted && NumberText.parse(raw, unit) instanceof NumberText.Amount;
    }
}

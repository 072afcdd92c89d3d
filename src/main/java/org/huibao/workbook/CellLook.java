package org.huibao.workbook;

import org.huibao.workbook.limit.FileCharacters;
import org.jspecify.annotations.Nullable;

/**
 * What fonts and fill make of a cell's content; most cells share {@link #PLAIN}.
 *
 * @param legible see {@link Cell#legible}; null if that is the content itself
 * @param power see {@link Cell#power}
 */
public record CellLook(@Nullable String legible, String power, boolean struck, boolean unseen) {

    public static final CellLook PLAIN = new CellLook(null, "", false, false);
    public static final CellLook STRUCK = new CellLook(null, "", true, false);
    public static final CellLook UNSEEN = new CellLook(null, "", false, true);

    public CellLook {
        legible = legible == null ? null : FileCharacters.whole(legible);
    }

    public static CellLook of(boolean struck, boolean unseen) {
        if (struck) {
            return unseen ? new CellLook(null, "", true, true) : STRUCK;
        }
        return unseen ? UNSEEN : PLAIN;
    }
}

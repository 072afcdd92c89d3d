package org.huibao.workbook.style;

import org.jspecify.annotations.Nullable;

/**
 * What of a font changes what people read.
 *
 * @param rise above 0 for superscript, below for subscript
 * @param rgb of its colour
 * @param tiny too small for any eye
 * @param symbols the pictures that it shows in place of letters; null for a font of letters
 */
public record FontLook(
        boolean struck,
        int rise,
        int rgb,
        boolean tiny,
        @Nullable SymbolFont symbols) {

    public static final FontLook PLAIN = new FontLook(false, 0, CellColours.BLACK, false, null);

    /** In points; one can be asked for, and prints as a line of dust. */
    public static final double TINY = 1;

    /** @param fill see {@link StyleLook#fill} */
    boolean hiddenOn(int fill) {
        return tiny || fill != StyleLook.MIXED && CellColours.same(rgb, fill);
    }
}

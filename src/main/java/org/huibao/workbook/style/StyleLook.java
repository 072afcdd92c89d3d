package org.huibao.workbook.style;

import org.huibao.workbook.Cell;
import org.huibao.workbook.CellLook;

/**
 * A cell's own font and what lies behind it.
 *
 * @param fill its colour, white where there is none; {@link #MIXED} for patterns and gradients
 */
public record StyleLook(FontLook font, int fill, CellLook whole) {

    public static final int MIXED = -1;

    public static final StyleLook PLAIN = of(FontLook.PLAIN, CellColours.WHITE);

    public static StyleLook of(FontLook font, int fill) {
        return new StyleLook(font, fill, CellLook.of(font.struck(), font.hiddenOn(fill)));
    }

    /** Of a cell whose text, if it is one, is all in the cell's own font. */
    public CellLook of(Cell.Kind kind, String raw) {
        SymbolFont symbols = font.symbols();
        if (symbols == null || kind == Cell.Kind.BLANK) {
            return whole;
        }
        if (kind == Cell.Kind.TEXT) {
            return new CellLook(symbols.shown(raw), "", whole.struck(), whole.unseen());
        }
        return CellLook.of(whole.struck(), whole.unseen() || !symbols.showsDigits());
    }
}

package org.huibao.workbook;

/** A sheet has more rows than a grid holds; it can still be read row by row. */
public final class SheetTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SheetTooLarge(String sheet) {
        super(sheet);
    }
}

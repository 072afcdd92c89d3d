package org.huibao.model;

/**
 * The address of a cell, for ever: the file as it was filed, its bytes, the sheet and the cell.
 *
 * @param file path of the return below {@code input/<job>/<period>/}, and equally below {@code sources/} of a set; '/' separates
 * @param sha256 64 lower-case hexadecimal digits, of the bytes that were read
 * @param sheet the sheet's name as it stands in the workbook; empty where the place is the whole file
 * @param address A1 notation, {@code C7}; empty where the place is the whole sheet or file
 */
public record CellRef(String file, String sha256, String sheet, String address) {

    public static CellRef file(String file, String sha256) {
        return new CellRef(file, sha256, "", "");
    }
}

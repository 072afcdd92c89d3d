package org.huibao.workbook;

/** A1 notation. */
public final class Addresses {

    private static final int LETTERS = 26;

    /** Nearly all columns have one letter. */
    private static final String[] LETTER = " ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");

    private Addresses() {}

    /** @param row from 1 @param column from 1 */
    public static String of(int row, int column) {
        return letters(column) + row;
    }

    /** @param column from 1 */
    public static String letters(int column) {
        if (column > 0 && column <= LETTERS) {
            return LETTER[column];
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** A → 1, AA → 27. */
    public static int ordinal(String letters) {
        return ordinal(letters, letters.length());
    }

    /** Of the first so many characters of an address. */
    public static int ordinal(String address, int letters) {
        int ordinal = 0;
        for (int i = 0; i < letters; i++) {
            ordinal = ordinal * LETTERS + (address.charAt(i) | 0x20) - 'a' + 1;
        }
        return ordinal;
    }
}

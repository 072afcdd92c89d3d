package org.huibao.proof;

/**
 * How a style shows what a cell holds.
 *
 * @param format code of the number format as it is written in the file, {@code General} where there is none
 * @param raised whether its characters stand above or below the line, or are struck through
 * @param symbols whether its letters show as pictures
 * @param invisible whether its font has the colour of what is behind it
 */
record CellLook(String format, boolean raised, boolean symbols, boolean invisible) {

    static final CellLook PLAIN = new CellLook("General", false, false, false);

    static boolean isSymbolFont(String name) {
        String bare = name.toLowerCase(java.util.Locale.ROOT);
        return bare.startsWith("wingdings") || bare.startsWith("webdings") || bare.equals("symbol");
    }
}

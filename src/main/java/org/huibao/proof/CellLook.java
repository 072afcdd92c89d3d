package org.huibao.proof;

/**
 * How a style shows what a cell holds.
 *
 * @param format code of the number format as it is written in the file, {@code General} where there is none
 * @param raised whether its characters stand above or below the line, or are struck through
 * @param pictures name of the font that shows pictures for its letters; empty for a font of letters
 * @param invisible whether its font has the colour of what is behind it
 */
record CellLook(String format, boolean raised, String pictures, boolean invisible) {

    static final CellLook PLAIN = new CellLook("General", false, "", false);

    /** What a person sees of a text that this look is given. */
    String seen(String text) {
        return raised || invisible ? "" : PictureFont.shown(pictures, FormatRendering.ofText(format, text));
    }
}

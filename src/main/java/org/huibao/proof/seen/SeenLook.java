package org.huibao.proof.seen;

/**
 * How a style shows what a cell holds.
 *
 * @param format code of the number format as it is written in the file, {@code General} where there is none
 * @param struck whether its characters are struck through; a cell that is raised as a whole is small and legible
 * @param pictures name of the font that shows pictures for its letters; empty for a font of letters
 * @param invisible whether its font has the colour of what is behind it
 * @param onWhite whether white is behind it
 * @param from1904 whether its workbook counts days from 1904
 */
public record SeenLook(
        String format, boolean struck, String pictures, boolean invisible, boolean onWhite, boolean from1904) {

    public static final SeenLook PLAIN = new SeenLook("General", false, "", false, true, false);

    /** What a person sees of a text that this look is given. */
    String seen(String text) {
        return struck || invisible ? "" : PictureFont.shown(pictures, FormatRendering.ofText(format, text));
    }
}

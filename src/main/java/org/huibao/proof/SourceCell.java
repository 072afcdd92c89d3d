package org.huibao.proof;

/**
 * What a cell of a source holds.
 *
 * @param number whether it is a numeric cell
 * @param raw number as written in the file, or text
 * @param percent whether its format shows it times 100 with a percent sign
 */
record SourceCell(boolean number, String raw, boolean percent) {

    static final SourceCell EMPTY = new SourceCell(false, "", false);

    static boolean isPercent(String format) {
        return format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").contains("%");
    }
}

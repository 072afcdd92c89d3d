package org.huibao.proof;

import java.util.regex.Pattern;

/**
 * What a cell of a source holds.
 *
 * @param number whether it is a numeric cell
 * @param raw number as written in the file, or text
 * @param percent whether its format shows it times 100 with a percent sign
 */
record SourceCell(boolean number, String raw, boolean percent) {

    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    static final SourceCell EMPTY = new SourceCell(false, "", false);

    SourceCell {
        raw = whole(raw);
    }

    /** Half a character cannot be written into an audit log, which has U+FFFD for it. */
    static String whole(String text) {
        return HALF.matcher(text).replaceAll("\uFFFD");
    }

    static boolean isPercent(String format) {
        return format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").contains("%");
    }
}

package org.huibao.proof.seen;

import java.util.regex.Pattern;

/**
 * What a cell of a source holds.
 *
 * @param number whether it is a numeric cell
 * @param raw number as written in the file, or text
 * @param percent whether its format shows it times 100 with a percent sign
 * @param seen the text that a person sees
 */
public record SourceCell(boolean number, String raw, boolean percent, String seen) {

    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    /** One that shows what it holds. */
    public SourceCell(boolean number, String raw, boolean percent) {
        this(number, raw, percent, raw);
    }

    public static SourceCell of(SeenCell cell) {
        return new SourceCell(
                cell.number(),
                cell.raw(),
                cell.number() && isPercent(cell.look().format()),
                cell.shown().filter(shown -> !shown.isBlank()).orElse(cell.raw()));
    }

    public static final SourceCell EMPTY = new SourceCell(false, "", false);

    public SourceCell {
        raw = whole(raw);
        seen = whole(seen);
    }

    /** Half a character cannot be written into an audit log, which has U+FFFD for it. */
    public static String whole(String text) {
        if (text.chars().noneMatch(each -> Character.isSurrogate((char) each))) {
            return text;
        }
        return HALF.matcher(text).replaceAll("\uFFFD");
    }

    static boolean isPercent(String format) {
        return format.indexOf('%') >= 0
                && format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").contains("%");
    }
}

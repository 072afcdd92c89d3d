package org.huibao.definition.book;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line above an entry: in YAML {@code # ---- 权责清单 ----} is a heading and {@code # anything} a note, in a sheet 【权责清单】 and # anything. */
public final class HeadingText {

    private static final Pattern RULED = Pattern.compile("-{2,}\\s*([^-\\s](?:.*[^-\\s])?)\\s*-{2,}");
    private static final Pattern BRACKETED = Pattern.compile("【(.+)】");
    private static final Pattern NOTE = Pattern.compile("[#＃]\\s?(.*)", Pattern.DOTALL);

    private HeadingText() {}

    static boolean isHeading(String comment) {
        return RULED.matcher(comment).matches();
    }

    /** For a sheet. */
    static String inSheet(String comment) {
        Matcher ruled = RULED.matcher(comment);
        return ruled.matches() && !ruled.group(1).contains("】") ? "【" + ruled.group(1) + "】" : "# " + comment;
    }

    /** For YAML, without the sign of a comment. */
    static String inYaml(String row) {
        Matcher note = NOTE.matcher(row);
        if (note.matches()) {
            return note.group(1);
        }
        Matcher bracketed = BRACKETED.matcher(row);
        return "---------- " + (bracketed.matches() ? bracketed.group(1) : row.replace("\n", " ")) + " ----------";
    }
}

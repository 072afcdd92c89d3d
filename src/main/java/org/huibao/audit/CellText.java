package org.huibao.audit;

import java.util.regex.Pattern;

/** Text that a spreadsheet shows and never runs, whoever wrote it. */
final class CellText {

    /** The full-width forms count as the narrow ones in East Asian editions; a tab or line end is skipped before them. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private CellText() {}

    /** With an apostrophe before what could begin a formula; a negative number is a number and stays. */
    static String safe(String text) {
        return !text.isEmpty()
                        && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0
                        && !NEGATIVE_NUMBER.matcher(text).matches()
                ? "'" + text
                : text;
    }
}

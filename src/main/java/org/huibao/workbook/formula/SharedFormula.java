package org.huibao.workbook.formula;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.limit.FileLimits;

/** A formula written once for several cells, as it reads at the cell that has it. */
record SharedFormula(String text, int row, int column) {

    /** Texts and quoted sheet names, which are passed over; or a reference to a cell that is no part of a longer name or a function. */
    private static final Pattern REFERENCE = Pattern.compile(
            "\"[^\"]*+\"|'[^']*+'" + "|(?<![A-Za-z0-9_.$])(\\$?)([A-Z]{1,3})(\\$?)([0-9]{1,7})(?![A-Za-z0-9_.(!])");

    String at(int atRow, int atColumn) {
        int down = atRow - row;
        int right = atColumn - column;
        if (down == 0 && right == 0) {
            return text;
        }
        return REFERENCE
                .matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(match.group(2) == null ? match.group() : moved(match, down, right)));
    }

    private static String moved(MatchResult match, int down, int right) {
        int column = Addresses.ordinal(match.group(2));
        int row = Integer.parseInt(match.group(4));
        if (column > FileLimits.COLUMNS || row < 1 || row > FileLimits.ROWS) {
            // A name that a workbook's author gave, not a place.
            return match.group();
        }
        if (match.group(1).isEmpty()) {
            column = wrapped(column + right, FileLimits.COLUMNS);
        }
        if (match.group(3).isEmpty()) {
            row = wrapped(row + down, FileLimits.ROWS);
        }
        return match.group(1) + Addresses.letters(column) + match.group(3) + row;
    }

    /** Excel counts on from the other edge. */
    private static int wrapped(int ordinal, int size) {
        return Math.floorMod(ordinal - 1, size) + 1;
    }
}

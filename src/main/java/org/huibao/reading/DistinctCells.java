package org.huibao.reading;

import java.util.regex.Pattern;
import org.huibao.notation.Labels;
import org.huibao.workbook.Cell;

/** The different values of a counted column; some cells do not say which of them they hold. */
final class DistinctCells {

    private static final Pattern MASKED = Pattern.compile("(?s).*(?:[*＊]|[xX×]{3}).*");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]\\.?[0-9]*[eE]\\+?[0-9]{1,3}");

    /** A number of this many digits ends in digits that the program made up. */
    private static final int EXACT = 15;

    private static final int IDENTITY = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Fingerprints seen = new Fingerprints();

    /** @return whether its value is new */
    boolean add(Cell cell) {
        return seen.add(Labels.plain(cell.legible()));
    }

    /** True where the cell does not tell whether its value is another one. */
    static boolean isUnsure(Cell cell) {
        String text = cell.legible().strip();
        if (cell.kind() == Cell.Kind.NUMBER) {
            return text.length() >= EXACT && Math.abs(Double.parseDouble(text)) >= 1e15
                    || SCIENTIFIC.matcher(text).matches() && Double.parseDouble(text) >= 1e15;
        }
        return FilteredColumn.isAsAbove(cell)
                || text.length() <= 40
                        && (MASKED.matcher(text).matches()
                                || SCIENTIFIC.matcher(text).matches())
                || text.length() == IDENTITY && text.endsWith("000") && !isIdentity(text);
    }

    /** By its last digit, GB 11643. */
    private static boolean isIdentity(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return true;
            }
            sum += WEIGHTS[i] * digit;
        }
        return "10X98765432".charAt(sum % 11) == digits.charAt(IDENTITY - 1);
    }
}

package org.huibao.reading.ledger;

import java.util.Optional;
import java.util.regex.Pattern;
import org.huibao.notation.CellNumber;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.NumberFormat;
import org.huibao.notation.words.AnswerTerms;
import org.huibao.reading.row.DittoWord;
import org.huibao.reading.row.RowFingerprints;
import org.huibao.workbook.Cell;

/** The different values of a counted column; some cells do not say which of them they hold. */
final class DistinctCells {

    /** 张某 may be any; 张某甲 and 张某乙 are two. */
    private static final Pattern MASKED =
            Pattern.compile("(?s).*(?:[*＊]|[xX×]{3}|" + AnswerTerms.PARTY_MASKED.any() + "(?![甲乙丙丁戊己庚辛])).*");

    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]\\.?[0-9]*[eE]\\+?[0-9]{1,3}");

    /** 110101-19900101-1234 */
    private static final Pattern PARTED = Pattern.compile("[0-9]{3,17}(?:[-.·_][0-9]{1,15}){1,4}[-.·_]?[0-9x]");

    /** What two ways to write one name may differ in: the dot of 买买提·艾力, quotation marks, a full stop. */
    private static final Pattern MARKS = Pattern.compile("(?<![0-9])[-.·•・‧,;:'\"`_]|[-.·•・‧,;:'\"`_](?![0-9])");

    private static final Pattern PARTS = Pattern.compile("[-.·_]");
    private static final Pattern QUOTES = Pattern.compile("^['`]+|[.;,、]+$");
    private static final int LONGEST = 40;

    /** A number of this many digits ends in digits that the program made up. */
    private static final int EXACT = 15;

    private static final int IDENTITY = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final RowFingerprints seen = new RowFingerprints();
    private final RowFingerprints alike = new RowFingerprints();

    enum Answer {
        NEW,
        KNOWN,
        /** One that differs from a known one in how it is written, and perhaps in nothing else. */
        ALIKE
    }

    Answer add(Cell cell) {
        String key = key(cell);
        if (!seen.add(key)) {
            return Answer.KNOWN;
        }
        return key.length() > LONGEST || alike.add(withoutMarks(key)) ? Answer.NEW : Answer.ALIKE;
    }

    /** The value, whichever way it is typed: 00001 is a number under its format, '110… a text with the sign that makes it one. */
    static String key(Cell cell) {
        String text = shown(cell);
        String plain = LabelFolding.plain(text);
        if (plain.length() > LONGEST) {
            return plain;
        }
        String bare = QUOTES.matcher(plain).replaceAll("");
        String digits = PARTED.matcher(bare).matches() ? PARTS.matcher(bare).replaceAll("") : bare;
        String value = digits.length() == IDENTITY || digits.length() == EXACT ? digits : bare;
        return value.isEmpty() ? plain : value;
    }

    private static String shown(Cell cell) {
        if (cell.kind() != Cell.Kind.NUMBER || cell.format().equals("General")) {
            return cell.legible();
        }
        Optional<String> shown = CellNumber.of(cell.raw())
                .map(number -> NumberFormat.of(cell.format())
                        .show(number.amount(), false)
                        .text());
        return shown.filter(text -> !text.isEmpty() && text.chars().allMatch(each -> each >= '0' && each <= '9'))
                .orElse(cell.legible());
    }

    /** 1 and 00001, 买买提·艾力 and 买买提.艾力. */
    private static String withoutMarks(String key) {
        String bare = MARKS.matcher(key).replaceAll("");
        int first = 0;
        while (first < key.length() - 1 && key.charAt(first) == '0' && Character.isDigit(key.charAt(first + 1))) {
            first++;
        }
        return first > 0 ? key.substring(first) : bare.isEmpty() ? key : bare;
    }

    /**
     * True where the cell does not tell whether its value is another one.
     *
     * @param names whether its column is to tell one person, firm or case from another
     */
    static boolean isUnsure(Cell cell, boolean names) {
        String text = cell.legible().strip();
        if (cell.kind() == Cell.Kind.NUMBER) {
            return text.length() >= EXACT && Math.abs(Double.parseDouble(text)) >= 1e15
                    || SCIENTIFIC.matcher(text).matches() && Double.parseDouble(text) >= 1e15;
        }
        return DittoWord.stands(cell)
                || text.length() <= LONGEST
                        && (MASKED.matcher(text).matches()
                                || SCIENTIFIC.matcher(text).matches())
                || UnnamedParties.areSeveral(cell.legible())
                || names && UnnamedParties.areNobody(text)
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

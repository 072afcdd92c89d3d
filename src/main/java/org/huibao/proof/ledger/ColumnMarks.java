package org.huibao.proof.ledger;

import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.VisibleCharacters;

/** A row below the header of a ledger that gives its columns numbers or letters: 1 2 3, 甲 乙 1 2, （1）（2）, 栏次. */
final class ColumnMarks {

    private static final Pattern MARK =
            Pattern.compile("(?:" + HeaderTerms.HEADER_COLUMN_NUMBER.any(HeaderTerms.HEADER_ROW_ORDINAL)
                    + "|[-—–－]{1,2}|[(\\[【〔<]?(?:[0-9]{1,2}|[甲乙丙丁戊己庚辛壬癸]|[A-Za-z]|[一二三四五六七八九十]{1,2})[)\\]】〕>]?"
                    + HeaderTerms.HEADER_COLUMN.any() + "?(?:=[0-9()+*/×÷-]{1,20})?)");
    private static final Pattern DIGITS = Pattern.compile("[^0-9]*([0-9]{1,2}).*");
    private static final Set<String> NOTE = HeaderTerms.HEADER_RULE.set();
    private static final Set<String> UNITS = HeaderTerms.HEADER_UNIT_LETTER.set();
    private static final Set<String> NAMED = named();
    private static final int BELOW = 3;

    private ColumnMarks() {}

    private static Set<String> named() {
        Set<String> named = HeaderTerms.HEADER_COLUMN_NUMBER.set();
        named.addAll(HeaderTerms.HEADER_ROW_ORDINAL.list());
        named.add("甲");
        return named;
    }

    /** @param header the last row of the header */
    static boolean are(SeenRow row, int header) {
        return row.number() <= header + BELOW
                && row.cells().size() > 1
                && row.cells().stream()
                        .allMatch(cell -> MARK.matcher(bare(cell)).matches())
                && (isLettered(row) || areNumbers(row));
    }

    /** 必填 and 文本, or 元 and 名, under each header: no case has nothing else in it. */
    static boolean areNotes(SeenRow row, int header) {
        return row.number() <= header + BELOW
                && row.cells().size() > 1
                && row.cells().stream().noneMatch(SeenCell::number)
                && (row.cells().stream().allMatch(cell -> NOTE.contains(bare(cell)))
                        || row.cells().stream().allMatch(cell -> bare(cell).length() == 1)
                                && row.cells().stream().anyMatch(cell -> UNITS.contains(bare(cell))));
    }

    /** 甲, 栏次 or brackets: no case has them in every column. */
    static boolean isLettered(SeenRow row) {
        return areLetters(row)
                || row.cells().stream().anyMatch(cell -> !bare(cell).matches("[0-9]{1,2}")) && areNumbers(row)
                || row.cells().stream()
                                .filter(cell -> bare(cell).matches("[甲乙丙丁戊己庚辛壬癸一二三四五六七八九十]"))
                                .count()
                        > 2;
    }

    /** A B C, one after the other. */
    private static boolean areLetters(SeenRow row) {
        int next = 'a';
        for (SeenCell cell : row.cells()) {
            if (!bare(cell).equals(Character.toString(next))) {
                return false;
            }
            next++;
        }
        return row.cells().size() > 2;
    }

    private static boolean areNumbers(SeenRow row) {
        int last = 0;
        int numbers = 0;
        for (SeenCell cell : row.cells()) {
            java.util.regex.Matcher digits = DIGITS.matcher(bare(cell).replaceFirst("=.*", ""));
            if (digits.matches()) {
                int number = Integer.parseInt(digits.group(1));
                if (number != last + 1) {
                    return false;
                }
                last = number;
                numbers++;
            }
        }
        boolean named =
                row.cells().size() > 2 && NAMED.contains(bare(row.cells().get(0)));
        return numbers >= (named ? 1 : Math.min(3, row.cells().size()));
    }

    private static String bare(SeenCell cell) {
        return VisibleCharacters.folded(cell.text());
    }
}

package org.huibao.reading.ledger;

import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Unit;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.reading.row.LedgerRow;
import org.huibao.workbook.Cell;

/** A row right below a ledger's headers that says how the columns are to be filled in: templates of web systems have several. */
enum HeaderNotes {
    NONE,
    /** Nothing else stands in the row. */
    WHOLLY,
    /** It may be a case. */
    PERHAPS;

    private static final Set<String> RULES = HeaderTerms.HEADER_RULE.set();

    private static final Pattern SAYS_HOW = Pattern.compile(HeaderTerms.HEADER_RULE_BEGINS.any() + ".{0,40}");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,30}");
    private static final Pattern BRACKETED = Pattern.compile("\\([^()]{1,20}\\)");
    private static final int FEWEST = 3;
    private static final int LONGEST_UNIT = 3;

    /** （万元） under the amounts: the columns' numbers may stand below it. */
    static boolean areUnits(LedgerRow row) {
        return row.filled().stream()
                .allMatch(cell -> cell.kind() == Cell.Kind.TEXT
                        && cell.legible().length() <= LONGEST_UNIT + 2
                        && Unit.of(LabelFolding.plain(cell.legible()).replaceAll("[()]", ""))
                                .known());
    }

    static HeaderNotes of(LedgerRow row, int width) {
        int filled = row.filled().size();
        if (filled < 2) {
            return NONE;
        }
        int rules = 0;
        int units = 0;
        int known = 0;
        int fields = 0;
        int bracketed = 0;
        for (Cell cell : row.filled()) {
            if (cell.kind() != Cell.Kind.TEXT) {
                return NONE;
            }
            String plain = LabelFolding.plain(cell.legible());
            if (SAYS_HOW.matcher(plain).matches()) {
                return PERHAPS;
            }
            rules += RULES.contains(plain) ? 1 : 0;
            boolean unit = Unit.of(plain).known();
            known += unit ? 1 : 0;
            units += unit || plain.length() == 1 ? 1 : 0;
            fields +=
                    plain.length() <= LONGEST_UNIT + 30 && FIELD.matcher(plain).matches() ? 1 : 0;
            bracketed += BRACKETED.matcher(plain).matches() ? 1 : 0;
        }
        if (rules == filled || units == filled && 2 * known >= filled) {
            return WHOLLY;
        }
        boolean wide = filled >= FEWEST && 2 * filled > width;
        return wide && (2 * rules >= filled || fields == filled || bracketed == filled) ? PERHAPS : NONE;
    }
}

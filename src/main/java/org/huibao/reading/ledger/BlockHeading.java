package org.huibao.reading.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.RemarkTerms;
import org.huibao.reading.row.FooterWord;
import org.huibao.reading.row.LedgerRow;

/**
 * A line alone among the cases of a ledger. 一、安全生产类 gathers the cases below it; 撤销案件（不计入） and 2019年案件 take them out, or may.
 */
final class BlockHeading {

    private static final int LONGEST = 40;

    /** Seen over cases of last year, over withdrawn and transferred ones, over examples, over what is not to be counted. */
    private static final Pattern TAKES_OUT = Pattern.compile(RemarkTerms.BLOCK_TAKES_OUT.any() + "|"
            + RemarkTerms.BLOCK_ENDS.any() + "$|^\\(?" + RemarkTerms.BLOCK_BEGINS.any());

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?=年|年度|$|[^0-9])");

    private final String year;
    private boolean takesOut;

    /** @param period of the report */
    BlockHeading(String period) {
        this.year = period.substring(0, Math.min(4, period.length()));
    }

    /** Whether nobody can say that the cases from here on are to be counted. */
    boolean takesOut() {
        return takesOut;
    }

    void pass(LedgerRow row) {
        if (row.isLone() && row.hasWords()) {
            String plain = LabelFolding.plain(row.filled().get(0).legible());
            if (plain.length() <= LONGEST && FooterWord.of(row.filled().get(0)) == FooterWord.NONE) {
                takesOut = TAKES_OUT.matcher(plain).find() || isOfOtherYear(plain);
            }
        }
    }

    private boolean isOfOtherYear(String plain) {
        Matcher named = YEAR.matcher(plain);
        boolean other = false;
        while (named.find()) {
            if (named.group(1).equals(year)) {
                return false;
            }
            other = true;
        }
        return other;
    }
}

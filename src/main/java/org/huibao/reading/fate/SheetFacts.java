package org.huibao.reading.fate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.model.UnreadReason;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.sheet.SheetLabel;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a sheet when the fates of its numbers are told.
 *
 * @param told address → why it is no number of this period's; null for one that an indicator uses
 * @param usedRows rows that hold what was read
 * @param firstUsed the uppermost of them; past the end where nothing but a doubt was found
 * @param named whom a label that names an indicator of the job concerns
 */
record SheetFacts(
        Map<String, @Nullable UnreadReason> told,
        Set<Integer> usedRows,
        int firstUsed,
        NamedItems named,
        SheetHeadings headings,
        boolean datesFrom1904) {

    /** Looks up whether a label names an item that the department owes, one that others owe, or none. */
    interface NamedItems {
        Optional<UnreadReason> of(SheetLabel label);
    }
}

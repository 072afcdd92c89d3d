package org.huibao.reading.sheet;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.words.HeaderTerms;

/**
 * Whether a row below a ledger's header is another header. Cases may end in words that stand over columns (某建设单位, 县公安机关, 伪造公章),
 * so a row is a header only if it cannot be a case: it has words where the cases have numbers, or nothing but such words.
 */
public final class HeaderWords {

    private static final Pattern SURE =
            Pattern.compile(".{0,8}" + HeaderTerms.HEADER_SURE_ENDING.any() + "|" + HeaderTerms.HEADER_SURE.any());
    private static final Pattern PERHAPS = Pattern.compile(".{0,8}" + HeaderTerms.HEADER_PERHAPS_ENDING.any());

    private static final int FEWEST = 3;

    private HeaderWords() {}

    /**
     * @param labels all that stands in the row
     * @param known labels of the ledger's own header
     * @param unlikeCases whether a label stands where the cases have numbers
     */
    public static boolean are(Collection<SheetLabel> labels, Set<String> known, boolean unlikeCases) {
        int sure = 0;
        int perhaps = 0;
        for (SheetLabel label : labels) {
            if (known.contains(label.folded()) || SURE.matcher(label.folded()).matches()) {
                sure++;
            } else if (PERHAPS.matcher(label.folded()).matches()) {
                perhaps++;
            }
        }
        return sure >= 2 && (unlikeCases ? 2 * (sure + perhaps) >= labels.size() : sure + perhaps == labels.size());
    }

    /** 案号 | 当事人 | 处罚种类 | 罚款金额: what follows are cases, and 2月 among them heads those of a month. */
    public static boolean areOverCases(Collection<SheetLabel> labels) {
        return labels.stream().filter(label -> isSure(label.folded())).count() >= FEWEST;
    }

    /** True for a label that no case is marked with, as 案号; 罚款 over a column is. */
    public static boolean isSure(String folded) {
        return SURE.matcher(folded).matches();
    }
}

package org.huibao.proof.ledger;

import java.util.regex.Pattern;
import org.huibao.notation.words.AnswerTerms;

/** Names that do not tell one person or firm from another: 张*, 甲公司等3家, 甲公司、乙公司. */
final class NamedParties {

    private static final int LONGEST = 40;

    private static final Pattern UNCLEAR = Pattern.compile(".{0,12}[*＊].{0,12}|.{1,16}等[0-9一二三四五六七八九十]{1,3}"
            + AnswerTerms.PARTY_MEASURE.any() + ".{0,8}|[^、，,；;]{2,16}" + AnswerTerms.PARTY_FIRM_ENDING.any()
            + "[、，,；;][^、，,；;]{2,16}" + AnswerTerms.PARTY_FIRM_ENDING.any());

    private NamedParties() {}

    static boolean areUnclear(String text) {
        return text.length() <= LONGEST && UNCLEAR.matcher(text).matches();
    }
}

package org.huibao.notation.words;

/** Words that state a figure: the sections of {@code words/claims.txt}, each with what it is for. */
public enum ClaimTerms implements TradeWords {
    CLAIM_ALL,
    CLAIM_EACH,
    CLAIM_EACH_NOT,
    CLAIM_BETWEEN,
    CLAIM_DONE,
    CLAIM_IS,
    CLAIM_EVERYWHERE,
    CLAIM_NONE,
    CLAIM_NONE_NOT,
    CLAIM_NO,
    CLAIM_NOT_HAPPENED,
    CLAIM_BAD,
    CLAIM_PLAN,
    CLAIM_DENIED,
    CLAIM_NOT;

    @Override
    public String file() {
        return "claims";
    }
}

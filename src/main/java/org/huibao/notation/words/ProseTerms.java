package org.huibao.notation.words;

/** What stands around numbers in prose: the sections of {@code words/prose.txt}, each with what it is for. */
public enum ProseTerms implements TradeWords {
    PROSE_COUNTED,
    PROSE_MEASURED,
    PROSE_MONEY,
    PROSE_TIME,
    PROSE_ONE,
    PROSE_SLOGAN,
    PROSE_SLOGAN_BEFORE,
    PROSE_ONE_BEFORE,
    PROSE_BARE_BEFORE,
    PROSE_CODE_BEFORE,
    ROUND_ABOUT,
    ROUND_NEARLY,
    ROUND_OVER,
    ROUND_LEAST,
    ROUND_MOST,
    ROUND_BEHIND_ABOUT,
    ROUND_BEHIND_LEAST,
    ROUND_BEHIND_MOST,
    PROSE_RESULT,
    PROSE_DEADLINE,
    PROSE_MAY,
    PROSE_RANK,
    PROSE_CAPTION,
    PROSE_PARTS;

    @Override
    public String file() {
        return "prose";
    }
}

package org.huibao.notation.words;

/** How reports and returns name departments, comparisons, sums and rates: the sections of {@code words/learn.txt}. */
public enum LearnTerms implements TradeWords {
    LEARN_ORGANISATION,
    LEARN_NO_ORGANISATION,
    LEARN_PART,
    LEARN_FILED_BY,
    LEARN_ABOVE,
    LEARN_SIGNATURE,
    LEARN_REMARK,
    LEARN_LAST_YEAR,
    LEARN_CHANGE,
    LEARN_RISE,
    LEARN_FALL,
    LEARN_TURNED,
    LEARN_TREND,
    LEARN_MORE,
    LEARN_FEWER,
    LEARN_NO_MORE,
    LEARN_POINTS,
    LEARN_RATE,
    LEARN_AVERAGE,
    LEARN_TOTAL,
    LEARN_REMAINDER,
    LEARN_NO_TOTAL,
    LEARN_NO_REMAINDER,
    LEARN_COUNTED,
    LEARN_HEADING,
    LEARN_PLAIN,
    LEARN_MONEY,
    LEARN_MOST,
    LEARN_LEAST;

    @Override
    public String file() {
        return "learn";
    }
}

package org.huibao.notation.words;

/** Words for powers of ten: the sections of {@code words/scales.txt}, each with what it is for. */
public enum ScaleTerms implements TradeWords {
    SCALE_UNIT,
    SCALE_SPELLING,
    SCALE_NONE,
    PERCENT_WORD;

    @Override
    public String file() {
        return "scales";
    }
}

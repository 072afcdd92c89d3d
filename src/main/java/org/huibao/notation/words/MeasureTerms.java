package org.huibao.notation.words;

/** What is counted and measured in: the sections of {@code words/measures.txt}, each with what it is for. */
public enum MeasureTerms implements TradeWords {
    MEASURE_COUNTED,
    MEASURE_EXTENT,
    MEASURE_FINE,
    MEASURE_MONEY,
    MEASURE_TIME,
    MEASURE_SHARE,
    MEASURE_SAME;

    @Override
    public String file() {
        return "measures";
    }
}

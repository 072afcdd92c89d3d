package org.huibao.notation.words;

/** What a remark says of the value beside it: the sections of {@code words/values.txt}, each with what it is for. */
public enum ValueTerms implements TradeWords {
    VALUE_CORRECTED,
    VALUE_CHANGED,
    VALUE_CHANGED_NOT,
    VALUE_OUGHT,
    VALUE_OUGHT_NOT,
    VALUE_REAL,
    VALUE_REAL_NOT,
    VALUE_NUMBER,
    VALUE_TRUE,
    VALUE_OF_ANOTHER,
    VALUE_THIS,
    VALUE_THIS_PLACE,
    VALUE_DATA,
    VALUE_FOR_NOW,
    VALUE_TAKEN_STILL,
    VALUE_TAKEN_OVER,
    VALUE_FILED_AS,
    VALUE_NUMBERS,
    VALUE_NOT_MEANT,
    VALUE_WRONG,
    EXPLAIN_HEADER,
    EXPLAIN_NO,
    EXPLAIN_NO_WHAT,
    EXPLAIN_SEE,
    EXPLAIN_SEE_WHERE,
    EXPLAIN_ALL,
    EXPLAIN_DATA,
    EXPLAIN_ALREADY,
    EXPLAIN_RIGHT,
    EXPLAIN_TRULY,
    EXPLAIN_FILED,
    EXPLAIN_THE_DATA,
    EXPLAIN_NOTHING,
    EXPLAIN_RESTATED,
    EXPLAIN_SCALE,
    VALUE_IS;

    @Override
    public String file() {
        return "values";
    }
}

package org.huibao.notation.words;

/** What columns that are asked for say: the sections of {@code words/answers.txt}, each with what it is for. */
public enum AnswerTerms implements TradeWords {
    ANSWER_YES,
    ANSWER_NO,
    ANSWER_WANTED_YES,
    ANSWER_WANTED_NO,
    ANSWER_YES_MARK,
    ANSWER_NO_MARK,
    ANSWER_NOT,
    UNSAID_WHOLE,
    UNSAID_BEGINS,
    UNSAID_SEE,
    UNSAID_SEE_NOT,
    UNSAID_BY,
    UNSAID_PAPER,
    UNSAID_PUNISHED_HOW,
    UNSAID_PUNISHED,
    UNSAID_GRADE,
    UNSAID_AND_SO_ON,
    UNSAID_ABOVE,
    STATE_BEFORE,
    STATE_BEHIND,
    STATE_OPEN,
    FINE_WORD,
    FINE_BEGINS,
    FINE_LIKE,
    PARTY_MASKED,
    PARTY_NOBODY,
    PARTY_NOBODY_BEGINS,
    PARTY_SOME,
    PARTY_OWN,
    PARTY_LIST,
    PARTY_MEASURE,
    PARTY_KIND,
    PARTY_GRADE,
    PARTY_AND_OTHERS,
    PARTY_FAMILY,
    PARTY_ABOVE,
    PARTY_FIRM_ENDING,
    NONE_WORD,
    ANSWER_BOX_YES,
    ANSWER_BOX_NO,
    ANSWER_YES_SIGN,
    ANSWER_NO_SIGN,
    ANSWER_SPARED,
    NO_REMARK;

    @Override
    public String file() {
        return "answers";
    }
}

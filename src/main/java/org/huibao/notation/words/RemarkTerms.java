package org.huibao.notation.words;

/** What remarks and headings set apart: the sections of {@code words/remarks.txt}, each with what it is for. */
public enum RemarkTerms implements TradeWords {
    BLOCK_TAKES_OUT,
    BLOCK_ENDS,
    BLOCK_BEGINS,
    REMARK_VOID_BEFORE,
    REMARK_VOID,
    REMARK_VOID_BEHIND,
    REMARK_THIS,
    REMARK_THIS_CASE,
    REMARK_NOT,
    REMARK_COUNTED,
    REMARK_NOT_COUNTED,
    REMARK_SAME,
    REMARK_MERGED,
    REMARK_LAST_YEAR,
    REMARK_OF_YEAR,
    REMARK_BEHIND_YEAR,
    COUNT_ROW,
    COUNT_BEFORE,
    COUNT_PIECE,
    COUNT_PIECE_OF_CASES,
    COUNT_PIECE_OF_THINGS,
    COUNT_CASE,
    COUNT_OF_CASES,
    COUNT_OF,
    COUNT_OF_REMARK,
    COUNT_TOGETHER,
    COUNT_WORD,
    NOTE_LABEL,
    THIS_TABLE,
    ASIDE_FILLER,
    ASIDE_APPENDIX,
    ASIDE_BELOW,
    TITLE_BEFORE_BRACKET,
    TITLE_PART,
    ASIDE_REFERS,
    ASIDE_EXAMPLE,
    ASIDE_EXAMPLE_ALONE,
    ASIDE_VOID_BEFORE,
    ASIDE_VOID,
    ASIDE_BEFORE_CORRECTION,
    ASIDE_OLD,
    ASIDE_OLD_BEHIND,
    VOID_LETTER,
    SHEET_VOID,
    ASIDE_OWN,
    ASIDE_OWN_BEHIND,
    ASIDE_CORRECTED;

    @Override
    public String file() {
        return "remarks";
    }
}

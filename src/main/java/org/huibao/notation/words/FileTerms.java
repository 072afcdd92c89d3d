package org.huibao.notation.words;

/** What names of files and titles say: the sections of {@code words/files.txt}, each with what it is for. */
public enum FileTerms implements TradeWords {
    FILE_CORRECTION,
    FILE_LATE,
    FILE_CORRECTION_DOUBTFUL,
    FILE_CORRECTION_NOT,
    FILE_AGAIN,
    FILE_CORRECTED_THING,
    FILE_CORRECTION_BEHIND,
    FILE_NO_NAME,
    FILE_NO_NAME_ENDING,
    FILE_YEARLY,
    FILE_VOID,
    FILE_BEFORE_CORRECTION,
    FILE_BEFORE_WHAT,
    FILE_PIECE,
    FILE_VOLUME,
    FILE_VOLUME_BEHIND,
    FILE_COPY,
    TITLE_FILED_BY,
    TITLE_FILED_BY_COLON,
    REQUIRED_YES,
    REQUIRED_NO,
    FILE_SLIP;

    @Override
    public String file() {
        return "files";
    }
}

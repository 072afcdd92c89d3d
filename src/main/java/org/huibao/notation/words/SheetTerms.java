package org.huibao.notation.words;

/** What names of sheets say: the sections of {@code words/sheets.txt}, each with what it is for. */
public enum SheetTerms implements TradeWords {
    SHEET_EXAMPLE,
    SHEET_TEMPLATE,
    SHEET_NO_LEDGER,
    SHEET_SUMMARY,
    SHEET_LEDGER,
    SHEET_NOISE,
    SHEET_PART,
    SHEET_GOES_ON,
    SHEET_VOLUME,
    SHEET_COPY,
    SHEET_COPY_ENGLISH,
    SHEET_HOW_TO;

    @Override
    public String file() {
        return "sheets";
    }
}

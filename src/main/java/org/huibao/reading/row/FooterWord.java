package org.huibao.reading.row;

import java.util.List;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.LetterSet;
import org.huibao.notation.words.RowTerms;
import org.huibao.notation.words.TradeWords;
import org.huibao.reading.sheet.HeaderLine;
import org.huibao.workbook.Cell;

/** How far a text belongs under a table: signatures, notes, a stamp. */
public enum FooterWord {
    NONE,
    /** 单位：甲公司 is no signature beside a fine. */
    WEAK,
    /** 注：…, 说明：…, （盖章）. */
    NOTE,
    /** 填报人：张三. */
    SIGNED,
    /** 填报人, with the name in the next cell. */
    NAME_FOLLOWS;

    private static final String BRACKET = "(?:\\([^()]{1,8}\\))?";

    private static final Pattern SIGNER = Pattern.compile(
            RowTerms.ROW_SIGNER.any(RowTerms.ROW_SIGNER_ALONE, RowTerms.ROW_PRINTED, RowTerms.ROW_RECORDS) + BRACKET
                    + ":?");

    /** Printed by the systems that a list is exported from, and behind the last line of a page. */
    private static final Pattern PAGING = Pattern.compile("共[0-9]{1,9}" + RowTerms.ROW_RECORD.any()
            + ".{0,20}|[第共][0-9]{1,5}" + RowTerms.ROW_PAGE.any() + ".{0,20}|"
            + RowTerms.ROW_RECORDS.any() + ":.{0,12}|" + RowTerms.ROW_PRINTED.any() + ":.{0,40}|\\(?(?:"
            + RowTerms.ROW_TABLE_ENDS.any() + "|"
            + RowTerms.ROW_TABLE_GOES_ON.any() + "[0-9一二三四五]?|" + RowTerms.ROW_THIS_TABLE.any()
            + ".{4,80}[^0-9])\\)?");

    private static final Pattern SIGNATURE =
            Pattern.compile(RowTerms.ROW_SIGNER.any(RowTerms.ROW_SIGNATURE) + BRACKET + ":.*");
    private static final Pattern NOTE_BEGINS = Pattern.compile(
            "(?:" + RowTerms.ROW_NOTE_MARK.any() + "[0-9]{0,2}|" + RowTerms.ROW_NOTE.any() + ")" + BRACKET + ":.*");
    private static final Pattern STAMP =
            Pattern.compile(".{0,20}\\(" + RowTerms.ROW_STAMP.any() + "\\):?|" + RowTerms.ROW_STAMP_ALONE.any() + ":?");
    private static final Pattern OTHER = Pattern.compile(RowTerms.ROW_WEAK_SIGNER.any() + BRACKET + ":.*");
    private static final Pattern DAY_OR_NUMBER = Pattern.compile("[0-9年月日./:() -]{1,30}");

    private static final LetterSet BEGINS = LetterSet.of("第共("
            + TradeWords.beginnings(
                    RowTerms.ROW_SIGNER,
                    RowTerms.ROW_SIGNER_ALONE,
                    RowTerms.ROW_SIGNATURE,
                    RowTerms.ROW_PRINTED,
                    RowTerms.ROW_RECORDS,
                    RowTerms.ROW_TABLE_ENDS,
                    RowTerms.ROW_TABLE_GOES_ON,
                    RowTerms.ROW_THIS_TABLE,
                    RowTerms.ROW_NOTE_MARK,
                    RowTerms.ROW_NOTE,
                    RowTerms.ROW_WEAK_SIGNER));

    private static final LetterSet STAMPS =
            LetterSet.of(TradeWords.hints(RowTerms.ROW_STAMP, RowTerms.ROW_STAMP_ALONE));

    public static FooterWord of(Cell cell) {
        if (!HeaderLine.mayBeLabel(cell)) {
            return NONE;
        }
        String plain = LabelFolding.plain(cell.legible());
        if (plain.isEmpty() || !BEGINS.has(plain.charAt(0)) && !STAMPS.meets(plain)) {
            return NONE;
        }
        if (SIGNER.matcher(plain).matches()) {
            return NAME_FOLLOWS;
        }
        if (SIGNATURE.matcher(plain).matches()) {
            return SIGNED;
        }
        if (PAGING.matcher(plain).matches()
                || NOTE_BEGINS.matcher(plain).matches()
                || STAMP.matcher(plain).matches()) {
            return NOTE;
        }
        return OTHER.matcher(plain).matches() ? WEAK : NONE;
    }

    /** True where nothing stands in the row but such words, the names behind them, days and numbers of telephones. */
    static boolean areAll(List<Cell> filled) {
        FooterWord before = NONE;
        for (Cell cell : filled) {
            FooterWord word = of(cell);
            if (word == NONE
                    && before != NAME_FOLLOWS
                    && !DAY_OR_NUMBER.matcher(cell.legible()).matches()) {
                return false;
            }
            before = word;
        }
        return true;
    }
}

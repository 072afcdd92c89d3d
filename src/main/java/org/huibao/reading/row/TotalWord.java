package org.huibao.reading.row;

import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.LetterSet;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.RowTerms;
import org.huibao.notation.words.TradeWords;

/** How far a text says that a row holds a total. */
enum TotalWord {
    NONE,
    /** 县司法局合计, 罚款 汇总, 合计金额: a case may end or begin so as well (虚报总额). */
    PARTLY,
    /** 全年, 上年结转: what it holds nobody says. */
    PERHAPS,
    /** 合计, 本页汇总, 承前页: no party and no reason is called that. */
    WHOLLY;

    /** Behind a total's word, a stop or a colon, and before it a remark: 合计（万元）：. */
    private static final String TOTAL_ENDS = "(?:\\([^()]{0,10}\\))?[:.]?";

    private static final String TOTAL = RowTerms.ROW_TOTAL.any();

    private static final String SCOPE = "(?:(?:" + RowTerms.ROW_TOTAL_SCOPE.any()
            + "|第?[一二三四]季度?|上半年|下半年|[0-9]{1,2}月份?|[一二三四五六七八九十]{1,2}月份?)" + RowTerms.ROW_TOTAL_SCOPE_OF.any() + "?)?";

    private static final Pattern WHOLE = Pattern.compile(SCOPE + TOTAL + TOTAL_ENDS + "|"
            + RowTerms.ROW_CARRIED_OVER.any() + "|" + RowTerms.ROW_TOTAL_OF_WHAT.any() + "[:.]?|"
            + RowTerms.ROW_TOTAL_ENGLISH.any() + ":?|" + RowTerms.ROW_TOTAL_PIVOT.any() + ":.{1,20}");

    private static final Pattern ENDS = Pattern.compile(".{0,20}" + TOTAL + TOTAL_ENDS);

    /** 合计金额, 合计：15件, 共3件. */
    private static final Pattern BEGINS = Pattern.compile(SCOPE + TOTAL + "(?:" + RowTerms.ROW_TOTAL_AMOUNT.any()
            + "[:(]?.{0,12}|[:(]?[0-9][0-9.,]*.{0,6}|:.{0,20})|" + RowTerms.ROW_TOTAL_BEFORE_NUMBER.any() + "[0-9]+"
            + HeaderTerms.CASE_MEASURE.any() + "\\.?");

    private static final Set<String> UNSAID = RowTerms.ROW_MAYBE_TOTAL.set();

    /** 同比增长5%. */
    private static final Pattern COMPARED = Pattern.compile(RowTerms.ROW_COMPARED.any() + ".{0,12}");

    /** 其中：简易程序 is a part of what stands above it, unless a case follows in the row. */
    private static final Pattern PART = Pattern.compile(RowTerms.ROW_PART.any() + ".{0,20}");

    private static final int LONGEST = 40;

    private static final LetterSet HINTS = LetterSet.of(TradeWords.hints(
            RowTerms.ROW_TOTAL,
            RowTerms.ROW_CARRIED_OVER,
            RowTerms.ROW_TOTAL_OF_WHAT,
            RowTerms.ROW_TOTAL_ENGLISH,
            RowTerms.ROW_TOTAL_PIVOT,
            RowTerms.ROW_TOTAL_BEFORE_NUMBER,
            RowTerms.ROW_MAYBE_TOTAL,
            RowTerms.ROW_COMPARED,
            RowTerms.ROW_PART));

    static TotalWord of(String text) {
        if (text.length() > LONGEST || !HINTS.meets(text)) {
            return NONE;
        }
        String plain = LabelFolding.plain(text);
        String folded = LabelFolding.foldPlain(plain);
        if (WHOLE.matcher(folded).matches()) {
            return WHOLLY;
        }
        if (UNSAID.contains(folded)
                || COMPARED.matcher(folded).matches()
                || PART.matcher(plain).matches()) {
            return PERHAPS;
        }
        return ENDS.matcher(folded).matches() || BEGINS.matcher(folded).matches() ? PARTLY : NONE;
    }
}

package org.huibao.reading.row;

import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;

/** How far a text says that a row holds a total. */
enum TotalWord {
    NONE,
    /** 县司法局合计, 罚款 汇总, 合计金额: a case may end or begin so as well (虚报总额). */
    PARTLY,
    /** 全年, 上年结转: what it holds nobody says. */
    PERHAPS,
    /** 合计, 本页汇总, 承前页: no party and no reason is called that. */
    WHOLLY;

    private static final String TOTAL =
            "(?:总?合计[数栏行项值]?|总合|总计数?|小计数?|共计数?|累计数?|总和|汇总数?|总数|总额|合計數?|總計|小計|總數|總額|彙總|计数|求和|平均值|最大值|最小值)";

    private static final String SCOPE =
            "(?:(?:本|全|上|当|以上|上述|各|年度?|分类?|总|第?[一二三四]季度?|上半年|下半年|[0-9]{1,2}月份?|[一二三四五六七八九十]{1,2}月份?)"
                    + "(?:页|表|年度?|季度?|月份?|县|市|区|局|所|队|项|栏|类|期)?)?";

    private static final Pattern WHOLE = Pattern.compile(
            SCOPE + TOTAL
                    + "(?:\\([^()]{0,10}\\))?[:.]?|承前页?|承上页|过次页?|转次页|转下页|接上页|接下页|过下页|总(?:金额|件数|宗数|人数|户数|笔数|次数|数量|罚款额?|罚没额?)[:.]?|平均|均值|(?:求和|计数|平均值)项:.{1,20}|(?:grand|sub)?-?total:?|sum:?|[Σσ∑]");

    private static final Pattern ENDS = Pattern.compile(".{0,20}" + TOTAL + "(?:\\([^()]{0,10}\\))?[:.]?");

    /** 合计金额, 合计：15件, 共3件. */
    private static final Pattern BEGINS = Pattern.compile(SCOPE + TOTAL
            + "(?:(?:罚没|罚款)?(?:金额|数额?|件数|宗数|数量|人数|户数|罚款)[:(]?.{0,12}|[:(]?[0-9][0-9.,]*.{0,6}|:.{0,20})"
            + "|(?:以上)?共计?[0-9]+[件起宗人家户条笔项]\\.?");

    private static final Pattern UNSAID =
            Pattern.compile("全年度?|本年度?|本月|本季度?|本页|全县|全市|全局|总|合|计|(?:上年|上期|上月|上页|年初|期初)(?:结转|余额|数)|结转(?:下年|下期|下月|下页)"
                    + "|(?:上年|去年|上期|上月)(?:同期|度)?数?|增减(?:数|额|率|幅度?)?(?:\\(%\\))?|(?:同比|环比|较上年|比上年|与上年相比).{0,12}|占比(?:\\(%\\))?"
                    + "|统计|小结|(?:案件?|处罚|立案|结案|罚款|合)?(?:件|宗|起|笔|户|人|次|条)数|(?:案件|处罚|立案|罚款)数量?|[已未](?:缴|收|缴纳|到账|入库)");

    /** 其中：简易程序 is a part of what stands above it, unless a case follows in the row. */
    private static final Pattern PART = Pattern.compile("其中.{0,20}");

    private static final int LONGEST = 40;
    private static final int LONGEST_UNSAID = 6;

    static TotalWord of(String text) {
        if (!may(text)) {
            return NONE;
        }
        String plain = LabelFolding.plain(text);
        String folded = LabelFolding.foldPlain(plain);
        if (WHOLE.matcher(folded).matches()) {
            return WHOLLY;
        }
        if (UNSAID.matcher(folded).matches() || PART.matcher(plain).matches()) {
            return PERHAPS;
        }
        return ENDS.matcher(folded).matches() || BEGINS.matcher(folded).matches() ? PARTLY : NONE;
    }

    /**
     * Most texts are told by their characters, so that they need no pattern: one of some stands in every word for a total, which begins or ends
     * the text, or one bracket or mark before its end.
     */
    private static boolean may(String text) {
        if (text.length() > LONGEST || text.isEmpty()) {
            return false;
        }
        if ("其上去增同环较比与占统小已未".indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        char last = text.charAt(text.length() - 1);
        if (text.indexOf('计') > 0 && (Character.isDigit(text.charAt(0)) || "本全第".indexOf(text.charAt(0)) >= 0)) {
            return true;
        }
        if ("lLmM".indexOf(last) >= 0) {
            return true;
        }
        if (last == '数' && text.length() <= LONGEST_UNSAID) {
            return true;
        }
        boolean ends = "计計总總和数數额額页頁值均项行栏转前次度月季年县市局合)）:：.．。　 ∑Σ".indexOf(last) >= 0;
        boolean begins = "合总總小共累汇彙求计平最以".indexOf(text.charAt(0)) >= 0;
        if (!ends && !begins) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '计', '計', '总', '總', '和', '共', '汇', '彙', '页', '求', '值', '均', 'Σ', '∑' -> {
                    return true;
                }
                case '全', '本', '合', '结', '初', '承', '过' -> {
                    if (text.length() <= LONGEST_UNSAID) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }
}

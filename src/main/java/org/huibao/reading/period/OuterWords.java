package org.huibao.reading.period;

import java.util.regex.Pattern;
import org.huibao.notation.RecentTexts;
import org.huibao.notation.Unit;
import org.huibao.reading.sheet.SheetLabel;

/** What headers say of the values under them, other than the time: 计划 is not what was done, and 更正后 is what was meant. */
public final class OuterWords {

    private static final int LONGEST = 40;

    private static final String TIME = "(?:今年|本年|全年|当年|本年度|年度|年初|(?:19|20)[0-9]{2}年?度?)?";
    private static final String VALUES = "(?:数据|数值|数量|数额|总数|件数|数|值|量|额|情况)?";

    /** Not what was done but what was to be; not a number but its place or its share; not this county; not the whole. */
    private static final Words QUALIFIES = Words.of(TIME + "(?:"
            + "计划|规划|预算|目标|任务|目标任务|计划任务|预计|预期|预测|预估|估计|考核指标|指标任务|上限|下限|标准|下达|上级下达"
            + "|参考|示例|样例|范例|例"
            + "|排名|排序|名次|位次|占比|比重|比例|比率|百分比|同比|环比|.{0,4}增长率?|增幅|增速|增减|增减变化|变化|变动|.{0,4}升降|差额|差异|[较比同](?:上年|去年|同期|上期).{0,6}"
            + "|(?:全国|全省|全市)(?:的?平均)?(?:水平)?|省级|市级|省市|上级|乡镇|镇街|乡级|镇级|街道|乡镇街道|外县|周边|平均"
            + "|当日|本周|期初|年初|月初"
            + ")(?:任务|指标)?" + VALUES + "|其中.*|.*期间.{0,4}|.*以来.{0,4}|十[一二三四五六]五.{0,4}");

    private static final Words PART_OF_YEAR = Words.of("(?:本月|当月|本季度?|当季)" + VALUES);

    /** They say that the whole is meant, or nothing that changes the number. */
    private static final Words NEUTRAL = Words.of(
            "(?:今年|本年度?|当年|本期|报告期|年度|全部|全县|全区|全年|本县|本区|本级|本单位|本部门|合计|总计|总|数量|金额|数据|数值|数额|情况"
                    + "|内容|名称|完成|实际|实绩|执行|统计|填报|报送|上报|年报|基本|主要|工作|办理|信息|结果|指标|项目|度|数|值|量|及|和|的|[()、/0-9]|[年月]|各类?|填写|录入|报告|单位)+");

    private static final Pattern HOW_IT_WENT = Pattern.compile(".*(?:完成|执行|落实|办理|实施|进展)情况");
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]【】]");

    /** What was done, beside what was to be. */
    private static final Words DONE = Words.of(TIME + "(?:累计|已)?(?:完成|实际完成|实际|实绩|执行|实现|落实)" + VALUES);

    private static final Words TOTAL =
            Words.of("(?:今年|本年度?|本期|当年|全年|自?年初至今|自?年初以来|自年初|截[至止]目前|1?[0-9][\\-—–~至到]+(?:1?[0-9]|本)月份?)?(?:累计)(?:完成)?"
                    + VALUES + "|全年" + VALUES);

    private static final Words SUM = Words.of("(?:全县|全区|全系统)?(?:合计|总计|总量|总数|总额|共计)数?");
    private static final Words BARE = Words.of("数量|数值|数据|数额|数");

    private static final Words CORRECTED = Words.of(".{0,8}(?:更正|修正|订正|改正|修改|调整|核定|审定|审核|复核|核实|校核|纠正|变更)"
            + "(?:后|为)?(?:的)?(?:数据|数值|数量|数|值|件数)?\\)?|.{0,4}(?:更正|修正|订正|调整|修改|核定|审定)后.{0,6}"
            + "|(?:应填|应为|应报|正确|重报|补报|最终|实有|真实|准确)的?" + VALUES);

    private OuterWords() {}

    /** True if values under the header are not what is asked for, whatever stands beside them. */
    public static boolean qualifies(SheetLabel header, boolean ofYear) {
        return QUALIFIES.of(header) && !NEUTRAL.of(header) || ofYear && PART_OF_YEAR.of(header);
    }

    public static boolean isDone(SheetLabel header) {
        return DONE.of(header);
    }

    public static boolean isNeutral(SheetLabel header) {
        String folded = header.folded();
        return folded.length() > LONGEST
                || NEUTRAL.matches(folded)
                || HOW_IT_WENT.matcher(folded).matches()
                || Unit.of(BRACKETS.matcher(folded).replaceAll("")).known();
    }

    /** True for a header over what is the whole where another one stands over a part of it. */
    public static boolean isTotal(SheetLabel header) {
        return TOTAL.of(header);
    }

    /** True for a header over what may be the sum of the values beside it and others. */
    public static boolean isSum(SheetLabel header) {
        return SUM.of(header);
    }

    /** True for a header that says nothing of the values but that they are some. */
    public static boolean isBare(SheetLabel header) {
        return BARE.of(header);
    }

    /** True for a header over what may replace or confirm the values beside it. */
    public static boolean replaces(SheetLabel header) {
        return CORRECTED.of(header) || isDone(header);
    }

    /** A pattern and what it said of the last headers. */
    private record Words(RecentTexts<Boolean> matching) {
        static Words of(String pattern) {
            Pattern words = Pattern.compile(pattern);
            return new Words(new RecentTexts<>(text -> words.matcher(text).matches()));
        }

        boolean matches(String text) {
            return matching.of(text);
        }

        boolean of(SheetLabel header) {
            return header.plain().length() <= LONGEST && (matches(header.plain()) || matches(header.folded()));
        }
    }
}

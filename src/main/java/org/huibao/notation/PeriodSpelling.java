package org.huibao.notation;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Ways to write a time that say the same as a plainer one: 19年度, 贰零壹玖年, （2019）, FY2019, 截至2020年9月30日. */
final class PeriodSpelling {

    private static final String YEAR = "((?:19|20)[0-9]{2})";
    private static final String FULL_NUMERALS = "零壹贰叁肆伍陆柒捌玖拾";
    private static final String NUMERALS = "零一二三四五六七八九十";

    /** So that most texts need no pattern. */
    private static final Pattern ANY = Pattern.compile("[0-9年月季]");

    private static final Pattern FULL_YEAR = Pattern.compile("[壹贰][零玖〇][零壹贰叁肆伍陆柒捌玖〇]{2}(?=年)");

    /** 20年以上 and 15年免费教育 are no years. */
    private static final String AFTER_YEAR =
            "(?=年(?:$|度|[),、]|统计|情况|工作|数据|数$|汇总|报表|年报|台账|总结|报告|[一二三四1-4]季|[上下]半年|1?[0-9]月"
                    + "|(?![期以来内间免制义老级多生])[\\u4E00-\\u9FFF]{1,8}(?:统计表|情况表|报表|年报|台账|汇总表)))";

    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<![0-9.\\u4E00-\\u9FFF])([012][0-9])" + AFTER_YEAR + "|(?<=[县区市局])([012][0-9])(?=年度)");
    private static final Pattern SHORT_NUMERALS =
            Pattern.compile("(?<![0-9.〇○o\\u4E00-\\u9FFF])([一二])([〇零一二三四五六七八九])" + AFTER_YEAR);

    private static final Pattern FISCAL = Pattern.compile("(?<![a-z])fy" + YEAR + "(?![0-9])");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("(表|台账|年报|统计|情况|汇总|数据|清单|报告)\\(" + YEAR + "\\)(?=$|[\\u4E00-\\u9FFF(])");

    private static final String TABLE = "(?:报表|台账|年报|月报|季报|统计表?|情况表?|汇总表?|清单|明细表?|登记表?|数据表?|表)";

    /** 统计表2019, 2019处罚台账; 2000户统计表 says no year. */
    private static final Pattern BESIDE_TABLE = Pattern.compile("(?<=" + TABLE + ")[-_:]?(20[0-3][0-9])$"
            + "|^(20[0-3][0-9])(?=[-_]?(?![年版号第万元个件户人亩吨多余名家项次条宗起米])[\\u4E00-\\u9FFF]{0,20}" + TABLE + "(?:$|\\())");

    /** 2020.02统计表, 202002月报. */
    private static final Pattern MONTH_BEFORE_TABLE = Pattern.compile(
            "^(20[0-3][0-9])(?:[-./_](0?[1-9]|1[0-2])|(0[1-9]|1[0-2]))(?=[-_]?(?![0-9年月日号])[\\u4E00-\\u9FFF]{0,20}"
                    + TABLE + "(?:$|\\())");

    private static final Pattern KIND_OF_YEAR =
            Pattern.compile(YEAR + "年?(?:财政|会计|预算|决算|自然|统计|报告|考核|工作|业务|公历|报表)年(?![报鉴])度?|" + YEAR + "财年");

    /** 元月, 十一月份: months in words that no year stands before. */
    private static final Pattern FIRST_MONTH = Pattern.compile("(?<![0-9万亿千百十.])元月(?![均薪租入收供缴])");

    private static final String MONTH_WORD = "(?:十[一二]?|[一二三四五六七八九])";
    private static final Pattern MONTH_IN_WORDS = Pattern.compile("(?<![一二三四五六七八九十第每近前后过年月])(" + MONTH_WORD
            + ")(?=月(?:份|底|末|$|[^\\u4E00-\\u9FFF]|[上中下]旬|第|统计|报|台账|情况|数据|工作|累计|[至到和及与])|(?:-|至|到){1,2}" + MONTH_WORD
            + "月)|(?<=[-至到])("
            + MONTH_WORD + ")(?=月)");

    private static final String MONTH = "(0?[1-9]|1[0-2])";

    /** 年初至11月, 11月累计: from January on. */
    private static final Pattern SINCE_JANUARY = Pattern.compile(
            "(?:自|从|由)?(?:年初|(?<![0-9])1月1日)(?:起|开始)?(?:至|到|-){1,2}(?:当前|目前)?(?=" + MONTH + "月(?![0-9]))");

    private static final Pattern CUMULATED =
            Pattern.compile("(?<![-至到0-9])" + MONTH + "月份?(?:底|末)?(?=(?:止)?累[计积])(?!累[计积]前)");

    private static final String DAY = "([0-3]?[0-9])";

    /** 2021.11.01-2021.11.15, 2021-11-01至11-15. */
    private static final Pattern DOTTED_DAYS = Pattern.compile("(?<![0-9.])" + YEAR + "([-./])" + MONTH + "\\2" + DAY
            + "日?(?:-|至|到){1,2}(?:(?:" + YEAR + "\\2)?" + MONTH + "\\2)?" + DAY + "日?(?![-./0-9])");

    private static final Pattern KEYED =
            Pattern.compile("(?:年度|年份|年月|报告期间?|统计期间?|统计时段|统计时间|数据时间|数据期|报表期|报表所属期|所属期间?|所属时期|期别|期间)(?:\\([年月季]\\))?:?"
                    + YEAR + "(?:[-./年](0?[1-9]|1[0-2])月?|(0[1-9]|1[0-2]))?(?![-0-9./年月])");

    private static final Pattern BY_THE_DAY = Pattern.compile("(?<![0-9])" + YEAR
            + "(0[1-9]|1[0-2])([0-3][0-9])(?:-|至|到)" + YEAR + "(0[1-9]|1[0-2])([0-3][0-9])(?![0-9])");

    private static final Pattern FIRST_MONTHS = Pattern.compile("(?<!之)前([1-9]|1[01]|[二三四五六七八九十]|十一)个月");
    private static final Pattern HALF_YEAR =
            Pattern.compile("(?<![上下前后每近期])半年(?=报|度|台账|表|统计|汇总|工作|情况|总结|数据|$)|(?<![目之提以当])前半年");

    /** 2020年年中. */
    private static final Pattern MIDYEAR = Pattern.compile("(?<=[0-9]年)年中(?=填|报|统计|情况|数据|汇总|工作|表|$)");

    private static final Pattern SECOND_HALF = Pattern.compile("(?<![之以此今])后半年");

    /** What a return must be sent by is a deadline. */
    private static final Pattern UNTIL = Pattern.compile("(?<!填报|报送|上报|提交|填写|报名|反馈|办理)截[至止](?:日期|时间|时点|日|期|到)?[:为]?(?:"
            + YEAR + "[-年./](0?[1-9]|1[0-2])(?:[-月./](?:([0-3]?[0-9])(?:日|(?![0-9]))|底|末)?|(?![0-9]))"
            + "|(0?[1-9]|1[0-2])月(?:([0-3]?[0-9])日|底|末))");

    private PeriodSpelling() {}

    /** @param plain see {@code LabelFolding.plain}, with one kind of dash */
    static String plainer(String plain) {
        if (!ANY.matcher(plain).find()) {
            return plain;
        }
        String text = FULL_YEAR.matcher(plain).replaceAll(year -> modern(year.group()));
        text = SHORT_NUMERALS.matcher(text).replaceAll(year -> "20" + digit(year.group(1)) + digit(year.group(2)));
        text = SHORT_YEAR
                .matcher(text)
                .replaceAll(year -> "20" + (year.group(1) == null ? year.group(2) : year.group(1)));
        text = FISCAL.matcher(text).replaceAll("$1年");
        text = KIND_OF_YEAR
                .matcher(text)
                .replaceAll(year -> (year.group(1) == null ? year.group(2) : year.group(1)) + "年度");
        text = MONTH_BEFORE_TABLE
                .matcher(text)
                .replaceAll(time ->
                        time.group(1) + "年" + month(time.group(2) == null ? time.group(3) : time.group(2)) + "月");
        text = BESIDE_TABLE
                .matcher(text)
                .replaceAll(year -> (year.group(1) == null ? year.group(2) : year.group(1)) + "年");
        text = MONTH_IN_WORDS
                .matcher(FIRST_MONTH.matcher(text).replaceAll("1月"))
                .replaceAll(month -> number(month.group(1) == null ? month.group(2) : month.group(1)));
        text = CUMULATED.matcher(SINCE_JANUARY.matcher(text).replaceAll("1-")).replaceAll("1-$1月");
        text = IN_BRACKETS.matcher(text).replaceAll("$1($2年)");
        text = UNTIL.matcher(text).replaceAll(PeriodSpelling::sinceJanuary);
        text = KEYED.matcher(text)
                .replaceAll(key -> key.group(1) + "年"
                        + (key.group(2) == null && key.group(3) == null
                                ? ""
                                : month(key.group(2) == null ? key.group(3) : key.group(2)) + "月"));
        text = BY_THE_DAY.matcher(text).replaceAll("$1年$2月$3日-$4年$5月$6日");
        text = DOTTED_DAYS.matcher(text).replaceAll(PeriodSpelling::days);
        text = MIDYEAR.matcher(text).replaceAll("上半年");
        text = FIRST_MONTHS.matcher(text).replaceAll(months -> "1-" + number(months.group(1)) + "月");
        return SECOND_HALF.matcher(HALF_YEAR.matcher(text).replaceAll("上半年")).replaceAll("下半年");
    }

    private static String sinceJanuary(MatchResult until) {
        String year = until.group(1) == null ? "" : until.group(1) + "年";
        String month = until.group(1) == null ? until.group(4) : until.group(2);
        String day = until.group(1) == null ? until.group(5) : until.group(3);
        return day == null ? year + "1-" + month(month) + "月" : year + "1月1日-" + month(month) + "月" + day + "日";
    }

    private static String days(MatchResult range) {
        String first = range.group(1) + "年" + range.group(3) + "月" + range.group(4) + "日-";
        String year = range.group(5) == null ? "" : range.group(5) + "年";
        String month = range.group(6) == null ? "" : range.group(6) + "月";
        return first + year + month + range.group(7) + "日";
    }

    private static int month(String digits) {
        return Integer.parseInt(digits);
    }

    private static String number(String written) {
        if (written.charAt(0) <= '9') {
            return written;
        }
        return Integer.toString(
                written.length() == 1 ? NUMERALS.indexOf(written) : 10 + NUMERALS.indexOf(written.substring(1)));
    }

    private static int digit(String numeral) {
        return Math.max(0, NUMERALS.indexOf(numeral));
    }

    private static String modern(String numerals) {
        StringBuilder modern = new StringBuilder();
        for (char numeral : numerals.toCharArray()) {
            int digit = FULL_NUMERALS.indexOf(numeral);
            modern.append(digit < 0 ? "0" : Integer.toString(digit));
        }
        return modern.toString();
    }
}

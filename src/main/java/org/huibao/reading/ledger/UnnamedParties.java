package org.huibao.reading.ledger;

import java.util.List;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;

/** Names that name nobody, or several at once: 匿名, 本局, 顺达汽修厂等3家, 甲公司、乙公司, two lines of one cell. */
final class UnnamedParties {

    private static final int LONGEST = 200;

    private static final Pattern NOBODY = Pattern.compile(
            "匿名.{0,3}|无名氏?|不[详明清]|未知|未留名|未填写?|未登记|保密|略|待[查定补].{0,3}|暂[无缺]|(?:详|参)?见.{0,10}(?:附件|附表|清单|名单|决定书?|备注|后附)|(?:详?见)?附[件表后]"
                    + "|个人|本[局人单位部门县站所]{1,3}|私人|居民|村民|群众|市民|业主|车主|店主|户主|司机|驾驶员|当事人|相对人|路人|商户|摊贩|流动摊[贩点]|个体户?|个体工商户|经营户|经营者|农户|散户|其他|其它|若干.{0,3}|多[人家户].{0,2}|有关.{1,4}|相关.{1,4}"
                    + "|企业|公司|单位|法人|自然人|组织|商家|店铺|工地|学校|医院|[?]+");

    private static final Pattern NUMBER = Pattern.compile(
            "(?:.{1,40}[等共计]|[共计约])?[0-9一二两三四五六七八九十]{1,3}(?:家|人|户|名|个)(?:企业|公司|单位|商户|个体户|当事人)?|.{2,40}(?<![高中初平])等(?:人|家|户|企业|公司|单位)?|.{1,20}(?:夫妇|夫妻|父子|父女|母子|母女|兄弟|姐妹|一家|全家)");

    private static final Pattern ABOVE = Pattern.compile("同[上前](?:[(、,;和及与/].{0,40})|.{1,60}[(、,;/]同[上前]\\)?");

    private static final Pattern LINE_ENDS = Pattern.compile("[\\n\\r\\t \u3000\u00a0]+");
    private static final int MOST_LINES = 10;

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,60}\\)");

    /** Of which no name holds one; two digits beside it are one number's. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?<=..)[、;](?=.{2})|(?<=[^0-9a-z]{2})[,/+&|](?=[^0-9a-z]{2})");

    private static final String ENDS = "(?:公司|[厂店行部社院所站场馆户楼坊园吧]|超市|中心|学校|合作社|集团|酒家|饭庄|门市)";
    private static final Pattern TWO_FIRMS = Pattern.compile(".{1,60}" + ENDS + "[和及与].{1,60}" + ENDS);

    /** What each of several lines may be. A name of one firm may be broken over two lines as well. */
    private static final List<Pattern> LINES = List.of(
            Pattern.compile(".{1,60}" + ENDS),
            Pattern.compile("[^0-9a-z]{2,4}(?<!" + ENDS + ")"),
            Pattern.compile("[0-9x]{8,20}"),
            Pattern.compile(".{1,60}号"));

    private UnnamedParties() {}

    /** Whether several are named. */
    static boolean areSeveral(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String plain = LabelFolding.plain(text);
        String named = plain.indexOf('(') < 0 ? plain : BRACKETS.matcher(plain).replaceAll("");
        return BETWEEN.matcher(named).find()
                || TWO_FIRMS.matcher(named).matches()
                || ABOVE.matcher(plain).matches()
                || hasWholeLines(text);
    }

    /** Whether nobody can be told from others by it. */
    static boolean areNobody(String text) {
        String plain = text.length() > LONGEST ? "" : LabelFolding.plain(text);
        return NOBODY.matcher(plain).matches() || NUMBER.matcher(plain).matches();
    }

    private static boolean hasWholeLines(String text) {
        List<String> lines = LINE_ENDS
                .splitAsStream(text.strip())
                .limit(MOST_LINES)
                .map(LabelFolding::plain)
                .toList();
        return lines.size() > 1
                && LINES.stream()
                        .anyMatch(line -> lines.stream()
                                .allMatch(each -> line.matcher(each).matches()));
    }
}

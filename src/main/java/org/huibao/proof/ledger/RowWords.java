package org.huibao.proof.ledger;

import java.util.regex.Pattern;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;

/** Rows of a ledger that are no cases, by their words alone. */
final class RowWords {

    private static final Pattern TOTAL =
            Pattern.compile(".{0,8}(?:合计|总计|小计|汇总|共计|总额|总数|总和|累计|合计数|承前页|过次页|转下页|承上页|全年|计数)数?[:：]?");
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?:填写|填报)?(?:示例|样例|范例|举例|例如|例)(?:[:：0-9一二三）)].*|)|[(（【\\[](?:填写|填报)?(?:示例|样例|范例|举例)[)）】\\]].*");
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?:填表|填报|制表|审核|复核|负责|联系|经办|单位|部门|分管|主管|备注|说明|日期|报送|报出|注)[^:：]{0,10}[:：].*|注[:：0-9].*|[（(]?(?:以下空白|此页无正文)[）)]?|.{0,12}[（(]?(?:盖章|签章|签字)[）)]?");

    /** A part of what stands above, or what somebody worked out from it. */
    private static final Pattern PART =
            Pattern.compile("其中[:：]?.{0,20}|(?:同比|环比|较上年|比上年|增减).{0,12}|占比.{0,4}|(?:上年|去年)同期数?|平均值?|最[大小]值"
                    + "|(?i:(?:sub|grand)?-?total|sum)[:：]?|[Σ∑σ]|合計|總計|小計|统计|小结|[总合]?计|[已未](?:缴|收|缴纳|到账|入库)|全[县市局区]|本[月季年页]度?"
                    + "|(?:上年|年初|期初)结转|结转下[年期月页]|(?:累计|合计)罚[款没].{0,4}");

    /** Below a table, in cells of its columns. */
    private static final Pattern FOOT =
            Pattern.compile("(?:填表|填报|制表|统计|审核|复核|经办|联系|负责|导出|打印)(?:人|电话|日期|时间)?(?:[:：].{0,12})?|(?:联系)?电话.{0,16}"
                    + "|(?:共|第)[0-9]{1,9}[页条].{0,16}|总?(?:记录|条)数.{0,12}");

    private static final Pattern SIGNER = Pattern.compile(
            "(?:填表|填报|制表|审核|复核|(?:单位|部门)?负责|联系|经办|统计|报送|报出)(?:人|日期|时间|电话|方式|单位)?(?:签字|签名)?[:：]?|(?:联系)?电话[:：]?|传真[:：]?|日期[:：]?");

    private static final Pattern BARE_TOTAL = Pattern.compile("(?:合计|总计|小计|共计)[:：]?");
    private static final Pattern TALLY = Pattern.compile("[-—/]|共?[0-9.,]{1,15}.{0,2}");

    private static final String TOTAL_SIGNS = "计总汇额数累页年";

    private RowWords() {}

    /** What the words of a row say it is. */
    enum Kind {
        TOTAL,
        EXAMPLE,
        OTHER
    }

    /** @param end the last column that belongs to the table */
    static Kind of(SeenRow row, int end) {
        for (SeenCell each : row.cells()) {
            if (!each.number() && each.column() <= end) {
                String text = each.text();
                if (isTotal(text)) {
                    return Kind.TOTAL;
                }
                if (isExample(text)) {
                    return Kind.EXAMPLE;
                }
            }
        }
        return Kind.OTHER;
    }

    static boolean isTotal(String text) {
        return text.length() <= 16
                && text.chars().anyMatch(each -> TOTAL_SIGNS.indexOf(each) >= 0)
                && TOTAL.matcher(text.replaceAll("[\\s\\u3000]", "")).matches();
    }

    /** Of a row that has less than a case has. */
    static boolean isPart(SeenRow row, int width) {
        return row.cells().size() < width
                && row.cells().stream()
                        .filter(cell -> !cell.number())
                        .findFirst()
                        .map(SeenCell::text)
                        .filter(text -> text.length() <= 24 && isPart(text.replaceAll("[\\s\\u3000]", "")))
                        .isPresent();
    }

    private static boolean isPart(String text) {
        return PART.matcher(text).matches() || FOOT.matcher(text).matches();
    }

    /** 填表人 | 张三 | 联系电话 | 0458-1234567: words of signatures with what was written behind each. */
    static boolean areSignatures(SeenRow row) {
        boolean answers = false;
        int signers = 0;
        for (SeenCell cell : row.cells()) {
            String text = cell.text().replaceAll("[\\s\\u3000]", "");
            boolean signer = !cell.number()
                    && text.length() <= 12
                    && SIGNER.matcher(text).matches();
            boolean whole = text.length() <= 40 && SIGNATURE.matcher(text).matches() && text.matches(".*[:：].*");
            if (!signer && !answers && !whole) {
                return false;
            }
            signers += signer || whole ? 1 : 0;
            answers = signer || whole && text.matches(".*[:：]");
        }
        return signers > 1;
    }

    /** 合计 | 2家 | 600: nothing but the word and numbers behind it, however full the row is. */
    static boolean isBareTotal(SeenRow row) {
        boolean first = true;
        for (SeenCell cell : row.cells()) {
            String text = cell.text().replaceAll("[\\s\\u3000]", "");
            boolean fits = first
                    ? !cell.number()
                            && text.length() <= 4
                            && BARE_TOTAL.matcher(text).matches()
                    : cell.number()
                            || text.length() <= 20 && TALLY.matcher(text).matches();
            if (!fits) {
                return false;
            }
            first = false;
        }
        return !first;
    }

    /** In the counted column itself. */
    static boolean isNo(String text) {
        return text.length() == 1 && "×✗✘□☐否无/-—－0NnxX".contains(text);
    }

    static boolean isExample(String text) {
        return text.length() <= 40
                && text.indexOf('例') >= 0 | text.indexOf('范') >= 0
                && EXAMPLE.matcher(text.strip()).matches();
    }

    static boolean isSignature(String text) {
        return text.length() <= 200
                && SIGNATURE.matcher(text.replaceAll("[\\s\\u3000]", "")).matches();
    }
}

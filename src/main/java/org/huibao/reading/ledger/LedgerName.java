package org.huibao.reading.ledger;

import java.util.regex.Pattern;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.notation.LabelFolding;
import org.huibao.workbook.Sheet;

/** What the name of a sheet or a file says of a ledger: whether it is one, which one, and whether one goes on there. */
final class LedgerName {

    private static final int LONGEST_NAME = 100;

    private static final Pattern NO_LEDGER =
            Pattern.compile("示例|示范|样例|样表|范例|范本|例表|模板|模版|说明|须知|参考|字典|下拉|选项|代码表|作废|template|example|sample");

    private static final Pattern SUMMARY = Pattern.compile("汇总|统计|合计");

    private static final Pattern NOISE =
            Pattern.compile("sheet|工作表|台账|登记|明细|统计|汇总|清单|情况|副本|更正|补报|修订|表|年度?|月份?|第?[一二三四]?季度|[0-9().\\-_q]");

    /** What a name has more where the ledger goes on in another sheet. */
    private static final Pattern GOES_ON = Pattern.compile(
            "第?(?:[一二三四五六七八九十]+|[0-9]+)(?:季度?|月份?|部分|页|批|期|号)|[上下]半?年|[前后]半年|续|备份|新增|补充|\\([上中下新旧]\\)|[上中下新旧]$|[、,一二三四五六七八九十]|copy|page|part|至|到");

    private LedgerName() {}

    static boolean saysLedger(String name, Ledger ledger) {
        return !core(name).isEmpty() && isLike(name, ledger.sheet())
                || plain(name).contains("台账")
                || core(name).isEmpty() && GOES_ON.matcher(plain(name)).find();
    }

    static boolean saysThatItGoesOn(Sheet sheet) {
        return !core(sheet.name()).isEmpty()
                || GOES_ON.matcher(plain(sheet.name())).find();
    }

    /** 处罚台账(2020) and 行政处罚登记表 for 处罚台账, and a name that says nothing: Sheet1. */
    static boolean isLike(String name, String wanted) {
        String one = core(name);
        String other = core(wanted);
        return one.isEmpty() || other.isEmpty() || one.contains(other) || other.contains(one);
    }

    static String core(String name) {
        return NOISE.matcher(GOES_ON.matcher(plain(name)).replaceAll("")).replaceAll("");
    }

    private static String plain(String name) {
        return LabelFolding.plain(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
    }

    /** 填写示例 and 填表说明 have the headers, and no case. */
    static boolean isNoLedger(Sheet sheet) {
        return NO_LEDGER.matcher(plain(sheet.name())).find();
    }

    /** 处罚台账汇总 holds sums under other headers. */
    static boolean isSummary(Sheet sheet) {
        return SUMMARY.matcher(plain(sheet.name())).find();
    }
}

package org.huibao.reading.ledger;

import java.util.List;
import java.util.regex.Pattern;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.SheetTerms;
import org.huibao.workbook.Sheet;

/** What the name of a sheet or a file says of a ledger: whether it is one, which one, and whether one goes on there. */
final class LedgerName {

    private static final int LONGEST_NAME = 100;

    private static final Pattern NO_LEDGER =
            Pattern.compile(SheetTerms.SHEET_EXAMPLE.any(SheetTerms.SHEET_TEMPLATE, SheetTerms.SHEET_NO_LEDGER));

    private static final Pattern SUMMARY = Pattern.compile(SheetTerms.SHEET_SUMMARY.any());

    private static final Pattern NOISE =
            Pattern.compile(SheetTerms.SHEET_NOISE.any() + "|年度?|月份?|第?[一二三四]?季度|[0-9().\\-_q]");

    /** What a name has more where the ledger goes on in another sheet. */
    private static final Pattern GOES_ON = Pattern.compile("第?(?:[一二三四五六七八九十]+|[0-9]+)(?:季度?|月份?|"
            + SheetTerms.SHEET_PART.any() + ")|[上下]半?年|[前后]半年|" + SheetTerms.SHEET_GOES_ON.any() + "|\\("
            + SheetTerms.SHEET_VOLUME.any() + "\\)|" + SheetTerms.SHEET_VOLUME.any() + "$|[、,一二三四五六七八九十]|至|到");

    private static final List<String> LEDGER = SheetTerms.SHEET_LEDGER.list();

    private LedgerName() {}

    static boolean saysLedger(String name, Ledger ledger) {
        return !core(name).isEmpty() && isLike(name, ledger.sheet())
                || LEDGER.stream().anyMatch(plain(name)::contains)
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

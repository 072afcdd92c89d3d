package org.huibao.reading.row;

import java.util.List;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
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

    private static final String SIGNERS =
            "填报人|填表人|制表人|审核人|复核人|核对人|校对人|负责人|单位负责人|部门负责人|主管领导|分管领导|主要领导|经办人|经手人|联系人|联系方式|联系电话"
                    + "|填报日期|报出日期|报出时间|填制日期|填表日期|制表日期|报送日期|上报日期|统计日期|填报时间|报送时间|填报单位|报送单位|制表单位|填表单位|统计人|统计负责人";

    private static final Pattern SIGNER = Pattern.compile("(?:" + SIGNERS
            + "|复核|审核|制表|填表|填报|导出人|导出时间|导出日期|打印人|打印时间|打印日期|负责人签字|领导签字|签字|总?记录数|总?条数|备注|说明|附注)(?:\\([^()]{1,8}\\))?:?");

    /** Printed by the systems that a list is exported from, and behind the last line of a page. */
    private static final Pattern PAGING = Pattern.compile(
            "共[0-9]{1,9}条(?:记录|数据)?.{0,20}|第[0-9]{1,5}页.{0,20}|共[0-9]{1,5}页.{0,20}|总?(?:记录|条)数:.{0,12}|(?:导出|打印)(?:人|时间|日期):.{0,40}|\\(?(?:以下空白|以下无正文|此页无正文|完|完毕|续上?表[0-9一二三四五]?|接上表|[此本]表.{4,80}[^0-9])\\)?");

    private static final Pattern SIGNATURE = Pattern.compile(
            "(?:" + SIGNERS
                    + "|制表|审核|复核|(?:审核|审批|领导|部门|单位|科室)意见|(?:县|局|所|队|科)?领导签[字名]|电话|传真|签字|签名|领导签字|负责人签字)(?:\\([^()]{1,8}\\))?:.*");
    private static final Pattern NOTE_BEGINS =
            Pattern.compile("(?:注[0-9]{0,2}|备注|附注|说明|填表说明|填报说明|填写说明|数据来源|资料来源)(?:\\([^()]{1,8}\\))?:.*");
    private static final Pattern STAMP =
            Pattern.compile(".{0,20}\\((?:盖章|公章|签章|加盖公章|单位公章)\\):?|(?:单位|部门)?(?:盖章|公章|签章):?");
    private static final Pattern OTHER = Pattern.compile("(?:单位|日期)(?:\\([^()]{1,8}\\))?:.*");
    private static final Pattern DAY_OR_NUMBER = Pattern.compile("[0-9年月日./:() -]{1,30}");

    private static final String BEGINS = "填制审复核校负单部主分领经联报上统电传日注备附说签数导打共第总记条以此完续接局县所队科本(";

    public static FooterWord of(Cell cell) {
        if (!HeaderLine.mayBeLabel(cell)) {
            return NONE;
        }
        String plain = LabelFolding.plain(cell.legible());
        if (plain.isEmpty() || BEGINS.indexOf(plain.charAt(0)) < 0 && plain.indexOf('章') < 0) {
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

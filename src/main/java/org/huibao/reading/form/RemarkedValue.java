package org.huibao.reading.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.CellNumber;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.LetterSet;
import org.huibao.notation.Period;
import org.huibao.reading.period.PeriodHeading;
import org.huibao.reading.sheet.ValuePlace;

/** A row's own 说明 that says of its number that it is another, of another time or none: 更正为75, 此为2019年数据, 预计数, 作废. */
final class RemarkedValue {

    private static final int LONGEST = 60;

    private static final Pattern CORRECTED = Pattern.compile(
            "(?:(?:更正|订正|改正|修正|(?<!整)改|(?<![反响供对相])应|(?<![落切真])实际?|正确|准确|核实)(?:的)?(?:数据|数值|数字|数)?(?:应)?(?:为|是|成|填|:)|(?<![^,;.])应|(?:正确|准确)数据?)("
                    + "[0-9]{1,15}+(?:,[0-9]{3}){0,4}+(?:\\.[0-9]{1,6}+)?+)(?![0-9年月日号/%的])");

    /** Of something else than the whole number of this time. */
    private static final Pattern OF_A_PART = Pattern.compile("上年|去年|上期|同期|往年|前年|(?:19|20)[0-9]{2}年|其中|原|计划|目标|含");

    private static final Pattern LEAD =
            Pattern.compile("^(?:注:|备注:)?(?:(?:此|该|本|以上|所填)(?:处|项|数据|数值|数|值)?|数据|数值)?(?:暂|暂时|先)?(?:为|系|是)?");

    private static final Pattern TAKEN_OVER = Pattern.compile("^(?:暂|先|仍)?(?:按照?|用|填|沿用|采用|参照|参考|使用)");

    private static final Pattern TAIL = Pattern.compile("的?(?:填报?|填列|填写|上报|统计|代替|替代|计)$");

    private static final Pattern OF_NUMBERS = Pattern.compile(".*(?:数据?|数值|实绩|情况|累计)|截[至止].+");

    private static final Pattern NOT_MEANT = Pattern.compile(
            "(?:预计|预估|预测|估计|计划|目标|任务|暂估|预报)(?:数据|数值|数|值)|(?:已)?(?:作废|废止|取消|删除)|不计|不统计|不(?:计|列|纳)入(?:统计|本表|总数|合计)?|(?:数据?)?(?:有误|错误|不实|不准|填错|报错).{0,10}");

    private static final LetterSet DIGITS = LetterSet.of("0123456789");

    /** One of them stands in whatever is known here, so that most remarks need no pattern: in {@link #NOT_MEANT}, and in every time. */
    private static final LetterSet HINTS = LetterSet.of("数值废消除止不误错" + "0123456789年期月季");

    private RemarkedValue() {}

    /** The remark that says so. */
    static Optional<String> doubt(ValuePlace place, BigDecimal value, Optional<Period> period) {
        return RowRemark.remarks(place).stream()
                .filter(text -> text.length() <= LONGEST && contradicts(LabelFolding.plain(text), value, period))
                .findFirst();
    }

    static boolean contradicts(String plain, BigDecimal value, Optional<Period> period) {
        return DIGITS.meets(plain) && isAnother(plain, value) || HINTS.meets(plain) && isOfAnother(plain, period);
    }

    static boolean isAnother(String plain, BigDecimal value) {
        Matcher corrected = CORRECTED.matcher(plain);
        while (corrected.find()) {
            int clause = Math.max(plain.lastIndexOf(',', corrected.start()), plain.lastIndexOf(';', corrected.start()));
            boolean part = OF_A_PART
                    .matcher(plain.substring(clause + 1, corrected.start()))
                    .find();
            boolean another = CellNumber.of(corrected.group(1).replace(",", ""))
                    .filter(number -> number.amount().compareTo(value) != 0)
                    .isPresent();
            if (another && !part) {
                return true;
            }
        }
        return false;
    }

    static boolean isOfAnother(String plain, Optional<Period> period) {
        String rest = LEAD.matcher(plain.replaceFirst("[.;,]$", "")).replaceFirst("");
        String taken = TAKEN_OVER.matcher(rest).replaceFirst("");
        String words = TAIL.matcher(taken).replaceFirst("");
        boolean time =
                taken.length() < rest.length() || OF_NUMBERS.matcher(words).matches();
        return NOT_MEANT.matcher(words).matches()
                || time && PeriodHeading.of(LabelFolding.fold(words), period).isOfAnother();
    }
}

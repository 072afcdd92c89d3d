package org.huibao.proof.statement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.seen.VisibleCharacters;

/** Remarks in a value's own row that say that the number is another, of another time or none. */
public final class RowNotes {

    private static final Set<String> HEADS = Set.of("说明", "备注", "注", "情况说明", "说明事项", "变动原因", "原因");

    private static final int LONGEST = 60;

    private static final Pattern UNIT = Pattern.compile("^单位|[以按].{0,4}元.{0,2}(?:计|为|填|统计|单位)|单位[为是:：]");

    private static final Pattern CORRECTED = Pattern.compile(
            "^(?:[^，。；,;]{0,6}?)(?:(?:更正|订正|改正|修正|改|应|(?<![落切真])实际?|正确|核实)(?:数据?|数值)?(?:应)?[为是填]|(?<![^，,。；])应|正确数)([0-9][0-9,]{0,18}+(?:\\.[0-9]{1,6}+)?+)(?![0-9年月日号/%％的])");

    private static final Pattern OF_OTHERS = Pattern.compile("上年|去年|上期|同期|往年|前年|(?:19|20)[0-9]{2}年|其中|原|计划|目标|含");

    private static final Pattern NOT_MEANT = Pattern.compile(
            "(?:此|该|本)?(?:数据?|项)?(?:为|系|是)?(?:(?:预计|预估|预测|计划|目标|暂估)(?:数据?|值)|(?:已)?作废|取消|不计入?|不[列纳]入(?:统计)?|(?:有误|错误|填错|报错).{0,10})[。.]?");

    private static final Pattern OTHER_TIME = Pattern.compile(
            "(?:此|该|本)?(?:数据?|项)?(?:暂)?(?:为|系|是|按|沿用|采用|参照)?(?:上年度?|去年度?|上期|(?:前三|第?[一二三四1-4])季度|[上下]半年|截[至止](?:[1-9]|1[01])月[末底]?|1[-—–~～至到](?:[1-9]|1[01])月)(?:的)?(?:数据?|数值|情况)?(?:填报?|填列|填写|统计)?[。.]?");

    private static final Pattern OTHER_YEAR =
            Pattern.compile("(?:此|该|本)?(?:数据?|项)?[为系是]?((?:19|20)[0-9]{2})年度?(?:的)?(?:数据?|数值|情况)[。.]?");

    private RowNotes() {}

    /** The powers of ten that a remark states for the row's own amount. */
    public static Optional<Set<Integer>> unit(SeenSheet sheet, SeenCell cell, String base) {
        return remarks(sheet, cell)
                .filter(text -> text.length() <= LONGEST && UNIT.matcher(text).find())
                .filter(text -> !OF_OTHERS.matcher(text).find())
                .map(text -> UnitStatements.in(text, base))
                .filter(powers -> !powers.isEmpty())
                .findFirst();
    }

    /** The remark that contradicts the value. */
    public static Optional<String> against(SeenSheet sheet, SeenCell cell, BigDecimal value, String year) {
        return remarks(sheet, cell)
                .filter(text -> text.length() <= LONGEST && contradicts(text, value, year))
                .findFirst();
    }

    private static Stream<String> remarks(SeenSheet sheet, SeenCell cell) {
        SeenRow row = sheet.kept().get(cell.row());
        return row == null
                ? Stream.empty()
                : row.cells().stream()
                        .filter(each -> each.column() > cell.column() && !each.number() && isRemark(sheet, each))
                        .map(each -> VisibleCharacters.withoutBlanks(each.text()));
    }

    private static boolean isRemark(SeenSheet sheet, SeenCell cell) {
        return sheet.kept().headMap(cell.row()).values().stream()
                .flatMap(row -> row.at(cell.column()).stream())
                .anyMatch(head -> HEADS.contains(VisibleCharacters.withoutBlanks(head.text())));
    }

    private static boolean contradicts(String text, BigDecimal value, String year) {
        Matcher corrected = CORRECTED.matcher(text);
        boolean another = corrected.lookingAt()
                && !OF_OTHERS.matcher(text.substring(0, corrected.start(1))).find()
                && new BigDecimal(corrected.group(1).replace(",", "")).compareTo(value) != 0;
        Matcher time = OTHER_YEAR.matcher(text);
        return another
                || NOT_MEANT.matcher(text).matches()
                || OTHER_TIME.matcher(text).matches() && year.length() == 4
                || time.matches() && !time.group(1).equals(year.substring(0, 4));
    }
}

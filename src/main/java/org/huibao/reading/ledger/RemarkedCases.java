package org.huibao.reading.ledger;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.notation.LabelFolding;
import org.huibao.reading.row.LedgerContext;
import org.huibao.reading.row.LedgerRow;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** Cases whose own remark takes them out, or may: 作废, 已撤销, 与第3行重复, 不计入, 2019年案件. */
final class RemarkedCases {

    /** A longer remark tells a story, of which such a word is only a part. */
    private static final int LONGEST = 24;

    private static final Pattern HEADER = Pattern.compile(".*备注.*|备考|附注|说明|情况说明|其他说明|注|(?:案件|单据|数据|记录)?状态");

    private static final Pattern TAKES_OUT = Pattern.compile(
            "(?:[(]?(?:此|该|本|已|予以|应|系|为|被|经|后|行政|处罚|决定书?|案件?|复议|诉讼|法院|判决|登记|[条件行项]){0,6})(?:作废|废止|撤销|撤案|撤消|销案|注销|取消|剔除|删除|无效|重复(?:登记|填报|录入|报送|统计|案件)?|误[填录报登]?|错[填录报登]|多[填录报登]|测试(?:数据)?|示例|样例|范例|例子)(?:此?[案条件行项]|处罚(?:决定)?|决定|立案|的|了|数据|记录)?[)]?[.!。]?"
                    + "|(?:此|该|本)?[案条件行项]?(?:不|未|不再|不予|无需)(?:计入|纳入|统计|计算|计数|列入|算).{0,12}|不计|不算|(?:与|同|和).{1,14}(?:重复|重|同一案件|合并)|(?:已)?(?:并入|合并至|合并到|归入).{1,14}"
                    + "|(?:上年|去年|往年|以前年度|历年)(?:度)?(?:的|案件|结转|立案|处罚)?|(?:上年|年初)?结转(?:上年|案件)?");

    private static final Pattern OTHER_YEAR =
            Pattern.compile("(?:属于?|系|为|应计入|计入)?((?:19|20)[0-9]{2})年度?(?:的?案件?|的|结转|立案|处罚|数据|台账|统计)?");

    private final String year;
    private final Set<String> filtered;
    private @Nullable Set<Integer> columns;

    /** @param period of the report */
    RemarkedCases(Indicator.Ledger ledger, String period) {
        this.year = period.substring(0, Math.min(4, period.length()));
        this.filtered = ledger.where().stream()
                .map(where -> LabelFolding.fold(where.header()))
                .collect(Collectors.toSet());
    }

    boolean takesOut(LedgerContext here, LedgerRow row) {
        Set<Integer> known = columns;
        if (known == null) {
            known = here.header().lines().stream()
                    .flatMap(line -> line.labels().values().stream())
                    .filter(label -> HEADER.matcher(label.folded()).matches() && !filtered.contains(label.folded()))
                    .map(SheetLabel::left)
                    .collect(Collectors.toSet());
            columns = known;
        }
        if (known.isEmpty()) {
            return false;
        }
        for (Cell cell : row.filled()) {
            if (known.contains(cell.column()) && cell.legible().length() <= LONGEST && takesOut(cell)) {
                return true;
            }
        }
        return false;
    }

    private boolean takesOut(Cell remark) {
        String plain = LabelFolding.plain(remark.legible());
        Matcher other = OTHER_YEAR.matcher(plain);
        return TAKES_OUT.matcher(plain).matches() || other.matches() && !Objects.equals(other.group(1), year);
    }
}

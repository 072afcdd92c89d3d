package org.huibao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.Labels;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a row below a ledger's header is, as far as its own words tell. One serves all indicators of its sheet, and what costs something
 * is found out once, when first asked for: most rows are plain cases, which a number in them tells.
 */
final class LedgerRow {

    private static final String TOTAL = "(?:总?合计|总计|小计|共计|累计|总和|合計|總計|小計)";

    /** 合计, 一季度小计, 县司法局合计: a party named 合计科技公司 goes on behind the word. */
    private static final Pattern ENDS_WITH_TOTAL =
            Pattern.compile(".{0,20}" + TOTAL + "(?:\\([^()]{0,10}\\))?[:.]?|(?:grand|sub)?-?total:?|sum:?");

    private static final Pattern BARE_TOTAL = Pattern.compile(TOTAL + "[:.]?");

    /** 合计金额, 合计：15件, 共3件. */
    private static final Pattern TOTAL_OF = Pattern.compile(
            TOTAL
                    + "(?:(?:罚没|罚款)?(?:金额|数额?|件数|宗数|数量|人数|户数|罚款)[:(]?.{0,12}|[:(]?[0-9][0-9.,]*.{0,6}|:.{0,20})|共计?[0-9]+[件起宗人家户条笔项]\\.?");

    private static final String SIGNED =
            "填报人|填表人|制表人|审核人|复核人|核对人|校对人|负责人|单位负责人|部门负责人|主管领导|分管领导|主要领导|经办人|经手人|联系人|联系方式|联系电话"
                    + "|填报日期|填表日期|制表日期|报送日期|上报日期|统计日期|填报时间|报送时间|填报单位|报送单位|制表单位|填表单位|统计人|统计负责人";

    private static final Pattern FOOTER = Pattern.compile("(?:" + SIGNED + ")(?:\\([^()]{1,8}\\))?|(?:" + SIGNED
            + "|制表|审核|复核|电话|传真|日期|单位|注[0-9]{0,2}|备注|附注|说明|填表说明|填报说明|签字|签名|领导签字|负责人签字|数据来源|资料来源)"
            + "(?:\\([^()]{1,8}\\))?:.*|.{0,20}(?:盖章|公章)\\)?:?");

    /** 一、安全生产类: the rows below belong together. */
    private static final Pattern GROUP = Pattern.compile("(?:\\([一二三四五六七八九十]{1,3}\\)|[一二三四五六七八九十]{1,3}[、.]).+");

    private static final Pattern HEADER_WORD =
            Pattern.compile(".*(?:序号|编号|案号|文号|名称|姓名|当事人|日期|时间|金额|种类|类别|类型|事由|案由|依据|备注|数量|件数|人数|机关|单位)");

    private static final Pattern REFERENCE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})(?::\\$?([A-Z]{1,3})\\$?([0-9]{1,7}))?");
    private static final Pattern SUMS = Pattern.compile("(?:ROUND\\()?(?:SUM|SUBTOTAL|AGGREGATE)\\(.*");
    private static final Pattern ADDS =
            Pattern.compile("\\+?\\$?[A-Z]{1,3}\\$?[0-9]{1,7}(?:\\+\\$?[A-Z]{1,3}\\$?[0-9]{1,7})+");

    private static final int LONGEST_TOTAL = 40;

    /** One of these stands in every word for a total. */
    private static final String OF_TOTALS = "计計和共";

    private static final String FOOTER_BEGINS = "填制审复核校负单部主分领经联报上统电传日注备附说签数";

    private final Row row;
    private final RepeatedRows rows;
    private final List<Cell> filled;
    private final boolean text;
    private @Nullable HeaderLine line;
    private @Nullable Boolean namesTotal;
    private @Nullable Boolean hasText;
    private @Nullable Boolean repeated;

    /** @param rows of the sheet so far */
    LedgerRow(Row row, RepeatedRows rows) {
        this.row = row;
        this.rows = rows;
        this.filled = new ArrayList<>(row.cells().size());
        boolean nothingElse = true;
        for (Cell cell : row.cells()) {
            if (SheetIndex.hasContent(cell)) {
                filled.add(cell);
                nothingElse &= HeaderLine.mayBeLabel(cell);
            }
        }
        this.text = nothingElse;
    }

    Row row() {
        return row;
    }

    /** Its cells with content, from left to right. */
    List<Cell> filled() {
        return filled;
    }

    HeaderLine line() {
        HeaderLine known = line;
        if (known == null) {
            known = HeaderLine.of(row);
            line = known;
        }
        return known;
    }

    /** Nothing but labels: no number, no prose. */
    boolean isAllLabels() {
        return text && line().labels().size() == filled.size();
    }

    @Nullable
    Cell at(int column) {
        for (Cell cell : row.cells()) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return null;
    }

    /** A word such as 合计 in one of the first two cells with text. */
    boolean namesTotal() {
        Boolean known = namesTotal;
        if (known == null) {
            known = findTotal();
            namesTotal = known;
        }
        return known;
    }

    private boolean findTotal() {
        boolean first = true;
        for (Cell cell : row.cells()) {
            String plain = HeaderLine.mayBeLabel(cell) ? Labels.plain(cell.legible()) : "";
            if (!plain.isEmpty()) {
                if (mayNameTotal(plain) && isTotal(plain, first)) {
                    return true;
                }
                if (!first) {
                    return false;
                }
                first = false;
            }
        }
        return false;
    }

    private static boolean mayNameTotal(String plain) {
        if (plain.length() > LONGEST_TOTAL) {
            return false;
        }
        for (int i = 0; i < plain.length(); i++) {
            if (OF_TOTALS.indexOf(plain.charAt(i)) >= 0) {
                return true;
            }
        }
        return plain.contains("total") || plain.contains("sum");
    }

    private static boolean isTotal(String plain, boolean first) {
        String text = Labels.foldPlain(plain);
        return first
                ? ENDS_WITH_TOTAL.matcher(text).matches()
                        || TOTAL_OF.matcher(text).matches()
                : BARE_TOTAL.matcher(text).matches();
    }

    /** The cell adds up others of its own column. */
    static boolean addsUpItsColumn(Cell cell) {
        if (cell.formula().isEmpty()) {
            return false;
        }
        String formula = cell.formula().replace(" ", "").replace("\n", "");
        if (!SUMS.matcher(formula).matches() && !ADDS.matcher(formula).matches()) {
            return false;
        }
        String own = Addresses.of(1, cell.column()).replaceAll("[0-9]", "");
        Matcher reference = REFERENCE.matcher(formula);
        int references = 0;
        while (reference.find()) {
            boolean ownColumn = reference.group(1).equals(own)
                    && (reference.group(3) == null || reference.group(3).equals(own));
            if (!ownColumn || Integer.parseInt(reference.group(2)) == cell.row()) {
                return false;
            }
            references++;
        }
        return references > 0;
    }

    /** 填报人：张三 or 注：… under the table. */
    boolean isFooter() {
        if (filled.isEmpty() || !HeaderLine.mayBeLabel(filled.get(0))) {
            return false;
        }
        String plain = Labels.plain(filled.get(0).legible());
        return !plain.isEmpty()
                && (FOOTER_BEGINS.indexOf(plain.charAt(0)) >= 0 || plain.indexOf('章') >= 0)
                && FOOTER.matcher(plain).matches();
    }

    /** True where only one cell of the row is filled. */
    boolean isLone() {
        return filled.size() == 1;
    }

    boolean isGroupTitle() {
        return isLone()
                && line().labels().values().stream()
                        .anyMatch(label -> GROUP.matcher(label.plain()).matches());
    }

    boolean hasText() {
        Boolean known = hasText;
        if (known == null) {
            known = filled.stream().anyMatch(TableRows::isWord);
            hasText = known;
        }
        return known;
    }

    /** True if the same stands in every cell of an earlier row about which this was asked as well. */
    boolean isRepeated() {
        Boolean known = repeated;
        if (known == null) {
            known = !rows.add(filled);
            repeated = known;
        }
        return known;
    }

    /** 甲, 乙, 1, 2 …: the columns' numbers under the headers. */
    boolean numbersColumns(int width) {
        if (filled.size() < Math.max(width, 3)) {
            return false;
        }
        int next = 1;
        int letters = 0;
        for (Cell cell : filled) {
            String text = Labels.plain(cell.legible()).replaceAll("[()]", "");
            if (next == 1 && letters < "甲乙丙丁戊".length() && text.equals("甲乙丙丁戊".substring(letters, letters + 1))) {
                letters++;
            } else if (!(next == 1 && letters == 0 && text.equals("栏次")) && !text.equals(String.valueOf(next++))) {
                return false;
            }
        }
        return next > 1;
    }

    /** A row of other headers: nothing but words, most of them such as stand over columns. */
    boolean looksLikeHeader(Set<String> known) {
        if (!text || !line().words() || line().labels().size() < 2) {
            return false;
        }
        long headers = line().labels().values().stream()
                .filter(label -> known.contains(label.folded())
                        || HEADER_WORD.matcher(label.folded()).matches())
                .count();
        return headers >= 2 && 2 * headers >= line().labels().size();
    }

    /** More than half of its labels are among the known ones. */
    boolean isMostly(Set<String> known) {
        long same = line().labels().values().stream()
                .filter(label -> known.contains(label.folded()))
                .count();
        return 2 * same > line().labels().size();
    }

    boolean beginsWithOrdinals() {
        return line().labels().values().stream()
                .limit(1)
                .anyMatch(label -> label.folded().equals("序号"));
    }
}

package org.huibao.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.Labels;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Row;

/**
 * What a row below a ledger's header is, as far as its own words tell.
 *
 * @param filled its cells with content, from left to right
 */
record LedgerRow(Row row, List<Cell> filled, HeaderLine line) {

    private static final String TOTAL = "(?:总?合计|总计|小计|共计|累计|总和|合計|總計|小計)";

    /** 合计, 一季度小计, 县司法局合计: a party named 合计科技公司 goes on behind the word. */
    private static final Pattern ENDS_WITH_TOTAL =
            Pattern.compile(".{0,20}" + TOTAL + "(?:\\([^()]{0,10}\\))?[:.]?|(?:grand|sub)?-?total:?|sum:?");

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

    static LedgerRow of(Row row) {
        return new LedgerRow(
                row, row.cells().stream().filter(SheetIndex::hasContent).toList(), HeaderLine.of(row));
    }

    Optional<Cell> at(int column) {
        return row.cells().stream().filter(cell -> cell.column() == column).findFirst();
    }

    /** A word such as 合计 in one of the first two cells with text. */
    boolean namesTotal() {
        List<Label> labels = line.labels().values().stream().limit(2).toList();
        return labels.stream().anyMatch(label -> isTotal(label, label == labels.get(0)));
    }

    private static boolean isTotal(Label label, boolean first) {
        String text = label.plain().length() > LONGEST_TOTAL ? "" : Labels.foldPlain(label.plain());
        return first
                ? ENDS_WITH_TOTAL.matcher(text).matches()
                        || TOTAL_OF.matcher(text).matches()
                : text.matches(TOTAL + "[:.]?");
    }

    /** The cell adds up others of its own column. */
    static boolean addsUpItsColumn(Cell cell) {
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
        return !filled.isEmpty()
                && Optional.ofNullable(line.labels().get(filled.get(0).column()))
                        .filter(label -> FOOTER.matcher(label.plain()).matches())
                        .isPresent();
    }

    /** True where only one cell of the row is filled. */
    boolean isLone() {
        return filled.size() == 1;
    }

    boolean isGroupTitle() {
        return isLone()
                && line.labels().values().stream()
                        .anyMatch(label -> GROUP.matcher(label.plain()).matches());
    }

    boolean hasText() {
        return filled.stream().anyMatch(TableRows::isWord);
    }

    /** 甲, 乙, 1, 2 …: the columns' numbers under the headers. */
    boolean numbersColumns(int width) {
        if (filled.size() < Math.max(width, 3)) {
            return false;
        }
        int next = 1;
        int letters = 0;
        for (Cell cell : filled) {
            String text = Labels.plain(cell.raw()).replaceAll("[()]", "");
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
        if (!line.words() || line.labels().size() < 2) {
            return false;
        }
        long headers = line.labels().values().stream()
                .filter(label -> known.contains(label.folded())
                        || HEADER_WORD.matcher(label.folded()).matches())
                .count();
        return headers >= 2 && 2 * headers >= line.labels().size();
    }

    boolean beginsWithOrdinals() {
        return line.labels().values().stream()
                .limit(1)
                .anyMatch(label -> label.folded().equals("序号"));
    }
}

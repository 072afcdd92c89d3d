package org.huibao.definition.book;

import java.util.List;
import java.util.Optional;
import org.huibao.notation.LabelFolding;

/**
 * How a sheet of {@code definition.xlsx} holds a printed table. On top one row a key of the table, the key in the first column. Then the row of the
 * columns' codes, which begins with 代号, and in which 合计 and other headers stand over what is said of rows; below it what is said of columns, row
 * by row; the table's own headers, merged as they are printed; and its rows, each with its code in the first column.
 */
final class DrawnLayout {

    /** In the first cell; beside it the table's name, or else that of the sheet holds. */
    static final String MARK = "固定表格";

    static final String CODES = "代号";

    /** What else people write in its place. */
    static final List<String> CODE_WORDS = List.of(CODES, "代码", "编码");

    static final String ALL = "全部";

    static final List<BookColumn> SETTINGS = List.of(
            new BookColumn("title", "标题", CellMeaning.TEXT, 0),
            new BookColumn("from", "填报单位", CellMeaning.OWING, 0),
            new BookColumn("unit", "计量单位", CellMeaning.TEXT, 0),
            new BookColumn("decimals", "小数位数", CellMeaning.INTEGER, 0),
            new BookColumn("rounding", "舍入", CellMeaning.CHOICE, 0),
            new BookColumn("combine", "汇总方式", CellMeaning.CHOICE, 0),
            new BookColumn("required", "必填", CellMeaning.FLAG, 0),
            new BookColumn("previous", "上年数来源", CellMeaning.CHOICE, 0),
            new BookColumn("sheet", "取数工作表", CellMeaning.TEXT, 0));

    /** What is said of a single row or column. */
    static final List<BookColumn> OF_LINES = List.of(
            new BookColumn("total", "合计", CellMeaning.VALUE, 16),
            new BookColumn("unit", "计量单位", CellMeaning.TEXT, 10),
            new BookColumn("decimals", "小数位数", CellMeaning.INTEGER, 10),
            new BookColumn("aliases", "别名", CellMeaning.LABELS, 24),
            new BookColumn("definition", "指标解释", CellMeaning.TEXT, 30));

    static final BookColumn TOTAL = OF_LINES.get(0);

    private DrawnLayout() {}

    /** Whether words in the first column begin a table. */
    static boolean beginsTable(String text) {
        String folded = LabelFolding.fold(text);
        return folded.equals(LabelFolding.fold(MARK)) || folded.equals(LabelFolding.fold(CODES));
    }

    /** By what people read, or by the key of YAML. */
    static Optional<BookColumn> named(List<BookColumn> columns, String text) {
        String folded = LabelFolding.fold(text);
        return columns.stream()
                .filter(column -> column.key().equals(text.strip())
                        || LabelFolding.fold(column.header()).equals(folded))
                .findFirst();
    }
}

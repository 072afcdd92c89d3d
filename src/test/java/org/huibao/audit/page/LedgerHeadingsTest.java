package org.huibao.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of a sheet as {@code a,b/c}, empty cells left out; what is found as rows, columns and headers. */
class LedgerHeadingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            姓名,种类,金额/张三,罚款,5                             | -    | 金额 | 种类 | 1-1 [2, 3] 种类 金额
            台账/姓名,种类,金额/张三,罚款,5                        | -    | 金额 | 种类 | 2-2 [2, 3] 种类 金额
            台账/序号,处罚,,备注/,种类,金额,/1,罚款,5,张三         | -    | 金额 | 种类 | 2-3 [2, 3] 种类 处罚 金额
            序号,处罚,,没收,/,种类,金额,种类,金额/1,罚款,5,现金,6  | 没收 | 金额 | 种类 | 1-2 [2, 4, 5] 种类 处罚 种类 没收 金额
            单位：局,,,计量：元/姓名,种类,金额,备注/张三,罚款,5,无 | -    | 金额 | 种类 | 2-2 [2, 3] 种类 金额
            姓名,种类,罚款/张三,罚款,5                             | -    | 金额 | 种类 | -
            姓名,案号,金额/张三,罚款,金额                          | -    | 金额 | 案号 | 1-1 [2, 3] 案号 金额
            """)
    void showsHeadersOfTheColumnsThatWereUsed(
            String sheet, String over, String counted, String filter, String expected) {
        Indicator.Ledger ledger = new Indicator.Ledger(
                "",
                counted,
                "",
                false,
                List.of(new Indicator.Ledger.Where(filter, Set.of("罚款"))),
                over == null ? List.of() : List.of(over));
        LedgerHeadings headings = new LedgerHeadings(ledger, Set.of(over == null ? 3 : 5));

        Optional<LedgerHeadings.Found> found = Optional.empty();
        for (Row row : rows(sheet)) {
            found = found.or(() -> headings.row(row));
        }

        assertThat(found.map(LedgerHeadingsTest::shown).orElse(null)).isEqualTo(expected);
    }

    private static String shown(LedgerHeadings.Found found) {
        return found.top() + "-" + found.bottom() + " " + found.columns() + " "
                + found.cells().stream().map(Cell::raw).collect(Collectors.joining(" "));
    }

    private static List<Row> rows(String sheet) {
        List<Row> rows = new ArrayList<>();
        String[] lines = sheet.split("/");
        for (int row = 1; row <= lines.length; row++) {
            List<Cell> cells = new ArrayList<>();
            String[] texts = lines[row - 1].split(",");
            for (int column = 1; column <= texts.length; column++) {
                String text = texts[column - 1].strip();
                Cell.Kind kind = text.matches("[0-9]+") ? Cell.Kind.NUMBER : Cell.Kind.TEXT;
                if (!text.isEmpty()) {
                    cells.add(new Cell(row, column, kind, text, "", "General"));
                }
            }
            rows.add(new Row(row, false, cells));
        }
        return rows;
    }
}

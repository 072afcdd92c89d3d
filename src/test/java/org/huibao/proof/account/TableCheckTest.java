package org.huibao.proof.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.definition.FixedTable;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.definition.TableLine;
import org.huibao.message.Messages;
import org.huibao.proof.cells.WholeSource;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.statement.UnitStatements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demonstration's tables: of every two cells, only the right one is taken for the right one. */
class TableCheckTest {

    private static final ReportJob JOB = ((LoadedJob.Valid)
                    new JobDefinitions(Path.of("jobs"), Messages.of("en")).load("open-government", "2025"))
            .job();

    @ParameterizedTest(name = "{0}, {2}")
    @CsvSource({
        "县自然资源局.xlsx, 申请情况, 申请情况, 25",
        "县自然资源局.xlsx, 复议诉讼, 复议诉讼, 1",
        "公安局/公安局依申请公开办理情况统计表2025.xlsx, 统计表, 申请情况, 25"
    })
    void onlyTheRightCell(String file, String sheet, String table, int rows) {
        FixedTable drawn = JOB.table(table).orElseThrow();
        List<String> wrong = WholeSource.read(
                        Path.of("input/open-government/2025", file), List.of(), (any, row) -> true, all -> {
                            SeenSheet seen = all.stream()
                                    .filter(each -> each.name().equals(sheet))
                                    .findFirst()
                                    .orElseThrow();
                            return judged(drawn, seen, rows);
                        })
                .orElseThrow();

        assertThat(wrong).isEmpty();
    }

    private static List<String> judged(FixedTable table, SeenSheet sheet, int rows) {
        Map<String, SeenCell> cells = cells(table, sheet);
        assertThat(cells).hasSize(rows * table.columns().size());
        UnitStatements texts = new UnitStatements(sheet);
        List<String> wrong = new ArrayList<>();
        cells.forEach((code, its) -> cells.forEach((other, cell) -> {
            boolean right = new TableCheck(JOB)
                    .otherwise(JOB.indicator(code).orElseThrow(), sheet, cell, texts)
                    .isEmpty();
            if (right != code.equals(other)) {
                wrong.add(code + " at " + cell.address());
            }
        }));
        return wrong;
    }

    /** The numbers row after row, as the table is printed. */
    private static Map<String, SeenCell> cells(FixedTable table, SeenSheet sheet) {
        Map<String, SeenCell> cells = new LinkedHashMap<>();
        List<List<SeenCell>> numbers = sheet.kept().values().stream()
                .map(row -> row.cells().stream().filter(SeenCell::number).toList())
                .filter(row -> row.size() == table.columns().size())
                .toList();
        for (int row = 0; row < numbers.size(); row++) {
            TableLine its = table.rows().get(row);
            for (int column = 0; column < table.columns().size(); column++) {
                cells.put(
                        FixedTable.code(its, table.columns().get(column)),
                        numbers.get(row).get(column));
            }
        }
        return cells;
    }
}

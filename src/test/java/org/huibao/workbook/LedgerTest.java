package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long sheet is read row by row, never as a grid. */
class LedgerTest {

    private static final int ROWS = 60_000;

    @TempDir
    Path folder;

    @Test
    void is_read_row_by_row_and_may_be_left_early() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= ROWS; row++) {
            rows.append("<row r='" + row + "'><c r='A" + row + "'><v>" + row + "</v></c><c r='B" + row
                    + "' t='inlineStr'><is><t>罚款</t></is></c></row>");
        }
        Path file = Files.write(
                folder.resolve("ledger.xlsx"), new Xlsx().rows(rows.toString()).bytes());
        Opened<List<Long>> opened = Workbooks.read(file, List.of(), workbook -> {
            Sheet sheet = workbook.sheets().get(0);
            assertThatThrownBy(sheet::grid).isInstanceOf(SheetTooLarge.class);
            long[] seen = new long[3];
            sheet.rows(row -> {
                seen[0]++;
                seen[1] += Long.parseLong(row.cells().get(0).raw());
                return true;
            });
            sheet.rows(row -> {
                seen[2]++;
                return row.number() < 10;
            });
            return List.of(seen[0], seen[1], seen[2]);
        });
        assertThat(opened).isEqualTo(new Opened.Readable<>(List.of((long) ROWS, ROWS * (ROWS + 1L) / 2, 10L)));
    }
}

package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huibao.workbook.xls.BinaryWorkbookTest;
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

    @Test
    void tells_its_merged_regions_while_its_rows_pass_by() throws IOException {
        byte[] xlsx = new Xlsx()
                .sheet(
                        "<sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='3'><c r='A3'><v>2</v></c></row></sheetData>"
                                + "<mergeCells><mergeCell ref='A1:A2'/><mergeCell ref='B3'/></mergeCells>")
                .bytes();
        assertThat(merges(Files.write(folder.resolve("merged.xlsx"), xlsx)))
                .containsExactly("1:[1 1 2 1, 3 2 3 2]", "3:[1 1 2 1, 3 2 3 2]");
        assertThat(merges(Files.write(folder.resolve("merged.xls"), BinaryWorkbookTest.xls())))
                .contains("1:[1 1 1 2]");
    }

    private static List<String> merges(Path file) {
        Opened<List<String>> opened = Workbooks.read(file, List.of(), workbook -> {
            List<String> seen = new ArrayList<>();
            Sheet sheet = workbook.sheets().get(0);
            sheet.rows(row -> seen.add(row.number() + ":"
                    + sheet.merges().stream()
                            .map(each -> each.top() + " " + each.left() + " " + each.bottom() + " " + each.right())
                            .toList()));
            return seen;
        });
        return ((Opened.Readable<List<String>>) opened).result();
    }
}

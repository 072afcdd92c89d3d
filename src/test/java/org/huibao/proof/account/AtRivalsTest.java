package org.huibao.proof.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.definition.Indicator.At;
import org.huibao.definition.Indicator.Axis;
import org.huibao.proof.cells.WholeSource;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.statement.PeriodWords;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtRivalsTest {

    private static final At TOTAL = new At("", "", new Axis.Path(List.of("合计")), new Axis.Path(List.of("宗数")));

    @TempDir
    private Path folder;

    /** Sheets parted by {@code ++}, rows by {@code //}, cells by {@code |}; the first number beside 合计 in the first sheet was used. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "单位|宗数 // 甲|30 // 合计|71;",
                "单位|宗数 // 合计|71 // 合计|72; B3",
                "单位|宗数 // 合计|71 // 合计|71;",
                "单位|宗数 // 合计|71 // 本页合计|72;",
                "单位|宗数 // 合计|71 // 2019年情况 // 单位|宗数 // 合计|72;",
                "单位|宗数|宗数 // 合计|71|72; C2",
                "单位|本年|上年 // |宗数|宗数 // 合计|71|72;",
                "单位|宗数|备注 // 甲|71|合计; C2",
                "单位|宗数 // 合计|71 ++ 单位|宗数 // 合计|72; 表2!B2",
                "单位|宗数 // 合计|71 ++ 2019年情况 // 单位|宗数 // 合计|72;",
                "单位|宗数 // 合计|71 ++ 单位|人数 // 合计|72;"
            })
    void whatMayBeMeantAsWell(String sheets, String rival) throws IOException {
        Path file = folder.resolve("return.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (String each : sheets.split(" \\+\\+ ")) {
                write(book.createSheet("表" + (book.getNumberOfSheets() + 1)), each.split(" // "));
            }
            book.write(out);
        }
        Optional<String> found = WholeSource.read(
                        file,
                        List.of(),
                        (sheet, row) -> false,
                        all -> AtRivals.of(
                                all.get(0), used(all.get(0)), TOTAL, ofThisYear(all), new PeriodWords("2020")))
                .orElseThrow();
        assertThat(found).isEqualTo(Optional.ofNullable(rival));
    }

    private static List<SeenSheet> ofThisYear(List<SeenSheet> all) {
        PeriodWords period = new PeriodWords("2020");
        return all.stream()
                .filter(sheet -> period.otherYear(sheet, Integer.MAX_VALUE).isEmpty())
                .toList();
    }

    private static SeenCell used(SeenSheet sheet) {
        return sheet.kept().values().stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> cell.text().equals("合计")))
                .flatMap(row -> row.cells().stream())
                .filter(SeenCell::number)
                .findFirst()
                .orElseThrow();
    }

    private static void write(Sheet sheet, String... rows) {
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(i);
            String[] cells = rows[i].split("\\|");
            for (int column = 0; column < cells.length; column++) {
                if (cells[column].matches("[0-9]+")) {
                    row.createCell(column).setCellValue(Integer.parseInt(cells[column]));
                } else if (!cells[column].isBlank()) {
                    row.createCell(column).setCellValue(cells[column].strip());
                }
            }
        }
    }
}

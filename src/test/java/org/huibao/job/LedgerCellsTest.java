package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.model.CountedCell;
import org.huibao.store.LedgerCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerCellsTest {

    @Test
    void goToTheDatabaseWhileTheRowsPassByAndAreGoneWithTheirTransaction(@TempDir Path folder) throws Exception {
        try (Program program = new Program(new SmallCounty(folder))) {
            LedgerCells cells = program.bean(LedgerCells.class);
            JdbcClient jdbc = program.bean(JdbcClient.class);
            TransactionTemplate transaction = new TransactionTemplate(program.bean(PlatformTransactionManager.class));

            transaction.executeWithoutResult(status -> {
                LedgerCells.Taker taker = cells.of("r");
                for (int row = 2; row <= 2501; row++) {
                    taker.add("cases", "处罚台账", new CountedCell("B" + row, "x", BigDecimal.ONE, ""));
                }
                assertThat(pieces(jdbc)).isEqualTo(2);
                taker.finish();
                assertThat(pieces(jdbc)).isEqualTo(3);
                status.setRollbackOnly();
            });

            assertThat(pieces(jdbc)).isZero();
        }
    }

    /** What runs before the last two held is forgotten, and so are the cells. */
    @Test
    void aLedgerThatComesBackIsReadAgain(@TempDir Path folder) throws Exception {
        SmallCounty county = new SmallCounty(folder);
        Files.writeString(county.job().resolve("indicators.yaml"), """
                indicators:
                  - {code: fines, name: 罚款, unit: 元, from: [sfj], ledger: {sheet: 台账, sum: 罚款金额}}
                """);
        Files.write(county.job().resolve("report.docx"), SmallCounty.docx("罚款{{fines}}元。"));
        Files.writeString(county.job().resolve("job.yaml"), """
                title: 小县报告
                county: 小县
                departments:
                  - {code: sfj, name: 县司法局}
                """);
        try (Program program = new Program(county)) {
            JdbcClient jdbc = program.bean(JdbcClient.class);
            for (int fine : new int[] {1, 2, 3, 1, 2}) {
                Path ledger = folder.resolve(fine + ".xlsx");
                if (!Files.exists(ledger)) {
                    ledger(ledger, fine);
                }
                Files.copy(ledger, county.input().resolve("县司法局.xlsx"), StandardCopyOption.REPLACE_EXISTING);
                RunResult result = program.run();
                assertThat(result.exitCode()).as(result.toString()).isZero();
                assertThat(pieces(jdbc)).isLessThanOrEqualTo(2);
            }
        }
        assertThat(Files.readString(county.output().resolve("published/audit.csv")))
                .contains("台账,B2,");
    }

    private static void ledger(Path file, int fine) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet rows = workbook.createSheet("台账");
            rows.createRow(0).createCell(0).setCellValue("案号");
            rows.getRow(0).createCell(1).setCellValue("罚款金额");
            rows.createRow(1).createCell(0).setCellValue("一");
            rows.getRow(1).createCell(1).setCellValue(fine);
            workbook.write(out);
        }
    }

    private static int pieces(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from counted_cells")
                .query(Integer.class)
                .single();
    }
}

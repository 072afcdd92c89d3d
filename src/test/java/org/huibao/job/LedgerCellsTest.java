package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
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

    private static int pieces(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from counted_cells")
                .query(Integer.class)
                .single();
    }
}

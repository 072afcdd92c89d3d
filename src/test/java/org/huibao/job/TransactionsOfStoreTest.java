package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huibao.office.SettingSources;
import org.huibao.store.RunLocks;
import org.huibao.store.RunRecords;
import org.huibao.store.WorkItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aop.support.AopUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** What stands in the store stands there whole or not at all, which no bean does by its annotations alone. */
class TransactionsOfStoreTest {

    @Test
    void aRunThatCannotBeOpenedLeavesNothing(@TempDir Path folder) {
        SettingSources surroundings =
                SettingSources.of("huibao.output=" + folder.resolve("output"), "huibao.jobs=" + folder);
        try (RunContext context = RunContext.open(
                surroundings,
                new RunLocks(surroundings.database()),
                new ProgramCode(),
                RunLog.of(surroundings, ProgressView.NONE))) {
            RunRecords runs = context.bean(RunRecords.class);
            List<WorkItem> broken = new ArrayList<>();
            broken.add(null);

            assertThat(AopUtils.isAopProxy(runs)).isTrue();
            assertThatThrownBy(() -> runs.open("j", "2020", "d".repeat(64), broken, List.of(), 0))
                    .isInstanceOf(RuntimeException.class);
            assertThat(runs.last("j", "2020")).isEmpty();
        }
    }

    /** Seen once: a process was killed while the work list was written, and its rows stayed in the index without the run. */
    @Test
    void rowsOfARunThatWasNeverOpenedAreInNobodysWay(@TempDir Path folder) throws Exception {
        SmallCounty county = new SmallCounty(folder);
        county.files("县司法局.xlsx", "71", "70");
        county.files("县信访局.xlsx", "5", "5");
        try (Program program = new Program(county)) {
            assertThat(program.run()).isInstanceOf(RunResult.Written.class);
            String name = program.bean(RunRecords.class)
                    .last(SmallCounty.JOB, SmallCounty.PERIOD)
                    .orElseThrow()
                    .name();
            program.bean(JdbcClient.class).sql("delete from huibao_run").update();
            FileSystemUtils.deleteRecursively(folder.resolve("output").resolve(SmallCounty.JOB));
            FileSystemUtils.deleteRecursively(folder.resolve("output/.huibao/status"));

            RunResult again = program.run();

            assertThat(again).isInstanceOf(RunResult.Written.class);
            assertThat(program.bean(RunRecords.class)
                            .last(SmallCounty.JOB, SmallCounty.PERIOD)
                            .orElseThrow()
                            .name())
                    .isNotEqualTo(name);
        }
    }
}

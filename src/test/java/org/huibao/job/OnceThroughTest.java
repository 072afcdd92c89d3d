package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibao.model.FiledReturn;
import org.huibao.store.ReturnReadings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The data goes through the house once. */
class OnceThroughTest {

    @Test
    void whatWasReadIsAskedForOnceARunHoweverManyFiguresThereAre(@TempDir Path folder) throws Exception {
        SmallCounty county = new SmallCounty(folder);
        for (String name : List.of("县司法局.xlsx", "县信访局.xlsx")) {
            Files.write(county.input().resolve(name), Returns.of(name));
        }
        try (Program program = new Program(county)) {
            JdbcClient jdbc = program.bean(JdbcClient.class);
            jdbc.sql("set query_statistics true").update();
            jdbc.sql("set query_statistics_max_entries 1000").update();

            assertThat(program.run().exitCode()).isZero();

            assertThat(executed(jdbc, "select % r.content %")).isEqualTo(1);
            assertThat(executed(jdbc, "insert into reading %")).isBetween(1, 2);
            // Of the findings of the intake, and of all.
            assertThat(executed(jdbc, "insert into findings %")).isLessThanOrEqualTo(2);
        }
    }

    private static int executed(JdbcClient jdbc, String like) {
        return jdbc.sql("select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                        + " where sql_statement like ?")
                .param(like)
                .query(Integer.class)
                .single();
    }

    /** A sum without it would look like any other. */
    @Test
    void aReturnWhoseReadingIsGoneIsNotLeftOutInSilence(@TempDir Path folder) throws Exception {
        try (Program program = new Program(new SmallCounty(folder))) {
            FiledReturn filed =
                    new FiledReturn("a.xlsx", "", 1, folder, FiledReturn.Verdict.ACCEPTED, "sfj", "folder", "");
            program.bean(JdbcClient.class)
                    .sql("insert into filed_return (run, ordinal, path, sha256, size, verdict, department,"
                            + " recognised_by, replaces, reading)"
                            + " values ('r', 0, 'a.xlsx', '', 1, 'ACCEPTED', 'sfj', '', '', 'gone')")
                    .update();

            assertThatThrownBy(() -> program.bean(ReturnReadings.class).gather("r", List.of(filed), folder))
                    .hasMessageContaining("1 returns of run r were not read");
        }
    }
}

package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.huibao.store.DatabaseAddress;
import org.huibao.store.RunLocks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole job on a real MySQL server, or one that stands for it; never skipped. */
class MySqlTest {

    private static DatabaseServer server;

    @BeforeAll
    static void start() throws Exception {
        server = DatabaseServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void publishesTheSameBytesAsOnTheEmbeddedDatabase(@TempDir Path embedded, @TempDir Path shared) throws Exception {
        Map<String, String> expected = published(embedded);
        SmallCounty county = filed(shared);

        try (Program program = onMySql(county)) {
            assertThat(program.run().exitCode()).isZero();
            assertThat(((RunResult.Written) program.run()).upToDate()).isTrue();
        }

        assertThat(Trees.hashes(county.output().resolve("published"))).isEqualTo(expected);
    }

    @Test
    void oneRunAtATimeOnAJobAndPeriod(@TempDir Path folder) throws Exception {
        SmallCounty county = filed(folder);

        try (Program one = onMySql(county);
                Program other = onMySql(county)) {
            Optional<RunLocks.Held> lock = one.bean(RunLocks.class).take(SmallCounty.JOB, SmallCounty.PERIOD);
            assertThat(other.run().exitCode()).isEqualTo(75);

            lock.orElseThrow().close();
            assertThat(other.run().exitCode()).isZero();
        }
    }

    @Test
    void aLockThatWentWithItsConnectionIsMissed(@TempDir Path folder) throws Exception {
        try (Program program = onMySql(filed(folder))) {
            RunLocks locks = new RunLocks(program.surroundings().database());
            RunLocks.Held lock = locks.take(SmallCounty.JOB, SmallCounty.PERIOD).orElseThrow();
            assertThat(locks.stillHeld(SmallCounty.JOB, SmallCounty.PERIOD)).isTrue();
            assertThat(locks.stillHeld(SmallCounty.JOB, "2019")).isFalse();

            JdbcClient jdbc = program.bean(JdbcClient.class);
            List<Long> sleeping = jdbc.sql("select id from information_schema.processlist"
                            + " where command = 'Sleep' and id <> connection_id()")
                    .query(Long.class)
                    .list();
            sleeping.forEach(id -> jdbc.sql("kill " + id).update());

            assertThat(locks.stillHeld(SmallCounty.JOB, SmallCounty.PERIOD)).isFalse();
            lock.close();
        }
    }

    /** A server's locks hold for all its databases. */
    @Test
    void twoCountiesWithAJobOfOneNameShareAServer(@TempDir Path folder) throws Exception {
        try (Program program = onMySql(filed(folder))) {
            program.bean(JdbcClient.class)
                    .sql("create database if not exists neighbour")
                    .update();
            DatabaseAddress own = program.surroundings().database();
            String url = own.url().replaceFirst("(//[^/]+/)[^?]*", "$1neighbour");
            RunLocks here = new RunLocks(own);
            RunLocks there =
                    new RunLocks(new DatabaseAddress(url, own.username(), own.password(), folder.resolve("none")));

            RunLocks.Held lock = here.take(SmallCounty.JOB, SmallCounty.PERIOD).orElseThrow();
            assertThat(there.take(SmallCounty.JOB, SmallCounty.PERIOD)).hasValueSatisfying(RunLocks.Held::close);
            lock.close();
        }
    }

    @Test
    void rowsGoToTheServerManyAtATime(@TempDir Path folder) throws Exception {
        try (Program program = onMySql(filed(folder))) {
            assertThat(((HikariDataSource) program.bean(DataSource.class)).getDataSourceProperties())
                    .containsEntry("rewriteBatchedStatements", "true");
        }
    }

    @Test
    void noTextOfAReturnMakesItFail(@TempDir Path folder) throws Exception {
        SmallCounty county = new SmallCounty(folder);
        HostileTexts.file(county);

        try (Program program = onMySql(county)) {
            HostileTexts.areRead(county, program.run());
        }
    }

    private static Map<String, String> published(Path folder) throws Exception {
        SmallCounty county = filed(folder);
        try (Program program = new Program(county)) {
            program.run();
        }
        return Trees.hashes(county.output().resolve("published"));
    }

    private static SmallCounty filed(Path folder) throws Exception {
        SmallCounty county = new SmallCounty(folder);
        for (String name : List.of("县司法局.xlsx", "县信访局.xlsx")) {
            Files.write(county.input().resolve(name), Returns.of(name));
        }
        return county;
    }

    private static Program onMySql(SmallCounty county) {
        return new Program(
                county,
                "--spring.datasource.url=" + server.url(),
                "--spring.datasource.username=root",
                "--spring.datasource.password=");
    }
}

package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workers in processes of their own, on a real MySQL server; never skipped in CI. */
@Timeout(600)
class ManyWorkersTest {

    private static final int COUNTIES = 10;
    private static final int UNITS = 20;
    private static final int ROWS = 6_000;

    @TempDir
    private static Path shared;

    private static MySqlServer server;
    private static SmallCounty province;
    private static Map<String, String> alone;
    private static int databases;

    @TempDir
    private Path folder;

    private ProvinceRuns runs;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                DatabaseServer.hasLibaio() || System.getenv("CI") != null,
                "MySQL 8 wants libaio.so.1 (Debian: package libaio1)");
        server = MySqlServer.start();
        province = SmallProvince.at(shared, COUNTIES, UNITS, ROWS);
        try (Program program = new Program(province)) {
            assertThat(program.run().exitCode()).isZero();
        }
        alone = Trees.hashes(province.output().resolve("published"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void freshDatabase() throws Exception {
        runs = new ProvinceRuns(province, folder, server.fresh("d" + ++databases));
    }

    @Test
    void theSameBytesWithoutWorkersWithOneAndWithFour() throws Exception {
        assertThat(runs.run("none")).isEqualTo(alone);
        for (int number : List.of(1, 4)) {
            freshDatabase();
            List<StartedProgram> workers = new ArrayList<>();
            try {
                for (int i = 0; i < number; i++) {
                    workers.add(runs.worker(number + "w" + i));
                }
                assertThat(runs.run("with" + number)).isEqualTo(alone);
                int read = 0;
                for (StartedProgram each : workers) {
                    each.await("的读取已结束");
                    read += Integer.parseInt(each.said().replaceAll("(?s).*本进程读取了 ([0-9]+) 段.*", "$1"));
                }
                assertThat(read).isPositive();
                assertThat(leftovers()).isZero();
            } finally {
                for (StartedProgram each : workers) {
                    each.close();
                }
            }
        }
    }

    private int leftovers() {
        return runs.jdbc()
                .sql("select (select count(*) from huibao_offer) + (select count(*) from huibao_lease)"
                        + " + (select count(*) from INT_CHANNEL_MESSAGE)")
                .query(Integer.class)
                .single();
    }

    @Test
    void theManagerGoesOnWithoutAWorkerThatWasKilled() throws Exception {
        try (StartedProgram worker = runs.worker("w")) {
            CompletableFuture<RunResult.Written> run = runs.begun("m");
            runs.awaitWorkOf(worker);
            worker.kill();

            assertThat(run.get().notices()).singleElement().asString().contains("收不到以下协作进程的消息");
        }
        assertThat(runs.published("m")).isEqualTo(alone);
    }

    /** Its transaction is open all the while, and holds locks. */
    @Test
    void aFrozenWorkerWritesNothingWhenItComesBack() throws Exception {
        try (StartedProgram worker = runs.worker("w")) {
            CompletableFuture<RunResult.Written> run = runs.begun("m");
            runs.awaitWorkOf(worker);
            worker.signal("STOP");

            assertThat(run.get().exitCode()).isZero();
            assertThat(runs.published("m")).isEqualTo(alone);
            List<String> before = runs.records();
            worker.signal("CONT");
            worker.await("已被别的进程接手");
            assertThat(runs.records()).isEqualTo(before);

            // It is of use again.
            Path fewer = ProvinceRuns.copy(shared.resolve("input"), folder.resolve("input"));
            try (Stream<Path> files = Files.walk(fewer)) {
                Files.delete(
                        files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow());
            }
            assertThat(runs.begun("m", "--huibao.input=" + fewer).get().exitCode())
                    .isEqualTo(4);
            worker.await("的读取已结束");
        }
    }

    @Test
    void aManagerThatWasKilledIsTakenUpWhileItsWorkersAreStillReading() throws Exception {
        try (StartedProgram worker = runs.worker("w")) {
            try (StartedProgram manager = runs.manager("m")) {
                runs.awaitWorkOf(worker);
                manager.kill();
            }
            // Whoever polls for the end is a new one: spring-batch #4011.
            assertThat(runs.run("m")).isEqualTo(alone);
            assertThat(leftovers()).isZero();
        }
    }

    /** Batch asks for the partitions anew when it takes a run up: another cut must leave no return between two (spring-batch #2051). */
    @Test
    void anotherNumberOfPartitionsAfterAKillLeavesNothingUnread() throws Exception {
        try (StartedProgram worker = runs.worker("w")) {
            try (StartedProgram manager = runs.manager("m")) {
                runs.awaitWorkOf(worker);
                manager.kill();
            }
            assertThat(runs.run("m", "--huibao.partitions=3")).isEqualTo(alone);
        }
    }

    @Test
    void aSignalStopsAWorkerAtItsNextCommitAndHandsBackTheRest() throws Exception {
        try (StartedProgram worker = runs.worker("w")) {
            CompletableFuture<RunResult.Written> run = runs.begun("m", "--huibao.silence=3600");
            runs.awaitWorkOf(worker);
            worker.signal("TERM");

            assertThat(worker.exitCode()).isEqualTo(143);
            assertThat(worker.said()).contains("因收到信号而停止").doesNotContain("Exception");
            assertThat(run.get().notices()).isEmpty();
        }
        assertThat(runs.published("m")).isEqualTo(alone);
    }

    /** What cannot be taken for want of a connection stays where it is (spring-batch #4006). */
    @Test
    void aWorkerWithTooFewConnectionsLosesNoPartition() throws Exception {
        try (StartedProgram worker = runs.worker(
                "w",
                "--huibao.threads=8",
                "--spring.datasource.hikari.maximum-pool-size=2",
                "--spring.datasource.hikari.connection-timeout=300")) {
            assertThat(runs.run("m")).isEqualTo(alone);
            assertThat(worker.said()).contains("正在等候");
        }
    }

    @Test
    void aWorkerWaitsForItsDatabaseAndSaysSo() throws Exception {
        try (StartedProgram worker = runs.worker("w", "--spring.datasource.hikari.connection-timeout=1000")) {
            server.stop();
            worker.await("连不上");
            server.goOn();
            worker.await("数据库已恢复");
            assertThat(runs.run("m")).isEqualTo(alone);
            worker.await("的读取已结束");
        }
    }

    @Test
    void anotherDefinitionIsRefusedAndTheManagerSaysSo() throws Exception {
        Path jobs = ProvinceRuns.copy(shared.resolve("jobs"), folder.resolve("other"));
        Path file = jobs.resolve(SmallCounty.JOB).resolve("job.yaml");
        Files.writeString(file, "# 改过\n" + Files.readString(file));
        try (StartedProgram worker = runs.worker("w", "--huibao.jobs=" + jobs)) {
            assertThat(runs.begun("m").get().notices())
                    .singleElement()
                    .asString()
                    .contains("没有参加：它的 jobs/ 文件夹");
            worker.await("不参加").await("中的报告定义与该次汇总的不同");
        }
        assertThat(runs.published("m")).isEqualTo(alone);
    }

    @Test
    void anotherProgramIsRefused() throws Exception {
        runs.run("m");
        try (StartedProgram worker = runs.worker("w")) {
            runs.jdbc()
                    .sql(
                            "insert into huibao_offer (run, code, definition) select name, 'other', 'same' from huibao_run")
                    .update();
            worker.await("由另一版本的程序发起");
        }
    }

    /** A worker with an output of its own copies what it reads, and reads the bytes that were judged or none. */
    @Test
    void returnsThatAreOthersByNowAreReadByTheManager() throws Exception {
        Path input = ProvinceRuns.copy(shared.resolve("input"), folder.resolve("changed"));
        try (Stream<Path> files = Files.walk(input)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Files.write(each, new byte[] {0}, StandardOpenOption.APPEND);
            }
        }
        try (StartedProgram worker = runs.worker("w", "--huibao.input=" + input)) {
            CompletableFuture<RunResult.Written> run = runs.begun("m");
            worker.await("的内容与该次汇总取用时不同");
            // Named, unless the run was over before the worker had come to say so.
            assertThat(run.get().notices()).singleElement().asString().contains("已在本机读取");
        }
        assertThat(runs.published("m")).isEqualTo(alone);
    }

    @Test
    void oneOfTwoManagersEndsAtOnce() throws Exception {
        try (StartedProgram worker = runs.worker("w")) {
            CompletableFuture<RunResult.Written> run = runs.begun("m");
            runs.awaitWorkOf(worker);
            // On a busy machine the first would be done before the second has begun.
            worker.signal("STOP");
            try (StartedProgram second = runs.manager("second")) {
                assertThat(second.exitCode()).isEqualTo(75);
            } finally {
                worker.signal("CONT");
            }
            assertThat(run.get().exitCode()).isZero();
        }
        assertThat(runs.published("m")).isEqualTo(alone);
    }

    @Test
    void theEmbeddedDatabaseHasNoWorkers() throws Exception {
        try (StartedProgram worker = StartedProgram.in(folder, "worker")) {
            assertThat(worker.exitCode()).isEqualTo(2);
            assertThat(worker.said()).contains("MySQL").doesNotContain("Exception");
        }
    }
}

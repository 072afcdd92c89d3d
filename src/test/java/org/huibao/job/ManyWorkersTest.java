package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Workers in processes of their own, on a real MySQL server; never skipped. */
@Timeout(300)
class ManyWorkersTest {

    private static final int COUNTIES = 10;
    private static final int UNITS = 20;
    private static final int ROWS = 8_000;

    @TempDir
    private static Path shared;

    private static MySqlServer server;
    private static SmallCounty province;
    private static Map<String, String> alone;
    private static int databases;

    @TempDir
    private Path folder;

    private String url;

    @BeforeAll
    static void start() throws Exception {
        server = MySqlServer.start();
        province = SmallProvince.at(shared, COUNTIES, UNITS, ROWS);
        try (Program program = new Program(province)) {
            assertThat(program.run().exitCode()).isZero();
        }
        alone = Trees.hashes(province.output().resolve("published"));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void freshDatabase() throws Exception {
        url = server.fresh("d" + ++databases);
    }

    @Test
    void theSameBytesWithoutWorkersAndWithFour() throws Exception {
        assertThat(published(run("none"))).isEqualTo(alone);

        url = server.fresh("d" + ++databases);
        List<StartedProgram> workers = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                workers.add(worker("w" + i));
            }
            for (StartedProgram each : workers) {
                each.await("正在等候");
            }
            assertThat(published(run("four", "--huibao.threads=1"))).isEqualTo(alone);
            int read = 0;
            for (StartedProgram each : workers) {
                each.await("的读取已结束");
                read += Integer.parseInt(each.said().replaceAll("(?s).*本进程读取了 ([0-9]+) 段.*", "$1"));
            }
            assertThat(read).isPositive();
            assertThat(jdbc().sql("select (select count(*) from huibao_offer) + (select count(*) from huibao_lease)"
                                    + " + (select count(*) from INT_CHANNEL_MESSAGE)")
                            .query(Integer.class)
                            .single())
                    .isZero();
        } finally {
            for (StartedProgram each : workers) {
                each.close();
            }
        }
    }

    @Test
    void theManagerGoesOnWithoutAWorkerThatWasKilled() throws Exception {
        try (StartedProgram worker = worker("w").await("正在等候");
                StartedProgram manager = manager("m")) {
            awaitLedgerUnderWay(worker);
            worker.kill();

            assertThat(manager.exitCode()).as(manager.said()).isZero();
            assertThat(manager.said()).contains("收不到以下协作进程的消息");
        }
        assertThat(published("m")).isEqualTo(alone);
    }

    /** Its transaction is open all the while, and holds locks. */
    @Test
    void aFrozenWorkerWritesNothingWhenItComesBack() throws Exception {
        try (StartedProgram worker = worker("w").await("正在等候");
                StartedProgram manager = manager("m")) {
            awaitLedgerUnderWay(worker);
            worker.signal("STOP");

            assertThat(manager.exitCode()).as(manager.said()).isZero();
            assertThat(published("m")).isEqualTo(alone);
            List<String> before = records();
            worker.signal("CONT");
            worker.await("已被别的进程接手");
            assertThat(records()).isEqualTo(before);

            // It is of use again.
            correct(folder.resolve("input"));
            worker.await("的读取已结束");
        }
    }

    @Test
    void aManagerThatWasKilledIsTakenUpWhileItsWorkersAreStillReading() throws Exception {
        try (StartedProgram worker = worker("w").await("正在等候")) {
            try (StartedProgram manager = manager("m")) {
                awaitLedgerUnderWay(worker);
                manager.kill();
            }
            assertThat(published(run("m"))).isEqualTo(alone);
        }
    }

    /** Batch asks for the partitions anew when it takes a run up: another cut must leave no return between two (spring-batch #2051). */
    @Test
    void anotherNumberOfPartitionsAfterAKillLeavesNothingUnread() throws Exception {
        try (StartedProgram worker = worker("w").await("正在等候")) {
            try (StartedProgram manager = manager("m")) {
                awaitLedgerUnderWay(worker);
                manager.kill();
            }
            assertThat(published(run("m", "--huibao.partitions=3"))).isEqualTo(alone);
        }
    }

    @Test
    void aSignalStopsAWorkerAtItsNextCommitAndHandsBackTheRest() throws Exception {
        try (StartedProgram worker = worker("w").await("正在等候");
                StartedProgram manager = manager("m", "--huibao.silence=3600")) {
            awaitLedgerUnderWay(worker);
            worker.signal("TERM");

            assertThat(worker.exitCode()).isEqualTo(143);
            assertThat(worker.said()).contains("因收到信号而停止").doesNotContain("Exception");
            assertThat(manager.exitCode()).as(manager.said()).isZero();
            assertThat(manager.said()).doesNotContain("收不到");
        }
        assertThat(published("m")).isEqualTo(alone);
    }

    /** What cannot be taken for want of a connection stays where it is (spring-batch #4006). */
    @Test
    void aWorkerWithTooFewConnectionsLosesNoPartition() throws Exception {
        try (StartedProgram worker = worker(
                        "w",
                        "--huibao.threads=8",
                        "--spring.datasource.hikari.maximum-pool-size=2",
                        "--spring.datasource.hikari.connection-timeout=300")
                .await("正在等候")) {
            assertThat(published(run("m"))).isEqualTo(alone);
        }
    }

    @Test
    void aWorkerWaitsForItsDatabaseAndSaysSo() throws Exception {
        try (StartedProgram worker = worker("w", "--spring.datasource.hikari.connection-timeout=1000")
                .await("正在等候")) {
            server.stop();
            worker.await("连不上");
            server.goOn();
            worker.await("数据库已恢复");
            assertThat(published(run("m"))).isEqualTo(alone);
            worker.await("的读取已结束");
        }
    }

    @Test
    void anotherDefinitionIsRefusedAndTheManagerSaysSo() throws Exception {
        Path jobs = copy(shared.resolve("jobs"), folder.resolve("other"));
        Path file = jobs.resolve(SmallCounty.JOB).resolve("job.yaml");
        Files.writeString(file, "# 改过\n" + Files.readString(file));
        try (StartedProgram worker = worker("w", "--huibao.jobs=" + jobs).await("正在等候");
                StartedProgram manager = manager("m")) {
            assertThat(manager.exitCode()).isZero();
            assertThat(manager.said()).contains("没有参加：它的 jobs/ 文件夹");
            worker.await("不参加").await("中的报告定义与该次汇总的不同");
        }
        assertThat(published("m")).isEqualTo(alone);
    }

    @Test
    void anotherProgramIsRefused() throws Exception {
        run("m");
        try (StartedProgram worker = worker("w").await("正在等候")) {
            jdbc().sql("insert into huibao_offer (run, code, definition) select name, 'other', 'same' from huibao_run")
                    .update();
            worker.await("由另一版本的程序发起");
        }
    }

    /** A worker with an output of its own copies what it reads, and reads the bytes that were judged or none. */
    @Test
    void returnsThatAreOthersByNowAreReadByTheManager() throws Exception {
        Path input = copy(shared.resolve("input"), folder.resolve("changed"));
        try (Stream<Path> files = Files.walk(input)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Files.write(each, new byte[] {0}, StandardOpenOption.APPEND);
            }
        }
        try (StartedProgram worker = worker("w", "--huibao.input=" + input).await("正在等候");
                StartedProgram manager = manager("m")) {
            assertThat(manager.exitCode()).as(manager.said()).isZero();
            assertThat(manager.said()).contains("有一段读取失败，已在本机读取");
            worker.await("的内容与该次汇总取用时不同");
        }
        assertThat(published("m")).isEqualTo(alone);
    }

    @Test
    void oneOfTwoManagersEndsAtOnce() throws Exception {
        try (StartedProgram worker = worker("w").await("正在等候");
                StartedProgram manager = manager("m")) {
            awaitLedgerUnderWay(worker);
            try (StartedProgram second = manager("second")) {
                assertThat(second.exitCode()).isEqualTo(75);
            }
            assertThat(manager.exitCode()).isZero();
        }
        assertThat(published("m")).isEqualTo(alone);
    }

    @Test
    void theEmbeddedDatabaseHasNoWorkers() throws Exception {
        try (StartedProgram worker = StartedProgram.in(folder, with("worker", province.settings()))) {
            assertThat(worker.exitCode()).isEqualTo(2);
            assertThat(worker.said()).contains("MySQL").doesNotContain("Exception");
        }
    }

    /** The next run has something to read. */
    private void correct(Path input) throws Exception {
        copy(shared.resolve("input"), input);
        try (Stream<Path> files = Files.walk(input)) {
            Path first = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
            Files.delete(first);
        }
        try (Program program = new Program(settings("m", "--huibao.input=" + input))) {
            assertThat(program.run().exitCode()).isEqualTo(4);
        }
    }

    private List<String> records() {
        return jdbc().sql("select concat(id, sha2(content, 256)) from reading order by id")
                .query(String.class)
                .list();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(url, "root", ""));
    }

    /** The worker is in the middle of a chunk, and the database knows of it. */
    private void awaitLedgerUnderWay(StartedProgram worker) throws Exception {
        long end = System.currentTimeMillis() + 60_000;
        while (System.currentTimeMillis() < end) {
            List<String> held = List.of();
            try {
                held = jdbc().sql("select worker from huibao_lease where worker like ? and connection is not null")
                        .param("%:" + worker.pid() + "-%")
                        .query(String.class)
                        .list();
            } catch (RuntimeException noTablesYet) {
                // The first one makes them.
            }
            if (!held.isEmpty()) {
                return;
            }
            Thread.sleep(5);
        }
        throw new AssertionError("the worker has taken nothing: " + worker.said());
    }

    private StartedProgram worker(String name, String... more) throws Exception {
        return StartedProgram.in(folder.resolve("at-" + name), with("worker", settings(name, more)));
    }

    private StartedProgram manager(String name, String... more) throws Exception {
        return StartedProgram.in(
                folder.resolve("at-" + name), with("run", with("--huibao.threads=1", settings(name, more))));
    }

    private String run(String output, String... more) throws Exception {
        try (Program program = new Program(settings(output, more))) {
            RunResult result = program.run();
            assertThat(result.exitCode()).as(result.toString()).isZero();
        }
        return output;
    }

    private Map<String, String> published(String output) throws Exception {
        return Trees.hashes(folder.resolve(output)
                .resolve(SmallCounty.JOB)
                .resolve(SmallCounty.PERIOD)
                .resolve("published"));
    }

    private static String[] with(String command, String... settings) {
        return Stream.concat(Stream.of(command), Arrays.stream(settings)).toArray(String[]::new);
    }

    /** The input and the jobs of all, an output and the database of this test; what is given besides comes instead. */
    private String[] settings(String output, String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(more));
        for (String each : List.of(
                "--huibao.jobs=" + shared.resolve("jobs"),
                "--huibao.input=" + shared.resolve("input"),
                "--huibao.output=" + folder.resolve(output),
                "--huibao.silence=6",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=root",
                "--spring.datasource.password=")) {
            String key = each.substring(0, each.indexOf('=') + 1);
            if (all.stream().noneMatch(given -> given.startsWith(key))) {
                all.add(each);
            }
        }
        return all.toArray(String[]::new);
    }

    private static Path copy(Path from, Path to) throws Exception {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path each : tree.toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy);
                }
            }
        }
        return to;
    }
}

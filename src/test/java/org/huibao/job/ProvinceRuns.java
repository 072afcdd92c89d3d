package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One province and one database of a real server, and whoever runs on them: managers and workers, each with a folder of its own for output. */
final class ProvinceRuns {

    private final SmallCounty province;
    private final Path folder;
    private final String url;

    /** @param folder of outputs, and in which processes are started */
    ProvinceRuns(SmallCounty province, Path folder, String url) {
        this.province = province;
        this.folder = folder;
        this.url = url;
    }

    /** In a process of its own, waiting for runs. */
    StartedProgram worker(String name, String... more) throws Exception {
        return StartedProgram.in(folder.resolve("at-" + name), with("worker", settings(name, more)))
                .await("正在等候");
    }

    /** In a process of its own; it reads with one thread, so that something is left for workers. */
    StartedProgram manager(String output, String... more) throws Exception {
        return StartedProgram.in(
                folder.resolve("at-" + output), with("run", with("--huibao.threads=1", settings(output, more))));
    }

    /** In this process, which goes on. */
    CompletableFuture<RunResult.Written> begun(String output, String... more) {
        return CompletableFuture.supplyAsync(() -> {
            try (Program program = new Program(with("--huibao.threads=1", settings(output, more)))) {
                RunResult result = program.run();
                assertThat(result).as(result.toString()).isInstanceOf(RunResult.Written.class);
                return (RunResult.Written) result;
            }
        });
    }

    /** @return what was published */
    Map<String, String> run(String output, String... more) throws Exception {
        assertThat(begun(output, more).get().exitCode()).isZero();
        return published(output);
    }

    Map<String, String> published(String output) throws Exception {
        return Trees.hashes(folder.resolve(output)
                .resolve(SmallCounty.JOB)
                .resolve(SmallCounty.PERIOD)
                .resolve("published"));
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(url, "root", ""));
    }

    /** What was read, return by return. */
    List<String> records() {
        return jdbc().sql("select concat(id, sha2(content, 256)) from reading order by id")
                .query(String.class)
                .list();
    }

    /** The worker is in the middle of a chunk, and the database knows of it. */
    void awaitWorkOf(StartedProgram worker) throws Exception {
        long end = System.currentTimeMillis() + 60_000;
        while (System.currentTimeMillis() < end) {
            List<String> held = jdbc().sql(
                            "select worker from huibao_lease where worker like ? and connection is not null")
                    .param("%:" + worker.pid() + "-%")
                    .query(String.class)
                    .list();
            if (!held.isEmpty()) {
                return;
            }
            Thread.sleep(5);
        }
        throw new AssertionError("the worker has taken nothing: " + worker.said());
    }

    private static String[] with(String command, String... settings) {
        return Stream.concat(Stream.of(command), Arrays.stream(settings)).toArray(String[]::new);
    }

    /** What is given besides comes instead. */
    private String[] settings(String output, String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(more));
        for (String each : List.of(
                "--huibao.jobs=" + province.root().resolve("jobs"),
                "--huibao.input=" + province.root().resolve("input"),
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

    static Path copy(Path from, Path to) throws Exception {
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

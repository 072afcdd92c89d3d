package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.huibao.audit.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real process, killed at any moment while it replaces a set, or cut off from its database: the next run comes to the same bytes, nothing is left
 * over, and whoever looks meanwhile sees a whole set. {@code -Dhuibao.kills=30} for more moments than a short run tries.
 */
class KilledRunIT {

    private static final int KILLS = Integer.getInteger("huibao.kills", 2);

    /** A set is swapped by two renames. */
    private static final long LONGEST_AWAY_MILLIS = 1_000;

    @TempDir
    private Path folder;

    private SmallCounty county;
    private final Map<Integer, Map<String, String>> expected = new TreeMap<>();
    private String[] settings = {};

    /** What befalls a run. */
    @FunctionalInterface
    private interface Blow {
        void strike(Process run) throws Exception;
    }

    @Test
    void killedOnTheEmbeddedDatabase() throws Exception {
        describe();
        strike(run -> run.destroyForcibly().waitFor());
    }

    @Test
    void killedAndCutOffOnMySql() throws Exception {
        try (DatabaseServer server = DatabaseServer.start()) {
            describe(
                    "--spring.datasource.url=" + server.url(),
                    "--spring.datasource.username=root",
                    "--spring.datasource.password=");
            strike(run -> run.destroyForcibly().waitFor());
            strike(run -> {
                cutOff(server);
                run.waitFor();
            });
        }
    }

    /** Every connection is closed by the server, once. */
    private static void cutOff(DatabaseServer server) throws Exception {
        try (Connection connection = DriverManager.getConnection(server.url(), "root", "");
                Statement statement = connection.createStatement()) {
            List<Long> others = new ArrayList<>();
            try (ResultSet ids = statement.executeQuery(
                    "select id from information_schema.processlist where id <> connection_id() and user = 'root'")) {
                while (ids.next()) {
                    others.add(ids.getLong(1));
                }
            }
            for (long id : others) {
                try {
                    statement.execute("kill " + id);
                } catch (SQLException gone) {
                    // It ended in between.
                }
            }
        }
    }

    private void describe(String... database) throws Exception {
        county = new SmallCounty(folder);
        settings =
                Stream.concat(Stream.of(county.settings()), Stream.of(database)).toArray(String[]::new);
        for (int state = 0; state < 2; state++) {
            file(state);
            assertThat(toItsEnd()).isZero();
            expected.put(state, set());
        }
    }

    /** The same bytes each time: the run that follows is of the same inputs as one before. */
    private void file(int state) throws IOException {
        for (String name : List.of("县司法局.xlsx", "县信访局.xlsx")) {
            Path kept = folder.resolve(state + name);
            if (!Files.exists(kept)) {
                county.files(name, state == 0 ? "40" : "41", "39");
                Files.copy(county.input().resolve(name), kept);
            }
            Files.write(county.input().resolve(name), Files.readAllBytes(kept));
        }
    }

    private void strike(Blow blow) throws Exception {
        Random random = new Random(20_201_129);
        long usual = usualMillis();
        for (int i = 0; i < KILLS; i++) {
            file(i % 2);
            long moment = usual / 5 + (long) (random.nextDouble() * usual);
            try (Watch watch = new Watch()) {
                Process run = start();
                if (!run.waitFor(moment, TimeUnit.MILLISECONDS)) {
                    blow.strike(run);
                }
                assertThat(toItsEnd()).as("after " + moment + " ms").isZero();
                assertThat(watch.seen()).as("after " + moment + " ms").isEmpty();
            }
            assertThat(set()).as("after " + moment + " ms").isEqualTo(expected.get(i % 2));
            assertThat(names(county.output()))
                    .allMatch(name -> name.equals("published") || name.equals("earlier") || name.startsWith(".marks"));
            List<String> runs = names(county.output().resolve("earlier")).stream()
                    .map(name -> name.substring(name.lastIndexOf('-') + 1))
                    .toList();
            for (int set = 1; set < runs.size(); set++) {
                assertThat(runs.get(set))
                        .as("a set that replaced itself: " + runs)
                        .isNotEqualTo(runs.get(set - 1));
            }
        }
    }

    private long usualMillis() throws Exception {
        file(1);
        toItsEnd();
        file(0);
        long began = System.nanoTime();
        assertThat(toItsEnd()).isZero();
        file(1);
        assertThat(toItsEnd()).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) / 2;
    }

    private Map<String, String> set() throws IOException {
        return Trees.withoutHistory(county.output().resolve("published"));
    }

    private static List<String> names(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private int toItsEnd() throws Exception {
        Process run = start();
        run.getInputStream().readAllBytes();
        return run.waitFor();
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                "target/huibao.jar",
                "run"));
        command.addAll(List.of(settings));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /** Looks at the published set all the time. */
    private final class Watch implements AutoCloseable {
        private final List<String> faults = new ArrayList<>();
        private final Thread thread = new Thread(this::look, "watch");
        private volatile boolean ended;
        private long away;

        Watch() {
            thread.start();
        }

        List<String> seen() {
            close();
            return faults;
        }

        private void look() {
            Path set = county.output().resolve("published");
            while (!ended) {
                if (Files.isDirectory(set)) {
                    away = 0;
                    check(set);
                } else if (away == 0) {
                    away = System.currentTimeMillis();
                } else if (System.currentTimeMillis() - away > LONGEST_AWAY_MILLIS
                        && !Files.isDirectory(set.resolveSibling(".to-be-published"))) {
                    faults.add("published/ is away");
                }
                try {
                    Thread.sleep(5);
                } catch (InterruptedException stop) {
                    return;
                }
            }
        }

        private void check(Path set) {
            try {
                String before = Manifest.read(set).map(Manifest::digest).orElse("");
                Map<String, String> hashes = set();
                String after = Manifest.read(set).map(Manifest::digest).orElse("");
                // It was moved away while it was looked at.
                if (before.equals(after) && !before.isEmpty() && !expected.containsValue(hashes)) {
                    faults.add(hashes.keySet().toString());
                }
            } catch (IOException | UncheckedIOException moved) {
                // Between two looks.
            }
        }

        @Override
        public void close() {
            ended = true;
            try {
                thread.join();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

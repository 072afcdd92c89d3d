package org.huibao.job;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A real MySQL server out of a jar that Maven brings; its own launcher refuses to run as root. Wants libaio.so.1. */
final class MySqlServer implements DatabaseServer {

    private static final long PATIENCE_MILLIS = 60_000;

    private final Path folder;
    private final int port;
    private final List<String> command;
    private Process process;

    private MySqlServer(Path folder, int port, List<String> command) throws IOException {
        this.folder = folder;
        this.port = port;
        this.command = command;
        this.process = begun();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
    }

    private Process begun() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    static MySqlServer start() throws Exception {
        Path folder = Files.createTempDirectory("huibao-mysql");
        Path archive = folder.resolve("mysql.tar.gz");
        try (InputStream packed = MySqlServer.class.getResourceAsStream("/mysql-Linux-amd64.tar.gz")) {
            Files.copy(packed, archive);
        }
        call("tar", "xzf", archive.toString(), "-C", folder.toString());
        List<String> common = List.of(
                folder.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--lc-messages-dir=" + folder.resolve("share"),
                "--character-set-server=utf8mb4",
                "--datadir=" + folder.resolve("data"));
        call(Stream.concat(common.stream(), Stream.of("--initialize-insecure")).toArray(String[]::new));
        int port = freePort();
        List<String> server = Stream.concat(
                        common.stream(),
                        Stream.of(
                                "--skip-mysqlx",
                                "--skip-log-bin",
                                "--bind-address=127.0.0.1",
                                "--innodb-flush-log-at-trx-commit=0",
                                "--socket=" + folder.resolve("mysql.sock"),
                                "--port=" + port))
                .toList();
        MySqlServer started = new MySqlServer(folder, port, server);
        started.create("huibao");
        return started;
    }

    /** Another database of the server, empty. */
    String fresh(String database) throws Exception {
        create(database);
        return url(database);
    }

    /** Until {@link #goOn}. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    void goOn() throws IOException {
        process = begun();
    }

    @Override
    public String url() {
        return url("huibao");
    }

    @Override
    public void close() throws IOException {
        stop();
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    private String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    private void create(String database) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            try (Connection connection = DriverManager.getConnection(url(""), "root", "");
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + database + " character set utf8mb4");
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive() || System.currentTimeMillis() > end) {
                    throw new IllegalStateException(Files.readString(folder.resolve("log")), notYet);
                }
                Thread.sleep(50);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void call(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }
}

package org.huibao.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A real server that Maven brings, for this test alone. */
interface DatabaseServer extends AutoCloseable {

    /** Of an empty database; user root, no password. */
    String url();

    @Override
    void close() throws IOException;

    /** MySQL; where the machine lacks what that wants, MariaDB. */
    static DatabaseServer start() throws Exception {
        if (hasLibaio()) {
            return MySqlServer.start();
        }
        System.out.println(
                "MySQL 8 wants libaio.so.1 (Debian: package libaio1); the database tests run on MariaDB instead.");
        return MariaDbServer.start();
    }

    static boolean hasLibaio() {
        return Stream.of(
                        "/lib",
                        "/usr/lib",
                        "/lib64",
                        "/usr/lib64",
                        "/lib/x86_64-linux-gnu",
                        "/usr/lib/x86_64-linux-gnu")
                .anyMatch(folder -> Files.exists(Path.of(folder, "libaio.so.1")));
    }
}

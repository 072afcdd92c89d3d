package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What many systems install under MySQL's name works as MySQL does. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "Maven brings MariaDB for Linux on amd64")
class MariaDbTest {

    private static DatabaseServer server;

    @BeforeAll
    static void start() throws Exception {
        server = MariaDbServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void publishesTheSameBytesAndIsUpToDateThen(@TempDir Path embedded, @TempDir Path shared) throws Exception {
        Map<String, String> expected;
        SmallCounty plain = filed(embedded);
        try (Program program = new Program(plain)) {
            assertThat(program.run().exitCode()).isZero();
            expected = Trees.hashes(plain.output().resolve("published"));
        }
        SmallCounty county = filed(shared);
        String[] database = {
            "--spring.datasource.url=" + server.url(),
            "--spring.datasource.username=root",
            "--spring.datasource.password="
        };

        try (Program program = new Program(county, database);
                Program other = new Program(county, database)) {
            assertThat(program.run().exitCode()).isZero();
            assertThat(((RunResult.Written) program.run()).upToDate()).isTrue();
            assertThat(((RunResult.Written) other.run()).upToDate()).isTrue();
        }

        assertThat(Trees.hashes(county.output().resolve("published"))).isEqualTo(expected);
    }

    private static SmallCounty filed(Path folder) throws Exception {
        SmallCounty county = new SmallCounty(folder);
        for (String name : List.of("县司法局.xlsx", "县信访局.xlsx")) {
            Files.write(county.input().resolve(name), Returns.of(name));
        }
        return county;
    }
}

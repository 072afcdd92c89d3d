package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvn -Pprovince test}: 4,000 returns of 100 counties, alone and with workers; what it took stands on standard output. */
class ProvinceTrial {

    private static final int COUNTIES = 100;
    private static final int UNITS = 40;
    private static final int ROWS = 200;

    @Test
    void theSameBytesWithNoneOneAndFourWorkers(@TempDir Path shared, @TempDir Path folder) throws Exception {
        SmallCounty province = SmallProvince.at(shared, COUNTIES, UNITS, ROWS);
        long began = System.nanoTime();
        try (Program program = new Program(province)) {
            assertThat(program.run().exitCode()).isZero();
        }
        tell("embedded database", began);
        Map<String, String> alone = Trees.hashes(province.output().resolve("published"));
        MySqlServer server = MySqlServer.start();
        try {
            for (int number : List.of(0, 1, 4)) {
                List<StartedProgram> workers = new ArrayList<>();
                try {
                    ProvinceRuns runs = new ProvinceRuns(province, folder, server.fresh("with" + number));
                    for (int i = 0; i < number; i++) {
                        workers.add(runs.worker(number + "w" + i, "--huibao.threads=1"));
                    }
                    began = System.nanoTime();
                    assertThat(runs.run("with" + number)).isEqualTo(alone);
                    tell(number + " workers", began);
                    for (StartedProgram each : workers) {
                        each.await("的读取已结束");
                        System.out.println(
                                "  " + each.said().replaceAll("(?s).*本进程读取了 ([0-9]+) 段.*", "$1") + " partitions");
                    }
                } finally {
                    for (StartedProgram each : workers) {
                        each.close();
                    }
                }
            }
        } finally {
            server.close();
        }
    }

    private static void tell(String what, long began) {
        System.out.printf("%s: %d s%n", what, (System.nanoTime() - began) / 1_000_000_000);
    }
}

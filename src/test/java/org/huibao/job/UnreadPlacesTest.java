package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Returns and folders that no run reads are named; what belongs there is not. */
class UnreadPlacesTest {

    @TempDir
    private Path root;

    @Test
    void whatLiesWhereNoRunLooksIsNamed() throws IOException {
        SmallCounty county = new SmallCounty(root);
        Path job = county.input().getParent();
        try (Program program = new Program(county, "--huibao.locale=en")) {
            year(county, "2019");
            assertThat(program.run(SmallCounty.JOB, "2019").exitCode()).isZero();
            year(county, "2020");
            assertThat(written(program).notices()).isEmpty();

            Files.writeString(job.resolve("README.md"), "where to put returns");
            Files.createDirectories(job.resolve("旧"));
            Files.writeString(job.resolve(".DS_Store"), "");
            assertThat(written(program).notices()).isEmpty();

            Files.copy(county.input().resolve("县司法局.xlsx"), job.resolve("县司法局.xlsx"));
            Files.createDirectories(job.resolve("2020补报"));
            Files.copy(county.input().resolve("县司法局.xlsx"), job.resolve("2020补报/县司法局.xlsx"));
            county.files("县信访局 更正.xlsx", "32", "30");
            Files.move(county.input().resolve("县信访局 更正.xlsx"), job.resolve("2019/县信访局 更正.xlsx"));

            assertThat(written(program).notices())
                    .containsExactly(
                            "No run reads what lies directly in " + job
                                    + ": 县司法局.xlsx. Move it into the folder of its period, such as " + job + "/2020.",
                            "No run reads what lies in folders of " + job
                                    + " whose names are no period: 2020补报. A period is written 2020, 2021Q3 or 2021-11; what comes late goes into its period's own folder.",
                            "In the folder of 2019 lie 1 workbooks that no set of 2019 holds, and runs look at later periods alone: 县信访局 更正.xlsx."
                                    + " To take them in: huibao run --job small --period 2019.");

            assertThat(program.run(SmallCounty.JOB, "2019").exitCode()).isZero();
            assertThat(written(program).notices()).hasSize(2);
        }
    }

    private static RunResult.Written written(Program program) {
        return (RunResult.Written) program.run();
    }

    private static void year(SmallCounty county, String period) throws IOException {
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "31", "30");
        if (!period.equals(SmallCounty.PERIOD)) {
            Path folder = Files.createDirectories(county.input().resolveSibling(period));
            for (String file : new String[] {"县司法局.xlsx", "县信访局.xlsx"}) {
                Files.move(county.input().resolve(file), folder.resolve(file));
            }
        }
    }
}

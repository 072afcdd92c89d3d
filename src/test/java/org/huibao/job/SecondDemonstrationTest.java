package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huibao.message.Messages;
import org.huibao.proof.SetProof;
import org.huibao.report.SoundWordFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of printed tables, two years of it: published, comparable, proved. */
class SecondDemonstrationTest {

    private static final String JOB = "open-government";

    @TempDir
    private Path output;

    @Test
    void bothYearsArePublishedAndProved() throws IOException {
        for (String period : new String[] {"2024", "2025"}) {
            try (Program program =
                    new Program("--huibao.jobs=jobs", "--huibao.input=input", "--huibao.output=" + output)) {
                assertThat(program.run(JOB, period).exitCode()).isZero();
            }
            Path set = output.resolve(JOB).resolve(period).resolve("published");
            SoundWordFile.check(Files.readAllBytes(set.resolve("report.docx")));
            SetProof.Outcome.Examined proof =
                    (SetProof.Outcome.Examined) SetProof.of(set, Messages.of("en"), Path.of("jobs"));
            assertThat(proof.differences()).isEmpty();
            assertThat(proof.proved()).isEqualTo(204);
            assertThat(proof.printed()).isGreaterThan(200);
        }
        assertThat(Files.readString(output.resolve(JOB).resolve("2025/published/findings.csv"))
                        .lines())
                .hasSize(1);
    }
}

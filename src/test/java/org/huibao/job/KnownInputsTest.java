package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that has nothing to do does not judge again what it has judged, and notices all that it has not. */
class KnownInputsTest {

    @TempDir
    private Path folder;

    private SmallCounty county;
    private Path filed;
    private Path judged;

    @BeforeEach
    void run() throws Exception {
        county = new SmallCounty(folder);
        filed = county.input().resolve("县司法局.xlsx");
        for (String name : new String[] {"县司法局.xlsx", "县信访局.xlsx"}) {
            Files.write(county.input().resolve(name), Returns.of(name));
        }
        Thread.sleep(1_100);
        judged = folder.resolve("output/.huibao/seen").resolve(SmallCounty.JOB).resolve(SmallCounty.PERIOD);
        assertThat(upToDate()).isFalse();
        assumeTrue(
                Files.isRegularFile(folder.resolve("output/.huibao/marks")
                        .resolve(SmallCounty.JOB)
                        .resolve(SmallCounty.PERIOD)),
                "a disk that is not believed");
    }

    @Test
    void whatWasJudgedIsNotJudgedAgain() throws Exception {
        Files.delete(judged);

        assertThat(upToDate()).isTrue();
        assertThat(judged).doesNotExist();
    }

    @Test
    void anotherFileIsNoticed() throws Exception {
        Files.writeString(county.input().resolve("县财政局.txt"), "一");
        assertThat(upToDate()).isFalse();
        Files.delete(county.input().resolve("县财政局.txt"));
        assertThat(upToDate()).isFalse();
    }

    @Test
    void otherBytesUnderTheOldDateAreNoticed() throws Exception {
        FileTime before = Files.getLastModifiedTime(filed);
        county.files("县司法局.xlsx", "44", "30");
        Files.setLastModifiedTime(filed, before);

        assertThat(upToDate()).isFalse();
    }

    @Test
    void anotherDefinitionIsNoticed() throws Exception {
        Files.writeString(county.job().resolve("job.yaml"), "\n# 一\n", StandardOpenOption.APPEND);

        assertThat(upToDate()).isFalse();
    }

    @Test
    void whatWasPublishedForTheYearBeforeIsNoticedAndWhoeverWorkedOnIt() throws Exception {
        Path before = Files.createDirectories(county.input().resolveSibling("2019"));
        Files.write(before.resolve("县司法局.xlsx"), Returns.of("县司法局.xlsx"));
        Files.write(before.resolve("县信访局.xlsx"), Returns.of("县信访局.xlsx"));
        try (Program program = new Program(county)) {
            program.run(SmallCounty.JOB, "2019");
        }
        assertThat(upToDate()).isFalse();
        assertThat(upToDate()).isTrue();
        Path audit = county.output().resolveSibling("2019").resolve("published/audit.csv");
        Files.writeString(audit, "改过", StandardOpenOption.APPEND);

        assertThat(upToDate()).isFalse();
    }

    private boolean upToDate() throws IOException {
        try (Program program = new Program(county)) {
            return ((RunResult.Written) program.run()).upToDate();
        }
    }
}

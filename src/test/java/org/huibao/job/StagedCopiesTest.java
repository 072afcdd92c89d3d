package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huibao.intake.StagedCopies;
import org.huibao.message.Messages;
import org.huibao.model.Sha256;
import org.huibao.proof.SetProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The staging store does not grow with every correction of a year. */
class StagedCopiesTest {

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void describe() throws IOException {
        county = new SmallCounty(folder);
    }

    @Test
    void thoseOfTheLastTwoRunsStay() throws IOException {
        county.files("县信访局.xlsx", "31", "30");
        String first = filed("40");
        String second = filed("41");
        String third = filed("42");

        assertThat(staged()).contains(second, third).doesNotContain(first).hasSize(3);
        assertThat(verified()).isTrue();
    }

    @Test
    void thoseOfAnotherPeriodStayAndItsSetIsMadeAgain() throws IOException {
        county.files("县信访局.xlsx", "31", "30");
        String filed = filed("40");
        Set<String> before = staged();
        Path other = Files.createDirectories(county.input().resolveSibling("2021"));
        try (Program program = new Program(county)) {
            for (int run = 0; run < 3; run++) {
                Files.write(other.resolve("县信访局.txt"), new byte[] {(byte) run});
                program.run(SmallCounty.JOB, "2021");
            }
            assertThat(staged()).containsAll(before).contains(filed);
            Files.delete(county.output().resolve("published/report.docx"));

            assertThat(program.run().exitCode()).isZero();
        }
        assertThat(verified()).isTrue();
    }

    @Test
    void whereOthersShareTheStoreAYoungOneStays() throws IOException {
        Path store = Files.createDirectories(folder.resolve("store/ab"));
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        for (String name : Set.of("old", "young", "needed", "incoming1.tmp")) {
            Files.writeString(store.resolve(name), name);
            Files.setLastModifiedTime(
                    store.resolve(name),
                    FileTime.from(name.equals("young") ? Instant.now() : yesterday.minusSeconds(9)));
        }

        StagedCopies.sweep(folder.resolve("store"), Set.of("needed"), yesterday);

        assertThat(store).isDirectoryContaining("glob:**/young").isDirectoryContaining("glob:**/needed");
        assertThat(store).isDirectoryNotContaining("glob:**/old").isDirectoryNotContaining("glob:**/incoming*");
    }

    /** SHA-256 of the return. */
    private String filed(String cases) throws IOException {
        county.files("县司法局.xlsx", cases, "39");
        try (Program program = new Program(county)) {
            assertThat(program.run().exitCode()).isZero();
        }
        return Sha256.hex(county.input().resolve("县司法局.xlsx"));
    }

    private boolean verified() {
        return SetProof.of(county.output().resolve("published"), Messages.of("en"), folder.resolve("jobs"))
                        instanceof SetProof.Outcome.Examined examined
                && examined.differences().isEmpty();
    }

    private Set<String> staged() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("output/.huibao/staging"))) {
            Set<String> names = new TreeSet<>();
            all.filter(Files::isRegularFile)
                    .forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }
}

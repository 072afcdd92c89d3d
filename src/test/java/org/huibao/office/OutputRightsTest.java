package org.huibao.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class OutputRightsTest {

    @TempDir
    private Path folder;

    private ProgramSettings settings;

    @BeforeEach
    void used() throws IOException {
        settings = new ProgramSettings(
                folder.resolve("input"),
                folder.resolve("output"),
                folder.resolve("jobs"),
                "en",
                1,
                64,
                30,
                null,
                null,
                "9.9");
        Files.createDirectories(settings.work().resolve("status"));
        Files.createDirectories(settings.output("law", "2020").resolve("published/sources"));
    }

    @Test
    void anOutputOfOnesOwnIsUsed() {
        assertThat(OutputRights.refused(settings, "law", "2020")).isEmpty();
        assertThat(OutputRights.refused(settings, "other", "2020")).isEmpty();
    }

    @Test
    void aSetThatCannotBeMovedAndALockThatCannotBeTakenAreToldBefore() throws IOException {
        Path set = settings.output("law", "2020").resolve("published");
        Path lock = Files.createFile(settings.work().resolve("run.lock"));
        Path replaced = Files.createFile(settings.work().resolve("huibao.prom"));
        for (Path each : new Path[] {set, lock}) {
            String before = PosixFilePermissions.toString(Files.getPosixFilePermissions(each));
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("r-xr-xr-x"));
            assertThat(OutputRights.refused(settings, "law", "2020", OutputRightsTest::isWritable))
                    .hasValueSatisfying(refusal -> assertThat(refusal)
                            .isInstanceOf(AccessDeniedException.class)
                            .hasMessageContaining(each.toString()));
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString(before));
        }
        Files.setPosixFilePermissions(replaced, PosixFilePermissions.fromString("r--r--r--"));
        assertThat(OutputRights.refused(settings, "law", "2020", OutputRightsTest::isWritable))
                .isEmpty();
    }

    /** As for an account that is not root, who may do anything. */
    private static boolean isWritable(Path path) {
        try {
            return Files.getPosixFilePermissions(path).contains(PosixFilePermission.OWNER_WRITE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

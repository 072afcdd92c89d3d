package org.huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibao.message.Messages;
import org.huibao.office.RunUnderWay;
import org.junit.jupiter.api.Test;

/** What stands on a screen besides results: how far a run is, and why it could not go on. */
class ScreenPartsTest {

    private final Messages messages = Messages.of("en");
    private final FaultSentence faults = new FaultSentence(
            messages,
            Path.of("/srv/output"),
            failure -> failure instanceof SQLException ? Optional.of("jdbc:x") : Optional.empty());

    @Test
    void aBarSaysHowFarHowFastAndHowLongYet() {
        assertThat(bar("read", 1250, 5000, 25_000))
                .isEqualTo("Reading   [#####...............] 1250/5000  50 a second, 1 min 15 s to go");
        assertThat(bar("intake", 0, 40, 300)).isEqualTo("Intake    [....................] 0/40");
        assertThat(bar("write", 0, 0, 12_400)).isEqualTo("Writing   12 s");
        assertThat(bar("read", 7, 5, 100)).contains("[####################] 7/5");
    }

    private String bar(String step, int done, int total, long millis) {
        Instant now = Instant.parse("2021-01-10T20:30:00Z");
        return new ProgressBar(messages).line(RunUnderWay.begun(now).at(step, done, total, now, now), millis);
    }

    @Test
    void aFullDiskIsNoFaultOfTheDatabase() {
        SQLException database = new SQLException("x", new FileSystemException("/d/x", null, "No space left on device"));

        assertThat(faults.of(database))
                .startsWith("The disk is full: /d/x")
                .contains("MB are free")
                .doesNotContain("jdbc");
        assertThat(faults.of(new SQLException("gone"))).contains("jdbc:x", "gone");
    }

    @Test
    void whoseAFileIsAndWhatToDo() {
        String said = faults.of(new AccessDeniedException("/etc/hostname"));

        assertThat(said).contains("/etc/hostname", "belongs to root", "chown -R", "/srv/output");
        assertThat(faults.of(new FileSystemException("/d/x", null, "Read-only file system")))
                .contains("/d/x", "mounted");
    }

    @Test
    void timesToWait() throws Exception {
        assertThat(new WaitTime().convert("10m")).hasMinutes(10);
        assertThat(new WaitTime().convert("90s")).hasSeconds(90);
        assertThat(Pattern.matches("[0-9.]+ s", ShownTime.took(java.time.Duration.ofMillis(420), messages)))
                .isTrue();
    }
}

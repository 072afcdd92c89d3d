package org.huibao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.huibao.intake.FileStaging.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FileStagingTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void aFileThatGrowsWhileItIsCopiedIsNotTaken() throws Exception {
        Path file = Files.write(folder.resolve("a.xlsx"), new byte[4 << 20]);
        Thread writer = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                append(file);
            }
        });
        writer.start();
        try {
            Outcome outcome;
            do {
                // The writer may have slept through a whole copy; it never sleeps for ever.
                outcome = new FileStaging(folder.resolve("staging")).take(file);
            } while (!outcome.equals(new Outcome.NotTaken(UnusedFile.Kind.CHANGING)));
        } finally {
            writer.interrupt();
            writer.join();
        }
    }

    @Test
    void aFileThatVanishedIsNotTaken() throws IOException {
        assertThat(new FileStaging(folder.resolve("staging")).take(folder.resolve("a.xlsx")))
                .isEqualTo(new Outcome.NotTaken(UnusedFile.Kind.CHANGING));
    }

    @Test
    void aLinkPutInTheFilesPlaceIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "x");
        Path link = Files.createSymbolicLink(folder.resolve("a.xlsx"), secret);

        assertThat(new FileStaging(folder.resolve("staging")).take(link))
                .isEqualTo(new Outcome.NotTaken(UnusedFile.Kind.CHANGING));
    }

    @Test
    void aShorterCopyLeftByALostMachineIsMended() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xlsx"), "whole");
        FileStaging staging = new FileStaging(folder.resolve("staging"));
        Path copy = ((Outcome.Staged) staging.take(file)).copy();
        Files.writeString(copy, "who");

        staging.take(file);

        assertThat(copy).hasContent("whole");
    }

    @Test
    void aCopyOfTheRightLengthWithOtherBytesIsMended() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xlsx"), "whole");
        FileStaging staging = new FileStaging(folder.resolve("staging"));
        Path copy = ((Outcome.Staged) staging.take(file)).copy();
        Files.write(copy, new byte[5]);

        staging.take(file);

        assertThat(copy).hasContent("whole");
    }

    @Test
    void whatIsStagedIsNotWrittenAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xlsx"), "whole");
        FileStaging staging = new FileStaging(folder.resolve("staging"));
        Path copy = ((Outcome.Staged) staging.take(file)).copy();
        Files.setLastModifiedTime(copy, FileTime.fromMillis(0));
        Object before = key(copy);

        staging.take(file);

        assertThat(key(copy)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(copy).toMillis()).as("young again").isPositive();
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private static void append(Path file) {
        try {
            Files.write(file, new byte[512], StandardOpenOption.APPEND);
        } catch (IOException ended) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.huibao.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMarksTest {

    private static final FileTime OLD = FileTime.from(Instant.parse("2026-01-05T08:30:00.25Z"));

    @TempDir
    private Path folder;

    private Path store;
    private Path file;

    @BeforeEach
    void file() throws IOException {
        assumeTrue(List.of("ext4", "xfs", "btrfs", "tmpfs", "overlay", "apfs")
                .contains(Files.getFileStore(folder).type()));
        store = folder.resolve("marks/2020");
        file = Files.writeString(folder.resolve("a.xlsx"), "一二三");
        Files.setLastModifiedTime(file, OLD);
    }

    private FileMarks marks() {
        return new FileMarks(store, folder, Duration.ZERO);
    }

    private void mark() {
        FileMarks marks = marks();
        marks.mark("a.xlsx", file, "aa", Instant.now().plusSeconds(1));
        marks.keep();
        assertThat(marks().known("a.xlsx", file)).contains(new FileMarks.Known("aa", 9, OLD));
    }

    @Test
    void aFileThatNobodyTouchedIsKnown() {
        mark();
        FileMarks again = marks();
        again.known("a.xlsx", file);
        again.keep();

        assertThat(marks().known("a.xlsx", file)).isPresent();
        assertThat(marks().known("b.xlsx", file)).isEmpty();
    }

    /** As programs write that put the date back. */
    @Test
    void otherBytesOfTheSameLengthAndDateAreNoticed() throws IOException {
        mark();
        Files.writeString(file, "三二一");
        Files.setLastModifiedTime(file, OLD);

        assertThat(marks().known("a.xlsx", file)).isEmpty();
    }

    /** As cp -p, robocopy and whoever saves beside and renames do. */
    @Test
    void anotherFileOfTheSameLengthAndDateInItsPlaceIsNoticed() throws IOException {
        Path other = Files.writeString(folder.resolve("b.xlsx"), "三二一");
        Files.setLastModifiedTime(other, OLD);
        mark();
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(marks().known("a.xlsx", file)).isEmpty();
    }

    @Test
    void whatWasChangedShortlyBeforeItWasHashedIsNotMarked() {
        FileMarks marks = new FileMarks(store, folder, Duration.ofHours(1));
        marks.mark("a.xlsx", file, "aa", Instant.now());
        marks.keep();

        assertThat(marks().known("a.xlsx", file)).isEmpty();
    }

    @Test
    void whatWasChangedWhileItWasHashedIsNotMarked() throws IOException {
        Instant begun = Instant.now().minusSeconds(1);
        Files.writeString(file, "三二一");
        FileMarks marks = marks();
        marks.mark("a.xlsx", file, "aa", begun);
        marks.keep();

        assertThat(marks().known("a.xlsx", file)).isEmpty();
    }

    @Test
    void ofAStoreThatSomebodyDamagedNothingIsBelieved() throws IOException {
        mark();
        byte[] bytes = Files.readAllBytes(store);
        bytes[bytes.length / 2]++;
        Files.write(store, bytes);

        assertThat(marks().known("a.xlsx", file)).isEmpty();
    }

    @Test
    void linksAndFoldersAreNeverKnown() throws IOException {
        FileMarks marks = marks();
        Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), file);
        marks.mark("link.xlsx", link, "aa", Instant.now().plusSeconds(1));
        marks.mark("folder", folder, "aa", Instant.now().plusSeconds(1));
        marks.keep();

        assertThat(marks().known("link.xlsx", link)).isEmpty();
        assertThat(marks().known("folder", folder)).isEmpty();
    }
}

package org.huibao.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OnDiskTest {

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aTreeIsDeletedAndNotWhatItsLinksLeadTo() throws IOException {
        Path tree =
                Files.createDirectories(folder.resolve("tree/a/b")).getParent().getParent();
        Path kept =
                Files.writeString(Files.createDirectory(folder.resolve("kept")).resolve("x"), "x");
        Files.writeString(tree.resolve("a/b/c"), "c");
        Files.createSymbolicLink(tree.resolve("a/link"), kept.getParent());

        OnDisk.delete(tree);
        OnDisk.delete(tree);

        assertThat(tree).doesNotExist();
        assertThat(kept).exists();
    }
}

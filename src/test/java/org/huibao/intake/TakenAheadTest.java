package org.huibao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huibao.model.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakenAheadTest {

    @TempDir
    private Path folder;

    @Test
    void filesAreTakenInOrderAndSomeBeforeTheyAreAskedFor() throws Exception {
        List<InputFolder.Entry> entries = entries(100);
        FileStaging staging = new FileStaging(folder.resolve("staging"));
        try (TakenAhead ahead = new TakenAhead(staging, entries, null, false, copy -> {})) {
            assertThat(ahead.of(entries.get(0))).isInstanceOf(FileStaging.Outcome.Staged.class);
            while (copies() < 20) {
                Thread.sleep(5);
            }
            assertThat(copies()).isLessThan(40);
            for (InputFolder.Entry entry : entries.subList(1, entries.size())) {
                assertThat(ahead.of(entry))
                        .isInstanceOfSatisfying(
                                FileStaging.Outcome.Staged.class,
                                staged -> assertThat(staged.sha256()).isEqualTo(Sha256.hex(bytes(entry.file()))));
            }
        }
        assertThat(copies()).isEqualTo(100);
    }

    @Test
    void whereNothingCanBeStagedTheIntakeFailsAndNothingIsLeftUnderWay() throws Exception {
        List<InputFolder.Entry> entries = entries(40);
        FileStaging staging = new FileStaging(Files.writeString(folder.resolve("staging"), "a file"));
        assertThatThrownBy(() -> {
                    try (TakenAhead ahead = new TakenAhead(staging, entries, null, false, copy -> {})) {
                        ahead.of(entries.get(0));
                    }
                })
                .isInstanceOf(IOException.class);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("intake") && thread.isAlive());
    }

    private List<InputFolder.Entry> entries(int number) throws IOException {
        List<InputFolder.Entry> entries = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Path file = Files.writeString(folder.resolve(i + ".xlsx"), "第" + i);
            entries.add(new InputFolder.Entry(i + ".xlsx", file));
        }
        return entries;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private int copies() throws IOException {
        int copies = 0;
        try (Stream<Path> folders = Files.list(folder.resolve("staging"))) {
            for (Path each : folders.filter(Files::isDirectory).toList()) {
                try (Stream<Path> files = Files.list(each)) {
                    copies += (int) files.count();
                }
            }
        }
        return copies;
    }
}

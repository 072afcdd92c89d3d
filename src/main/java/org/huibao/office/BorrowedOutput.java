package org.huibao.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huibao.audit.Manifest;

/**
 * An output folder for a while, beside the real one: of a job's other periods it holds what a run looks at, of the period itself nothing. Closing it takes it away.
 */
public final class BorrowedOutput implements AutoCloseable {

    private static final String DEFINITION = "definition";

    private final Path folder;

    private BorrowedOutput(Path folder) {
        this.folder = folder;
    }

    /** @param output the real one */
    public static BorrowedOutput of(Path output, String job, String period) throws IOException {
        BorrowedOutput borrowed = new BorrowedOutput(Files.createTempDirectory("huibao-against-"));
        try {
            borrowed.lend(output.resolve(job), job, period);
            return borrowed;
        } catch (IOException | RuntimeException failure) {
            borrowed.close();
            throw failure;
        }
    }

    public Path folder() {
        return folder;
    }

    private void lend(Path output, String job, String period) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(output)) {
            others = all.filter(each -> !each.getFileName().toString().equals(period))
                    .filter(each -> Manifest.read(each.resolve("published")).isPresent())
                    .toList();
        }
        for (Path other : others) {
            Path set = other.resolve("published");
            Path copy =
                    folder.resolve(job).resolve(other.getFileName().toString()).resolve("published");
            Files.createDirectories(copy.resolve(DEFINITION));
            copy(set.resolve("manifest.json"), copy);
            copy(set.resolve("audit.csv"), copy);
            if (Files.isDirectory(set.resolve(DEFINITION))) {
                try (Stream<Path> files = Files.list(set.resolve(DEFINITION))) {
                    for (Path file : files.toList()) {
                        copy(file, copy.resolve(DEFINITION));
                    }
                }
            }
        }
    }

    private static void copy(Path from, Path folder) throws IOException {
        if (Files.isRegularFile(from)) {
            Files.copy(from, folder.resolve(from.getFileName().toString()));
        }
    }

    @Override
    public void close() throws IOException {
        OnDisk.delete(folder);
    }
}

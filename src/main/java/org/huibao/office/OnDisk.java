package org.huibao.office;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Makes sure that what was written outlives a power cut, before it is given its place. */
final class OnDisk {

    private OnDisk() {}

    /**
     * What lies in a set itself: report, page, logs and manifest. The copies of thousands of returns would take as many turns of the disk; should one be
     * cut off, its length tells, and the set is made again.
     */
    static void force(Path set) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(set)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
                written.force(true);
            }
        }
        forceFolder(set);
    }

    /** Not every system lets a folder be opened; those write it by themselves. */
    private static void forceFolder(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notOpened) {
            // Windows.
        }
    }
}

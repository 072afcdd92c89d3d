package org.huibao.office;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders as a whole: deleted, or made sure to outlive a power cut before they are given their places. */
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

    /** With all that is in it; a link goes, what it leads to stays. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
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

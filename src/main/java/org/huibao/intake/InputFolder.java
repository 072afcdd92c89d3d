package org.huibao.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.PathOrder;
import org.jspecify.annotations.Nullable;

/** Walks an input folder; never follows a symbolic link, so nothing outside is ever read. */
final class InputFolder {

    /** @param path '/'-joined, each name as it is on the disk */
    record Entry(String path, Path file) {}

    private final FileFindings about;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private InputFolder(FileFindings about) {
        this.about = about;
    }

    record Walked(List<Entry> entries, List<Finding> findings) {}

    /** Ordinary files in code-point order of their paths; nothing if there is no such folder. */
    static Walked walk(Path root, FileFindings about) throws IOException {
        InputFolder folder = new InputFolder(about);
        if (Files.isDirectory(root)) {
            // The folder itself may be a link: an administrator put it there. A link below it may be anyone's.
            Files.walkFileTree(root.toRealPath(), folder.new Visitor(root.toRealPath()));
        }
        folder.entries.sort(Comparator.comparing(Entry::path, PathOrder.BY_CODE_POINTS));
        return new Walked(folder.entries, folder.findings);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path start;

        private Visitor(Path start) {
            this.start = start;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(start) && Leftovers.holds(name(folder))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Leftovers.holds(name(file))) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isRegularFile()) {
                entries.add(new Entry(path(file), file));
            } else if (attributes.isSymbolicLink()) {
                findings.add(about.untaken(Level.INFO, "symlink", path(file)));
            } else {
                findings.add(about.untaken(Level.INFO, "passed-over", path(file)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (Leftovers.holds(name(file))) {
                return FileVisitResult.CONTINUE;
            }
            boolean vanished = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
            findings.add(about.untaken(Level.ERROR, vanished ? "changing" : "unreadable", path(file)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            if (failure != null) {
                findings.add(about.untaken(Level.ERROR, "unreadable", path(folder)));
            }
            return FileVisitResult.CONTINUE;
        }

        private String path(Path file) {
            return StreamSupport.stream(start.relativize(file).spliterator(), false)
                    .map(Path::toString)
                    .collect(Collectors.joining("/"));
        }

        private static String name(Path file) {
            Path name = file.getFileName();
            return name == null ? "" : name.toString();
        }
    }
}

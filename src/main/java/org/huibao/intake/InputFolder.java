package org.huibao.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.huibao.intake.UnusedFile.Kind;
import org.huibao.model.Finding;
import org.huibao.model.PathOrder;
import org.jspecify.annotations.Nullable;

/** Walks an input folder; never follows a symbolic link, so nothing outside is ever read. */
final class InputFolder {

    /** @param path '/'-joined, each name as it is on the disk */
    record Entry(String path, Path file) {}

    /** Folders in folders; each holds a directory open while it is walked. */
    private static final int DEEPEST = 20;

    private final FileSubjects about;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<String>> paths = new TreeMap<>();

    private InputFolder(FileSubjects about) {
        this.about = about;
    }

    record Walked(List<Entry> entries, List<Finding> findings) {}

    /** Ordinary files in code-point order of their paths; nothing if there is no such folder. */
    static Walked walk(Path root, FileSubjects about) throws IOException {
        InputFolder folder = new InputFolder(about);
        if (Files.isDirectory(root)) {
            // The folder itself may be a link: an administrator put it there. A link below it may be anyone's.
            Files.walkFileTree(root.toRealPath(), folder.new Visitor(root.toRealPath()));
        }
        folder.refuseSameNames();
        folder.passOverTemporary();
        folder.entries.sort(Comparator.comparing(Entry::path, PathOrder.BY_CODE_POINTS));
        return new Walked(folder.entries, folder.findings);
    }

    /** None of them is more the right one than the others. */
    private void refuseSameNames() {
        for (List<String> same : paths.values()) {
            if (same.size() > 1) {
                same.sort(PathOrder.BY_CODE_POINTS);
                entries.removeIf(entry -> same.contains(entry.path()));
                same.forEach(path -> findings.add(Finding.of(
                        new SameNames(about.untaken(path), same.get(same.get(0).equals(path) ? 1 : 0)))));
            }
        }
    }

    private void passOverTemporary() {
        NavigableSet<String> filed =
                new TreeSet<>(entries.stream().map(Entry::path).toList());
        entries.removeIf(entry -> {
            boolean before = LeftoverFiles.isBefore(entry.path(), filed);
            if (before) {
                unused(Kind.TEMPORARY, entry.path());
            }
            return before;
        });
    }

    private void unused(Kind why, String path) {
        findings.add(Finding.of(new UnusedFile(why, about.untaken(path))));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path start;

        private Visitor(Path start) {
            this.start = start;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(start)) {
                return FileVisitResult.CONTINUE;
            }
            if (LeftoverFiles.holds(name(folder))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (!isPlain(folder) || start.relativize(folder).getNameCount() > DEEPEST) {
                unused(Kind.BAD_NAME, shown(folder));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (LeftoverFiles.holds(name(file))) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink()) {
                unused(Kind.SYMLINK, shown(file));
            } else if (!attributes.isRegularFile()) {
                unused(Kind.PASSED_OVER, shown(file));
            } else if (isPlain(file)) {
                take(file);
            } else {
                unused(Kind.BAD_NAME, shown(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (LeftoverFiles.holds(name(file))) {
                return FileVisitResult.CONTINUE;
            }
            boolean vanished = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
            unused(vanished ? Kind.CHANGING : Kind.UNREADABLE, shown(file));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            if (failure != null) {
                unused(Kind.UNREADABLE, shown(folder));
            }
            return FileVisitResult.CONTINUE;
        }

        /** A name that differs in case only, or in how its accents are coded, is the same name on some machines. */
        private void take(Path file) {
            String path = path(file);
            String folded = Normalizer.normalize(path, Normalizer.Form.NFC)
                    .toUpperCase(Locale.ROOT)
                    .toLowerCase(Locale.ROOT);
            List<String> same = paths.computeIfAbsent(folded, any -> new ArrayList<>());
            same.add(path);
            entries.add(new Entry(path, file));
        }

        private boolean isPlain(Path file) {
            return FiledName.isPlain(file.getFileName()) && path(file).length() <= FiledName.LONGEST;
        }

        private String shown(Path file) {
            return StreamSupport.stream(start.relativize(file).spliterator(), false)
                    .map(FiledName::shown)
                    .collect(Collectors.joining("/"));
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

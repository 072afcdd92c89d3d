package org.huibao.office;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether this account may do with an output what a run does: write into its folders, and move its sets. Asked before anything is read; when the set is to be moved in,
 * an hour may have gone by.
 */
public final class OutputRights {

    /** Files that are written in their place: the lock and the embedded database. */
    private static final Set<String> OPENED = Set.of("run.lock", "huibao.mv.db");

    private OutputRights() {}

    /** Why not, by the first file or folder in the way; nothing where it may. */
    public static Optional<FileSystemException> refused(ProgramSettings settings, String job, String period) {
        return refused(settings, job, period, Files::isWritable);
    }

    /** @param writable whether the account may write there */
    static Optional<FileSystemException> refused(
            ProgramSettings settings, String job, String period, Predicate<Path> writable) {
        Path its = settings.output(job, period);
        List<Path> wanted =
                new ArrayList<>(List.of(settings.output(), its.resolve("..").normalize(), its));
        // Other files are written aside and moved: that is a matter of their folder.
        inside(settings.work()).stream()
                .filter(path -> Files.isDirectory(path)
                        || OPENED.contains(path.getFileName().toString()))
                .forEach(wanted::add);
        // A set is moved as one folder, and who moves a folder writes in it where it came from.
        inside(its).stream().filter(Files::isDirectory).forEach(wanted::add);
        return wanted.stream()
                .filter(Files::exists)
                .filter(writable.negate())
                .findFirst()
                .map(OutputRights::refusal);
    }

    private static FileSystemException refusal(Path path) {
        try {
            if (Files.getFileStore(path).isReadOnly()) {
                return new FileSystemException(path.toString(), null, "Read-only file system");
            }
        } catch (IOException unknown) {
            // Then it is the account's.
        }
        return new AccessDeniedException(path.toString());
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return Stream.concat(Stream.of(folder), all.sorted()).toList();
        } catch (IOException unreadable) {
            return List.of(folder);
        }
    }
}

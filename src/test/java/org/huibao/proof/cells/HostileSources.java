package org.huibao.proof.cells;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huibao.proof.cells.SourceFile.Address;
import org.junit.jupiter.api.Assertions;

/** Rereads cells of sources in a process of its own, which has as little memory as a reviewer's machine may give. */
final class HostileSources {

    private HostileSources() {}

    /** Prints for each file of a folder its name and whether its cells could be read. */
    public static void main(String[] arguments) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            System.out.write((file.getFileName() + "\t" + outcome(file) + "\n").getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        }
    }

    private static String outcome(Path file) {
        Set<Address> wanted = Set.of(
                new Address("填报表", "A1"),
                new Address("填报表", "B2"),
                new Address("填报表", "C9"),
                new Address("填报表", "XFD1048576"));
        try {
            return Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> SourceFile.cells(file, wanted, List.of("1234")).isPresent() ? "read" : "unreadable");
        } catch (AssertionError | RuntimeException thrown) {
            return thrown.toString().replaceAll("\\s+", " ");
        }
    }
}

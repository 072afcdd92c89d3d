package org.huibao.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.definition.ReportJob;
import org.huibao.intake.Intake;
import org.huibao.intake.TakenFiles;

/** A passing input folder: files from anywhere, judged as if they had been filed. */
final class AsIfFiled implements AutoCloseable {

    private static final String NAMES_NOBODY = "file.department-unknown";

    private final Path root;
    private final Map<String, Path> given = new LinkedHashMap<>();

    AsIfFiled() throws IOException {
        root = Files.createTempDirectory("huibao-check");
    }

    /** @param filed where it lies in the input folder already; else it is put there without its folder */
    void put(Path file, Optional<Path> filed) throws IOException {
        String name = file.getFileName().toString();
        String path = filed.map(AsIfFiled::joined).orElse(name);
        for (int number = 2; given.containsKey(path); number++) {
            path = number + "/" + name;
        }
        copy(file, path);
    }

    /** A file that names no department itself may do so by its folder. */
    TakenFiles collect(ReportJob job) throws IOException {
        TakenFiles taken = take(job);
        List<String> nobodys = taken.findings().stream()
                .filter(finding -> finding.code().equals(NAMES_NOBODY))
                .flatMap(finding -> Stream.ofNullable(finding.place()))
                .map(place -> place.file())
                .filter(path ->
                        given.containsKey(path) && folder(given.get(path)).isPresent())
                .toList();
        for (String path : nobodys) {
            Path file = Objects.requireNonNull(given.remove(path));
            Files.delete(input().resolve(path));
            copy(file, folder(file).orElseThrow() + "/" + path);
        }
        return nobodys.isEmpty() ? taken : take(job);
    }

    /** Path as the findings name it → file as it was given, in the order of giving. */
    Map<String, Path> given() {
        return given;
    }

    private TakenFiles take(ReportJob job) throws IOException {
        return new Intake(job, input(), root.resolve("staging")).collect();
    }

    private void copy(Path file, String path) throws IOException {
        Path copy = input().resolve(path);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
        given.put(path, file);
    }

    private Path input() {
        return root.resolve("input");
    }

    private static Optional<String> folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .map(Path::getFileName)
                .map(Path::toString);
    }

    private static String joined(Path path) {
        StringBuilder joined = new StringBuilder();
        path.forEach(step -> joined.append(joined.isEmpty() ? "" : "/").append(step));
        return joined.toString();
    }

    @Override
    public void close() throws IOException {
        OnDisk.delete(root);
    }
}

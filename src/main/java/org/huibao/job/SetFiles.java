package org.huibao.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.audit.Manifest;
import org.huibao.model.FiledReturn;
import org.huibao.model.Sha256;

/**
 * The returns and the definition of a set, by their hashes.
 *
 * @param version of the program that made it
 * @param hashes path below the set → SHA-256, of what lies in {@code sources/} and {@code definition/}
 */
record SetFiles(Path folder, String version, Map<String, String> hashes) {

    static final String SOURCES = "sources/";
    private static final String DEFINITION = "definition/";

    /** What last year's figures were is no part of the definition. */
    private static final String PREVIOUS = "previous.csv";

    SetFiles {
        hashes = Map.copyOf(hashes);
    }

    /** Of a set that is finished. */
    static SetFiles of(Path folder, Manifest manifest) {
        return new SetFiles(
                folder,
                manifest.version(),
                manifest.files().stream()
                        .filter(file ->
                                file.path().startsWith(SOURCES) || file.path().startsWith(DEFINITION))
                        .collect(Collectors.toMap(Manifest.Entry::path, Manifest.Entry::sha256, (a, b) -> a)));
    }

    /** Of a set that is being written, whose definition lies there. */
    static SetFiles of(Path folder, String version, List<FiledReturn> files) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        files.stream()
                .filter(file -> file.verdict() != FiledReturn.Verdict.REFUSED)
                .forEach(file -> hashes.put(SOURCES + file.path(), file.sha256()));
        Path definition = folder.resolve(DEFINITION);
        List<Path> paths;
        try (Stream<Path> all = Files.walk(definition)) {
            paths = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : paths) {
            String name = definition.relativize(file).toString().replace('\\', '/');
            hashes.put(DEFINITION + name, Sha256.hex(file));
        }
        return new SetFiles(folder, version, hashes);
    }

    /** Path below that folder → SHA-256. */
    Map<String, String> below(String folder) {
        return hashes.entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder))
                .collect(Collectors.toMap(
                        file -> file.getKey().substring(folder.length()),
                        Map.Entry::getValue,
                        (a, b) -> a,
                        TreeMap::new));
    }

    Map<String, String> definition() {
        Map<String, String> files = below(DEFINITION);
        files.remove(PREVIOUS);
        return files;
    }
}

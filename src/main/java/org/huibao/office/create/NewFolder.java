package org.huibao.office.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A folder that appears with all its files or not at all. */
final class NewFolder {

    private final Map<String, byte[]> files = new TreeMap<>();

    void put(String name, byte[] content) {
        files.put(name, content);
    }

    /** @throws IOException if it cannot be written, or is there already */
    void appear(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Path partial = Files.createTempDirectory(folder.toAbsolutePath().getParent(), ".new-");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(partial.resolve(file.getKey()), file.getValue());
            }
            FolderRights.asUsual(partial, folder.toAbsolutePath().getParent());
            Files.move(partial, folder);
        } catch (IOException | RuntimeException failed) {
            for (String name : files.keySet()) {
                Files.deleteIfExists(partial.resolve(name));
            }
            Files.deleteIfExists(partial);
            throw failed;
        }
    }
}

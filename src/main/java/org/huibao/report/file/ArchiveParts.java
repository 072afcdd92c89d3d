package org.huibao.report.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of an archive by its directory, as Word finds them; what streaming writers store has its size nowhere else. */
public final class ArchiveParts {

    private ArchiveParts() {}

    /**
     * Names with slashes only, and none in front.
     *
     * @throws IOException if it is no archive, or a damaged one
     */
    public static Map<String, byte[]> of(byte[] archive) throws IOException {
        // The JDK reads an archive's directory from a file only.
        Path file = Files.createTempFile("huibao", ".docx");
        try {
            Files.write(file, archive);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                Map<String, byte[]> parts = new LinkedHashMap<>();
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (!entry.isDirectory()) {
                        try (InputStream content = zip.getInputStream(entry)) {
                            parts.put(
                                    entry.getName().replace('\\', '/').replaceFirst("^/+", ""), content.readAllBytes());
                        }
                    }
                }
                return parts;
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

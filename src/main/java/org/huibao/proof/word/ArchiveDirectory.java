package org.huibao.proof.word;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What an archive's directory lists; the sizes in front of the parts themselves may be left blank by who wrote them in one go. */
final class ArchiveDirectory {

    private ArchiveDirectory() {}

    /** @param largest number of bytes of all parts together */
    static Map<String, byte[]> read(byte[] archive, long largest) throws IOException {
        Path file = Files.createTempFile("huibao", ".docx");
        try {
            Files.write(file, archive);
            Map<String, byte[]> parts = new TreeMap<>();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                long left = largest;
                for (ZipEntry entry :
                        zip.stream().filter(each -> !each.isDirectory()).toList()) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        byte[] part = content.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, left));
                        left -= part.length;
                        if (left <= 0) {
                            throw new ZipException("larger than any report");
                        }
                        String name = entry.getName().replace('\\', '/');
                        parts.put(name.startsWith("/") ? name.substring(1) : name, part);
                    }
                }
            }
            return parts;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

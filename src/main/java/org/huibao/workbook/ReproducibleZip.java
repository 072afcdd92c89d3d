package org.huibao.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes a package again with its parts in order and without times, so that equal contents are equal bytes. */
public final class ReproducibleZip {

    /** Any, but late enough to fit a ZIP file's own field, which has no time zone; earlier ones get a second field that has. */
    private static final LocalDateTime TIME = LocalDateTime.of(2020, 1, 1, 0, 0);

    /** Readers look for the content types first. */
    public static final Comparator<String> ORDER = Comparator.comparing(
                    (String name) -> !name.equals("[Content_Types].xml"))
            .thenComparing(Comparator.naturalOrder());

    private ReproducibleZip() {}

    /** @param zipped written by ourselves a moment ago */
    public static byte[] of(byte[] zipped) throws IOException {
        return of(parts(zipped));
    }

    /** In order. */
    public static Map<String, byte[]> parts(byte[] zipped) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(ORDER);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    /** @param parts in order */
    public static byte[] of(Map<String, byte[]> parts) throws IOException {
        return of(parts, TIME);
    }

    /**
     * @param parts in order
     * @param time of all of them; not before February 1980, see {@link #TIME}
     */
    public static byte[] of(Map<String, byte[]> parts, LocalDateTime time) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                begin(out, part.getKey(), time);
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    public static void begin(ZipOutputStream zip, String name) throws IOException {
        begin(zip, name, TIME);
    }

    private static void begin(ZipOutputStream zip, String name, LocalDateTime time) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
    }
}

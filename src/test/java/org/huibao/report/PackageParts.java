package org.huibao.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The entries of an archive in their order. */
public final class PackageParts {

    private PackageParts() {}

    public static Map<String, byte[]> of(byte[] docx) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    public static String text(byte[] docx, String part) {
        return new String(of(docx).get(part), StandardCharsets.UTF_8);
    }

    /** The archive with a piece of one part's text replaced. */
    public static byte[] replaced(byte[] docx, String part, String there, String instead) {
        Map<String, byte[]> parts = of(docx);
        String text = text(docx, part);
        if (!text.contains(there)) {
            throw new IllegalArgumentException(part + " has no " + there + ": " + text);
        }
        parts.put(part, text.replace(there, instead).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** The archive with one more part, or another in its place. */
    public static byte[] with(byte[] docx, String part, String text) {
        Map<String, byte[]> parts = of(docx);
        parts.put(part, text.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

package org.huibao.workbook.part;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.huibao.workbook.limit.DeclaredEntries;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.LimitedPart;
import org.huibao.workbook.limit.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** The parts of an OOXML package by name, within {@link FileLimits}. Names are compared as OPC does, without case. */
public final class WorkbookParts implements Closeable {

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Map<String, Long> inflated = new HashMap<>();
    private final Deque<byte[]> buffers = new ArrayDeque<>();
    private final long size;
    private long total;

    public WorkbookParts(Path file) throws IOException {
        DeclaredEntries.refuseTooMany(file);
        size = Files.size(file);
        // Names without the UTF-8 flag may be in any encoding; those that matter are ASCII, so none may make the file
        // fail.
        zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        try {
            index();
        } catch (RuntimeException error) {
            zip.close();
            throw error;
        }
    }

    private void index() {
        if (zip.size() > FileLimits.ENTRIES) {
            throw UnreadableFile.tooLarge();
        }
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (entries.put(key(entry.getName()), entry) != null) {
                ambiguous.add(key(entry.getName()));
            }
        }
    }

    /** Some writers put backslashes into entry names. */
    private static String key(String name) {
        String slashes = name.replace('\\', '/');
        return (slashes.startsWith("/") ? slashes.substring(1) : slashes).toLowerCase(Locale.ROOT);
    }

    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** Inflated, as the package declares it, in bytes; negative where it does not. */
    public long size(String name) {
        ZipEntry entry = entries.get(key(name));
        return entry == null ? -1 : entry.getSize();
    }

    /** The part as XML; a missing one means a damaged file. */
    public PartReader xml(String name) throws IOException {
        return new PartReader(() -> open(name), buffers);
    }

    public InputStream open(String name) throws IOException {
        String key = key(name);
        ZipEntry entry = entries.get(key);
        // Of two parts of one name, Excel and we might read different ones.
        if (entry == null || ambiguous.contains(key)) {
            throw UnreadableFile.damaged();
        }
        return new LimitedPart(
                zip.getInputStream(entry), Math.min(entry.getCompressedSize(), size), bytes -> count(key, bytes));
    }

    /** The whole part; null where it is longer, or where whoever reads it piece by piece may never come to what is wrong with it. */
    public byte @Nullable [] bytes(String name, int longest) {
        ZipEntry entry = entries.get(key(name));
        if (entry == null || entry.getSize() < 0 || entry.getSize() > longest) {
            return null;
        }
        try (InputStream in = open(name)) {
            byte[] bytes = in.readNBytes(longest + 1);
            return bytes.length > longest ? null : bytes;
        } catch (IOException | RuntimeException damaged) {
            return null;
        }
    }

    /** Counts each part once, however often it is read. */
    private void count(String key, long bytes) {
        long before = inflated.getOrDefault(key, 0L);
        if (bytes > before) {
            inflated.put(key, bytes);
            total += bytes - before;
            if (total > FileLimits.INFLATED) {
                throw UnreadableFile.tooLarge();
            }
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}

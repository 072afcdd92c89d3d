package org.huibao.workbook.patch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.huibao.workbook.ReproducibleZip;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.limit.UnreadableReason;

/**
 * A package of which some parts are changed: the others are copied as they lie there, deflated. In order and without times, as {@link ReproducibleZip} writes. A ZIP
 * file that is unusual in any way counts as damaged here.
 */
public final class ChangedPackage {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LISTED = 0x02014b50;
    private static final int LISTED_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;

    /** Of the flags only this one says something about a name or the bytes: the name is in UTF-8. */
    private static final int UTF_8_NAME = 1 << 11;

    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int VERSION = 20;

    /** 1 January 2020, as {@link ReproducibleZip} has it. */
    private static final int DATE = 2020 - 1980 << 9 | 1 << 5 | 1;

    /** @param length inflated @param from of its bytes @param size of its bytes as they lie there */
    private record Part(byte[] name, int flags, int method, int crc, int length, byte[] bytes, int from, int size) {}

    private final Map<String, Part> parts = new TreeMap<>(ReproducibleZip.ORDER);
    private final Map<String, String> texts = new TreeMap<>();
    private final int mostText;

    /** @param mostText bytes of a part that is looked into, at most */
    public ChangedPackage(byte[] zip, int mostText) {
        this.mostText = mostText;
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END_LENGTH;
        while (end >= 0 && bytes.getInt(end) != END) {
            end--;
        }
        require(end >= 0);
        int count = bytes.getShort(end + 10) & 0xFFFF;
        int at = bytes.getInt(end + 16);
        Set<String> known = new HashSet<>();
        for (int i = 0; i < count; i++) {
            require(bytes.getInt(at) == LISTED);
            int nameLength = bytes.getShort(at + 28) & 0xFFFF;
            byte[] name = new byte[nameLength];
            bytes.get(at + LISTED_LENGTH, name);
            Part part = part(bytes, at, name);
            String key = new String(name, StandardCharsets.UTF_8);
            require(known.add(key.toLowerCase(Locale.ROOT)) && !key.contains("\\") && !key.startsWith("/"));
            if (!key.endsWith("/")) {
                parts.put(key, part);
            }
            at += LISTED_LENGTH + nameLength + (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
        }
    }

    private static Part part(ByteBuffer bytes, int at, byte[] name) {
        int flags = bytes.getShort(at + 8);
        int method = bytes.getShort(at + 10);
        int size = bytes.getInt(at + 20);
        int length = bytes.getInt(at + 24);
        int local = bytes.getInt(at + 42);
        require((flags & ENCRYPTED) == 0 && (method == STORED || method == DEFLATED) && size >= 0 && length >= 0);
        require(bytes.getInt(local) == LOCAL);
        int from = local + LOCAL_LENGTH + (bytes.getShort(local + 26) & 0xFFFF) + (bytes.getShort(local + 28) & 0xFFFF);
        require((long) from + size <= bytes.limit());
        return new Part(name, flags & UTF_8_NAME, method, bytes.getInt(at + 16), length, bytes.array(), from, size);
    }

    private static void require(boolean usual) {
        if (!usual) {
            throw UnreadableFile.damaged();
        }
    }

    public Set<String> names() {
        return Set.copyOf(parts.keySet());
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** Inflated, as the package says. */
    long length(String name) {
        Part part = parts.get(name);
        return part == null ? 0 : part.length;
    }

    /** A part of XML, as it is now; a missing one counts as damage. */
    public String text(String name) {
        String known = texts.get(name);
        if (known == null) {
            Part part = parts.get(name);
            require(part != null && part.length <= mostText);
            known = new String(inflated(Objects.requireNonNull(part)), StandardCharsets.UTF_8);
            texts.put(name, known);
        }
        return known;
    }

    private static byte[] inflated(Part part) {
        byte[] inflated = new byte[part.length];
        if (part.method == STORED) {
            require(part.size == part.length);
            System.arraycopy(part.bytes, part.from, inflated, 0, part.size);
            return inflated;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(part.bytes, part.from, part.size);
            require(inflater.inflate(inflated) == part.length
                    && (inflater.finished() || inflater.inflate(new byte[1]) == 0));
        } catch (DataFormatException damaged) {
            throw new UnreadableFile(UnreadableReason.DAMAGED, damaged);
        } finally {
            inflater.end();
        }
        return inflated;
    }

    public void put(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        byte[] deflated = new byte[bytes.length + bytes.length / 1000 + 64];
        deflater.setInput(bytes);
        deflater.finish();
        int size = deflater.deflate(deflated);
        deflater.end();
        byte[] written = name.getBytes(StandardCharsets.UTF_8);
        parts.put(name, new Part(written, UTF_8_NAME, DEFLATED, (int) crc.getValue(), bytes.length, deflated, 0, size));
        texts.put(name, text);
    }

    void remove(String name) {
        parts.remove(name);
        texts.remove(name);
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        for (Part part : parts.values()) {
            ByteBuffer listed = ByteBuffer.allocate(LISTED_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            listed.putInt(LISTED).putShort((short) VERSION);
            ByteBuffer common = common(part);
            listed.put(common.array()).putShort((short) 0).putShort((short) 0).putShort((short) 0);
            listed.putInt(0).putInt(out.size());
            list.writeBytes(listed.array());
            list.writeBytes(part.name);
            ByteBuffer local =
                    ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(LOCAL);
            out.writeBytes(local.array());
            out.writeBytes(common.array());
            out.writeBytes(part.name);
            out.write(part.bytes, part.from, part.size);
        }
        ByteBuffer end = ByteBuffer.allocate(END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        short count = (short) parts.size();
        end.putInt(END)
                .putInt(0)
                .putShort(count)
                .putShort(count)
                .putInt(list.size())
                .putInt(out.size());
        out.writeBytes(list.toByteArray());
        out.writeBytes(end.array());
        return out.toByteArray();
    }

    /** What stands before the bytes and in the list alike: from the version that is needed to the length of the second field. */
    private static ByteBuffer common(Part part) {
        return ByteBuffer.allocate(LOCAL_LENGTH - 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) VERSION)
                .putShort((short) part.flags)
                .putShort((short) part.method)
                .putShort((short) 0)
                .putShort((short) DATE)
                .putInt(part.crc)
                .putInt(part.size)
                .putInt(part.length)
                .putShort((short) part.name.length)
                .putShort((short) 0);
    }
}

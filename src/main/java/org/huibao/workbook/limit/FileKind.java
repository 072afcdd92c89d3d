package org.huibao.workbook.limit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
public enum FileKind {
    EMPTY,
    ZIP,
    OLE2,
    OLD_BIFF,
    ZEROS,
    HTML,
    XML,
    SEPARATED,
    OTHER;

    private static final int LOOK_AT = 4096;

    /** @throws UncheckedIOException if our own copy cannot be read: no fault of the file's author */
    public static FileKind of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(LOOK_AT));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** @param head the beginning of a file, or all of it */
    public static FileKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return OLE2;
        }
        if (starts(head, 0x09, 0x00, 0x04, 0x00)
                || starts(head, 0x09, 0x02, 0x06, 0x00)
                || starts(head, 0x09, 0x04, 0x06, 0x00)
                || starts(head, 0x09, 0x08)) {
            return OLD_BIFF;
        }
        return zeros(head) ? ZEROS : ofText(text(head));
    }

    private static FileKind ofText(String text) {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<") || start.startsWith("mime-version:")) {
            boolean page = start.startsWith("mime-version:")
                    || start.contains("<html")
                    || start.contains("<table")
                    || start.contains("<!doctype html")
                    || start.contains("<meta");
            return page ? HTML : start.startsWith("<?xml") || start.startsWith("<workbook") ? XML : OTHER;
        }
        boolean binary = text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
        boolean separated = text.lines().limit(3).anyMatch(line -> line.matches(".*[,;\\t，；].*"));
        return !binary && separated ? SEPARATED : OTHER;
    }

    private static String text(byte[] head) {
        Charset charset = StandardCharsets.UTF_8;
        if (starts(head, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
        } else if (starts(head, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
        }
        String text = new String(head, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean zeros(byte[] head) {
        for (byte each : head) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}

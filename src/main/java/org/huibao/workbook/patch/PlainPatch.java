package org.huibao.workbook.patch;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.huibao.workbook.limit.FileCharacters;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.part.PartReader;
import org.huibao.workbook.part.PlainBytes;
import org.huibao.workbook.part.PlainEvents;
import org.jspecify.annotations.Nullable;

/**
 * A part of plain XML that is changed from its beginning to its end: tag by tag, and before, in or instead of each something else. What {@link PlainEvents} do not know
 * is not changed here, so that a tag is what it looks like.
 */
final class PlainPatch {

    private final String xml;
    private final char[] signs;
    private final StringBuilder changed;
    private int copied;
    private int from;
    private int to;
    private int depth;
    private boolean begun;

    private PlainPatch(String xml) {
        this.xml = xml;
        this.signs = xml.toCharArray();
        this.changed = new StringBuilder(xml.length() + 1024);
        this.to = xml.startsWith("<?xml") || xml.startsWith("\uFEFF<?xml") ? xml.indexOf("?>") + 2 : 0;
    }

    /** @throws UnreadableFile for XML that is not plain */
    static PlainPatch of(String xml) {
        requirePlain(xml);
        return new PlainPatch(xml);
    }

    /** Of XML that was looked through before, or of an element of it. */
    static PlainPatch again(String plain) {
        return new PlainPatch(plain);
    }

    private static void requirePlain(String xml) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        byte[] buffer = new byte[PlainEvents.BUFFER];
        PlainEvents events = new PlainEvents(new ByteArrayInputStream(bytes), buffer);
        for (int event = events.next(); event != PartReader.FINISHED; event = events.next()) {
            if (event == PlainEvents.UNUSUAL) {
                throw UnreadableFile.damaged();
            }
        }
    }

    /** Goes on to the next tag, of a start or an end. */
    boolean next() {
        if (begun && !isEnd() && !isEmpty()) {
            depth++;
        }
        from = xml.indexOf('<', to);
        if (from < 0) {
            return false;
        }
        begun = true;
        to = behind(from);
        if (isEnd()) {
            depth--;
        }
        return true;
    }

    private int behind(int start) {
        char quote = 0;
        int at = start + 1;
        for (char next = signs[at]; quote != 0 || next != '>'; next = signs[++at]) {
            if (quote == 0 && (next == '"' || next == '\'')) {
                quote = next;
            } else if (next == quote) {
                quote = 0;
            }
        }
        return at + 1;
    }

    /** With its prefix. */
    boolean is(String name) {
        int start = isEnd() ? from + 2 : from + 1;
        int end = start + name.length();
        return signs[start] == name.charAt(0) && xml.startsWith(name, start) && " \t\r\n/>".indexOf(signs[end]) >= 0;
    }

    boolean starts(String name) {
        return !isEnd() && is(name);
    }

    boolean ends(String name) {
        return isEnd() && is(name);
    }

    boolean isEnd() {
        return signs[from + 1] == '/';
    }

    /** A start and an end in one. */
    boolean isEmpty() {
        return signs[to - 2] == '/';
    }

    /** Elements that are open around the tag. */
    int depth() {
        return depth;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** As it is written in the part. */
    String written(int start, int end) {
        return xml.substring(start, end);
    }

    /** By its whole name; null if the tag has none. */
    @Nullable
    String attribute(String name) {
        return attribute(xml.substring(from, to), name);
    }

    static @Nullable String attribute(String tag, String name) {
        int start = valueOf(tag, name);
        return start < 0 ? null : meant(tag.substring(start, tag.indexOf(tag.charAt(start - 1), start)));
    }

    /** The text between this tag and the next one, as it is written. */
    String textBehind() {
        return xml.substring(to, xml.indexOf('<', to));
    }

    int number(String name) {
        String value = attribute(name);
        if (value == null) {
            throw UnreadableFile.damaged();
        }
        return PartReader.number(value);
    }

    private static int valueOf(String tag, String name) {
        char quote = 0;
        for (int at = 1; at < tag.length() && (quote != 0 || tag.charAt(at) != '>'); at++) {
            char next = tag.charAt(at);
            if (quote != 0) {
                quote = next == quote ? 0 : quote;
            } else if (next == '"' || next == '\'') {
                quote = next;
            } else if (Character.isWhitespace(tag.charAt(at - 1)) && tag.startsWith(name + "=", at)) {
                return at + name.length() + 2;
            }
        }
        return -1;
    }

    /** A tag, whatever stands behind it, with another value of the attribute, or without it. */
    static String with(String tag, String name, @Nullable String value) {
        int start = valueOf(tag, name);
        String attribute = value == null ? "" : name + "=\"" + escaped(value) + "\"";
        if (start >= 0) {
            return tag.substring(0, start - name.length() - 2)
                    + attribute
                    + tag.substring(tag.indexOf(tag.charAt(start - 1), start) + 1);
        }
        int nameEnd = 1;
        while (" \t\r\n/>".indexOf(tag.charAt(nameEnd)) < 0) {
            nameEnd++;
        }
        return value == null ? tag : tag.substring(0, nameEnd) + " " + attribute + tag.substring(nameEnd);
    }

    static String meant(String written) {
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        return PlainBytes.text(bytes, 0, bytes.length);
    }

    /** With signs written as references; and a line's end, which an attribute could not keep. */
    static String escaped(String text) {
        StringBuilder written = new StringBuilder(text.length() + 16);
        FileCharacters.whole(text).codePoints().forEach(each -> {
            switch (each) {
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '&' -> written.append("&amp;");
                case '"' -> written.append("&quot;");
                case '\n' -> written.append("&#10;");
                case '\t' -> written.append('\t');
                default -> {
                    if (each == '\r' || each < ' ' || each == 0xFFFE || each == 0xFFFF) {
                        written.append("_x%04X_".formatted(each));
                    } else {
                        written.appendCodePoint(each);
                    }
                }
            }
        });
        return written.toString();
    }

    /** Sets an attribute of the tag, or takes it away. */
    void set(String name, @Nullable String value) {
        instead(with(xml.substring(from, to), name, value));
    }

    void instead(String tag) {
        replace(from, to, tag);
    }

    void before(String xmlToInsert) {
        replace(from, from, xmlToInsert);
    }

    void behind(String xmlToInsert) {
        replace(to, to, xmlToInsert);
    }

    /** From one place to another behind all that was changed. */
    void replace(int start, int end, String with) {
        if (start < copied) {
            throw new IllegalStateException("changed before");
        }
        changed.append(xml, copied, start).append(with);
        copied = end;
    }

    String result() {
        return changed.append(xml, copied, xml.length()).toString();
    }
}

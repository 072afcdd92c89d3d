package org.huibao.workbook.part;

import org.huibao.workbook.limit.FileLimits;
import org.jspecify.annotations.Nullable;

/** The start of an element, as far as {@link PlainBytes} know what stands in it; its attributes are made into texts when somebody asks. */
final class PlainTag {

    private static final int ATTRIBUTES = 60;

    /** Together with the names that are kept for all files fewer than {@link FileLimits#NAMES}. */
    private static final int NEW_NAMES = 900;

    private final PlainPrefixes prefixes = new PlainPrefixes();
    private final XmlName[] names = new XmlName[ATTRIBUTES];
    private final int[] from = new int[ATTRIBUTES];
    private final int[] to = new int[ATTRIBUTES];
    private XmlName name = XmlName.NONE;
    private int count;
    private boolean empty;
    private int newNames;

    /**
     * @param start behind the {@code <}
     * @param depth elements that are open
     * @return the place behind the {@code >}, or {@link PlainBytes#MORE} or {@link PlainBytes#UNUSUAL}
     */
    int read(byte[] bytes, int start, int end, int depth) {
        prefixes.leave(depth);
        count = 0;
        int at = endOfName(bytes, start);
        if (at >= end) {
            return PlainBytes.MORE;
        }
        XmlName read = name(bytes, start, at);
        while (read != null && at < end) {
            int space = at;
            while (isSpace(bytes[at])) {
                at++;
            }
            if (bytes[at] == '>' || bytes[at] == '/') {
                empty = bytes[at] == '/';
                name = read;
                return empty && at + 1 < end && bytes[at + 1] != '>' ? PlainBytes.UNUSUAL : closed(at, end);
            }
            if (space == at) {
                break;
            }
            at = attribute(bytes, at, end, depth);
            if (at < 0) {
                return at;
            }
        }
        return read != null && at >= end ? PlainBytes.MORE : PlainBytes.UNUSUAL;
    }

    private int closed(int at, int end) {
        int behind = empty ? at + 2 : at + 1;
        return behind > end ? PlainBytes.MORE : areKnown() ? behind : PlainBytes.UNUSUAL;
    }

    /** The place behind the attribute's second quote. */
    private int attribute(byte[] bytes, int start, int end, int depth) {
        int equals = endOfName(bytes, start);
        if (equals + 1 >= end) {
            return PlainBytes.MORE;
        }
        XmlName read = name(bytes, start, equals);
        byte quote = bytes[equals + 1];
        if (read == null || count == ATTRIBUTES || bytes[equals] != '=' || quote != '"' && quote != '\'') {
            return PlainBytes.UNUSUAL;
        }
        int last = PlainBytes.endOfValue(bytes, equals + 2, end, quote);
        if (last < 0) {
            return last;
        }
        if (read.declares()) {
            return prefixes.declare(read, bytes, equals + 2, last, depth) ? last + 1 : PlainBytes.UNUSUAL;
        }
        names[count] = read;
        from[count] = equals + 2;
        to[count++] = last;
        return last + 1;
    }

    private static int endOfName(byte[] bytes, int start) {
        int at = start;
        while ((PlainBytes.KIND[bytes[at] & 0xFF] & PlainBytes.NAME) != 0) {
            at++;
        }
        return at;
    }

    private @Nullable XmlName name(byte[] bytes, int start, int behind) {
        XmlName known = XmlName.known(bytes, start, behind);
        if (known != null || newNames == NEW_NAMES) {
            return known;
        }
        newNames++;
        return XmlName.make(bytes, start, behind);
    }

    static boolean isSpace(byte next) {
        return (PlainBytes.KIND[next & 0xFF] & PlainBytes.SPACE) != 0;
    }

    /** Whether no attribute stands there twice and all prefixes were declared. */
    private boolean areKnown() {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                if (names[i].local() == names[j].local()) {
                    return false;
                }
            }
            if (!prefixes.has(names[i].prefix())) {
                return false;
            }
        }
        return prefixes.has(name.prefix());
    }

    XmlName name() {
        return name;
    }

    boolean isEmpty() {
        return empty;
    }

    int count() {
        return count;
    }

    String attributeName(int index) {
        return names[index].local();
    }

    String attribute(byte[] bytes, int index) {
        return RepeatedTexts.of(bytes, from[index], to[index]);
    }
}

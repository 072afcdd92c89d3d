package org.huibao.workbook.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.huibao.workbook.limit.FileLimits;
import org.jspecify.annotations.Nullable;

/**
 * The XML that programs write into workbooks: UTF-8, elements, attributes, texts and the references of XML itself. Comments, CDATA, instructions, document types,
 * other encodings, whatever breaks a rule and whatever is larger than usual end in {@link #UNUSUAL}: what is wrong and what is only rare {@link StaxEvents} find out.
 *
 * <p>A text is answered only when the tag behind it is known, so that the place of {@link #UNUSUAL} is always behind a tag.
 */
public final class PlainEvents implements XmlEvents {

    public static final int UNUSUAL = PlainBytes.UNUSUAL;

    /** A tag with the text before it that is longer is unusual. */
    public static final int BUFFER = 1 << 15;

    /** Behind the last byte a zero, and room for comparing with what is longer than is left. */
    static final int SLACK = 64;

    /** Some way below {@link FileLimits#XML_DEPTH}. */
    private static final int DEPTH = 90;

    private static final int DECLARATION = 100;
    private static final Set<String> DECLARATIONS = Set.of(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>",
            "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>",
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>",
            "<?xml version='1.0' encoding='UTF-8'?>",
            "<?xml version=\"1.0\" standalone=\"yes\"?>",
            "<?xml version=\"1.0\"?>");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final byte[] ITEM = PlainBytes.ascii("<si><t>");
    private static final byte[] ITEM_WITH_SPACES = PlainBytes.ascii("<si><t xml:space=\"preserve\">");
    private static final byte[] ITEM_END = PlainBytes.ascii("</t></si>");

    private final InputStream in;
    private final byte[] bytes;
    private int at;
    private int end;
    private boolean ended;
    private boolean failed;
    private boolean begun;

    private final PlainTag tag = new PlainTag();
    private XmlName[] open = new XmlName[16];
    private XmlName name = XmlName.NONE;
    private int depth;
    private long tags;
    private boolean inEmpty;
    private int waiting;
    private int textFrom;
    private int textTo;

    public PlainEvents(InputStream in, byte[] buffer) {
        this.in = in;
        this.bytes = buffer;
    }

    /** Starts and ends that were answered. */
    long tags() {
        return tags;
    }

    @Override
    public int next() {
        int event = waiting != 0 ? waiting : inEmpty ? PartReader.END : read();
        while (event == PlainBytes.MORE) {
            event = ended || !fill() ? UNUSUAL : read();
        }
        if (event == PartReader.TEXT) {
            return event;
        }
        waiting = 0;
        if (event == PartReader.START) {
            start();
        } else if (event == PartReader.END) {
            inEmpty = false;
            name = open[--depth];
            tags++;
        }
        return event;
    }

    /** Takes a whole cell, from its start to its end, if one of the usual look comes next. */
    boolean take(PlainCell cell) {
        if (isBetween()) {
            int behind = cell.read(bytes, at, end);
            if (behind > 0) {
                at = behind;
                tags += cell.tags();
                return true;
            }
        }
        return false;
    }

    /** The text of a whole {@code si} of one run, if that comes next. */
    @Nullable
    String takeItem() {
        int from = !isBetween() ? -1 : behind(ITEM, at) > 0 ? behind(ITEM, at) : behind(ITEM_WITH_SPACES, at);
        int to = from < 0 ? from : PlainBytes.endOfText(bytes, from, end);
        int behind = to < 0 ? to : behind(ITEM_END, to);
        if (behind < 0) {
            return null;
        }
        at = behind;
        tags += 4;
        return RepeatedTexts.of(bytes, from, to);
    }

    private boolean isBetween() {
        return waiting == 0 && !inEmpty && depth > 0;
    }

    private int behind(byte[] literal, int from) {
        for (int i = 0; i < literal.length; i++) {
            if (bytes[from + i] != literal[i]) {
                return UNUSUAL;
            }
        }
        return from + literal.length;
    }

    private void start() {
        name = tag.name();
        inEmpty = tag.isEmpty();
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = name;
        tags++;
    }

    private boolean fill() {
        int kept = end - at;
        int room = bytes.length - SLACK - kept;
        if (room <= 0) {
            return false;
        }
        System.arraycopy(bytes, at, bytes, 0, kept);
        at = 0;
        end = kept;
        try {
            int read = in.read(bytes, end, room);
            ended = read <= 0;
            end += Math.max(0, read);
        } catch (IOException | RuntimeException error) {
            // Nobody may ever ask for what lies so far behind; who does meets the same again.
            ended = true;
            failed = true;
        }
        bytes[end] = 0;
        return true;
    }

    /** The next event; {@link PlainBytes#MORE} leaves everything as it was. */
    private int read() {
        if (depth == 0) {
            return outside();
        }
        int from = at;
        int to = PlainBytes.endOfText(bytes, from, end);
        int event = to < 0 ? to : tag(to);
        if (event < 0 || from == to) {
            return event;
        }
        textFrom = from;
        textTo = to;
        waiting = event;
        return PartReader.TEXT;
    }

    private int outside() {
        if (!begun) {
            if (end < DECLARATION && !ended) {
                return PlainBytes.MORE;
            }
            at = declaration(startsWithMark() ? BYTE_ORDER_MARK.length : 0);
            begun = true;
        }
        while (PlainTag.isSpace(bytes[at])) {
            at++;
        }
        if (at == end) {
            return ended && !failed && tags > 0 ? PartReader.FINISHED : PlainBytes.MORE;
        }
        return bytes[at] == '<' && tags == 0 ? tag(at) : UNUSUAL;
    }

    private boolean startsWithMark() {
        int length = BYTE_ORDER_MARK.length;
        return end > length && Arrays.equals(bytes, 0, length, BYTE_ORDER_MARK, 0, length);
    }

    /** Behind {@code <?xml …?>}, if it stands there as it nearly always does. */
    private int declaration(int from) {
        String head = new String(bytes, from, Math.min(end - from, DECLARATION), StandardCharsets.ISO_8859_1);
        int last = head.indexOf("?>");
        return last > 0 && DECLARATIONS.contains(head.substring(0, last + 2)) ? from + last + 2 : from;
    }

    private int tag(int from) {
        if (bytes[from + 1] == '/') {
            return endTag(from + 2);
        }
        int behind = depth == DEPTH ? UNUSUAL : tag.read(bytes, from + 1, end, depth);
        if (behind < 0) {
            return behind;
        }
        at = behind;
        return PartReader.START;
    }

    private int endTag(int from) {
        XmlName opened = open[depth - 1];
        int behind = from + opened.written().length;
        if (behind >= end) {
            return PlainBytes.MORE;
        }
        if (!opened.startsAt(bytes, from)) {
            return UNUSUAL;
        }
        while (PlainTag.isSpace(bytes[behind])) {
            behind++;
        }
        if (bytes[behind] != '>') {
            return behind < end ? UNUSUAL : PlainBytes.MORE;
        }
        at = behind + 1;
        return PartReader.END;
    }

    @Override
    public String name() {
        return name.local();
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public String characters() {
        return PlainBytes.text(bytes, textFrom, textTo);
    }

    @Override
    public int attributes() {
        return tag.count();
    }

    @Override
    public String attributeName(int index) {
        return tag.attributeName(index);
    }

    @Override
    public String attribute(int index) {
        return tag.attribute(bytes, index);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

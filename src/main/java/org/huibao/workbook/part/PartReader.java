package org.huibao.workbook.part;

import java.io.IOException;
import java.io.InputStream;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.limit.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * A part's XML, pulled element by element. Nearly all parts are read to their end by {@link PlainEvents}; at the first byte that those do not know, the part is
 * read by {@link StaxEvents} from its beginning, to the same place and on.
 */
public final class PartReader implements XmlEvents {

    public static final int START = XMLStreamConstants.START_ELEMENT;
    public static final int END = XMLStreamConstants.END_ELEMENT;
    static final int TEXT = XMLStreamConstants.CHARACTERS;
    public static final int FINISHED = XMLStreamConstants.END_DOCUMENT;

    /** The bytes of a part, as often as they are asked for. */
    interface Part {
        InputStream open() throws IOException;
    }

    private final Part part;
    private final Deque<byte[]> buffers;
    private final byte[] buffer;
    private XmlEvents events;

    /** @param buffers that nobody uses now */
    PartReader(Part part, Deque<byte[]> buffers) throws IOException {
        this.part = part;
        this.buffers = buffers;
        byte[] free = buffers.poll();
        buffer = free == null ? new byte[PlainEvents.BUFFER] : free;
        events = new PlainEvents(part.open(), buffer);
    }

    @Override
    public int next() {
        int event = events.next();
        return event == PlainEvents.UNUSUAL ? handOver((PlainEvents) events) : event;
    }

    /** Takes a whole cell, from its start to its end, if one of the usual look comes next; else nothing has happened. */
    public boolean take(PlainCell cell) {
        return events instanceof PlainEvents plain && plain.take(cell);
    }

    /** The text of a whole {@code si}, if one of a single run comes next; else null, and nothing has happened. */
    @Nullable
    public String takeItem() {
        return events instanceof PlainEvents plain ? plain.takeItem() : null;
    }

    private int handOver(PlainEvents plain) {
        try {
            plain.close();
            events = new StaxEvents(part.open());
        } catch (IOException error) {
            throw new UnreadableFile(UnreadableReason.DAMAGED, error);
        }
        for (long tags = plain.tags(); tags > 0; ) {
            int event = events.next();
            if (event == START || event == END) {
                tags--;
            } else if (event == FINISHED) {
                throw UnreadableFile.damaged();
            }
        }
        return events.next();
    }

    /** True at the next element's start, false at the document's end. */
    public boolean nextStart() {
        while (true) {
            int event = next();
            if (event == START) {
                return true;
            }
            if (event == FINISHED) {
                return false;
            }
        }
    }

    @Override
    public String name() {
        return events.name();
    }

    @Override
    public int depth() {
        return events.depth();
    }

    public static boolean isText(int event) {
        return event == TEXT || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE;
    }

    public void appendTextTo(StringBuilder text) {
        text.append(events.characters());
        if (text.length() > FileLimits.CELL_TEXT) {
            throw UnreadableFile.tooLarge();
        }
    }

    /** The text of the element that has just started, to its end, nested elements' included. */
    public String text() {
        String first = "";
        StringBuilder all = null;
        int outside = depth() - 1;
        while (depth() > outside) {
            if (!isText(next())) {
                continue;
            }
            if (all == null && first.isEmpty()) {
                first = events.characters();
            } else {
                all = all == null ? new StringBuilder(first) : all;
                appendTextTo(all);
            }
        }
        if (first.length() > FileLimits.CELL_TEXT) {
            throw UnreadableFile.tooLarge();
        }
        return all == null ? first : all.toString();
    }

    @Override
    public String characters() {
        return events.characters();
    }

    @Override
    public int attributes() {
        return events.attributes();
    }

    @Override
    public String attributeName(int index) {
        return events.attributeName(index);
    }

    @Override
    public String attribute(int index) {
        return events.attribute(index);
    }

    /** By its name without prefix. */
    @Nullable
    public String attribute(String name) {
        for (int i = 0, count = events.attributes(); i < count; i++) {
            if (events.attributeName(i).equals(name)) {
                return events.attribute(i);
            }
        }
        return null;
    }

    public String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** {@code 1}, {@code true} and {@code on} are true. */
    public boolean flag(String name) {
        return isTrue(attribute(name, ""));
    }

    public static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    public int numberOf(String name, int otherwise) {
        String value = attribute(name, "");
        return value.isBlank() ? otherwise : number(value);
    }

    /** A whole number from 0; anything else means a damaged file. */
    public static int number(String text) {
        return number(text.strip(), 0);
    }

    /** The whole number from {@code start} to the text's end. */
    public static int number(String text, int start) {
        int number = 0;
        int length = text.length();
        if (start == length || length - start > 9) {
            throw UnreadableFile.damaged();
        }
        for (int i = start; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw UnreadableFile.damaged();
            }
            number = number * 10 + digit;
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        buffers.push(buffer);
        events.close();
    }
}

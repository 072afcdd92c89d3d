package org.huibao.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part's XML, pulled element by element. A document type, an entity or absurd depth means a damaged file. */
final class Xml implements Closeable {

    static final int START = XMLStreamConstants.START_ELEMENT;
    static final int END = XMLStreamConstants.END_ELEMENT;
    static final int FINISHED = XMLStreamConstants.END_DOCUMENT;

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;
    private final KnownNames names = new KnownNames();
    private int depth;
    private int instructions;

    Xml(InputStream in) throws IOException {
        this.in = in;
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException | RuntimeException error) {
            in.close();
            throw known(error);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are refused");
        });
        return factory;
    }

    /** The next START, END, text or FINISHED event. */
    int next() {
        try {
            int event = reader.next();
            switch (event) {
                case START -> {
                    if (++depth > Limits.XML_DEPTH) {
                        throw UnreadableFile.damaged();
                    }
                    checkNames();
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    if (++instructions > Limits.INSTRUCTIONS) {
                        throw UnreadableFile.tooLarge();
                    }
                }
                case END -> depth--;
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION -> throw UnreadableFile.damaged();
                default -> {}
            }
            return event;
        } catch (XMLStreamException | RuntimeException error) {
            throw known(error);
        }
    }

    private void checkNames() {
        int attributes = reader.getAttributeCount();
        int prefixes = reader.getNamespaceCount();
        if (attributes > Limits.ATTRIBUTES || prefixes > Limits.ATTRIBUTES) {
            throw UnreadableFile.tooLarge();
        }
        names.add(reader.getLocalName());
        for (int i = 0; i < attributes; i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < prefixes; i++) {
            String prefix = reader.getNamespacePrefix(i);
            names.add(prefix == null ? "" : prefix);
        }
    }

    /** A limit met below the parser comes out of it wrapped. */
    private static UnreadableFile known(Throwable error) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof UnreadableFile unreadable) {
                return unreadable;
            }
        }
        return new UnreadableFile(Trouble.DAMAGED, error);
    }

    /** True at the next element's start, false at the document's end. */
    boolean nextStart() {
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

    /** Without prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** Elements that are open, this one included. */
    int depth() {
        return depth;
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    void appendTextTo(StringBuilder text) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (text.length() > Limits.CELL_TEXT) {
            throw UnreadableFile.tooLarge();
        }
    }

    /** The text of the element that has just started, to its end, nested elements' included. */
    String text() {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            int event = next();
            if (isText(event)) {
                appendTextTo(text);
            }
        }
        return text.toString();
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attribute(int index) {
        return reader.getAttributeValue(index);
    }

    /** By its name without prefix. */
    @Nullable
    String attribute(String name) {
        for (int i = 0, count = reader.getAttributeCount(); i < count; i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** {@code 1}, {@code true} and {@code on} are true. */
    boolean flag(String name) {
        return isTrue(attribute(name, ""));
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    int numberOf(String name, int otherwise) {
        String value = attribute(name, "");
        return value.isBlank() ? otherwise : number(value);
    }

    /** A whole number from 0; anything else means a damaged file. */
    static int number(String text) {
        return number(text.strip(), 0);
    }

    /** The whole number from {@code start} to the text's end. */
    static int number(String text, int start) {
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
        try {
            reader.close();
        } catch (XMLStreamException error) {
            throw new IOException(error);
        } finally {
            in.close();
        }
    }
}

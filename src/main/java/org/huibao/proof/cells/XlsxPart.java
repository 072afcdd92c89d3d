package org.huibao.proof.cells;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huibao.proof.seen.SourceCell;

/** One part of a workbook, read from its beginning to its end. */
record XlsxPart(XMLStreamReader xml) implements AutoCloseable {

    private static final XMLInputFactory XML = factory();

    /** More than the run's reader allows; a part that unpacks to more is an attack. */
    private static final long LARGEST = 1L << 30;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    static XlsxPart of(InputStream bytes) throws XMLStreamException {
        return of(bytes, LARGEST);
    }

    /** @param most bytes that it may unpack to */
    static XlsxPart of(InputStream bytes, long most) throws XMLStreamException {
        return new XlsxPart(XML.createXMLStreamReader(new Limited(bytes, most)));
    }

    int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            // No program that writes workbooks writes one.
            throw new XMLStreamException("a document type in a workbook");
        }
        return event;
    }

    boolean toStart() throws XMLStreamException {
        while (xml.hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    String name() {
        return xml.getLocalName();
    }

    /** By its local name: strict and transitional files differ in namespaces. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    String text() throws XMLStreamException {
        return xml.getElementText();
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }

    static String unescaped(String text) {
        if (text.indexOf("_x") < 0) {
            return SourceCell.whole(text);
        }
        return SourceCell.whole(ESCAPED.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 16)))));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            left--;
            check();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            left -= Math.max(0, read);
            check();
            return read;
        }

        private void check() throws IOException {
            if (left < 0) {
                throw new IOException("unpacks to more than any workbook");
            }
        }
    }
}

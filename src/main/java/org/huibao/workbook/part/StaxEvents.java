package org.huibao.workbook.part;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.KnownNames;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.limit.UnreadableReason;

/** Any XML, read by a library. A document type, an entity or absurd depth means a damaged file. */
final class StaxEvents implements XmlEvents {

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;
    private final KnownNames names = new KnownNames();
    private int depth;
    private int instructions;

    StaxEvents(InputStream in) throws IOException {
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

    @Override
    public int next() {
        try {
            int event = reader.next();
            switch (event) {
                case PartReader.START -> {
                    if (++depth > FileLimits.XML_DEPTH) {
                        throw UnreadableFile.damaged();
                    }
                    checkNames();
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    if (++instructions > FileLimits.INSTRUCTIONS) {
                        throw UnreadableFile.tooLarge();
                    }
                }
                case PartReader.END -> depth--;
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
        if (attributes > FileLimits.ATTRIBUTES || prefixes > FileLimits.ATTRIBUTES) {
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
        return new UnreadableFile(UnreadableReason.DAMAGED, error);
    }

    @Override
    public String name() {
        return reader.getLocalName();
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public String characters() {
        return reader.getText();
    }

    @Override
    public int attributes() {
        return reader.getAttributeCount();
    }

    @Override
    public String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    @Override
    public String attribute(int index) {
        return reader.getAttributeValue(index);
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

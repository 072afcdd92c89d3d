package org.huibao.slip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a Word file that a slip is read from. */
final class SlipFile {

    static final String BODY = "word/document.xml";
    private static final String PROPERTIES = "docProps/custom.xml";
    private static final List<String> NOTES = List.of("word/comments.xml", "word/footnotes.xml", "word/endnotes.xml");

    /** A slip has a few pages; what unpacks to more is an attack. */
    private static final int LARGEST = 4 << 20;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private SlipFile() {}

    /**
     * @throws IOException if it is no archive, a damaged one, or one that unpacks to more than any slip
     */
    static SlipFile of(Path file) throws IOException {
        SlipFile read = new SlipFile();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String part :
                    Stream.concat(Stream.of(PROPERTIES, BODY), NOTES.stream()).toList()) {
                ZipEntry entry = zip.getEntry(part);
                if (entry != null) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        byte[] bytes = content.readNBytes(LARGEST + 1);
                        if (bytes.length > LARGEST) {
                            if (part.equals(PROPERTIES) || read.saysItIsOne()) {
                                throw new ZipException("larger than any slip");
                            }
                            return new SlipFile();
                        }
                        read.parts.put(part, bytes);
                    }
                }
            }
        }
        return read;
    }

    private boolean saysItIsOne() {
        byte[] properties = parts.getOrDefault(PROPERTIES, new byte[0]);
        return new String(properties, java.nio.charset.StandardCharsets.UTF_8).contains(SlipProperties.NUMBER);
    }

    boolean isWord() {
        return parts.containsKey(BODY);
    }

    SlipText body() throws XMLStreamException {
        return SlipText.of(Optional.ofNullable(parts.get(BODY)).orElseThrow());
    }

    /** Comments, footnotes and endnotes. */
    List<SlipText> notes() throws XMLStreamException {
        List<SlipText> notes = new ArrayList<>();
        for (String each : NOTES) {
            byte[] part = parts.get(each);
            if (part != null) {
                notes.add(SlipText.of(part));
            }
        }
        return notes;
    }

    /** The document's own properties by name; none if it has none. */
    Map<String, String> properties() throws XMLStreamException {
        Map<String, String> properties = new LinkedHashMap<>();
        byte[] part = parts.get(PROPERTIES);
        if (part == null) {
            return properties;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
        String name = "";
        StringBuilder value = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("property")) {
                name = Optional.ofNullable(xml.getAttributeValue(null, "name")).orElse("");
                value.setLength(0);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                value.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("property")) {
                properties.put(name, value.toString().strip());
            }
        }
        return properties;
    }
}

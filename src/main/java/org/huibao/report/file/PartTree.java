package org.huibao.report.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A part of a package as a tree, and back; the JDK's own parser, whatever else lies on the class path. */
public final class PartTree {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private PartTree() {}

    /** Nothing if the bytes are no XML, or bring a document type, which no Word file has. */
    public static Optional<Document> parse(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Throwing());
            return Optional.of(builder.parse(new ByteArrayInputStream(bytes)));
        } catch (SAXException damaged) {
            return Optional.empty();
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException("the JDK's parser reads from memory", impossible);
        }
    }

    /** Of XML that this program wrote itself. */
    public static Document own(String xml) {
        return parse(xml.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    public static byte[] bytes(Document document) {
        return TreeText.of(document)
                .map(text -> (DECLARATION + text).getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> transformed(document));
    }

    /** Any tree. */
    static byte[] transformed(Document document) {
        try {
            Transformer copy = TransformerFactory.newDefaultInstance().newTransformer();
            copy.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(DECLARATION.getBytes(StandardCharsets.UTF_8));
            // A writer, as the tree remembers the encoding that it was read in, and a stream would get that.
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            copy.transform(new DOMSource(document), new StreamResult(text));
            text.flush();
            return out.toByteArray();
        } catch (TransformerException | IOException impossible) {
            throw new IllegalStateException("a parsed tree can be written", impossible);
        }
    }

    /** The default handler would print to the console. */
    private static final class Throwing implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {
            // A warning does not concern the tree.
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}

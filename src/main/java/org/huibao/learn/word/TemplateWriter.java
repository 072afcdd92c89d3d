package org.huibao.learn.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.huibao.workbook.ReproducibleZip;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The old report with placeholders in place of some of its figures. Parts without any are copied byte for byte; of the others nothing
 * but the text of the runs changes, so that a placeholder has the looks of the figure's first digit.
 */
public final class TemplateWriter {

    private TemplateWriter() {}

    /**
     * @param start in the line's text
     * @param end behind the figure
     * @param with the placeholder
     */
    public record Replaced(ReportLine line, int start, int end, String with) {}

    /**
     * The lines that can be written into. Of others the XML holds another text than docx4j read: what stands there stays as it is typed.
     *
     * @throws UncheckedIOException if the file cannot be taken apart, which was read before
     */
    public static Set<ReportLine> writable(OldReport report) {
        try {
            Map<String, byte[]> parts = ReproducibleZip.parts(report.bytes());
            Map<String, PartText> texts = new HashMap<>();
            Set<ReportLine> writable = new HashSet<>();
            for (ReportLine line : report.lines()) {
                PartText its = texts.get(line.part());
                if (its == null) {
                    its = new PartText(parse(Objects.requireNonNull(parts.get(line.part()))));
                    texts.put(line.part(), its);
                }
                if (its.text(line.paragraph()).equals(line.text())) {
                    writable.add(line);
                }
            }
            return writable;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * @param replaced in {@link #writable} lines
     * @throws IllegalArgumentException for a line that is none of these
     * @throws UncheckedIOException if the file cannot be taken apart, which was read before
     */
    public static byte[] write(OldReport report, List<Replaced> replaced) {
        Map<String, List<Replaced>> byPart = replaced.stream()
                .collect(Collectors.groupingBy(each -> each.line().part(), TreeMap::new, Collectors.toList()));
        try {
            Map<String, byte[]> parts = ReproducibleZip.parts(report.bytes());
            for (Map.Entry<String, List<Replaced>> each : byPart.entrySet()) {
                parts.put(each.getKey(), patched(Objects.requireNonNull(parts.get(each.getKey())), each.getValue()));
            }
            return ReproducibleZip.of(parts);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] patched(byte[] part, List<Replaced> replaced) throws IOException {
        Document tree = parse(part);
        PartText text = new PartText(tree);
        List<Replaced> fromBehind = replaced.stream()
                .sorted(Comparator.comparing((Replaced each) -> each.line().paragraph())
                        .thenComparing(Replaced::start)
                        .reversed())
                .toList();
        for (Replaced each : fromBehind) {
            if (!text.replace(each.line().paragraph(), each.start(), each.end(), each.with())) {
                throw new IllegalArgumentException(
                        "cannot be written into: " + each.line().text());
            }
        }
        return bytes(tree);
    }

    private static Document parse(byte[] part) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(broken);
        }
    }

    private static byte[] bytes(Document tree) throws IOException {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            Transformer writer = factory.newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            tree.setXmlStandalone(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.transform(new DOMSource(tree), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException broken) {
            throw new IOException(broken);
        }
    }
}

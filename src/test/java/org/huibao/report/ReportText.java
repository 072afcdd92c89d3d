package org.huibao.report;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.PartName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A report as text that a person can compare, read by docx4j: one line a paragraph, figures in brackets with their code, formatting
 * as {@code *bold*} and {@code !highlighted!}, line breaks as ⏎. Whatever is read is a {@link SoundWordFile}.
 */
public final class ReportText {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private ReportText() {}

    public static List<String> body(byte[] docx) {
        return of(docx, "/word/document.xml");
    }

    public static List<String> of(byte[] docx, String part) {
        List<String> lines = new ArrayList<>();
        paragraphs(tree(docx, part).getDocumentElement(), lines);
        return lines;
    }

    public static Document tree(byte[] docx, String part) {
        return XmlUtils.marshaltoW3CDomDocument(parts(docx).get(part).getJaxbElement());
    }

    private static Map<String, JaxbXmlPart<?>> parts(byte[] docx) {
        SoundWordFile.check(docx);
        try {
            WordprocessingMLPackage word = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
            Map<String, JaxbXmlPart<?>> parts = new TreeMap<>();
            for (Map.Entry<PartName, Part> part : word.getParts().getParts().entrySet()) {
                if (part.getValue() instanceof JaxbXmlPart<?> xml) {
                    parts.put(part.getKey().getName(), xml);
                }
            }
            return parts;
        } catch (Docx4JException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void paragraphs(Node parent, List<String> lines) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, "p")) {
                StringBuilder line = new StringBuilder();
                inline(child, line);
                lines.add(line.toString());
            }
            paragraphs(child, lines);
        }
    }

    private static void inline(Node parent, StringBuilder line) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, "r")) {
                run((Element) child, line);
            } else if (is(child, "sdt")) {
                Element tag = first((Element) child, "tag");
                line.append('[').append(tag == null ? "" : tag.getAttributeNS(W, "val") + ":");
                inline(first((Element) child, "sdtContent"), line);
                line.append(']');
            } else if (!is(child, "p")) {
                inline(child, line);
            }
        }
    }

    private static void run(Element run, StringBuilder line) {
        Element properties = is(run.getFirstChild(), "rPr") ? (Element) run.getFirstChild() : null;
        String mark = properties == null
                ? ""
                : (first(properties, "b") == null ? "" : "*") + (first(properties, "highlight") == null ? "" : "!");
        StringBuilder text = new StringBuilder();
        for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, "t")) {
                text.append(child.getTextContent());
            } else if (is(child, "br")) {
                text.append('⏎');
            } else if (is(child, "tab")) {
                text.append('→');
            }
        }
        line.append(text.isEmpty() ? "" : mark + text + mark);
    }

    private static boolean is(Node node, String name) {
        return node instanceof Element && W.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    private static Element first(Element parent, String name) {
        return (Element) parent.getElementsByTagNameNS(W, name).item(0);
    }
}

package org.huibao.report.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The elements of WordprocessingML (ECMA-376 part 1, clause 17). */
public final class WordXml {

    public static final String NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private WordXml() {}

    public static boolean is(@Nullable Node node, String name) {
        return node instanceof Element && NS.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    /** Every element of that name below {@code root}, in document order; a copy that later changes leave alone. */
    public static List<Element> all(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS(NS, name);
        List<Element> elements = new ArrayList<>(found.getLength());
        // By siblings would be no faster: the list caches its last position, and is walked once, in order.
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** Every element below {@code root}, and itself, in document order; a copy that later changes leave alone. */
    public static List<Element> descendants(Element root) {
        List<Element> found = new ArrayList<>(List.of(root));
        children(root).forEach(child -> found.addAll(descendants(child)));
        return found;
    }

    public static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The next element beside this one, or null. */
    public static @Nullable Element next(Element element) {
        Node next = element.getNextSibling();
        while (next != null && !(next instanceof Element)) {
            next = next.getNextSibling();
        }
        return (Element) next;
    }

    /** The element beside this one on the other side, or null. */
    public static @Nullable Element previous(Element element) {
        Node previous = element.getPreviousSibling();
        while (previous != null && !(previous instanceof Element)) {
            previous = previous.getPreviousSibling();
        }
        return (Element) previous;
    }

    /** The relations that an element and all below it name, as often as they do. */
    public static List<String> ids(Element element) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (R.equals(attribute.getNamespaceURI())) {
                ids.add(attribute.getNodeValue());
            }
        }
        children(element).forEach(child -> ids.addAll(ids(child)));
        return ids;
    }

    public static @Nullable Element child(Node parent, String name) {
        return children(parent).stream()
                .filter(each -> is(each, name))
                .findFirst()
                .orElse(null);
    }

    public static Element element(Document document, String name) {
        return document.createElementNS(NS, "w:" + name);
    }

    /** {@code <w:name w:val="value"/>}. */
    public static Element valued(Document document, String name, String value) {
        Element element = element(document, name);
        element.setAttributeNS(NS, "w:val", value);
        return element;
    }

    /** A {@code w:t} that keeps its outer spaces. */
    public static Element text(Document document, String text) {
        Element element = element(document, "t");
        setText(element, text);
        return element;
    }

    public static void setText(Element t, String text) {
        t.setTextContent(text);
        t.setAttributeNS(XML, "xml:space", "preserve");
    }
}

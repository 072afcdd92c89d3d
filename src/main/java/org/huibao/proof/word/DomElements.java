package org.huibao.proof.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Elements by their local names: strict and transitional files differ in namespaces only. */
public final class DomElements {

    private DomElements() {}

    public static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static boolean is(Element element, String name) {
        return name.equals(element.getLocalName());
    }

    public static Optional<Element> child(Element parent, String name) {
        return children(parent).stream().filter(each -> is(each, name)).findFirst();
    }

    /** All below it, in order. */
    public static List<Element> all(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS("*", name);
        List<Element> all = new ArrayList<>(found.getLength());
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    /** The attribute {@code val}, whatever its prefix; empty where there is none. */
    static String val(Element element) {
        String namespace = element.getNamespaceURI();
        String value = element.getAttributeNS(namespace, "val");
        return value.isEmpty() ? element.getAttribute("val") : value;
    }
}

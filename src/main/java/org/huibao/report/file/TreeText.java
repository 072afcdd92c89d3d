package org.huibao.report.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * A tree as text, character for character as the JDK's transformer writes it, without starting that: a sixth of a small report's time. Elements, attributes
 * and texts are all that Word files are made of; of any other tree nothing is said, and the transformer has it.
 */
final class TreeText {

    /** Declares nothing and is declared by nobody. */
    private static final String RESERVED = "xml";

    private final StringBuilder text = new StringBuilder();
    private boolean unusual;

    private TreeText() {}

    /** Nothing where the tree holds anything that no Word file needs. */
    static Optional<String> of(Document document) {
        Element root = document.getDocumentElement();
        if (root == null || document.getFirstChild() != root || root.getNextSibling() != null) {
            return Optional.empty();
        }
        TreeText written = new TreeText();
        written.element(root, Map.of("", ""));
        return written.unusual ? Optional.empty() : Optional.of(written.text.toString());
    }

    /** @param above prefix → namespace, as declared so far */
    private void element(Element element, Map<String, String> above) {
        String name = element.getNodeName();
        String namespace = element.getNamespaceURI();
        if (unusual || namespace == null || namespace.isEmpty()) {
            unusual = true;
            return;
        }
        text.append('<').append(name);
        // The order counts: what the element needs is declared first, what an attribute needs just before it.
        NamedNodeMap attributes = element.getAttributes();
        Map<String, String> scope = declared(prefix(name), namespace, above, above);
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (declares(attribute)) {
                int colon = attribute.getNodeName().indexOf(':');
                String prefix = colon < 0 ? "" : attribute.getNodeName().substring(colon + 1);
                scope = declared(prefix, attribute.getValue(), scope, above);
            }
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!declares(attribute)) {
                String its = attribute.getNamespaceURI();
                if (its != null) {
                    scope = declared(prefix(attribute.getNodeName()), its, scope, above);
                    unusual |= attribute.getNodeName().indexOf(':') < 0;
                }
                attribute(attribute.getNodeName(), attribute.getValue());
            }
        }
        children(element, name, scope);
    }

    private void children(Element element, String name, Map<String, String> scope) {
        int begin = text.length();
        text.append('>');
        for (Node child = element.getFirstChild(); child != null && !unusual; child = child.getNextSibling()) {
            switch (child.getNodeType()) {
                case Node.ELEMENT_NODE -> element((Element) child, scope);
                case Node.TEXT_NODE -> escaped(child.getNodeValue(), false);
                default -> unusual = true;
            }
        }
        if (text.length() == begin + 1) {
            text.setLength(begin);
            text.append("/>");
        } else {
            text.append("</").append(name).append('>');
        }
    }

    private static boolean declares(Attr attribute) {
        return attribute.getNodeName().startsWith(XMLConstants.XMLNS_ATTRIBUTE);
    }

    private static String prefix(String name) {
        return name.substring(0, Math.max(0, name.indexOf(':')));
    }

    /** What an element above has declared is not declared again. */
    private Map<String, String> declared(
            String prefix, String namespace, Map<String, String> scope, Map<String, String> above) {
        if (prefix.startsWith(RESERVED) || namespace.equals(scope.get(prefix))) {
            return scope;
        }
        // One prefix for two things in one element.
        unusual |= scope != above && !Objects.equals(scope.get(prefix), above.get(prefix));
        unusual |= namespace.isEmpty();
        attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace);
        Map<String, String> more = scope == above ? new HashMap<>(above) : scope;
        more.put(prefix, namespace);
        return more;
    }

    private void attribute(String name, String value) {
        unusual |= name.indexOf(':') != name.lastIndexOf(':');
        text.append(' ').append(name).append("=\"");
        escaped(value, true);
        text.append('"');
    }

    private void escaped(String value, boolean inAttribute) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append(inAttribute ? "&quot;" : "\"");
                case '\n' -> text.append(inAttribute ? "&#10;" : System.lineSeparator());
                case '\t' -> text.append(inAttribute ? "&#9;" : "\t");
                case '\r' -> text.append("&#13;");
                default -> {
                    unusual |=
                            c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || Character.isSurrogate(c) || c > 0xFFFD;
                    text.append(c);
                }
            }
        }
    }
}

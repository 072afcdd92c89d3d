package org.huibao.report.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What kind of content each part has (ISO/IEC 29500-2, clause 7.2.3): by its own name, or by that of all parts with its extension. Names
 * do not differ by case.
 */
record PartTypes(Document tree) {

    static final String PART = "[Content_Types].xml";
    private static final String NS = "http://schemas.openxmlformats.org/package/2006/content-types";

    /** Empty for a part of which nothing is said. */
    String of(String part) {
        String extension = part.substring(part.lastIndexOf('.') + 1);
        String type = "";
        for (Element each : WordXml.children(tree.getDocumentElement())) {
            if (names(each, part)) {
                return each.getAttribute("ContentType");
            }
            if (each.getLocalName().equals("Default")
                    && each.getAttribute("Extension").equalsIgnoreCase(extension)) {
                type = each.getAttribute("ContentType");
            }
        }
        return type;
    }

    void add(String part, String type) {
        Element override = tree.createElementNS(NS, "Override");
        override.setAttribute("PartName", "/" + part);
        override.setAttribute("ContentType", type);
        tree.getDocumentElement().appendChild(override);
    }

    /** @return whether anything was said of this part alone */
    boolean remove(String part) {
        List<Element> its = new ArrayList<>(WordXml.children(tree.getDocumentElement()));
        its.removeIf(each -> !names(each, part));
        its.forEach(each -> each.getParentNode().removeChild(each));
        return !its.isEmpty();
    }

    private static boolean names(Element each, String part) {
        return each.getLocalName().equals("Override")
                && each.getAttribute("PartName").toLowerCase(Locale.ROOT).equals("/" + part.toLowerCase(Locale.ROOT));
    }
}

package org.huibao.report.mend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Ids that may stand only once in a file, new in every copy: of drawings, old shapes and bookmarks. The first one keeps its own. */
public final class CopiedIds {

    private static final String VML = "urn:schemas-microsoft-com:vml";
    private static final String SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    private static final String OFFICE = "urn:schemas-microsoft-com:office:office";

    /** Word numbers shapes from 1025, for each part by the thousand. */
    private static final int FIRST_SHAPE = 100_000;

    private final Set<String> drawings = new HashSet<>();
    private final Set<String> shapes = new HashSet<>();
    private final Set<String> marks = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /** Text boxes that others go on with, by the id that the template gave them. */
    private final Map<String, String> chains = new HashMap<>();

    private int chain;
    private int drawing;
    private int shape = FIRST_SHAPE;
    private int mark;
    private boolean changed;

    private CopiedIds() {}

    public static void renew(WordPackage docx) {
        CopiedIds ids = new CopiedIds();
        for (String story : docx.stories()) {
            Element root = docx.tree(story).getDocumentElement();
            all(root).forEach(ids::used);
        }
        for (String story : docx.stories()) {
            ids.changed = false;
            ids.story(docx.tree(story).getDocumentElement());
            if (ids.changed) {
                docx.keep(story);
            }
        }
    }

    private static List<Element> all(Element root) {
        return WordXml.descendants(root);
    }

    private void used(Element element) {
        if (isDrawing(element)) {
            drawing = Math.max(drawing, number(element.getAttribute("id")));
        } else if (isChained(element)) {
            chain = Math.max(chain, number(element.getAttribute("id")));
        } else if (WordXml.is(element, "bookmarkStart")) {
            mark = Math.max(mark, number(element.getAttributeNS(WordXml.NS, "id")));
        }
    }

    /** Of a text box, or of one that shows what does not fit into it. */
    private static boolean isChained(Element element) {
        return SHAPE.equals(element.getNamespaceURI())
                && element.hasAttribute("id")
                && (element.getLocalName().equals("txbx")
                        || element.getLocalName().equals("linkedTxbx"));
    }

    private void chain(Element box) {
        String id = box.getAttribute("id");
        boolean first = chains.putIfAbsent(id, id) == null;
        if (!first && box.getLocalName().equals("txbx")) {
            chains.put(id, Integer.toString(++chain));
        }
        if (!id.equals(chains.get(id))) {
            box.setAttribute("id", chains.get(id));
            changed = true;
        }
    }

    private static int number(String id) {
        return id.matches("[0-9]{1,8}") ? Integer.parseInt(id) : 0;
    }

    private static boolean isDrawing(Element element) {
        return element.getLocalName().equals("docPr") && element.hasAttribute("id");
    }

    private void story(Element root) {
        Set<String> types = new HashSet<>();
        Map<String, String> open = new HashMap<>();
        for (Element element : all(root)) {
            if (isDrawing(element)) {
                if (!drawings.add(element.getAttribute("id"))) {
                    element.setAttribute("id", Integer.toString(++drawing));
                    changed = true;
                }
            } else if (VML.equals(element.getNamespaceURI()) && element.hasAttribute("id")) {
                shape(element, types);
            } else if (isChained(element)) {
                chain(element);
            } else if (WordXml.is(element, "bookmarkStart")) {
                begin(element, open);
            } else if (WordXml.is(element, "bookmarkEnd")) {
                end(element, open);
            }
        }
    }

    /** A kind of shape is described once, and whoever is of its kind names it. */
    private void shape(Element element, Set<String> types) {
        String id = element.getAttribute("id");
        if (element.getLocalName().equals("shapetype")) {
            if (!types.add(id)) {
                drop(element);
            }
        } else if (!shapes.add(id)) {
            String own = "_x0000_s" + shape++;
            element.setAttribute("id", own);
            if (element.hasAttributeNS(OFFICE, "spid")) {
                element.setAttributeNS(OFFICE, "o:spid", own);
            }
            refer(around(element), id, own);
            shapes.add(own);
            changed = true;
        }
    }

    /** The drawing or object that a shape is part of. */
    private static Element around(Element shape) {
        Node node = shape;
        while (node.getParentNode() instanceof Element parent
                && !WordXml.is(node, "pict")
                && !WordXml.is(node, "object")) {
            node = parent;
        }
        return (Element) node;
    }

    private static void refer(Element root, String id, String own) {
        for (Element element : all(root)) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                if (attribute.getValue().equals("#" + id)) {
                    attribute.setValue("#" + own);
                } else if (attribute.getLocalName().equals("ShapeID")
                        && attribute.getValue().equals(id)) {
                    attribute.setValue(own);
                }
            }
        }
    }

    private void begin(Element start, Map<String, String> open) {
        String id = start.getAttributeNS(WordXml.NS, "id");
        if (!names.add(start.getAttributeNS(WordXml.NS, "name"))) {
            open.put(id, "");
            drop(start);
        } else if (marks.add(id)) {
            open.put(id, id);
        } else {
            String own = Integer.toString(++mark);
            open.put(id, own);
            start.setAttributeNS(WordXml.NS, "w:id", own);
            changed = true;
        }
    }

    private void end(Element end, Map<String, String> open) {
        String id = end.getAttributeNS(WordXml.NS, "id");
        String own = open.getOrDefault(id, id);
        if (own.isEmpty()) {
            open.remove(id);
            drop(end);
        } else if (!own.equals(id)) {
            end.setAttributeNS(WordXml.NS, "w:id", own);
            changed = true;
        }
    }

    private void drop(Element element) {
        element.getParentNode().removeChild(element);
        changed = true;
    }
}

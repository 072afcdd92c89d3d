package org.huibao.report;

import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes the inline content controls around figures; their ids count upwards past those that the template uses. */
final class ContentControls {

    /** A control of such a kind holds plain text only, or is refreshed from elsewhere: no figure may stand in it. */
    private static final Set<String> KINDS = Set.of("text", "date", "comboBox", "dropDownList", "dataBinding");

    private final Set<String> used = new HashSet<>();
    private int last;

    ContentControls(Docx docx) {
        for (String story : docx.stories()) {
            for (Element properties : W.all(docx.tree(story).getDocumentElement(), "sdtPr")) {
                Element id = W.child(properties, "id");
                if (id != null) {
                    used.add(id.getAttributeNS(W.NS, "val"));
                }
            }
        }
    }

    Element around(Element run, String tag, String title) {
        Document document = run.getOwnerDocument();
        Element properties = W.element(document, "sdtPr");
        properties.appendChild(W.valued(document, "alias", title));
        properties.appendChild(W.valued(document, "tag", tag));
        properties.appendChild(W.valued(document, "id", next()));
        Element content = W.element(document, "sdtContent");
        content.appendChild(run);
        Element control = W.element(document, "sdt");
        control.appendChild(properties);
        control.appendChild(content);
        return control;
    }

    private String next() {
        do {
            last++;
        } while (used.contains(Integer.toString(last)));
        return Integer.toString(last);
    }

    /**
     * Makes the template's own controls around this paragraph, and in it, such that hold anything; what stands in them is no longer the
     * prompt that the first key stroke replaces.
     */
    static void loosen(Element paragraph) {
        for (Node node = paragraph.getParentNode(); node != null; node = node.getParentNode()) {
            if (W.is(node, "sdt")) {
                loosenControl(node);
            }
        }
        W.all(paragraph, "sdt").forEach(ContentControls::loosenControl);
    }

    private static void loosenControl(Node control) {
        Element properties = W.child(control, "sdtPr");
        if (properties != null) {
            W.children(properties).stream()
                    .filter(each -> KINDS.contains(each.getLocalName()))
                    .forEach(properties::removeChild);
            Element prompting = W.child(properties, "showingPlcHdr");
            Element content = W.child(control, "sdtContent");
            if (prompting != null && content != null) {
                properties.removeChild(prompting);
                // The grey of prompts.
                W.all(content, "rStyle").forEach(each -> each.getParentNode().removeChild(each));
            }
        }
    }
}

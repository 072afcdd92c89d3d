package org.huibao.report.story;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes the inline content controls around figures; their ids count upwards past those that the template uses. */
public final class ContentControls {

    /** A control of such a kind holds plain text only, or is refreshed from elsewhere: no figure may stand in it. */
    private static final Set<String> KINDS = Set.of("text", "date", "comboBox", "dropDownList", "dataBinding");

    private final Set<String> used = new HashSet<>();
    private final Set<Element> made = Collections.newSetFromMap(new IdentityHashMap<>());
    private int last;

    public ContentControls(WordPackage docx) {
        for (String story : docx.stories()) {
            for (Element properties : WordXml.all(docx.tree(story).getDocumentElement(), "sdtPr")) {
                Element id = WordXml.child(properties, "id");
                if (id != null) {
                    used.add(id.getAttributeNS(WordXml.NS, "val"));
                }
            }
        }
    }

    /** @param runs neighbours; the control is not yet in the tree */
    public Element around(List<Element> runs, String tag, String title) {
        Document document = runs.get(0).getOwnerDocument();
        Element properties = WordXml.element(document, "sdtPr");
        properties.appendChild(WordXml.valued(document, "alias", title));
        properties.appendChild(WordXml.valued(document, "tag", tag));
        properties.appendChild(WordXml.valued(document, "id", next()));
        Element content = WordXml.element(document, "sdtContent");
        runs.forEach(content::appendChild);
        Element control = WordXml.element(document, "sdt");
        made.add(control);
        control.appendChild(properties);
        control.appendChild(content);
        return control;
    }

    /** Whether it was made here, and is none of the template. */
    public boolean isOwn(Element control) {
        return made.contains(control);
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
    public static void loosen(Element paragraph) {
        for (Node node = paragraph.getParentNode(); node != null; node = node.getParentNode()) {
            if (WordXml.is(node, "sdt")) {
                loosenControl(node);
            }
        }
        WordXml.all(paragraph, "sdt").forEach(ContentControls::loosenControl);
    }

    private static void loosenControl(Node control) {
        Element properties = WordXml.child(control, "sdtPr");
        if (properties != null) {
            WordXml.children(properties).stream()
                    .filter(each -> KINDS.contains(each.getLocalName()))
                    .forEach(properties::removeChild);
            Element prompting = WordXml.child(properties, "showingPlcHdr");
            Element content = WordXml.child(control, "sdtContent");
            if (prompting != null && content != null) {
                properties.removeChild(prompting);
                // The grey of prompts.
                WordXml.all(content, "rStyle")
                        .forEach(each -> each.getParentNode().removeChild(each));
            }
        }
    }
}

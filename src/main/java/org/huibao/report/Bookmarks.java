package org.huibao.report;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The bookmarks of a document; an end without a start, and a start without an end, are what a hidden section left over. */
final class Bookmarks {

    private Bookmarks() {}

    static Set<String> names(List<Element> stories) {
        Set<String> names = new LinkedHashSet<>();
        stories.forEach(
                story -> W.all(story, "bookmarkStart").forEach(start -> names.add(start.getAttributeNS(W.NS, "name"))));
        return names;
    }

    /** A new one around the content of a paragraph. */
    static void put(Element paragraph, String name) {
        Document document = paragraph.getOwnerDocument();
        int free = 0;
        for (Element each : W.all(document.getDocumentElement(), "bookmarkStart")) {
            free = id(each).matches("[0-9]{1,8}") ? Math.max(free, Integer.parseInt(id(each)) + 1) : free;
        }
        Element start = W.element(document, "bookmarkStart");
        Element end = W.element(document, "bookmarkEnd");
        start.setAttributeNS(W.NS, "w:id", Integer.toString(free));
        start.setAttributeNS(W.NS, "w:name", name);
        end.setAttributeNS(W.NS, "w:id", Integer.toString(free));
        Element properties = W.child(paragraph, "pPr");
        paragraph.insertBefore(start, properties == null ? paragraph.getFirstChild() : properties.getNextSibling());
        paragraph.appendChild(end);
    }

    /** Whether anything points at a bookmark; contents lists stand aside. */
    static boolean areReferredTo(Docx docx) {
        List<Element> stories = docx.stories().stream()
                .map(story -> docx.tree(story).getDocumentElement())
                .toList();
        Set<String> names = names(stories);
        return !names.isEmpty()
                && stories.stream()
                        .flatMap(story -> W.descendants(story).stream())
                        .map(Bookmarks::target)
                        .anyMatch(target -> !target.isEmpty() && names.stream().anyMatch(target::contains));
    }

    private static String target(Element element) {
        return W.is(element, "instrText")
                ? element.getTextContent()
                : element.getAttributeNS(W.NS, "instr") + element.getAttributeNS(W.NS, "anchor");
    }

    /** A bookmark whose end is gone ends with its paragraph; before a start of which nothing is left no end is printed. */
    static void mend(Element story) {
        Set<String> started = new HashSet<>();
        Set<String> ended = new HashSet<>();
        W.all(story, "bookmarkStart").forEach(start -> started.add(id(start)));
        for (Element end : W.all(story, "bookmarkEnd")) {
            if (started.contains(id(end))) {
                ended.add(id(end));
            } else {
                end.getParentNode().removeChild(end);
            }
        }
        for (Element start : W.all(story, "bookmarkStart")) {
            if (!ended.contains(id(start))) {
                Element end = W.element(start.getOwnerDocument(), "bookmarkEnd");
                end.setAttributeNS(W.NS, "w:id", id(start));
                start.getParentNode().appendChild(end);
            }
        }
    }

    private static String id(Element mark) {
        return mark.getAttributeNS(W.NS, "id");
    }
}

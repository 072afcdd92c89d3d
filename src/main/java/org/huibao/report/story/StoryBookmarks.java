package org.huibao.report.story;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The bookmarks of a document; an end without a start, and a start without an end, are what a hidden section left over. */
public final class StoryBookmarks {

    private StoryBookmarks() {}

    public static Set<String> names(List<Element> stories) {
        Set<String> names = new LinkedHashSet<>();
        stories.forEach(story -> WordXml.all(story, "bookmarkStart")
                .forEach(start -> names.add(start.getAttributeNS(WordXml.NS, "name"))));
        return names;
    }

    /** A new one around the content of a paragraph. */
    public static void put(Element paragraph, String name) {
        Document document = paragraph.getOwnerDocument();
        int free = 0;
        for (Element each : WordXml.all(document.getDocumentElement(), "bookmarkStart")) {
            free = id(each).matches("[0-9]{1,8}") ? Math.max(free, Integer.parseInt(id(each)) + 1) : free;
        }
        Element start = WordXml.element(document, "bookmarkStart");
        Element end = WordXml.element(document, "bookmarkEnd");
        start.setAttributeNS(WordXml.NS, "w:id", Integer.toString(free));
        start.setAttributeNS(WordXml.NS, "w:name", name);
        end.setAttributeNS(WordXml.NS, "w:id", Integer.toString(free));
        Element properties = WordXml.child(paragraph, "pPr");
        paragraph.insertBefore(start, properties == null ? paragraph.getFirstChild() : properties.getNextSibling());
        paragraph.appendChild(end);
    }

    /** Whether anything points at a bookmark; contents lists stand aside. */
    public static boolean areReferredTo(WordPackage docx) {
        List<Element> stories = docx.stories().stream()
                .map(story -> docx.tree(story).getDocumentElement())
                .toList();
        Set<String> names = names(stories);
        return !names.isEmpty()
                && stories.stream()
                        .flatMap(story -> WordXml.descendants(story).stream())
                        .map(StoryBookmarks::target)
                        .anyMatch(target -> !target.isEmpty() && names.stream().anyMatch(target::contains));
    }

    private static String target(Element element) {
        return WordXml.is(element, "instrText")
                ? element.getTextContent()
                : element.getAttributeNS(WordXml.NS, "instr") + element.getAttributeNS(WordXml.NS, "anchor");
    }

    /** A bookmark whose end is gone ends with its paragraph; before a start of which nothing is left no end is printed. */
    public static void mend(Element story) {
        Set<String> started = new HashSet<>();
        Set<String> ended = new HashSet<>();
        WordXml.all(story, "bookmarkStart").forEach(start -> started.add(id(start)));
        for (Element end : WordXml.all(story, "bookmarkEnd")) {
            if (started.contains(id(end))) {
                ended.add(id(end));
            } else {
                end.getParentNode().removeChild(end);
            }
        }
        for (Element start : WordXml.all(story, "bookmarkStart")) {
            if (!ended.contains(id(start))) {
                Element end = WordXml.element(start.getOwnerDocument(), "bookmarkEnd");
                end.setAttributeNS(WordXml.NS, "w:id", id(start));
                start.getParentNode().appendChild(end);
            }
        }
    }

    private static String id(Element mark) {
        return mark.getAttributeNS(WordXml.NS, "id");
    }
}

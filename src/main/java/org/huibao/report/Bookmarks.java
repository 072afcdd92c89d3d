package org.huibao.report;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

package org.huibao.report.story;

import java.util.Set;
import org.huibao.report.file.WordXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A second paragraph, row or run like the first, without what may stand in a document only once. */
public final class ElementCopies {

    private static final Set<String> SINGULAR = Set.of(
            "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd", "proofErr");

    private static final String WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";

    private ElementCopies() {}

    public static Element of(Element original) {
        Element copy = (Element) original.cloneNode(true);
        clean(copy);
        return copy;
    }

    /**
     * Makes of what was copied together a copy: bookmarks to which it refers itself have names of their own, all else that stands only once
     * is left out.
     *
     * @param number of the repetition, from 2
     */
    public static void renew(Element holder, int number) {
        Set<String> named = CopiedBookmarks.renew(holder, number);
        clean(holder, named);
    }

    private static void clean(Element element) {
        clean(element, Set.of());
    }

    /** @param bookmarks ids of those that stay */
    private static void clean(Element element, Set<String> bookmarks) {
        element.removeAttributeNS(WORD_2010, "paraId");
        element.removeAttributeNS(WORD_2010, "textId");
        for (Element child : WordXml.children(element)) {
            boolean once = isMark(child) && !stays(child, bookmarks)
                    || WordXml.is(element, "sdtPr") && WordXml.is(child, "id");
            if (once) {
                element.removeChild(child);
            } else {
                clean(child, bookmarks);
            }
        }
    }

    private static boolean stays(Element mark, Set<String> bookmarks) {
        return mark.getLocalName().startsWith("bookmark") && bookmarks.contains(mark.getAttributeNS(WordXml.NS, "id"));
    }

    /** A mark of a bookmark, a comment or a proofing tool: it has no extent of its own. */
    public static boolean isMark(Element element) {
        return WordXml.NS.equals(element.getNamespaceURI()) && SINGULAR.contains(element.getLocalName());
    }

    /** The properties of the section that a paragraph ends, or null. */
    public static @Nullable Element sectionBreak(Element paragraph) {
        Element properties = WordXml.child(paragraph, "pPr");
        return properties == null ? null : WordXml.child(properties, "sectPr");
    }

    /** Makes the paragraph the last one of a section. */
    public static void endSection(Element paragraph, Element section) {
        Element properties = WordXml.child(paragraph, "pPr");
        if (properties == null) {
            properties = WordXml.element(paragraph.getOwnerDocument(), "pPr");
            paragraph.insertBefore(properties, paragraph.getFirstChild());
        }
        // The schema wants a section before a tracked change of the properties.
        properties.insertBefore(section, WordXml.child(properties, "pPrChange"));
    }
}

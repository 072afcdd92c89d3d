package org.huibao.report.story;

import java.util.ArrayList;
import java.util.List;
import org.huibao.report.file.WordXml;
import org.w3c.dom.Element;

/** Footnotes and endnotes, and where the text refers to them. */
public final class NoteReferences {

    private static final List<String> KINDS = List.of("footnote", "endnote");

    private NoteReferences() {}

    /** Whether a story holds notes. */
    public static boolean isNotes(Element story) {
        return KINDS.stream().anyMatch(kind -> WordXml.is(story, kind + "s"));
    }

    public static boolean isNote(Element element) {
        return KINDS.stream().anyMatch(kind -> WordXml.is(element, kind));
    }

    /** Those of a paragraph or a story. */
    public static List<Element> in(Element root) {
        List<Element> references = new ArrayList<>();
        KINDS.forEach(kind -> references.addAll(WordXml.all(root, kind + "Reference")));
        return references;
    }

    /** The note that a reference means, or that a note is. */
    public static String key(Element reference) {
        return reference.getLocalName().replace("Reference", "") + " " + reference.getAttributeNS(WordXml.NS, "id");
    }
}

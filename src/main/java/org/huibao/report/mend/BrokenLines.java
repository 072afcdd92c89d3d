package org.huibao.report.mend;

import java.util.Set;
import org.huibao.model.ReportPassage.Alignment;
import org.huibao.report.file.WordXml;
import org.huibao.report.story.ParagraphLooks;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Paragraphs in which somebody's text broke a line: Word would draw the characters before the break apart, to the right margin. */
public final class BrokenLines {

    /** What the schema (CT_PPr) wants behind {@code w:jc}. */
    private static final Set<String> BEHIND_ALIGNMENT = Set.of(
            "textDirection",
            "textAlignment",
            "textboxTightWrap",
            "outlineLvl",
            "divId",
            "cnfStyle",
            "rPr",
            "sectPr",
            "pPrChange");

    private final ParagraphLooks looks;

    public BrokenLines(ParagraphLooks looks) {
        this.looks = looks;
    }

    /** A justified paragraph with a line break in a figure's control begins at the left; the author's own breaks stay as they are. */
    public void align(Element story) {
        for (Element lineBreak : WordXml.all(story, "br")) {
            Element paragraph = lineBreak.getAttributeNS(WordXml.NS, "type").isEmpty() ? paragraphOf(lineBreak) : null;
            if (paragraph != null && looks.alignment(paragraph) == Alignment.BOTH) {
                alignLeft(paragraph);
            }
        }
    }

    private static @Nullable Element paragraphOf(Element lineBreak) {
        boolean filled = false;
        for (Node node = lineBreak.getParentNode(); node != null; node = node.getParentNode()) {
            filled |= WordXml.is(node, "sdt");
            if (WordXml.is(node, "p")) {
                return filled ? (Element) node : null;
            }
        }
        return null;
    }

    private static void alignLeft(Element paragraph) {
        Document document = paragraph.getOwnerDocument();
        Element properties = WordXml.child(paragraph, "pPr");
        if (properties == null) {
            properties = WordXml.element(document, "pPr");
            paragraph.insertBefore(properties, paragraph.getFirstChild());
        }
        Element old = WordXml.child(properties, "jc");
        if (old != null) {
            properties.removeChild(old);
        }
        Element behind = WordXml.children(properties).stream()
                .filter(each ->
                        !WordXml.NS.equals(each.getNamespaceURI()) || BEHIND_ALIGNMENT.contains(each.getLocalName()))
                .findFirst()
                .orElse(null);
        properties.insertBefore(WordXml.valued(document, "jc", "left"), behind);
    }
}

package org.huibao.report.mend;

import java.util.Set;
import org.huibao.report.file.WordXml;
import org.w3c.dom.Element;

/** A paragraph without its words: what it keeps of its looks, and what the next paragraph takes over when it goes. */
public final class EmptiedParagraph {

    private static final Set<String> NOT_OF_EMPTY = Set.of("numPr", "pageBreakBefore", "sectPr");

    /** What the schema (CT_PPr) wants before {@code w:pageBreakBefore}. */
    private static final Set<String> BEFORE_NEW_PAGE = Set.of("pStyle", "keepNext", "keepLines");

    private EmptiedParagraph() {}

    /** With its looks; without a number in a list and a new page of its own, which would be seen, and without the end of a section. */
    public static Element of(Element paragraph) {
        Element empty = (Element) paragraph.cloneNode(false);
        Element properties = WordXml.child(paragraph, "pPr");
        if (properties != null) {
            Element looks = (Element) empty.appendChild(properties.cloneNode(true));
            WordXml.children(looks).stream()
                    .filter(each -> NOT_OF_EMPTY.contains(each.getLocalName()))
                    .forEach(looks::removeChild);
        }
        return empty;
    }

    /** A new page that begins with a mark begins with the paragraph behind it. */
    public static boolean handsOnNewPage(Element paragraph) {
        Element properties = WordXml.child(paragraph, "pPr");
        Element newPage = properties == null ? null : WordXml.child(properties, "pageBreakBefore");
        if (newPage == null) {
            return true;
        }
        Element next = WordXml.next(paragraph);
        if (next == null || !WordXml.is(next, "p")) {
            return false;
        }
        Element looks = WordXml.child(next, "pPr");
        if (looks == null) {
            looks = WordXml.element(paragraph.getOwnerDocument(), "pPr");
            next.insertBefore(looks, next.getFirstChild());
        }
        if (WordXml.child(looks, "pageBreakBefore") == null) {
            Element behind = WordXml.children(looks).stream()
                    .filter(each -> !BEFORE_NEW_PAGE.contains(each.getLocalName()))
                    .findFirst()
                    .orElse(null);
            looks.insertBefore(newPage.cloneNode(true), behind);
        }
        return true;
    }
}

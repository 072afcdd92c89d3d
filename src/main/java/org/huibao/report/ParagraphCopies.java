package org.huibao.report;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The same paragraph several times, one below the other. */
final class ParagraphCopies {

    private ParagraphCopies() {}

    /** The paragraph itself, then {@code times} − 1 copies of it; a section that it ends ends behind the last one. */
    static List<Paragraph> of(Paragraph paragraph, int times) {
        Element original = paragraph.element();
        Element section = times > 1 ? Copies.sectionBreak(original) : null;
        List<Paragraph> all = new ArrayList<>(List.of(paragraph));
        Node behind = original.getNextSibling();
        if (section != null) {
            section.getParentNode().removeChild(section);
        }
        for (int i = 1; i < times; i++) {
            Element copy = Copies.of(original);
            original.getParentNode().insertBefore(copy, behind);
            all.add(Paragraph.of(copy));
            if (section != null && i == times - 1) {
                end(copy, section);
            }
        }
        return all;
    }

    /** The schema wants a section before a tracked change of the properties. */
    private static void end(Element paragraph, Element section) {
        Element properties = W.child(paragraph, "pPr");
        if (properties != null) {
            properties.insertBefore(section, W.child(properties, "pPrChange"));
        }
    }
}

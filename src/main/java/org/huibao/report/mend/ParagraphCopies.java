package org.huibao.report.mend;

import java.util.ArrayList;
import java.util.List;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.story.ElementCopies;
import org.huibao.report.story.WordParagraph;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The same paragraph several times, one below the other. */
public final class ParagraphCopies {

    private ParagraphCopies() {}

    /**
     * The paragraph itself, then {@code times} − 1 copies of it. Breaks, fields and floating pictures stand once: before the first one if
     * they stand before the placeholder, else behind the last one, where a section that the paragraph ends also ends.
     */
    public static List<WordParagraph> of(WordParagraph paragraph, TemplatePlaceholder placeholder, int times) {
        Element original = paragraph.element();
        Element section = times > 1 ? ElementCopies.sectionBreak(original) : null;
        List<WordParagraph> all = new ArrayList<>(List.of(paragraph));
        Node behind = original.getNextSibling();
        if (section != null) {
            section.getParentNode().removeChild(section);
        }
        for (int i = 1; i < times; i++) {
            Element copy = ElementCopies.of(original);
            original.getParentNode().insertBefore(copy, behind);
            all.add(WordParagraph.of(copy));
            if (section != null && i == times - 1) {
                ElementCopies.endSection(copy, section);
            }
        }
        for (int i = 0; i < times; i++) {
            WordParagraph each = all.get(i);
            if (i > 0) {
                each.dropAnchored(0, placeholder.start());
            }
            if (i < times - 1) {
                each.dropAnchored(placeholder.end(), each.text().length());
            }
        }
        return all;
    }
}

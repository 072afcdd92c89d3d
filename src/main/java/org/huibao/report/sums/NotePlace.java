package org.huibao.report.sums;

import java.util.Set;
import org.huibao.report.placeholder.RoundingMark;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.w3c.dom.Element;

/**
 * A mark of the note about rounding, and what it is about.
 *
 * @param start of the mark in its paragraph's text
 * @param blocks of {@link ShownPlace}: the table or the paragraphs of which the note speaks
 * @param everywhere whether it speaks of all, as in a header
 * @param shown whether the note itself stands there as soon as a sum misses: a section's mark alone does not
 */
record NotePlace(Element paragraph, int start, Set<String> blocks, boolean everywhere, boolean shown) {

    NotePlace {
        blocks = Set.copyOf(blocks);
    }

    /** A paragraph's copies in a loop are meant with it. */
    boolean isAbout(AddedNumbers sum) {
        String block = sum.figures().get(0).place().block();
        int copy = block.indexOf('@');
        return everywhere || blocks.contains(copy < 0 ? block : block.substring(0, copy));
    }

    static boolean isMark(TemplatePlaceholder placeholder) {
        return placeholder instanceof TemplatePlaceholder.Named named && RoundingMark.isOne(named.name())
                || placeholder instanceof TemplatePlaceholder.Opening opening && RoundingMark.isOne(opening.name());
    }
}

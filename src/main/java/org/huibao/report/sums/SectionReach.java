package org.huibao.report.sums;

import java.util.List;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateSection;
import org.huibao.report.story.WordParagraph;

/**
 * What a section of a flow shows, hides or repeats, as places of the flow.
 *
 * @param begin the paragraph in which it is opened
 * @param from the first paragraph, and {@code start} its first place
 * @param to the last paragraph, and {@code end} the place behind its last
 */
record SectionReach(
        TemplatePlaceholder.Opening opening, boolean isBlocks, int begin, int from, int start, int to, int end) {

    /** An outer one before those inside it. */
    static List<SectionReach> of(List<WordParagraph> flow) {
        return TemplateSection.in(flow).sections().stream()
                .map(section -> of(section, flow))
                .toList();
    }

    private static SectionReach of(TemplateSection section, List<WordParagraph> flow) {
        if (section.span() instanceof TemplateSection.Extent.Blocks blocks && blocks.areRows()) {
            List<WordParagraph> rows = section.paragraphs(flow);
            int from = flow.indexOf(rows.get(0));
            int to = flow.indexOf(rows.get(rows.size() - 1));
            return new SectionReach(
                    section.opening(), true, flow.indexOf(section.first()), from, 0, to, Integer.MAX_VALUE);
        }
        return new SectionReach(
                section.opening(),
                section.first() != section.last(),
                flow.indexOf(section.first()),
                flow.indexOf(section.first()),
                section.opening().end(),
                flow.indexOf(section.last()),
                section.closing().start());
    }

    boolean holds(int paragraph, int place) {
        return (paragraph > from || paragraph == from && place >= start)
                && (paragraph < to || paragraph == to && place < end);
    }
}

package org.huibao.report.fill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.report.figure.FigureScope;
import org.huibao.report.placeholder.TemplateSection;
import org.huibao.report.story.ParagraphFlow;
import org.huibao.report.story.SeenText;
import org.huibao.report.story.WordParagraph;
import org.w3c.dom.Element;

/** Fills a flow: sections over paragraphs and rows from the outside in, and the paragraphs between them. */
final class FlowFill {

    private final FillContext filling;
    private final ParagraphFill paragraphs;

    FlowFill(FillContext filling) {
        this.filling = filling;
        this.paragraphs = new ParagraphFill(filling);
    }

    /** @return whether anything was changed */
    boolean fill(Element root, FigureScope scope) {
        List<WordParagraph> flow =
                ParagraphFlow.paragraphs(root).stream().map(WordParagraph::of).toList();
        Map<Element, BlockSection> begun = new IdentityHashMap<>();
        Set<Element> covered = Collections.newSetFromMap(new IdentityHashMap<>());
        List<TemplateSection> sections = TemplateSection.in(flow).sections();
        List<BlockSection> largest = new ArrayList<>();
        for (TemplateSection section : sections) {
            if (blocks(section) instanceof TemplateSection.Extent.Blocks blocks) {
                largest.add(new BlockSection(section, blocks, filling, this));
            }
        }
        // What stands in a cell before the mark of its row is inside the row all the same.
        largest.sort(
                Comparator.comparingInt((BlockSection its) -> its.paragraphs().size())
                        .reversed());
        for (BlockSection its : largest) {
            if (!covered.contains(its.paragraphs().get(0))) {
                begun.put(its.paragraphs().get(0), its);
                covered.addAll(its.paragraphs());
            }
        }
        for (BlockSection each : begun.values()) {
            if (each.handsOnMergedCells(scope)) {
                fill(root, scope);
                return true;
            }
        }
        boolean changed = false;
        for (WordParagraph paragraph : flow) {
            BlockSection begins = begun.get(paragraph.element());
            if (begins != null) {
                begins.fill(scope);
                changed = true;
            } else if (!covered.contains(paragraph.element())) {
                List<TemplateSection> its = sections.stream()
                        .filter(section -> section.first() == paragraph)
                        .toList();
                changed |= paragraphs.fill(paragraph, scope, its);
            }
        }
        return changed;
    }

    /** A section that fills its paragraph takes the paragraph with it, unless it is a list: 甲、乙、丙. */
    private static TemplateSection.Extent blocks(TemplateSection section) {
        TemplateSection.Extent extent = section.extent();
        String text = section.first().text();
        boolean whole = extent instanceof TemplateSection.Extent.Inside
                && SeenText.isBlank(text.substring(0, section.opening().start()))
                && SeenText.isBlank(text.substring(section.closing().end()));
        return whole && !InlineSection.isList(section.opening(), section.closing(), text)
                ? new TemplateSection.Extent.Blocks(
                        section.first().element(), section.first().element())
                : extent;
    }
}

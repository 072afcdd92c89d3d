package org.huibao.report.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huibao.definition.Indicator;
import org.huibao.report.figure.FigureScope;
import org.huibao.report.figure.SectionRepeats;
import org.huibao.report.file.WordXml;
import org.huibao.report.mend.BlockMend;
import org.huibao.report.mend.BodyBlocks;
import org.huibao.report.mend.EmptiedParagraph;
import org.huibao.report.mend.MergedCells;
import org.huibao.report.placeholder.LoopNames;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateSection;
import org.huibao.report.story.ElementCopies;
import org.huibao.report.story.ParagraphFlow;
import org.huibao.report.story.WordParagraph;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A section over paragraphs and tables, or over rows of a table: hidden, shown or repeated as a whole. */
final class BlockSection {

    private final TemplateSection section;
    private final boolean rows;
    private final FillContext filling;
    private final FlowFill flow;
    private final Element parent;
    private final List<Element> blocks = new ArrayList<>();
    private final List<Element> paragraphs = new ArrayList<>();

    BlockSection(TemplateSection section, TemplateSection.Extent.Blocks extent, FillContext filling, FlowFill flow) {
        this.section = section;
        this.rows = WordXml.is(extent.from(), "tr");
        this.filling = filling;
        this.flow = flow;
        this.parent = (Element) extent.from().getParentNode();
        for (Node each = extent.from(); each != extent.to().getNextSibling(); each = each.getNextSibling()) {
            if (each instanceof Element block) {
                blocks.add(block);
                paragraphs.addAll(WordXml.is(block, "p") ? List.of(block) : ParagraphFlow.paragraphs(block));
            }
        }
    }

    /** Those of the flow, marks included. */
    List<Element> paragraphs() {
        return paragraphs;
    }

    /**
     * Before rows are hidden, what they hold of cells that reach further down goes to the row below.
     *
     * @return whether the tree was changed
     */
    boolean handsOnMergedCells(FigureScope scope) {
        if (!rows
                || filling.repeats(section.opening(), scope, blocks) instanceof SectionRepeats.Printing printing
                        && !printing.scopes().isEmpty()) {
            return false;
        }
        boolean loop = LoopNames.isLoop(section.opening().name());
        return MergedCells.handOn(blocks, WordXml.next(blocks.get(blocks.size() - 1)), !loop);
    }

    void fill(FigureScope scope) {
        Element before = WordXml.previous(blocks.get(0));
        Element behind = WordXml.next(blocks.get(blocks.size() - 1));
        blocks.forEach(parent::removeChild);
        SectionRepeats repeats = filling.repeats(section.opening(), scope, blocks);
        if (repeats instanceof SectionRepeats.Printing printing
                && !printing.scopes().isEmpty()) {
            List<FigureScope> scopes = printing.scopes();
            for (int i = 0; i < scopes.size(); i++) {
                Element holder = filled(scopes.get(i), i + 1, i == scopes.size() - 1, behind);
                if (i == 0) {
                    tell(holder, scope);
                }
                move(holder, behind);
            }
        } else {
            boolean tells = repeats instanceof SectionRepeats.Owed && !section.otherwise();
            replace(tells ? owed(((SectionRepeats.Owed) repeats).indicator(), scope) : null, behind);
            keepSectionBreak(behind);
        }
        BlockMend.partTables(parent, before, behind, this::separator);
        if (parent.getParentNode() != null) {
            BlockMend.complete(parent, this::separator);
        }
    }

    private void tell(Element holder, FigureScope scope) {
        ParagraphFlow.paragraphs(holder).stream().findFirst().ifPresent(first -> {
            Element properties = WordXml.child(first, "pPr");
            filling.tell(
                    section.opening(),
                    scope,
                    first,
                    properties == null ? first.getFirstChild() : properties.getNextSibling());
        });
    }

    /** An empty paragraph where there must be one. */
    private Element separator() {
        return EmptiedParagraph.of(section.first().element());
    }

    /**
     * A copy without its marks, filled, below a parent of the same kind.
     *
     * @param number of the repetition, from 1; what stands before the opening mark goes with the first
     * @param last the same of what stands behind the closing mark
     * @param behind what follows on the section, or null
     */
    private Element filled(FigureScope scope, int number, boolean last, @Nullable Element behind) {
        boolean first = number == 1;
        Element holder = (Element) parent.cloneNode(false);
        blocks.forEach(block -> holder.appendChild(block.cloneNode(true)));
        if (!first) {
            ElementCopies.renew(holder, number);
        }
        List<Element> copies = ParagraphFlow.paragraphs(holder);
        Element opened = copies.get(paragraphs.indexOf(section.first().element()));
        Element closed = copies.get(paragraphs.indexOf(section.last().element()));
        WordParagraph end = WordParagraph.of(closed);
        if (!rows && !last) {
            end.dropAnchored(section.closing().end(), end.text().length());
        }
        end.remove(section.closing().start(), section.closing().end());
        WordParagraph start = WordParagraph.of(opened);
        if (!rows && !first) {
            start.dropAnchored(0, section.opening().start());
        }
        start.remove(section.opening().start(), section.opening().end());
        dropMark(closed, holder);
        if (closed != opened) {
            dropMark(opened, holder);
        }
        if (rows && !first) {
            MergedCells.goOn(WordXml.children(holder), behind);
        }
        if (LoopNames.isLoop(section.opening().name())) {
            filling.lists().begin(holder, rows);
        }
        flow.fill(holder, scope);
        filling.mark(section.opening(), holder, scope);
        return holder;
    }

    /**
     * In the place of a section that is not shown stands what is owed, and what the paragraphs of its marks hold outside of it: breaks,
     * fields, floating pictures.
     */
    private void replace(@Nullable Element owed, @Nullable Element behind) {
        List<Element> stay = new ArrayList<>();
        if (owed != null) {
            stay.add(owed);
        }
        if (!rows) {
            WordParagraph first = section.first();
            WordParagraph last = section.last();
            stay.add(0, outside(first, 0, section.opening().start()));
            stay.add(outside(last, section.closing().end(), last.text().length()));
            if (first == last) {
                stay.subList(1, stay.size()).forEach(each -> contents(each).forEach(stay.get(0)::appendChild));
            }
        }
        stay.stream()
                .filter(each -> rows || !contents(each).isEmpty())
                .forEach(each -> parent.insertBefore(each, behind));
    }

    private static Element outside(WordParagraph marked, int from, int to) {
        Element paragraph = EmptiedParagraph.of(marked.element());
        for (Element each : marked.anchored(from, to)) {
            if (WordXml.is(each, "fldSimple")) {
                paragraph.appendChild(each.cloneNode(true));
            } else {
                Element run = (Element) each.getParentNode().cloneNode(false);
                Element properties = WordXml.child(each.getParentNode(), "rPr");
                if (properties != null) {
                    run.appendChild(properties.cloneNode(true));
                }
                run.appendChild(each.cloneNode(true));
                paragraph.appendChild(run);
            }
        }
        return paragraph;
    }

    private static List<Element> contents(Element paragraph) {
        return WordXml.children(paragraph).stream()
                .filter(each -> !WordXml.is(each, "pPr"))
                .toList();
    }

    /** What held nothing but a mark is not printed: its paragraph, or its row. */
    private void dropMark(Element paragraph, Element holder) {
        if (!isBlank(paragraph) || ElementCopies.sectionBreak(paragraph) != null) {
            return;
        }
        if (rows) {
            Node row = paragraph;
            while (row.getParentNode() != holder && row.getParentNode() != null) {
                row = row.getParentNode();
            }
            boolean empty = row.getParentNode() == holder
                    && ParagraphFlow.paragraphs((Element) row).stream().allMatch(BlockSection::isBlank)
                    && blocks.size() > 1;
            if (empty) {
                holder.removeChild(row);
                return;
            }
        }
        Node cell = paragraph.getParentNode();
        boolean only = WordXml.is(cell, "tc")
                && WordXml.children(cell).stream()
                                .filter(each -> WordXml.is(each, "p"))
                                .count()
                        == 1;
        if (!only && paragraphs.size() > 1 && EmptiedParagraph.handsOnNewPage(paragraph)) {
            cell.removeChild(paragraph);
        }
    }

    private static boolean isBlank(Element paragraph) {
        return BodyBlocks.isBlank(paragraph);
    }

    private void move(Element holder, @Nullable Element behind) {
        for (Node child = holder.getFirstChild(); child != null; child = holder.getFirstChild()) {
            parent.insertBefore(child, behind);
        }
    }

    /** A hidden section must not take the end of the pages before it along. */
    private void keepSectionBreak(@Nullable Element behind) {
        blocks.stream()
                .map(block -> WordXml.is(block, "p") ? ElementCopies.sectionBreak(block) : null)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(ends -> {
                    List<Element> there = WordXml.children(parent);
                    int at = behind == null ? there.size() : there.indexOf(behind);
                    Element before = at == 0 ? null : there.get(at - 1);
                    if (before == null || !WordXml.is(before, "p") || ElementCopies.sectionBreak(before) != null) {
                        before = separator();
                        parent.insertBefore(before, behind);
                    }
                    ElementCopies.endSection(before, (Element) ends.cloneNode(true));
                });
    }

    private Element owed(Indicator indicator, FigureScope scope) {
        Element sample = paragraphs.stream()
                .filter(each -> !TemplatePlaceholder.onlyMarks(
                        WordParagraph.of(each).text(),
                        0,
                        WordParagraph.of(each).text().length()))
                .findFirst()
                .orElse(paragraphs.get(0));
        Node mark =
                filling.owed(sample.getOwnerDocument(), WordParagraph.of(sample).properties(0), indicator, scope);
        if (!rows) {
            Element paragraph = EmptiedParagraph.of(sample);
            paragraph.appendChild(mark);
            return paragraph;
        }
        Element row = ElementCopies.of(blocks.get(0));
        ParagraphFlow.paragraphs(row)
                .forEach(each -> each.getParentNode().replaceChild(EmptiedParagraph.of(each), each));
        ParagraphFlow.paragraphs(row).get(0).appendChild(mark);
        return row;
    }
}

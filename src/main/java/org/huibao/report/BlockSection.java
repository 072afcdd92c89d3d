package org.huibao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A section over paragraphs and tables, or over rows of a table: hidden, shown or repeated as a whole. */
final class BlockSection {

    private static final Set<String> NOT_OF_EMPTY = Set.of("numPr", "pageBreakBefore", "sectPr");

    /** What the schema (CT_PPr) wants before {@code w:pageBreakBefore}. */
    private static final Set<String> BEFORE_NEW_PAGE = Set.of("pStyle", "keepNext", "keepLines");

    private final Section section;
    private final boolean rows;
    private final Filling filling;
    private final FlowFill flow;
    private final Element parent;
    private final List<Element> blocks = new ArrayList<>();
    private final List<Element> paragraphs = new ArrayList<>();

    BlockSection(Section section, Section.Extent.Blocks extent, Filling filling, FlowFill flow) {
        this.section = section;
        this.rows = W.is(extent.from(), "tr");
        this.filling = filling;
        this.flow = flow;
        this.parent = (Element) extent.from().getParentNode();
        for (Node each = extent.from(); each != extent.to().getNextSibling(); each = each.getNextSibling()) {
            if (each instanceof Element block) {
                blocks.add(block);
                paragraphs.addAll(W.is(block, "p") ? List.of(block) : Flow.paragraphs(block));
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
    boolean handsOnMergedCells(Scope scope) {
        if (!rows
                || filling.turns(section.opening(), scope, blocks) instanceof Turns.Printing printing
                        && !printing.scopes().isEmpty()) {
            return false;
        }
        boolean loop = Loop.isLoop(section.opening().name());
        return MergedCells.handOn(blocks, W.next(blocks.get(blocks.size() - 1)), !loop);
    }

    void fill(Scope scope) {
        Element before = W.previous(blocks.get(0));
        Element behind = W.next(blocks.get(blocks.size() - 1));
        blocks.forEach(parent::removeChild);
        Turns turns = filling.turns(section.opening(), scope, blocks);
        if (turns instanceof Turns.Printing printing && !printing.scopes().isEmpty()) {
            List<Scope> scopes = printing.scopes();
            for (int i = 0; i < scopes.size(); i++) {
                move(filled(scopes.get(i), i + 1, i == scopes.size() - 1, behind), behind);
            }
        } else {
            boolean tells = turns instanceof Turns.Owed && !section.otherwise();
            replace(tells ? owed(((Turns.Owed) turns).indicator(), scope) : null, behind);
            keepSectionBreak(behind);
        }
        BlockMend.partTables(parent, before, behind, this::separator);
        if (parent.getParentNode() != null) {
            BlockMend.complete(parent, this::separator);
        }
    }

    /** An empty paragraph where there must be one. */
    private Element separator() {
        return emptied(section.first().element());
    }

    /**
     * A copy without its marks, filled, below a parent of the same kind.
     *
     * @param number of the turn; what stands before the opening mark goes with the first
     * @param last the same of what stands behind the closing mark
     * @param behind what follows on the section, or null
     */
    private Element filled(Scope turn, int number, boolean last, @Nullable Element behind) {
        boolean first = number == 1;
        Element holder = (Element) parent.cloneNode(false);
        blocks.forEach(block -> holder.appendChild(block.cloneNode(true)));
        if (!first) {
            Copies.renew(holder, number);
        }
        List<Element> copies = Flow.paragraphs(holder);
        Element opened = copies.get(paragraphs.indexOf(section.first().element()));
        Element closed = copies.get(paragraphs.indexOf(section.last().element()));
        Paragraph end = Paragraph.of(closed);
        if (!rows && !last) {
            end.dropAnchored(section.closing().end(), end.text().length());
        }
        end.remove(section.closing().start(), section.closing().end());
        Paragraph start = Paragraph.of(opened);
        if (!rows && !first) {
            start.dropAnchored(0, section.opening().start());
        }
        start.remove(section.opening().start(), section.opening().end());
        dropMark(closed, holder);
        if (closed != opened) {
            dropMark(opened, holder);
        }
        if (rows && !first) {
            MergedCells.goOn(W.children(holder), behind);
        }
        if (Loop.isLoop(section.opening().name())) {
            filling.lists().begin(holder, rows);
        }
        flow.fill(holder, turn);
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
            Paragraph first = section.first();
            Paragraph last = section.last();
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

    private static Element outside(Paragraph marked, int from, int to) {
        Element paragraph = emptied(marked.element());
        for (Element each : marked.anchored(from, to)) {
            if (W.is(each, "fldSimple")) {
                paragraph.appendChild(each.cloneNode(true));
            } else {
                Element run = (Element) each.getParentNode().cloneNode(false);
                Element properties = W.child(each.getParentNode(), "rPr");
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
        return W.children(paragraph).stream().filter(each -> !W.is(each, "pPr")).toList();
    }

    /** What held nothing but a mark is not printed: its paragraph, or its row. */
    private void dropMark(Element paragraph, Element holder) {
        if (!isBlank(paragraph) || Copies.sectionBreak(paragraph) != null) {
            return;
        }
        if (rows) {
            Node row = paragraph;
            while (row.getParentNode() != holder && row.getParentNode() != null) {
                row = row.getParentNode();
            }
            boolean empty = row.getParentNode() == holder
                    && Flow.paragraphs((Element) row).stream().allMatch(BlockSection::isBlank)
                    && blocks.size() > 1;
            if (empty) {
                holder.removeChild(row);
                return;
            }
        }
        Node cell = paragraph.getParentNode();
        boolean only = W.is(cell, "tc")
                && W.children(cell).stream().filter(each -> W.is(each, "p")).count() == 1;
        if (!only && paragraphs.size() > 1 && handsOnNewPage(paragraph)) {
            cell.removeChild(paragraph);
        }
    }

    /** A new page that begins with a mark begins with the paragraph behind it. */
    private static boolean handsOnNewPage(Element paragraph) {
        Element properties = W.child(paragraph, "pPr");
        Element newPage = properties == null ? null : W.child(properties, "pageBreakBefore");
        if (newPage == null) {
            return true;
        }
        Element next = W.next(paragraph);
        if (next == null || !W.is(next, "p")) {
            return false;
        }
        Element looks = W.child(next, "pPr");
        if (looks == null) {
            looks = W.element(paragraph.getOwnerDocument(), "pPr");
            next.insertBefore(looks, next.getFirstChild());
        }
        if (W.child(looks, "pageBreakBefore") == null) {
            Element behind = W.children(looks).stream()
                    .filter(each -> !BEFORE_NEW_PAGE.contains(each.getLocalName()))
                    .findFirst()
                    .orElse(null);
            looks.insertBefore(newPage.cloneNode(true), behind);
        }
        return true;
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
                .map(block -> W.is(block, "p") ? Copies.sectionBreak(block) : null)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(ends -> {
                    List<Element> there = W.children(parent);
                    int at = behind == null ? there.size() : there.indexOf(behind);
                    Element before = at == 0 ? null : there.get(at - 1);
                    if (before == null || !W.is(before, "p") || Copies.sectionBreak(before) != null) {
                        before = separator();
                        parent.insertBefore(before, behind);
                    }
                    Copies.endSection(before, (Element) ends.cloneNode(true));
                });
    }

    private Element owed(Indicator indicator, Scope scope) {
        Element sample = paragraphs.stream()
                .filter(each -> !Placeholder.onlyMarks(
                        Paragraph.of(each).text(), 0, Paragraph.of(each).text().length()))
                .findFirst()
                .orElse(paragraphs.get(0));
        Node mark = filling.owed(sample.getOwnerDocument(), Paragraph.of(sample).properties(0), indicator, scope);
        if (!rows) {
            Element paragraph = emptied(sample);
            paragraph.appendChild(mark);
            return paragraph;
        }
        Element row = Copies.of(blocks.get(0));
        Flow.paragraphs(row).forEach(each -> each.getParentNode().replaceChild(emptied(each), each));
        Flow.paragraphs(row).get(0).appendChild(mark);
        return row;
    }

    /** With its looks; without a number in a list and a new page of its own, which would be seen, and without the end of a section. */
    private static Element emptied(Element paragraph) {
        Element empty = (Element) paragraph.cloneNode(false);
        Element properties = W.child(paragraph, "pPr");
        if (properties != null) {
            Element looks = (Element) empty.appendChild(properties.cloneNode(true));
            W.children(looks).stream()
                    .filter(each -> NOT_OF_EMPTY.contains(each.getLocalName()))
                    .forEach(looks::removeChild);
        }
        return empty;
    }
}

package org.huibao.report;

import java.util.ArrayList;
import java.util.List;
import org.huibao.definition.Indicator;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A section over paragraphs and tables, or over rows of a table: hidden, shown or repeated as a whole. */
final class BlockSection {

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

    void fill(Scope scope) {
        Node behind = blocks.get(blocks.size() - 1).getNextSibling();
        blocks.forEach(parent::removeChild);
        Turns turns = filling.turns(section.opening(), scope, blocks);
        if (turns instanceof Turns.Printing printing) {
            boolean first = true;
            for (Scope turn : printing.scopes()) {
                move(filled(turn, first), behind);
                first = false;
            }
            if (printing.scopes().isEmpty()) {
                keepSectionBreaks(behind);
            }
        } else if (turns instanceof Turns.Owed && section.otherwise()) {
            keepSectionBreaks(behind);
        } else if (turns instanceof Turns.Owed owed) {
            parent.insertBefore(owed(owed.indicator(), scope), behind);
        }
        repair();
    }

    /** A copy without its marks, filled, below a parent of the same kind. */
    private Element filled(Scope turn, boolean first) {
        Element holder = (Element) parent.cloneNode(false);
        blocks.forEach(block -> holder.appendChild(first ? block.cloneNode(true) : Copies.of(block)));
        List<Element> copies = Flow.paragraphs(holder);
        Element opened = copies.get(paragraphs.indexOf(section.first().element()));
        Element closed = copies.get(paragraphs.indexOf(section.last().element()));
        Paragraph last = Paragraph.of(closed);
        last.remove(section.closing().start(), section.closing().end());
        Paragraph.of(opened).remove(section.opening().start(), section.opening().end());
        dropMark(closed, holder);
        if (closed != opened) {
            dropMark(opened, holder);
        }
        flow.fill(holder, turn);
        return holder;
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
        if (!only && paragraphs.size() > 1) {
            cell.removeChild(paragraph);
        }
    }

    private static boolean isBlank(Element paragraph) {
        return Paragraph.of(paragraph).text().isBlank();
    }

    private void move(Element holder, Node behind) {
        for (Node child = holder.getFirstChild(); child != null; child = holder.getFirstChild()) {
            parent.insertBefore(child, behind);
        }
    }

    /** A hidden section must not take the end of the pages before it along. */
    private void keepSectionBreaks(Node behind) {
        for (Element mark : List.of(section.first().element(), section.last().element())) {
            if (Copies.sectionBreak(mark) != null && blocks.contains(mark) && mark.getParentNode() == null) {
                parent.insertBefore(emptied(mark), behind);
            }
        }
    }

    private Node owed(Indicator indicator, Scope scope) {
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

    private static Element emptied(Element paragraph) {
        Element empty = (Element) paragraph.cloneNode(false);
        Element properties = W.child(paragraph, "pPr");
        if (properties != null) {
            empty.appendChild(properties.cloneNode(true));
        }
        return empty;
    }

    /** A table needs a row; a cell, a text box, a header must end with a paragraph. */
    private void repair() {
        Element container = parent;
        if (W.is(parent, "tbl") && W.child(parent, "tr") == null && parent.getParentNode() instanceof Element around) {
            around.removeChild(parent);
            container = around;
        }
        List<Element> left = W.children(container);
        boolean ends = W.is(container, "body")
                || W.is(container, "tbl")
                || !left.isEmpty() && W.is(left.get(left.size() - 1), "p");
        if (!ends) {
            container.appendChild(emptied(section.first().element()));
        }
    }
}

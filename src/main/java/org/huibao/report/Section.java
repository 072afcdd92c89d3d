package org.huibao.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A piece of a flow between {@code {{#x}}} and {@code {{/x}}}.
 *
 * @param otherwise whether it follows on the section of the opposite condition: one mark says of both that x is owed
 */
record Section(
        Paragraph first, Placeholder.Opening opening, Paragraph last, Placeholder.Closing closing, boolean otherwise) {

    /** What is shown, hidden or repeated. */
    sealed interface Extent {
        /** A piece of one paragraph's text. */
        record Inside() implements Extent {}

        /** Neighbours in the tree: paragraphs and tables, or rows of a table. */
        record Blocks(Element from, Element to) implements Extent {
            boolean areRows() {
                return W.is(from, "tr");
            }
        }

        /** Begins in one place and ends in another that cannot be shown or hidden together. */
        record Crossed() implements Extent {}
    }

    /** A mark whose counterpart is missing, or stands behind another section's end. */
    record Unpaired(Paragraph paragraph, Placeholder mark) {}

    /** The sections of a flow, an outer one before those inside it, and the marks that belong to none. */
    record Read(List<Section> sections, List<Unpaired> unpaired) {}

    private record Open(Paragraph paragraph, Placeholder.Opening mark, int rank, boolean otherwise) {}

    static Read in(List<Paragraph> flow) {
        Deque<Open> open = new ArrayDeque<>();
        Map<Integer, Section> sections = new TreeMap<>();
        List<Unpaired> unpaired = new ArrayList<>();
        int rank = 0;
        // The section behind whose end nothing but space has stood so far.
        Optional<Section> before = Optional.empty();
        for (Paragraph paragraph : flow) {
            int read = 0;
            for (Placeholder mark : Placeholder.in(paragraph.text())) {
                before = before.filter(blank(paragraph, read, mark.start()));
                if (mark instanceof Placeholder.Opening opening) {
                    boolean otherwise = before.filter(each -> opening.isOtherwiseOf(each.opening()))
                            .isPresent();
                    open.push(new Open(paragraph, opening, rank++, otherwise));
                }
                before = mark instanceof Placeholder.Closing closing
                        ? close(paragraph, closing, open, sections, unpaired)
                        : Optional.empty();
                read = mark.end();
            }
            before = before.filter(blank(paragraph, read, paragraph.text().length()));
        }
        open.descendingIterator().forEachRemaining(left -> unpaired.add(new Unpaired(left.paragraph(), left.mark())));
        return new Read(List.copyOf(sections.values()), unpaired);
    }

    private static Predicate<Section> blank(Paragraph paragraph, int from, int to) {
        return section -> SeenText.isBlank(paragraph.text().substring(from, to));
    }

    private static Optional<Section> close(
            Paragraph paragraph,
            Placeholder.Closing closing,
            Deque<Open> open,
            Map<Integer, Section> sections,
            List<Unpaired> unpaired) {
        if (open.stream().noneMatch(each -> ends(closing, each.mark()))) {
            unpaired.add(new Unpaired(paragraph, closing));
            return Optional.empty();
        }
        Open innermost = open.pop();
        while (!ends(closing, innermost.mark())) {
            unpaired.add(new Unpaired(innermost.paragraph(), innermost.mark()));
            innermost = open.pop();
        }
        Section section =
                new Section(innermost.paragraph(), innermost.mark(), paragraph, closing, innermost.otherwise());
        sections.put(innermost.rank(), section);
        return Optional.of(section);
    }

    /** {@code {{#departments 乡镇}}} ends with {@code {{/departments}}} too. */
    private static boolean ends(Placeholder.Closing closing, Placeholder.Opening opening) {
        return closing.name().equals(opening.name())
                || Loop.isLoop(opening.name()) && closing.name().equals(Loop.over(opening.name()));
    }

    Extent extent() {
        Extent span = span();
        return span instanceof Extent.Blocks blocks
                        && !blocks.areRows()
                        && blocks.from() != blocks.to()
                        && !endsWholeParagraphs()
                ? new Extent.Crossed()
                : span;
    }

    /** The same, whatever else stands in the paragraphs of its marks. */
    Extent span() {
        Element from = first.element();
        Element to = last.element();
        if (from == to) {
            return new Extent.Inside();
        }
        List<Node> above = path(from);
        List<Node> other = path(to);
        int shared = 0;
        while (above.get(shared) == other.get(shared)) {
            shared++;
        }
        if (W.is(above.get(shared - 1), "tr")) {
            Element row = (Element) above.get(shared - 1);
            return new Extent.Blocks(row, row);
        }
        boolean rows = W.is(above.get(shared), "tr") && W.is(other.get(shared), "tr");
        boolean paragraphs = above.get(shared) == from && other.get(shared) == to;
        return rows || paragraphs
                ? new Extent.Blocks((Element) above.get(shared), (Element) other.get(shared))
                : new Extent.Crossed();
    }

    /** The paragraphs of its flow that it shows, hides or repeats: those of whole rows too. */
    List<Paragraph> paragraphs(List<Paragraph> flow) {
        int from = flow.indexOf(first);
        int to = flow.indexOf(last);
        if (span() instanceof Extent.Blocks blocks && blocks.areRows()) {
            while (from > 0 && path(flow.get(from - 1).element()).contains(blocks.from())) {
                from--;
            }
            while (to + 1 < flow.size() && path(flow.get(to + 1).element()).contains(blocks.to())) {
                to++;
            }
        }
        return flow.subList(from, to + 1);
    }

    private boolean endsWholeParagraphs() {
        String behind = last.text();
        return Placeholder.onlyMarks(first.text(), 0, opening.start())
                && Placeholder.onlyMarks(behind, closing.end(), behind.length());
    }

    /** From the root of the tree down. */
    private static List<Node> path(Node node) {
        List<Node> path = new ArrayList<>();
        for (Node each = node; each != null; each = each.getParentNode()) {
            path.add(0, each);
        }
        return path;
    }
}

package org.huibao.report.placeholder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.huibao.formula.ExpressionSpelling;
import org.huibao.report.file.WordXml;
import org.huibao.report.story.SeenText;
import org.huibao.report.story.WordParagraph;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A piece of a flow between {@code {{#x}}} and {@code {{/x}}}.
 *
 * @param otherwise whether it follows on the section of the opposite condition: where the value is owed, one mark stands for both
 */
public record TemplateSection(
        WordParagraph first,
        TemplatePlaceholder.Opening opening,
        WordParagraph last,
        TemplatePlaceholder.Closing closing,
        boolean otherwise) {

    /** What is shown, hidden or repeated. */
    public sealed interface Extent {
        /** A piece of one paragraph's text. */
        record Inside() implements Extent {}

        /** Neighbours in the tree: paragraphs and tables, or rows of a table. */
        record Blocks(Element from, Element to) implements Extent {
            public boolean areRows() {
                return WordXml.is(from, "tr");
            }
        }

        /** Begins in one place and ends in another that cannot be shown or hidden together. */
        record Crossed() implements Extent {}
    }

    /** A mark whose counterpart is missing, or stands behind another section's end. */
    public record Unpaired(WordParagraph paragraph, TemplatePlaceholder mark) {}

    /** The sections of a flow, an outer one before those inside it, and the marks that belong to none. */
    public record Read(List<TemplateSection> sections, List<Unpaired> unpaired) {}

    private record Open(WordParagraph paragraph, TemplatePlaceholder.Opening mark, int rank, boolean otherwise) {}

    public static Read in(List<WordParagraph> flow) {
        Deque<Open> open = new ArrayDeque<>();
        Map<Integer, TemplateSection> sections = new TreeMap<>();
        List<Unpaired> unpaired = new ArrayList<>();
        int rank = 0;
        // The section behind whose end nothing but space has stood so far.
        Optional<TemplateSection> before = Optional.empty();
        for (WordParagraph paragraph : flow) {
            int read = 0;
            for (TemplatePlaceholder mark : TemplatePlaceholder.in(paragraph.text())) {
                before = before.filter(blank(paragraph, read, mark.start()));
                if (mark instanceof TemplatePlaceholder.Opening opening) {
                    boolean otherwise = before.filter(each -> opening.isOtherwiseOf(each.opening()))
                            .isPresent();
                    open.push(new Open(paragraph, opening, rank++, otherwise));
                }
                before = mark instanceof TemplatePlaceholder.Closing closing
                        ? close(paragraph, closing, open, sections, unpaired)
                        : Optional.empty();
                read = mark.end();
            }
            before = before.filter(blank(paragraph, read, paragraph.text().length()));
        }
        open.descendingIterator().forEachRemaining(left -> unpaired.add(new Unpaired(left.paragraph(), left.mark())));
        return new Read(List.copyOf(sections.values()), unpaired);
    }

    private static Predicate<TemplateSection> blank(WordParagraph paragraph, int from, int to) {
        return section -> SeenText.isBlank(paragraph.text().substring(from, to));
    }

    private static Optional<TemplateSection> close(
            WordParagraph paragraph,
            TemplatePlaceholder.Closing closing,
            Deque<Open> open,
            Map<Integer, TemplateSection> sections,
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
        TemplateSection section =
                new TemplateSection(innermost.paragraph(), innermost.mark(), paragraph, closing, innermost.otherwise());
        sections.put(innermost.rank(), section);
        return Optional.of(section);
    }

    /** {@code {{/}}} ends whatever was opened last; {@code {{#departments 乡镇}}} ends with {@code {{/departments}}} too. */
    public static boolean ends(TemplatePlaceholder.Closing closing, TemplatePlaceholder.Opening opening) {
        return closing.name().isEmpty()
                || ExpressionSpelling.same(closing.name(), opening.name())
                || RoundingMark.isOne(closing.name()) && RoundingMark.isOne(opening.name())
                || LoopNames.isLoop(opening.name()) && closing.name().equals(LoopNames.over(opening.name()));
    }

    public Extent extent() {
        Extent span = span();
        return span instanceof Extent.Blocks blocks
                        && !blocks.areRows()
                        && blocks.from() != blocks.to()
                        && !endsWholeParagraphs()
                ? new Extent.Crossed()
                : span;
    }

    /** The same, whatever else stands in the paragraphs of its marks. */
    public Extent span() {
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
        if (WordXml.is(above.get(shared - 1), "tr")) {
            Element row = (Element) above.get(shared - 1);
            return new Extent.Blocks(row, row);
        }
        boolean rows = WordXml.is(above.get(shared), "tr") && WordXml.is(other.get(shared), "tr");
        boolean paragraphs = above.get(shared) == from && other.get(shared) == to;
        return rows || paragraphs
                ? new Extent.Blocks((Element) above.get(shared), (Element) other.get(shared))
                : new Extent.Crossed();
    }

    /** The paragraphs of its flow that it shows, hides or repeats: those of whole rows too. */
    public List<WordParagraph> paragraphs(List<WordParagraph> flow) {
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
        return TemplatePlaceholder.onlyMarks(first.text(), 0, opening.start())
                && TemplatePlaceholder.onlyMarks(behind, closing.end(), behind.length());
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

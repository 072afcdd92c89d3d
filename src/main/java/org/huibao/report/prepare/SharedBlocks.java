package org.huibao.report.prepare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.report.file.WordXml;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateSection;
import org.huibao.report.story.ContentControls;
import org.huibao.report.story.ElementCopies;
import org.huibao.report.story.ParagraphFlow;
import org.huibao.report.story.WordParagraph;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Paragraphs and rows in which one section over several of them ends and another begins, {@code {{/a}}{{#b}}}: where text stands on one side
 * only, each section gets a paragraph or row of its own for its mark; else nobody can tell to which of the two it belongs.
 */
public final class SharedBlocks {

    /** @param block the last of {@code first}, and the first of {@code second} */
    private record Shared(TemplateSection first, TemplateSection second, Element block) {}

    private final List<WordParagraph> flow;
    private final List<TemplateSection> sections;
    private final Map<Element, Integer> places = new IdentityHashMap<>();

    private SharedBlocks(List<WordParagraph> flow, List<TemplateSection> sections) {
        this.flow = flow;
        this.sections = sections;
        flow.forEach(paragraph -> places.put(paragraph.element(), places.size()));
    }

    private static SharedBlocks in(Element root) {
        List<WordParagraph> flow =
                ParagraphFlow.paragraphs(root).stream().map(WordParagraph::of).toList();
        return new SharedBlocks(flow, TemplateSection.in(flow).sections());
    }

    /** Parts those of a story, text boxes included, that can be parted. */
    static void part(Element root) {
        Set<Element> tried = Collections.newSetFromMap(new IdentityHashMap<>());
        Optional<Shared> next;
        do {
            SharedBlocks blocks = in(root);
            next = blocks.shared(false).stream()
                    .filter(each -> tried.add(each.block()))
                    .findFirst();
            next.ifPresent(blocks::part);
        } while (next.isPresent());
        ParagraphFlow.paragraphs(root)
                .forEach(paragraph -> ParagraphFlow.textBoxes(paragraph).forEach(SharedBlocks::part));
    }

    /** Sections that begin in a paragraph or row in which another one still goes on, or in a row that is another one's already. */
    public static Set<TemplateSection> clashing(List<WordParagraph> flow, List<TemplateSection> sections) {
        Set<TemplateSection> second = Collections.newSetFromMap(new IdentityHashMap<>());
        new SharedBlocks(flow, sections).shared(true).forEach(each -> second.add(each.second()));
        return second;
    }

    /** @param rows whether two sections that each span some cells of one row, and would each take the whole of it, are among them */
    private List<Shared> shared(boolean rows) {
        Map<Element, List<TemplateSection>> ending = new IdentityHashMap<>();
        List<Shared> shared = new ArrayList<>();
        for (TemplateSection section : sections) {
            if (section.span() instanceof TemplateSection.Extent.Blocks blocks) {
                boolean one = blocks.from() == blocks.to();
                ending.getOrDefault(blocks.from(), List.of()).stream()
                        .filter(before ->
                                endsBefore(before, section) && (rows || !(one && isOf(before, blocks.from()))))
                        .findFirst()
                        .ifPresent(before -> shared.add(new Shared(before, section, blocks.from())));
                ending.computeIfAbsent(blocks.to(), each -> new ArrayList<>()).add(section);
            }
        }
        return shared;
    }

    private boolean endsBefore(TemplateSection before, TemplateSection section) {
        int ends = place(before.last());
        int begins = place(section.first());
        return ends < begins
                || ends == begins && before.closing().end() <= section.opening().start();
    }

    private int place(WordParagraph paragraph) {
        return places.getOrDefault(paragraph.element(), -1);
    }

    /** Whether a section is one row, from cell to cell. */
    private static boolean isOf(TemplateSection section, Element row) {
        return section.span() instanceof TemplateSection.Extent.Blocks blocks && blocks.from() == row;
    }

    private void part(Shared shared) {
        List<WordParagraph> its = flow.stream()
                .filter(each -> isIn(each.element(), shared.block()))
                .toList();
        WordParagraph cut = shared.second().first();
        int at = shared.second().opening().start();
        int ended = its.indexOf(shared.first().last());
        boolean before = onlyMarks(its, 0, 0, its.indexOf(cut), at);
        boolean between = onlyMarks(its, ended, shared.first().closing().end(), its.indexOf(cut), at);
        boolean behind = onlyMarks(its, its.indexOf(cut), at, its.size(), 0);
        if (!between || !before && !behind) {
            return;
        }
        if (WordXml.is(shared.block(), "p")) {
            partParagraph(cut, at, before);
        } else {
            partRow(shared.block(), its, cut, at, before);
        }
    }

    private static boolean isIn(Element element, Element block) {
        for (Node each = element; each != null; each = each.getParentNode()) {
            if (each == block) {
                return true;
            }
        }
        return false;
    }

    /** From a place in one paragraph up to a place in another. */
    private static boolean onlyMarks(List<WordParagraph> its, int from, int begin, int to, int end) {
        for (int i = from; i <= to && i < its.size(); i++) {
            String text = its.get(i).text();
            if (!TemplatePlaceholder.onlyMarks(text, i == from ? begin : 0, i == to ? end : text.length())) {
                return false;
            }
        }
        return true;
    }

    /** @param before whether the marks stand before the cut, and the text behind it */
    private static void partParagraph(WordParagraph paragraph, int at, boolean before) {
        Element second = paragraph.element();
        ContentControls.loosen(second);
        Element first = WordXml.element(second.getOwnerDocument(), "p");
        Node behind = paragraph.splitBefore(at);
        for (Node each = second.getFirstChild(); each != behind && each != null; ) {
            Node next = each.getNextSibling();
            if (!WordXml.is(each, "pPr")) {
                first.appendChild(each);
            }
            each = next;
        }
        Element properties = WordXml.child(second, "pPr");
        if (properties != null) {
            Element looks = (Element) properties.cloneNode(true);
            drop(looks, "sectPr");
            drop(before ? looks : properties, "pageBreakBefore");
            first.insertBefore(looks, first.getFirstChild());
        }
        second.getParentNode().insertBefore(first, second);
    }

    private static void drop(Element properties, String name) {
        Element there = WordXml.child(properties, name);
        if (there != null) {
            properties.removeChild(there);
        }
    }

    /** The marks of one side go to a row of their own. */
    private static void partRow(Element row, List<WordParagraph> its, WordParagraph cut, int at, boolean before) {
        int place = its.indexOf(cut);
        StringBuilder marks = new StringBuilder();
        for (WordParagraph each : before ? its.subList(0, place + 1) : its.subList(place, its.size())) {
            int from = each == cut && !before ? at : 0;
            int to = each == cut && before ? at : each.text().length();
            List<TemplatePlaceholder> found = TemplatePlaceholder.in(each.text()).stream()
                    .filter(mark -> mark.start() >= from && mark.end() <= to)
                    .toList();
            found.forEach(mark -> marks.append(each.text(), mark.start(), mark.end()));
            for (int i = found.size() - 1; i >= 0; i--) {
                each.remove(found.get(i).start(), found.get(i).end());
            }
        }
        Document document = row.getOwnerDocument();
        Element own = ElementCopies.of(row);
        List<Element> paragraphs = ParagraphFlow.paragraphs(own);
        for (Element each : paragraphs) {
            WordXml.children(each).stream()
                    .filter(child -> !WordXml.is(child, "pPr"))
                    .forEach(each::removeChild);
        }
        Element run = WordXml.element(document, "r");
        run.appendChild(WordXml.text(document, marks.toString()));
        paragraphs.get(0).appendChild(run);
        row.getParentNode().insertBefore(own, before ? row : row.getNextSibling());
    }
}

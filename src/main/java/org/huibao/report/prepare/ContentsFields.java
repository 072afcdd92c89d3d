package org.huibao.report.prepare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.huibao.report.file.WordXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The contents lists of a story. What they show is Word's own text, not the author's: they are put aside while the story is checked and
 * filled, and come back with entries for the headings that are there.
 */
final class ContentsFields {

    private static final String NS = "urn:huibao";

    private final Document story;
    private final List<ContentsList> lists = new ArrayList<>();

    /** A field while it is open. */
    private static final class Field {
        private final Element begin;
        private final StringBuilder instruction = new StringBuilder();
        private boolean separated;

        Field(Element begin) {
            this.begin = begin;
        }

        boolean isContents() {
            return isContentsOf(instruction.toString());
        }
    }

    private record Extent(Element begin, @Nullable Element end) {}

    private ContentsFields(Document story) {
        this.story = story;
    }

    /** Puts them aside; in the place of each a paragraph stands that no one takes for an empty one. */
    static ContentsFields asideFrom(Document story) {
        ContentsFields fields = new ContentsFields(story);
        List<ContentsList> found = new ArrayList<>();
        for (Extent extent : extents(story.getDocumentElement())) {
            blocks(extent).ifPresent(blocks -> {
                fields.mark(blocks.get(0), found.size());
                ContentsList list = new ContentsList(extent.begin(), blocks, found.size());
                if (extent.end() != null && list.isOpen()) {
                    fields.markEnd(extent.end(), found.size());
                }
                found.add(list);
            });
        }
        if (!found.isEmpty()) {
            List<Element> headings = WordXml.all(story.getDocumentElement(), "p");
            found.forEach(each -> each.markHeadings(headings));
        }
        fields.lists.addAll(found);
        return fields;
    }

    boolean showPlaceholders() {
        return lists.stream().anyMatch(ContentsList::showsPlaceholders);
    }

    private void mark(Element first, int number) {
        Element paragraph = WordXml.element(story, "p");
        Element run = WordXml.element(story, "r");
        run.appendChild(mark("contents", number));
        paragraph.appendChild(run);
        first.getParentNode().insertBefore(paragraph, first);
    }

    /** An end without its beginning would be taken for a broken field. */
    private void markEnd(Element end, int number) {
        end.getParentNode().replaceChild(mark("end", number), end);
    }

    private Element mark(String name, int number) {
        Element mark = story.createElementNS(NS, "huibao:" + name);
        mark.setAttributeNS(null, "number", Integer.toString(number));
        return mark;
    }

    /** Those that are still wanted; a second time nothing is left to be done. */
    void putBack() {
        NodeList marks = story.getElementsByTagNameNS(NS, "contents");
        Set<ContentsList> back = Collections.newSetFromMap(new IdentityHashMap<>());
        while (marks.getLength() > 0) {
            Element mark = (Element) marks.item(0);
            Node paragraph = mark.getParentNode().getParentNode();
            ContentsList list = lists.get(Integer.parseInt(mark.getAttribute("number")));
            if (back.add(list)) {
                list.endAt(end(mark.getAttribute("number")));
                list.paragraphs(story.getDocumentElement())
                        .forEach(each -> paragraph.getParentNode().insertBefore(each, paragraph));
            }
            paragraph.getParentNode().removeChild(paragraph);
        }
        NodeList ends = story.getElementsByTagNameNS(NS, "end");
        while (ends.getLength() > 0) {
            ends.item(0).getParentNode().removeChild(ends.item(0));
        }
        lists.forEach(each -> each.forgetHeadings(story.getDocumentElement()));
        lists.clear();
    }

    private @Nullable Element end(String number) {
        NodeList ends = story.getElementsByTagNameNS(NS, "end");
        for (int i = 0; i < ends.getLength(); i++) {
            if (((Element) ends.item(i)).getAttribute("number").equals(number)) {
                return (Element) ends.item(i);
            }
        }
        return null;
    }

    private static List<Extent> extents(Element root) {
        List<Extent> found = new ArrayList<>();
        Deque<Field> open = new ArrayDeque<>();
        for (Element each : inOrder(root, new ArrayList<>())) {
            if (WordXml.is(each, "fldSimple") && isContentsOf(each.getAttributeNS(WordXml.NS, "instr"))) {
                found.add(new Extent(each, null));
            } else if (WordXml.is(each, "instrText") && !open.isEmpty() && !open.element().separated) {
                open.element().instruction.append(each.getTextContent());
            } else if (WordXml.is(each, "fldChar")) {
                switch (each.getAttributeNS(WordXml.NS, "fldCharType")) {
                    case "begin" -> open.push(new Field(each));
                    case "separate" -> open.stream().limit(1).forEach(field -> field.separated = true);
                    default -> {
                        Field field = open.poll();
                        if (field != null && field.isContents() && open.stream().noneMatch(Field::isContents)) {
                            found.add(new Extent(field.begin, each));
                        }
                    }
                }
            }
        }
        return found;
    }

    static boolean isContentsOf(String instruction) {
        return instruction.strip().toUpperCase(Locale.ROOT).matches("(?s)TOC(?:[\\s\\\\].*)?");
    }

    static List<Element> inOrder(Element element, List<Element> all) {
        all.add(element);
        WordXml.children(element).forEach(child -> inOrder(child, all));
        return all;
    }

    /** The paragraphs that show the list and nothing else; nothing if other text stands in one of them. */
    private static Optional<List<Element>> blocks(Extent extent) {
        Element first = paragraph(extent.begin());
        Element last = extent.end() == null ? first : paragraph(extent.end());
        if (first == null || last == null || !text(first, null, extent.begin()).isBlank()) {
            return Optional.empty();
        }
        boolean endsAlone = last != first && text(last, null, extent.end()).isBlank();
        if (!endsAlone
                && extent.end() != null
                && !text(last, extent.end(), null).isBlank()) {
            return Optional.empty();
        }
        List<Element> blocks = new ArrayList<>();
        for (Node each = first; each != null; each = each.getNextSibling()) {
            if (each == last && endsAlone) {
                return Optional.of(blocks);
            }
            if (each instanceof Element element) {
                blocks.add(element);
            }
            if (each == last) {
                return Optional.of(blocks);
            }
        }
        return endsAlone ? Optional.of(blocks) : Optional.empty();
    }

    private static @Nullable Element paragraph(Element inside) {
        for (Node each = inside; each instanceof Element element; each = each.getParentNode()) {
            if (WordXml.is(element, "p")) {
                return element;
            }
        }
        return null;
    }

    /** What a paragraph shows behind one of its elements and before another. */
    private static String text(Element paragraph, @Nullable Element behind, @Nullable Element before) {
        StringBuilder text = new StringBuilder();
        boolean inside = behind == null;
        for (Element each : inOrder(paragraph, new ArrayList<>())) {
            if (each == before) {
                break;
            }
            if (inside && WordXml.is(each, "t")) {
                text.append(each.getTextContent());
            }
            inside |= each == behind;
        }
        return text.toString();
    }
}

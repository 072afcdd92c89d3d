package org.huibao.report.prepare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.report.file.WordXml;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.story.CopiedBookmarks;
import org.huibao.report.story.ElementCopies;
import org.huibao.report.story.RunContent;
import org.huibao.report.story.StoryBookmarks;
import org.huibao.report.story.WordParagraph;
import org.huibao.report.story.WordRuns;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One contents list, taken out of its story: the paragraphs of its entries, each with the heading that it is of. */
final class ContentsList {

    private static final Pattern TARGET = Pattern.compile("(?:PAGEREF\\s+|HYPERLINK\\s+\\\\l\\s+)\"?([^\\s\"]+)\"?");

    private static final Pattern NUMBER =
            Pattern.compile("(?:[0-9A-Za-z.．、()（）一二三四五六七八九十百零第]|" + HeaderTerms.HEADING_NUMBER.any() + ")*");

    /** Of a heading while the list is out of the story; copies of the heading bear it too. */
    private final String mark;

    private final Element begin;
    private final List<Entry> entries = new ArrayList<>();

    /** What makes the paragraphs a field: its beginning and instruction, its end; the end may stand behind them. */
    private final List<Element> head = new ArrayList<>();

    private final List<Element> tail = new ArrayList<>();

    private boolean changed;

    /** With a title that has no page number, and no heading as long as none is known. */
    private static final class Entry {
        private final Element paragraph;
        private final Element untouched;
        private final String title;
        private String heading = "";
        private boolean used;

        Entry(Element paragraph) {
            this.paragraph = paragraph;
            this.untouched = (Element) paragraph.cloneNode(true);
            String text = WordParagraph.of(paragraph).text();
            int page = text.lastIndexOf('\t');
            this.title = page < 0 ? text : text.substring(0, page);
        }
    }

    /** @param begin of the field, or the whole of a simple one */
    ContentsList(Element begin, List<Element> blocks, int number) {
        this.begin = begin;
        this.mark = "huibao-contents-" + number;
        if (WordXml.is(begin, "fldChar")) {
            takeField(blocks);
        }
        for (Element block : blocks) {
            block.getParentNode().removeChild(block);
            entries.add(new Entry(block));
        }
    }

    private void takeField(List<Element> blocks) {
        int depth = 0;
        for (Element block : blocks) {
            for (Element each : ContentsFields.inOrder(block, new ArrayList<>())) {
                boolean character = WordXml.is(each, "fldChar");
                String type = character ? each.getAttributeNS(WordXml.NS, "fldCharType") : "";
                depth += type.equals("begin") ? 1 : 0;
                if (depth == 1 && (character || WordXml.is(each, "instrText"))) {
                    (type.equals("end") ? tail : head).add(each);
                    each.getParentNode().removeChild(each);
                }
                depth -= type.equals("end") ? 1 : 0;
                if (type.equals("end") && depth == 0) {
                    return;
                }
            }
        }
    }

    /** Its entries are written anew even if nothing else of the report is. */
    boolean showsPlaceholders() {
        return entries.stream()
                .anyMatch(each -> !TemplatePlaceholder.in(each.title).isEmpty());
    }

    /** Whether the field ends behind the paragraphs. */
    boolean isOpen() {
        return !head.isEmpty() && tail.isEmpty();
    }

    /** @param place where the field ended behind the paragraphs; null if it did not, or the place is gone */
    void endAt(@Nullable Element place) {
        if (isOpen()) {
            Element end = WordXml.element(begin.getOwnerDocument(), "fldChar");
            end.setAttributeNS(WordXml.NS, "w:fldCharType", "end");
            if (place == null) {
                tail.add(end);
            } else {
                place.getParentNode().replaceChild(end, place);
            }
        }
    }

    /** Finds the heading of each entry by the place that it points at, or by its text. */
    void markHeadings(List<Element> paragraphs) {
        Map<String, Element> places = new HashMap<>();
        for (Element paragraph : paragraphs) {
            WordXml.all(paragraph, "bookmarkStart")
                    .forEach(each -> places.putIfAbsent(each.getAttributeNS(WordXml.NS, "name"), paragraph));
        }
        int from = 0;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            List<Element> behind = paragraphs.subList(from, paragraphs.size());
            Element heading = Stream.of(
                            Stream.ofNullable(places.get(target(entry.paragraph))),
                            behind.stream().filter(each -> plain(entry.title).equals(plain(text(each)))),
                            behind.stream().filter(each -> isOf(entry, text(each))))
                    .flatMap(each -> each)
                    .findFirst()
                    .orElse(null);
            if (heading != null && !heading.hasAttribute(mark) && !text(heading).isEmpty()) {
                heading.setAttributeNS(null, mark, Integer.toString(i));
                entry.heading = text(heading);
                from = paragraphs.indexOf(heading) + 1;
            }
        }
    }

    /** An automatic number is text in the list only. */
    private static boolean isOf(Entry entry, String heading) {
        String title = plain(entry.title);
        String its = plain(heading);
        return !its.isEmpty()
                && title.endsWith(its)
                && NUMBER.matcher(title.substring(0, title.length() - its.length()))
                        .matches();
    }

    private static String target(Element paragraph) {
        for (Element link : WordXml.all(paragraph, "hyperlink")) {
            if (!link.getAttributeNS(WordXml.NS, "anchor").isEmpty()) {
                return link.getAttributeNS(WordXml.NS, "anchor");
            }
        }
        StringBuilder instructions = new StringBuilder();
        WordXml.all(paragraph, "instrText").forEach(each -> instructions.append(each.getTextContent()));
        Matcher target = TARGET.matcher(instructions);
        return target.find() ? target.group(1) : "";
    }

    /** The list as it is now: an entry for each heading that is there, and those that were of none. */
    List<Element> paragraphs(Element root) {
        List<Element> list = new ArrayList<>();
        int next = 0;
        for (Element heading : WordXml.all(root, "p")) {
            if (heading.hasAttribute(mark)) {
                int number = Integer.parseInt(heading.getAttribute(mark));
                for (; next < number; next++) {
                    keep(entries.get(next), list);
                }
                list.add(entry(entries.get(number), heading, root));
            }
        }
        for (; next < entries.size(); next++) {
            keep(entries.get(next), list);
        }
        changed |= entries.stream().anyMatch(each -> !each.heading.isEmpty() && !each.used);
        if (list.stream().noneMatch(each -> WordXml.is(each, "p"))) {
            list.add(empty());
        }
        if (changed) {
            begin.setAttributeNS(WordXml.NS, "w:dirty", "true");
        }
        Element first =
                list.stream().filter(each -> WordXml.is(each, "p")).findFirst().orElseThrow();
        Element properties = WordXml.child(first, "pPr");
        Node behind = properties == null ? first.getFirstChild() : properties.getNextSibling();
        head.forEach(each -> first.insertBefore(run(each), behind));
        List<Element> paragraphs =
                list.stream().filter(each -> WordXml.is(each, "p")).toList();
        tail.forEach(each -> paragraphs.get(paragraphs.size() - 1).appendChild(run(each)));
        return list;
    }

    /** An entry whose heading nobody knows: it may be out of date, but it shows no placeholder. */
    private void keep(Entry entry, List<Element> list) {
        if (entry.heading.isEmpty()) {
            boolean shown = TemplatePlaceholder.in(entry.title).isEmpty();
            changed |= !shown;
            if (shown) {
                list.add(entry.paragraph);
            }
        }
    }

    private Element entry(Entry entry, Element place, Element root) {
        String heading = text(place);
        changed |= entry.used;
        // Of what stood there before the first of several headings was written into it.
        Element paragraph = entry.used ? ElementCopies.of(entry.untouched) : entry.paragraph;
        if (entry.used) {
            pointAt(place, paragraph, root);
        }
        entry.used = true;
        boolean stands = plain(heading).equals(plain(entry.heading))
                && plain(entry.title).endsWith(plain(heading));
        if (!stands && !entry.title.isEmpty()) {
            changed = true;
            WordParagraph.of(paragraph)
                    .replace(
                            numbered(entry),
                            entry.title.length(),
                            looks -> WordRuns.run(paragraph.getOwnerDocument(), looks, heading));
        }
        return paragraph;
    }

    /** A heading that is there again has a bookmark of its own, at which its entry points. */
    private static void pointAt(Element heading, Element entry, Element root) {
        String target = target(entry);
        if (target.isEmpty()) {
            return;
        }
        Set<String> names = StoryBookmarks.names(List.of(root));
        int number = 2;
        while (names.contains(CopiedBookmarks.named(target, number))) {
            number++;
        }
        String own = CopiedBookmarks.named(target, number);
        CopiedBookmarks.refer(entry, target, own);
        StoryBookmarks.put(heading, own);
    }

    /** Where the text of the heading begins, behind its number. */
    private static int numbered(Entry entry) {
        if (entry.title.endsWith(entry.heading)) {
            return entry.title.length() - entry.heading.length();
        }
        int number = entry.title.lastIndexOf('\t') + 1;
        return number < entry.title.length() ? number : 0;
    }

    private Element empty() {
        Element paragraph = entries.get(0).paragraph;
        for (Element each : WordXml.children(paragraph)) {
            if (!WordXml.is(each, "pPr")) {
                paragraph.removeChild(each);
            }
        }
        return paragraph;
    }

    private static Element run(Element content) {
        Element run = WordXml.element(content.getOwnerDocument(), "r");
        run.appendChild(content);
        return run;
    }

    void forgetHeadings(Element root) {
        WordXml.all(root, "p").forEach(each -> each.removeAttribute(mark));
    }

    private static String text(Element paragraph) {
        return WordParagraph.of(paragraph)
                .text()
                .replace(RunContent.OBJECT, ' ')
                .replaceAll("[\n\t]", " ")
                .strip();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u3000\u00a0" + RunContent.OBJECT + "]", "");
    }
}

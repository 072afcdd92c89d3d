package org.huibao.report.mend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.report.file.PartTree;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.story.ParagraphFlow;
import org.huibao.report.story.ParagraphLooks;
import org.huibao.report.story.SeenText;
import org.huibao.report.story.WordParagraph;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Numbered lists in loops: below each department the list begins anew; a list whose items are the repetitions themselves goes on. */
public final class LoopedLists {

    private static final int LEVELS = 9;

    /** What the schema (CT_PPr) wants before {@code w:numPr}. */
    private static final Set<String> BEFORE_NUMBER =
            Set.of("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl");

    private final WordPackage docx;
    private final ParagraphLooks looks;
    private final String part;
    private final @Nullable Document numbering;
    private final Set<String> used = new HashSet<>();
    private boolean changed;

    public LoopedLists(WordPackage docx) {
        this.docx = docx;
        this.looks = ParagraphLooks.of(docx);
        this.part = docx.named(WordPackage.NUMBERING).findFirst().orElse("");
        this.numbering = docx.xml(part).orElse(null);
    }

    /** An item of a list. */
    private record Item(Element paragraph, int level) {}

    /**
     * @param printed what one repetition prints, not filled yet
     * @param rows whether it consists of rows of a table
     */
    public void begin(Element printed, boolean rows) {
        if (numbering == null) {
            return;
        }
        List<Element> paragraphs = ParagraphFlow.paragraphs(printed);
        Optional<Element> first = paragraphs.stream()
                .filter(each -> !SeenText.isBlank(WordParagraph.of(each).text()))
                .findFirst();
        Map<String, List<Item>> lists = new LinkedHashMap<>();
        for (Element paragraph : paragraphs) {
            looks.list(paragraph)
                    .ifPresent(list -> lists.computeIfAbsent(list.number(), each -> new ArrayList<>())
                            .add(new Item(paragraph, list.level())));
        }
        lists.forEach((number, items) -> {
            boolean within = rows ? isInOneCell(items) : !isOfRepetitions(items, first.orElse(printed));
            if (within && !used.add(number)) {
                restart(number, items);
            }
        });
    }

    /** The only item of its level, and nothing before it: 1. 甲镇…, 2. 乙镇…. */
    private static boolean isOfRepetitions(List<Item> items, Element first) {
        Item begins = items.get(0);
        return begins.paragraph() == first
                && items.stream().filter(each -> each.level() == begins.level()).count() == 1;
    }

    private static boolean isInOneCell(List<Item> items) {
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i).paragraph().getParentNode()
                    == items.get(i - 1).paragraph().getParentNode()) {
                return true;
            }
        }
        return false;
    }

    private void restart(String number, List<Item> items) {
        Element root = numbering.getDocumentElement();
        List<Element> numbers = WordXml.all(root, "num");
        Optional<Element> like = numbers.stream()
                .filter(each -> each.getAttributeNS(WordXml.NS, "numId").equals(number))
                .findFirst();
        if (like.isEmpty()) {
            return;
        }
        String id = Integer.toString(numbers.stream()
                        .map(each -> each.getAttributeNS(WordXml.NS, "numId"))
                        .filter(each -> each.matches("[0-9]{1,8}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0)
                + 1);
        Element own = (Element) like.get().cloneNode(true);
        own.setAttributeNS(WordXml.NS, "w:numId", id);
        int top = items.stream().mapToInt(Item::level).min().orElse(0);
        for (int level = top; level < LEVELS; level++) {
            start(own, level);
        }
        root.insertBefore(own, numbers.get(numbers.size() - 1).getNextSibling());
        items.forEach(item -> number(item, id));
        changed = true;
    }

    /** Of a level that the list does not have nothing is said. */
    private void start(Element number, int level) {
        Element override = level(number, "lvlOverride", level);
        Element own = override == null ? null : WordXml.child(override, "lvl");
        Element defined = own == null ? abstractLevel(number, level) : own;
        if (defined == null || override != null && WordXml.child(override, "startOverride") != null) {
            return;
        }
        Element start = WordXml.child(defined, "start");
        Element begins = WordXml.valued(
                numbering, "startOverride", start == null ? "0" : start.getAttributeNS(WordXml.NS, "val"));
        if (override == null) {
            override = WordXml.element(numbering, "lvlOverride");
            override.setAttributeNS(WordXml.NS, "w:ilvl", Integer.toString(level));
            number.appendChild(override);
        }
        override.insertBefore(begins, override.getFirstChild());
    }

    private @Nullable Element abstractLevel(Element number, int level) {
        Element refers = WordXml.child(number, "abstractNumId");
        String id = refers == null ? "" : refers.getAttributeNS(WordXml.NS, "val");
        return WordXml.all(numbering.getDocumentElement(), "abstractNum").stream()
                .filter(each -> each.getAttributeNS(WordXml.NS, "abstractNumId").equals(id))
                .findFirst()
                .map(found -> level(found, "lvl", level))
                .orElse(null);
    }

    private static @Nullable Element level(Element parent, String name, int level) {
        return WordXml.children(parent).stream()
                .filter(each -> WordXml.is(each, name))
                .filter(each -> each.getAttributeNS(WordXml.NS, "ilvl").equals(Integer.toString(level)))
                .findFirst()
                .orElse(null);
    }

    private static void number(Item item, String id) {
        Document document = item.paragraph().getOwnerDocument();
        Element properties = ParagraphLooks.properties(item.paragraph());
        Element old = WordXml.child(properties, "numPr");
        Element number = WordXml.element(document, "numPr");
        number.appendChild(WordXml.valued(document, "ilvl", Integer.toString(item.level())));
        number.appendChild(WordXml.valued(document, "numId", id));
        if (old == null) {
            Element behind = WordXml.children(properties).stream()
                    .filter(each -> !BEFORE_NUMBER.contains(each.getLocalName()))
                    .findFirst()
                    .orElse(null);
            properties.insertBefore(number, behind);
        } else {
            properties.replaceChild(number, old);
        }
    }

    public void keep() {
        if (changed && numbering != null) {
            docx.put(part, PartTree.bytes(numbering), WordPackage.NUMBERING);
        }
    }
}

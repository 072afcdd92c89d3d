package org.huibao.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Numbered lists in loops: below each department the list begins anew; a list whose items are the turns themselves goes on. */
final class ListTurns {

    private static final int LEVELS = 9;

    /** What the schema (CT_PPr) wants before {@code w:numPr}. */
    private static final Set<String> BEFORE_NUMBER =
            Set.of("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl");

    private final Docx docx;
    private final ParagraphLooks looks;
    private final String part;
    private final @Nullable Document numbering;
    private final Set<String> used = new HashSet<>();
    private boolean changed;

    ListTurns(Docx docx) {
        this.docx = docx;
        this.looks = docx.looks();
        this.part = docx.named(Docx.NUMBERING).findFirst().orElse("");
        this.numbering = docx.xml(part).orElse(null);
    }

    /** An item of a list. */
    private record Item(Element paragraph, int level) {}

    /**
     * @param turn what is printed in one turn, not filled yet
     * @param rows whether it consists of rows of a table
     */
    void begin(Element turn, boolean rows) {
        if (numbering == null) {
            return;
        }
        List<Element> paragraphs = Flow.paragraphs(turn);
        Optional<Element> first = paragraphs.stream()
                .filter(each -> !SeenText.isBlank(Paragraph.of(each).text()))
                .findFirst();
        Map<String, List<Item>> lists = new LinkedHashMap<>();
        for (Element paragraph : paragraphs) {
            looks.list(paragraph)
                    .ifPresent(list -> lists.computeIfAbsent(list.number(), each -> new ArrayList<>())
                            .add(new Item(paragraph, list.level())));
        }
        lists.forEach((number, items) -> {
            boolean ofTurn = rows ? isInOneCell(items) : !isOfTurns(items, first.orElse(turn));
            if (ofTurn && !used.add(number)) {
                restart(number, items);
            }
        });
    }

    /** The only item of its level, and nothing before it: 1. 甲镇…, 2. 乙镇…. */
    private static boolean isOfTurns(List<Item> items, Element first) {
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
        List<Element> numbers = W.all(root, "num");
        Optional<Element> like = numbers.stream()
                .filter(each -> each.getAttributeNS(W.NS, "numId").equals(number))
                .findFirst();
        if (like.isEmpty()) {
            return;
        }
        String id = Integer.toString(numbers.stream()
                        .map(each -> each.getAttributeNS(W.NS, "numId"))
                        .filter(each -> each.matches("[0-9]{1,8}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0)
                + 1);
        Element own = (Element) like.get().cloneNode(true);
        own.setAttributeNS(W.NS, "w:numId", id);
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
        Element own = override == null ? null : W.child(override, "lvl");
        Element defined = own == null ? abstractLevel(number, level) : own;
        if (defined == null || override != null && W.child(override, "startOverride") != null) {
            return;
        }
        Element start = W.child(defined, "start");
        Element begins = W.valued(numbering, "startOverride", start == null ? "0" : start.getAttributeNS(W.NS, "val"));
        if (override == null) {
            override = W.element(numbering, "lvlOverride");
            override.setAttributeNS(W.NS, "w:ilvl", Integer.toString(level));
            number.appendChild(override);
        }
        override.insertBefore(begins, override.getFirstChild());
    }

    private @Nullable Element abstractLevel(Element number, int level) {
        Element refers = W.child(number, "abstractNumId");
        String id = refers == null ? "" : refers.getAttributeNS(W.NS, "val");
        return W.all(numbering.getDocumentElement(), "abstractNum").stream()
                .filter(each -> each.getAttributeNS(W.NS, "abstractNumId").equals(id))
                .findFirst()
                .map(found -> level(found, "lvl", level))
                .orElse(null);
    }

    private static @Nullable Element level(Element parent, String name, int level) {
        return W.children(parent).stream()
                .filter(each -> W.is(each, name))
                .filter(each -> each.getAttributeNS(W.NS, "ilvl").equals(Integer.toString(level)))
                .findFirst()
                .orElse(null);
    }

    private static void number(Item item, String id) {
        Document document = item.paragraph().getOwnerDocument();
        Element properties = ParagraphLooks.properties(item.paragraph());
        Element old = W.child(properties, "numPr");
        Element number = W.element(document, "numPr");
        number.appendChild(W.valued(document, "ilvl", Integer.toString(item.level())));
        number.appendChild(W.valued(document, "numId", id));
        if (old == null) {
            Element behind = W.children(properties).stream()
                    .filter(each -> !BEFORE_NUMBER.contains(each.getLocalName()))
                    .findFirst()
                    .orElse(null);
            properties.insertBefore(number, behind);
        } else {
            properties.replaceChild(number, old);
        }
    }

    void keep() {
        if (changed && numbering != null) {
            docx.put(part, Xml.bytes(numbering), Docx.NUMBERING);
        }
    }
}

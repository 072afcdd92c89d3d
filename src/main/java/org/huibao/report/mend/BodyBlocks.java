package org.huibao.report.mend;

import java.util.ArrayList;
import java.util.List;
import org.huibao.report.file.WordXml;
import org.huibao.report.story.ElementCopies;
import org.huibao.report.story.WordParagraph;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The paragraphs and tables of a body in reading order, in whatever controls they stand, cut where a section of pages ends. */
public final class BodyBlocks {

    /**
     * Pages with one paper, one direction, one set of headers.
     *
     * @param properties the {@code w:sectPr}
     * @param blocks paragraphs, tables and what else stands in their place
     * @param end the paragraph that holds the properties; null for the last section
     */
    record Pages(
            Element properties,
            List<Element> blocks,
            @Nullable Element end) {
        boolean isEmpty() {
            return blocks.stream().noneMatch(BodyBlocks::isContent);
        }
    }

    private BodyBlocks() {}

    /** None if the body does not say what its last pages are like. */
    static List<Pages> pages(Element body) {
        List<Pages> pages = new ArrayList<>();
        List<Element> blocks = new ArrayList<>();
        for (Element block : of(body)) {
            blocks.add(block);
            Element ends = WordXml.is(block, "p") ? ElementCopies.sectionBreak(block) : null;
            if (ends != null) {
                pages.add(new Pages(ends, List.copyOf(blocks), block));
                blocks.clear();
            }
        }
        Element last = WordXml.child(body, "sectPr");
        if (last != null) {
            pages.add(new Pages(last, List.copyOf(blocks), null));
        }
        return last == null ? List.of() : pages;
    }

    static List<Element> of(Element body) {
        List<Element> blocks = new ArrayList<>();
        collect(body, blocks);
        return blocks;
    }

    private static void collect(Element parent, List<Element> blocks) {
        for (Element child : WordXml.children(parent)) {
            switch (child.getLocalName()) {
                case "sectPr", "sdtPr", "sdtEndPr", "customXmlPr" -> {}
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> collect(child, blocks);
                default -> {
                    if (!ElementCopies.isMark(child)) {
                        blocks.add(child);
                    }
                }
            }
        }
    }

    static boolean isContent(Element block) {
        return !WordXml.is(block, "p") || !isBlank(block);
    }

    public static boolean isBlank(Element paragraph) {
        WordParagraph read = WordParagraph.of(paragraph);
        return read.isBlank(0, read.text().length());
    }

    /** Takes a block away, and the controls that held nothing else. */
    static void remove(Element block) {
        Element parent = (Element) block.getParentNode();
        parent.removeChild(block);
        if (WordXml.is(parent, "sdtContent") && of(parent).isEmpty()) {
            remove((Element) parent.getParentNode());
        }
    }
}

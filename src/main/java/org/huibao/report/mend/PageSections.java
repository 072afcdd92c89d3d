package org.huibao.report.mend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibao.report.file.WordXml;
import org.huibao.report.mend.BodyBlocks.Pages;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.story.ElementCopies;
import org.huibao.report.story.RunContent;
import org.huibao.report.story.WordParagraph;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.UserDataHandler;

/**
 * The sections of a document's pages (ECMA-376 part 1, 17.6): what is hidden leaves no empty page behind, and what is left keeps its
 * paper, its direction and its headers. A section without a header of its own has that of the section before it, which may be gone.
 */
public final class PageSections {

    /** Under which a section's properties, and every copy of them, know which section of the template they were. */
    private static final String NUMBER = "huibao.section";

    private final Element body;
    private final List<Boolean> empty = new ArrayList<>();
    private final List<Map<String, Element>> headers = new ArrayList<>();
    private final boolean endsWithBreak;

    private PageSections(Element body) {
        this.body = body;
        Map<String, Element> inherited = new TreeMap<>();
        for (Pages pages : BodyBlocks.pages(body)) {
            number(pages.properties(), headers.size());
            empty.add(pages.isEmpty());
            inherited.putAll(references(pages.properties()));
            headers.add(Map.copyOf(inherited));
        }
        this.endsWithBreak = !breaksAtEnd(body).isEmpty();
    }

    /** As they are in the template. */
    public static PageSections of(Element body) {
        return new PageSections(body);
    }

    private static void number(Element properties, int number) {
        UserDataHandler copied = new UserDataHandler() {
            @Override
            public void handle(short operation, String key, Object data, Node from, Node to) {
                if (operation == NODE_CLONED) {
                    to.setUserData(key, data, this);
                }
            }
        };
        properties.setUserData(NUMBER, number, copied);
    }

    private static int number(Element properties) {
        return (Integer) properties.getUserData(NUMBER);
    }

    /** Once the body is filled. */
    public void mend() {
        for (Pages pages : BodyBlocks.pages(body)) {
            if (pages.isEmpty() && !empty.get(number(pages.properties()))) {
                remove(pages);
            }
        }
        keepHeaders();
        if (!endsWithBreak) {
            breaksAtEnd(body).forEach(this::removeBreak);
        }
    }

    private void remove(Pages pages) {
        List<Pages> all = BodyBlocks.pages(body);
        if (pages.end() != null) {
            pages.blocks().forEach(BodyBlocks::remove);
        } else if (all.size() > 1) {
            pages.blocks().forEach(BodyBlocks::remove);
            Pages before = all.get(all.size() - 2);
            body.replaceChild(before.properties(), pages.properties());
            Element end = before.blocks().get(before.blocks().size() - 1);
            if (mayGo(end, before.blocks())) {
                BodyBlocks.remove(end);
            }
        }
    }

    /** A paragraph in which nothing stands; behind a table there must be one. */
    private static boolean mayGo(Element paragraph, List<Element> blocks) {
        int at = blocks.indexOf(paragraph);
        return BodyBlocks.isBlank(paragraph) && at > 0 && WordXml.is(blocks.get(at - 1), "p");
    }

    private void keepHeaders() {
        List<Pages> now = BodyBlocks.pages(body);
        boolean same = now.size() == headers.size();
        Map<String, Element> inherited = new HashMap<>();
        for (Pages pages : now) {
            if (same) {
                continue;
            }
            inherited.putAll(references(pages.properties()));
            Node first = pages.properties().getFirstChild();
            new TreeMap<>(headers.get(number(pages.properties()))).forEach((kind, reference) -> {
                Element there = inherited.get(kind);
                if (there == null || !id(there).equals(id(reference))) {
                    pages.properties().insertBefore(reference.cloneNode(true), first);
                    inherited.put(kind, reference);
                }
            });
        }
    }

    private static String id(Element reference) {
        return reference.getAttributeNS(WordXml.R, "id");
    }

    /** Of headers and footers, by kind and pages. */
    private static Map<String, Element> references(Element properties) {
        Map<String, Element> references = new TreeMap<>();
        for (Element each : WordXml.children(properties)) {
            if (WordXml.is(each, "headerReference") || WordXml.is(each, "footerReference")) {
                references.put(each.getLocalName() + ' ' + each.getAttributeNS(WordXml.NS, "type"), each);
            }
        }
        return references;
    }

    /** Page breaks behind which nothing stands: they make an empty last page. */
    private static List<Element> breaksAtEnd(Element body) {
        List<Element> found = new ArrayList<>();
        List<Element> blocks = BodyBlocks.of(body);
        for (int i = blocks.size() - 1; i >= 0 && WordXml.is(blocks.get(i), "p"); i--) {
            WordParagraph paragraph = WordParagraph.of(blocks.get(i));
            int end = endOfContent(paragraph.text());
            paragraph.anchored(end, paragraph.text().length()).stream()
                    .filter(RunContent::isBreak)
                    .forEach(found::add);
            if (end > 0 || ElementCopies.sectionBreak(blocks.get(i)) != null) {
                break;
            }
        }
        return found;
    }

    /** Where in a paragraph's text nothing but space and marks follows. */
    private static int endOfContent(String text) {
        List<TemplatePlaceholder> marks = TemplatePlaceholder.in(text);
        int end = text.length();
        for (int i = marks.size() - 1; i >= -1; i--) {
            while (end > 0 && text.substring(end - 1, end).isBlank()) {
                end--;
            }
            TemplatePlaceholder last = i < 0 ? null : marks.get(i);
            if (last == null || last.end() != end || last instanceof TemplatePlaceholder.Named) {
                break;
            }
            end = last.start();
        }
        return end;
    }

    private void removeBreak(Element pageBreak) {
        Node paragraph = pageBreak;
        while (!WordXml.is(paragraph, "p")) {
            paragraph = paragraph.getParentNode();
        }
        Element run = (Element) pageBreak.getParentNode();
        run.removeChild(pageBreak);
        if (mayGo((Element) paragraph, BodyBlocks.of(body))) {
            BodyBlocks.remove((Element) paragraph);
        }
    }
}

package org.huibao.report.fill;

import java.util.LinkedHashSet;
import java.util.Set;
import org.huibao.report.file.WordXml;
import org.huibao.report.story.RunContent;
import org.huibao.report.story.WordParagraph;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a filled report does not show though its template speaks of it. */
public final class UnshownParts {

    private static final int SHOWN = 80;

    private final Set<String> sentences = new LinkedHashSet<>();
    private final Set<String> charts = new LinkedHashSet<>();
    private final Set<UndecidedWording> undecided = new LinkedHashSet<>();

    /** @param part of a reference to what is hidden */
    void reference(Element part) {
        for (Node each = part; each instanceof Element element; each = each.getParentNode()) {
            if (WordXml.is(element, "p")) {
                String text = WordParagraph.of(element)
                        .text()
                        .replace(RunContent.OBJECT, ' ')
                        .replace(RunContent.BREAK, ' ')
                        .strip();
                sentences.add(text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
                return;
            }
        }
    }

    /** @param title of a chart that has nothing to show */
    void chart(String title) {
        charts.add(title);
    }

    void undecided(UndecidedWording wording) {
        undecided.add(wording);
    }

    /** Expressions on which a wording depends, and of which nothing else says why they cannot be decided. */
    public Set<UndecidedWording> undecided() {
        return undecided;
    }

    /** Paragraphs in which a reference became the text that it showed. */
    public Set<String> sentences() {
        return sentences;
    }

    public Set<String> charts() {
        return charts;
    }
}

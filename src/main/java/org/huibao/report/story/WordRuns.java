package org.huibao.report.story;

import java.util.Set;
import org.huibao.report.file.WordXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes runs that look like the one in which a placeholder stood. */
public final class WordRuns {

    /** What the schema (CT_RPr) wants behind {@code w:highlight}. */
    private static final Set<String> BEHIND_HIGHLIGHT = Set.of(
            "u",
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
            "specVanish",
            "oMath",
            "rPrChange");

    private WordRuns() {}

    /** @param properties of the run to look like, null if it has none */
    public static Element run(Document document, @Nullable Element properties, String text) {
        Element run = WordXml.element(document, "r");
        if (properties != null) {
            run.appendChild(properties.cloneNode(true));
        }
        SafeText.elements(document, text).forEach(run::appendChild);
        return run;
    }

    public static void highlight(Element run) {
        Document document = run.getOwnerDocument();
        Element properties = WordXml.child(run, "rPr");
        if (properties == null) {
            properties = WordXml.element(document, "rPr");
            run.insertBefore(properties, run.getFirstChild());
        }
        Element old = WordXml.child(properties, "highlight");
        if (old != null) {
            properties.removeChild(old);
        }
        Element behind = WordXml.children(properties).stream()
                .filter(each ->
                        !WordXml.NS.equals(each.getNamespaceURI()) || BEHIND_HIGHLIGHT.contains(each.getLocalName()))
                .findFirst()
                .orElse(null);
        properties.insertBefore(WordXml.valued(document, "highlight", "yellow"), behind);
    }
}

package org.huibao.report;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes runs that look like the one in which a placeholder stood. */
final class Runs {

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

    private Runs() {}

    /** @param properties of the run to look like, null if it has none */
    static Element run(Document document, @Nullable Element properties, String text) {
        Element run = W.element(document, "r");
        if (properties != null) {
            run.appendChild(properties.cloneNode(true));
        }
        SafeText.elements(document, text).forEach(run::appendChild);
        return run;
    }

    static void highlight(Element run) {
        Document document = run.getOwnerDocument();
        Element properties = W.child(run, "rPr");
        if (properties == null) {
            properties = W.element(document, "rPr");
            run.insertBefore(properties, run.getFirstChild());
        }
        Element old = W.child(properties, "highlight");
        if (old != null) {
            properties.removeChild(old);
        }
        Element behind = W.children(properties).stream()
                .filter(each -> !W.NS.equals(each.getNamespaceURI()) || BEHIND_HIGHLIGHT.contains(each.getLocalName()))
                .findFirst()
                .orElse(null);
        properties.insertBefore(W.valued(document, "highlight", "yellow"), behind);
    }
}

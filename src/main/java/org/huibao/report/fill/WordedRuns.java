package org.huibao.report.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huibao.report.figure.PassageComments;
import org.huibao.report.figure.ShownWording;
import org.huibao.report.file.WordXml;
import org.huibao.report.story.ContentControls;
import org.huibao.report.story.SeenText;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The words of a section that an expression shows, put into content controls as figures are: what stands in a control of its own already,
 * a figure or the words of an inner section, stays there. Fields and whatever is no text are left as they are.
 */
final class WordedRuns {

    /** What may stand in such a run. */
    private static final Set<String> TEXT = Set.of("rPr", "t", "tab", "br", "cr", "noBreakHyphen", "softHyphen");

    /** What may stand between runs and shows nothing. */
    private static final Set<String> BETWEEN = Set.of("proofErr", "lastRenderedPageBreak");

    private static final Set<String> PASSED_OVER =
            Set.of("pPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "del", "moveFrom", "fldSimple", "p");

    private final ContentControls controls;
    private final ShownWording wording;
    private final String title;
    private int fields;
    private @Nullable Element first;

    private WordedRuns(ContentControls controls, ShownWording wording) {
        this.controls = controls;
        this.wording = wording;
        this.title = wording.title();
    }

    /**
     * @param paragraphs filled, those of text boxes too
     * @param comments of which one says why these words stand there; null for none
     */
    static void mark(
            List<Element> paragraphs,
            ShownWording wording,
            ContentControls controls,
            @Nullable PassageComments comments) {
        WordedRuns runs = new WordedRuns(controls, wording);
        for (Element paragraph : paragraphs) {
            runs.fields = 0;
            runs.mark(paragraph);
        }
        if (comments != null && runs.first != null) {
            comments.on(runs.first, wording);
        }
    }

    private void mark(Element parent) {
        List<Element> together = new ArrayList<>();
        for (Element child : WordXml.children(parent)) {
            if (WordXml.is(child, "r")) {
                count(child);
                if (isWords(child)) {
                    together.add(child);
                    continue;
                }
            } else if (BETWEEN.contains(child.getLocalName())) {
                continue;
            }
            end(together);
            boolean own = WordXml.is(child, "sdt") && controls.isOwn(child);
            if (!WordXml.is(child, "r") && !own && !PASSED_OVER.contains(child.getLocalName())) {
                mark(child);
            }
        }
        end(together);
    }

    private void count(Element run) {
        for (Element each : WordXml.children(run)) {
            if (WordXml.is(each, "fldChar")) {
                String type = each.getAttributeNS(WordXml.NS, "fldCharType");
                fields += type.equals("begin") ? 1 : type.equals("end") ? -1 : 0;
            }
        }
    }

    private boolean isWords(Element run) {
        return fields <= 0
                && WordXml.children(run).stream()
                        .allMatch(each ->
                                WordXml.NS.equals(each.getNamespaceURI()) && TEXT.contains(each.getLocalName()));
    }

    private void end(List<Element> runs) {
        boolean says = runs.stream()
                .flatMap(run -> WordXml.children(run).stream())
                .anyMatch(each -> WordXml.is(each, "t") && !SeenText.isBlank(each.getTextContent()));
        if (says) {
            Element before = runs.get(0);
            Element place = WordXml.element(before.getOwnerDocument(), "r");
            before.getParentNode().insertBefore(place, before);
            Element control = controls.around(runs, wording.tag(), title);
            place.getParentNode().replaceChild(control, place);
            if (first == null) {
                first = control;
            }
        }
        runs.clear();
    }
}

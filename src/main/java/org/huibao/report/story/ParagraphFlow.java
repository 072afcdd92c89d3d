package org.huibao.report.story;

import java.util.ArrayList;
import java.util.List;
import org.huibao.report.file.WordXml;
import org.w3c.dom.Element;

/** The paragraphs of a story, a cell or a text box in reading order; a text box is a flow of its own. */
public final class ParagraphFlow {

    private ParagraphFlow() {}

    /** Those below {@code root}, not those in the text boxes of one of them. */
    public static List<Element> paragraphs(Element root) {
        List<Element> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Element parent, List<Element> found) {
        for (Element child : WordXml.children(parent)) {
            if (WordXml.is(child, "p")) {
                found.add(child);
            } else {
                collect(child, found);
            }
        }
    }

    /** The text boxes of a paragraph, each of them a flow; those inside another one's paragraphs are found there. */
    public static List<Element> textBoxes(Element paragraph) {
        List<Element> found = new ArrayList<>();
        boxes(paragraph, found);
        return found;
    }

    private static void boxes(Element parent, List<Element> found) {
        for (Element child : WordXml.children(parent)) {
            if (WordXml.is(child, "txbxContent")) {
                found.add(child);
            } else if (child.hasChildNodes()) {
                boxes(child, found);
            }
        }
    }
}

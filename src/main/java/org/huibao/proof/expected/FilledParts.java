package org.huibao.proof.expected;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.huibao.proof.SetDifference;
import org.huibao.proof.word.DomElements;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Compares parts outside of the text that hold marks: document properties, titles of charts, SmartArt. */
public final class FilledParts {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private final UnaryOperator<String> due;
    private final Consumer<SetDifference> found;

    /** @param due what a line of the template must have become */
    public FilledParts(UnaryOperator<String> due, Consumer<SetDifference> found) {
        this.due = due;
        this.found = found;
    }

    /** @return whether the parts are the same but for what stands in the place of marks; lines that are not what they must be are reported */
    public boolean same(Optional<Document> template, Optional<Document> report) {
        return template.isPresent()
                && report.isPresent()
                && template.get()
                        .getDocumentElement()
                        .getTextContent()
                        .replace('｛', '{')
                        .contains("{")
                && same(template.get().getDocumentElement(), report.get().getDocumentElement());
    }

    private boolean same(Element must, Element is) {
        List<Element> due = DomElements.children(must);
        List<Element> there = DomElements.children(is);
        boolean alike = must.getNodeName().equals(is.getNodeName()) && sameAttributes(must, is);
        if (isLine(must) || due.isEmpty() && there.isEmpty()) {
            line(text(must), text(is));
            return alike;
        }
        alike &= due.size() == there.size();
        for (int i = 0; alike && i < due.size(); i++) {
            alike = same(due.get(i), there.get(i));
        }
        return alike;
    }

    /** The lines of a chart that are not its data: title, names of axes. */
    void titles(Element template, Element report) {
        List<String> due = lines(template);
        List<String> there = lines(report);
        for (int i = 0; i < Math.max(due.size(), there.size()); i++) {
            line(i < due.size() ? due.get(i) : "", i < there.size() ? there.get(i) : "");
        }
    }

    /** Of a chart or SmartArt, without the data of series. */
    public static List<String> lines(Element chart) {
        List<String> lines = new ArrayList<>();
        for (Element child : DomElements.children(chart)) {
            if (isLine(child)) {
                lines.add(text(child));
            } else if (!"ser".equals(child.getLocalName())) {
                lines.addAll(lines(child));
            }
        }
        return lines;
    }

    private void line(String template, String is) {
        String must = due.apply(template);
        if (!TextCheck.plain(must).equals(TextCheck.plain(is))) {
            found.accept(SetDifference.of("report.text", "", "【" + is + "】", "【" + must + "】"));
        }
    }

    private static boolean isLine(Element element) {
        return DRAWING.equals(element.getNamespaceURI()) && "p".equals(element.getLocalName());
    }

    /** Of a line only what shows: space between elements does not. */
    private static String text(Element element) {
        if (!isLine(element)) {
            return element.getTextContent();
        }
        StringBuilder text = new StringBuilder();
        DomElements.all(element, "t").forEach(each -> text.append(each.getTextContent()));
        return text.toString();
    }

    private static boolean sameAttributes(Element must, Element is) {
        NamedNodeMap due = must.getAttributes();
        boolean same = due.getLength() == is.getAttributes().getLength();
        for (int i = 0; i < due.getLength(); i++) {
            Node there = is.getAttributes().getNamedItem(due.item(i).getNodeName());
            same &= there != null && there.getNodeValue().equals(due.item(i).getNodeValue());
        }
        return same;
    }
}

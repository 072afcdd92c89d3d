package org.huibao.report.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * A line of text that is no paragraph of a story: in a chart's title, in SmartArt, in a document property.
 *
 * @param part in which it stands
 * @param pieces the elements whose text it is, in their order; an editor may have cut a placeholder in two
 */
public record TextLine(String part, List<Element> pieces) {

    public TextLine {
        pieces = List.copyOf(pieces);
    }

    public String text() {
        return pieces.stream().map(Element::getTextContent).collect(Collectors.joining());
    }

    /** In the looks of the piece in which {@code start} lies. */
    public void replace(int start, int end, String instead) {
        int at = 0;
        for (Element piece : new ArrayList<>(pieces)) {
            String text = piece.getTextContent();
            int from = Math.max(0, start - at);
            int to = Math.min(text.length(), end - at);
            if (from < to) {
                String put = at <= start ? instead : "";
                piece.setTextContent(text.substring(0, from) + put + text.substring(to));
            }
            at += text.length();
        }
    }
}

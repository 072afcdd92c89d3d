package org.huibao.report;

import java.util.List;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.w3c.dom.Document;
import org.w3c.dom.DocumentFragment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Word comments that say where a figure comes from; the template's own were taken off it. */
final class SourceComments {

    private static final String AUTHOR = "汇报";
    private static final String RELATION = W.R + "/comments";

    /** In half points; the template's own style may be that of a title. */
    private static final String SIZE = "18";

    private final Docx docx;
    private final SourceText sources;
    private final Document comments;
    private int next;

    SourceComments(Docx docx, ReportJob job, Messages messages) {
        this.docx = docx;
        this.sources = new SourceText(job, messages);
        this.comments = Xml.own("<w:comments xmlns:w=\"" + W.NS + "\"/>");
    }

    /** The control of a figure, between the marks of its comment. */
    Node on(Element control, Indicator indicator, Scope scope) {
        String id = Integer.toString(next++);
        write(id, sources.of(indicator, scope));
        Document document = control.getOwnerDocument();
        Element reference = W.element(document, "r");
        reference.appendChild(numbered(document, "commentReference", id));
        DocumentFragment marked = document.createDocumentFragment();
        marked.appendChild(numbered(document, "commentRangeStart", id));
        marked.appendChild(control);
        marked.appendChild(numbered(document, "commentRangeEnd", id));
        marked.appendChild(reference);
        return marked;
    }

    private void write(String id, List<String> lines) {
        Element comment = numbered(comments, "comment", id);
        comment.setAttributeNS(W.NS, "w:author", AUTHOR);
        comment.setAttributeNS(W.NS, "w:initials", AUTHOR);
        lines.forEach(line -> comment.appendChild(paragraph(line)));
        comments.getDocumentElement().appendChild(comment);
    }

    private Element paragraph(String line) {
        Element properties = W.element(comments, "pPr");
        Element spacing = W.element(comments, "spacing");
        spacing.setAttributeNS(W.NS, "w:line", "240");
        spacing.setAttributeNS(W.NS, "w:lineRule", "auto");
        properties.appendChild(spacing);
        Element indent = W.element(comments, "ind");
        indent.setAttributeNS(W.NS, "w:firstLineChars", "0");
        indent.setAttributeNS(W.NS, "w:firstLine", "0");
        properties.appendChild(indent);
        properties.appendChild(W.valued(comments, "jc", "left"));
        Element looks = W.element(comments, "rPr");
        looks.appendChild(W.valued(comments, "sz", SIZE));
        Element paragraph = W.element(comments, "p");
        paragraph.appendChild(properties);
        paragraph.appendChild(Runs.run(comments, looks, line));
        return paragraph;
    }

    private static Element numbered(Document document, String name, String id) {
        Element element = W.element(document, name);
        element.setAttributeNS(W.NS, "w:id", id);
        return element;
    }

    void keep() {
        docx.add("comments-review.xml", comments, Docx.COMMENTS, RELATION, "huibao-review-comments");
    }
}

package org.huibao.report.figure;

import java.util.List;
import org.huibao.report.file.PartTree;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.story.WordRuns;
import org.w3c.dom.Document;
import org.w3c.dom.DocumentFragment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Comments in the margin of a report's body; the template's own were taken off it. */
final class WordComments {

    private static final String AUTHOR = "汇报";
    private static final String RELATION = WordXml.R + "/comments";

    /** In half points; the template's own style may be that of a title. */
    private static final String SIZE = "18";

    private final WordPackage docx;
    private final Document comments;
    private int next;

    WordComments(WordPackage docx) {
        this.docx = docx;
        this.comments = PartTree.own("<w:comments xmlns:w=\"" + WordXml.NS + "\"/>");
    }

    /** What is commented on, between the marks of its comment. */
    Node on(Element what, List<String> lines) {
        String id = Integer.toString(next++);
        write(id, lines);
        Document document = what.getOwnerDocument();
        DocumentFragment marked = document.createDocumentFragment();
        marked.appendChild(numbered(document, "commentRangeStart", id));
        marked.appendChild(what);
        marked.appendChild(numbered(document, "commentRangeEnd", id));
        marked.appendChild(reference(document, id));
        return marked;
    }

    /** A comment on a place. */
    Node at(Document document, List<String> lines) {
        String id = Integer.toString(next++);
        write(id, lines);
        DocumentFragment marked = document.createDocumentFragment();
        marked.appendChild(numbered(document, "commentRangeStart", id));
        marked.appendChild(numbered(document, "commentRangeEnd", id));
        marked.appendChild(reference(document, id));
        return marked;
    }

    private static Element reference(Document document, String id) {
        Element reference = WordXml.element(document, "r");
        reference.appendChild(numbered(document, "commentReference", id));
        return reference;
    }

    private void write(String id, List<String> lines) {
        Element comment = numbered(comments, "comment", id);
        comment.setAttributeNS(WordXml.NS, "w:author", AUTHOR);
        comment.setAttributeNS(WordXml.NS, "w:initials", AUTHOR);
        lines.forEach(line -> comment.appendChild(paragraph(line)));
        comments.getDocumentElement().appendChild(comment);
    }

    private Element paragraph(String line) {
        Element properties = WordXml.element(comments, "pPr");
        Element spacing = WordXml.element(comments, "spacing");
        spacing.setAttributeNS(WordXml.NS, "w:line", "240");
        spacing.setAttributeNS(WordXml.NS, "w:lineRule", "auto");
        properties.appendChild(spacing);
        Element indent = WordXml.element(comments, "ind");
        indent.setAttributeNS(WordXml.NS, "w:firstLineChars", "0");
        indent.setAttributeNS(WordXml.NS, "w:firstLine", "0");
        properties.appendChild(indent);
        properties.appendChild(WordXml.valued(comments, "jc", "left"));
        Element looks = WordXml.element(comments, "rPr");
        looks.appendChild(WordXml.valued(comments, "sz", SIZE));
        Element paragraph = WordXml.element(comments, "p");
        paragraph.appendChild(properties);
        paragraph.appendChild(WordRuns.run(comments, looks, line));
        return paragraph;
    }

    private static Element numbered(Document document, String name, String id) {
        Element element = WordXml.element(document, name);
        element.setAttributeNS(WordXml.NS, "w:id", id);
        return element;
    }

    void keep() {
        docx.add("comments-review.xml", comments, WordPackage.COMMENTS, RELATION, "huibao-review-comments");
    }
}

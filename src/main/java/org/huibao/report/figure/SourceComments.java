package org.huibao.report.figure;

import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.report.file.WordPackage;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Of a review copy: each figure says where it comes from. */
public final class SourceComments implements PassageComments {

    private final FigureSourceLines sources;
    private final Messages messages;
    private final WordComments comments;

    public SourceComments(WordPackage docx, ReportJob job, Messages messages) {
        this.messages = messages;
        this.sources = new FigureSourceLines(job, messages);
        this.comments = new WordComments(docx);
    }

    @Override
    public Node on(
            Element printed,
            TemplatePlaceholder.@Nullable Named placeholder,
            @Nullable Indicator indicator,
            FigureScope scope) {
        return indicator == null
                ? printed
                : comments.on(printed, sources.of(indicator, scope, printed.getTextContent()));
    }

    @Override
    public void on(Element control, ShownWording wording) {
        Node parent = control.getParentNode();
        Node behind = control.getNextSibling();
        parent.insertBefore(comments.on(control, wording.lines(messages)), behind);
    }

    @Override
    public void keep() {
        comments.keep();
    }
}

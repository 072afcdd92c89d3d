package org.huibao.report.figure;

import java.util.Optional;
import org.huibao.definition.Indicator;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a copy of the report says in its margin about what is printed. */
public sealed interface PassageComments permits SourceComments, PlaceholderComments {

    /**
     * @param printed a run, or the control of a figure
     * @param placeholder in whose place it stands; null for what is owed of a whole section
     * @param indicator null for what is no figure
     * @return what stands in its place, with the marks of a comment if there is one
     */
    Node on(
            Element printed,
            TemplatePlaceholder.@Nullable Named placeholder,
            @Nullable Indicator indicator,
            FigureScope scope);

    /** A comment on a section that begins here. */
    default Optional<Node> before(Document document, TemplatePlaceholder.Opening opening, FigureScope scope) {
        return Optional.empty();
    }

    /** A comment on the control of words that stand in the tree, for an expression decided them. */
    default void on(Element control, ShownWording wording) {}

    /** A comment on a drawing of the body that asks for a chart. */
    default void on(Element drawing, String asked) {}

    /** Once the text is complete. */
    void keep();
}

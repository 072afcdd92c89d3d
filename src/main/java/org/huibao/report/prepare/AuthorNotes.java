package org.huibao.report.prepare;

import java.util.List;
import java.util.Set;
import org.huibao.report.file.PartRelations;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What the authors of a template noted for each other: comments, and changes that were tracked. It is no content, and does not go
 * out with the report.
 */
public final class AuthorNotes {

    private static final Set<String> MARKS = Set.of("commentRangeStart", "commentRangeEnd", "commentReference");

    /** Ends of relation types: comments, what newer programs keep beside them, and who wrote them. */
    private static final Set<String> RELATIONS =
            Set.of("/comments", "/commentsExtended", "/commentsIds", "/commentsExtensible", "/people");

    private static final Set<String> SIGNATURES = Set.of("/digital-signature/origin");

    private AuthorNotes() {}

    public record Taken(int comments, int changes) {
        public boolean nothing() {
            return comments + changes == 0;
        }
    }

    /** From now on the file has none. */
    public static Taken takeOff(WordPackage docx) {
        int changes = 0;
        int references = 0;
        for (String story : docx.stories()) {
            Element root = docx.tree(story).getDocumentElement();
            int accepted = TrackedChanges.accept(root);
            int marks = marks(root);
            if (accepted + marks > 0) {
                docx.changed(story);
            }
            changes += accepted;
            references += marks;
        }
        int comments = docx.named(WordPackage.COMMENTS)
                .mapToInt(part -> WordXml.all(docx.tree(part).getDocumentElement(), "comment")
                        .size())
                .sum();
        parts(docx);
        return new Taken(Math.max(comments, references > 0 ? 1 : 0), changes);
    }

    private static int marks(Element root) {
        int found = 0;
        for (String name : MARKS) {
            List<Element> marks = WordXml.all(root, name);
            found += marks.size();
            marks.forEach(AuthorNotes::drop);
        }
        return found;
    }

    private static void drop(Element mark) {
        Node run = mark.getParentNode();
        run.removeChild(mark);
        boolean empty =
                WordXml.is(run, "r") && WordXml.children(run).stream().allMatch(each -> WordXml.is(each, "rPr"));
        if (empty && run.getParentNode() != null) {
            run.getParentNode().removeChild(run);
        }
    }

    private static void parts(WordPackage docx) {
        takeOff(docx, docx.relations(docx.main()), RELATIONS);
        // A signature is of the template; Word would call that of the report broken.
        takeOff(docx, docx.relations(""), SIGNATURES);
    }

    private static void takeOff(WordPackage docx, PartRelations relations, Set<String> ends) {
        List<String> types = relations.types().stream()
                .filter(type -> ends.stream().anyMatch(type::endsWith))
                .toList();
        for (String type : types) {
            relations.parts(type).forEach(docx::removeAlone);
            relations.remove(type);
        }
        if (!types.isEmpty()) {
            docx.keep(relations);
        }
    }
}

package org.huibao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.definition.ReportJob;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Fills every story of a checked template. */
final class TemplateFill {

    private final Docx docx;
    private final ReportJob job;
    private final ReportFigures figures;
    private final Mode mode;
    private final @Nullable SourceComments comments;
    private final LeftOut leftOut = new LeftOut();
    private final LastLook lastLook = new LastLook();

    /** @param comments of a review copy; null for the report itself */
    TemplateFill(Docx docx, ReportJob job, ReportFigures figures, Mode mode, @Nullable SourceComments comments) {
        this.docx = docx;
        this.job = job;
        this.figures = figures;
        this.mode = mode;
        this.comments = comments;
    }

    /** @return what the report does not show though the template speaks of it */
    LeftOut fill() {
        Scope county = Scope.county(job, figures);
        Vocabulary vocabulary = new Vocabulary(job);
        ContentControls controls = new ContentControls(docx);
        BrokenLines lines = new BrokenLines(docx.looks());
        Element pages = W.child(docx.tree(docx.main()).getDocumentElement(), "body");
        PageSections sections = pages == null ? null : PageSections.of(pages);
        Set<String> bookmarks = Bookmarks.names(roots());
        Element text = docx.tree(docx.main()).getDocumentElement();
        Map<String, Integer> captions = CaptionNumbers.count(text);
        List<String> filled = new ArrayList<>();
        NoteCopies notes = new NoteCopies(docx);
        ListTurns lists = new ListTurns(docx);
        Filling filling = new Filling(vocabulary, mode, controls, comments, notes, lists, lastLook);
        for (String story : docx.stories()) {
            Element root = docx.tree(story).getDocumentElement();
            // Word knows comments in the body only.
            boolean body = story.equals(docx.main());
            if (!NoteCopies.isPart(root)
                    && new FlowFill(body ? filling : filling.withoutComments()).fill(root, county)) {
                lines.align(root);
                filled.add(story);
            }
        }
        for (String story : notes.fill(filling.withoutComments(), county)) {
            lines.align(docx.tree(story).getDocumentElement());
            filled.add(story);
        }
        new LineFill(docx, vocabulary).fill(filling.withoutComments(), county);
        if (sections != null && filled.contains(docx.main())) {
            sections.mend();
        }
        CaptionNumbers.renew(text, captions);
        bookmarks.removeAll(Bookmarks.names(roots()));
        for (String story : bookmarks.isEmpty() ? filled : docx.stories()) {
            Element root = docx.tree(story).getDocumentElement();
            Bookmarks.mend(root);
            FieldMend.mend(root, bookmarks, leftOut::reference);
            docx.keep(story);
        }
        if (new Charts(docx).fill(job, figures, vocabulary, leftOut::chart)) {
            docx.keep(docx.main());
        }
        lists.keep();
        CopiedIds.renew(docx);
        if (comments != null) {
            comments.keep();
        }
        return leftOut;
    }

    /** To be taken once the file is complete. */
    LastLook lastLook() {
        return lastLook;
    }

    private List<Element> roots() {
        return docx.stories().stream()
                .map(story -> docx.tree(story).getDocumentElement())
                .toList();
    }
}

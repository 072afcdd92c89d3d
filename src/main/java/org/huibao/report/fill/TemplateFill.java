package org.huibao.report.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.definition.ReportJob;
import org.huibao.report.ReportFigures;
import org.huibao.report.ReportMode;
import org.huibao.report.chart.ChartDrawings;
import org.huibao.report.check.LeftoverBraces;
import org.huibao.report.figure.FigureScope;
import org.huibao.report.figure.PassageComments;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.mend.BrokenLines;
import org.huibao.report.mend.CaptionNumbers;
import org.huibao.report.mend.CopiedIds;
import org.huibao.report.mend.FieldMend;
import org.huibao.report.mend.LoopedLists;
import org.huibao.report.mend.PageSections;
import org.huibao.report.placeholder.TemplateVocabulary;
import org.huibao.report.story.ContentControls;
import org.huibao.report.story.NoteReferences;
import org.huibao.report.story.ParagraphLooks;
import org.huibao.report.story.StoryBookmarks;
import org.huibao.report.sums.PrintedSums;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Fills every story of a checked template. */
public final class TemplateFill {

    private final WordPackage docx;
    private final ReportJob job;
    private final ReportFigures figures;
    private final ReportMode mode;
    private final @Nullable PassageComments comments;
    private final UnshownParts unshown = new UnshownParts();
    private final LeftoverBraces leftover = new LeftoverBraces();

    /** @param comments of a review copy; null for the report itself */
    public TemplateFill(
            WordPackage docx,
            ReportJob job,
            ReportFigures figures,
            ReportMode mode,
            @Nullable PassageComments comments) {
        this.docx = docx;
        this.job = job;
        this.figures = PrintedSums.asPrinted(job, figures, docx);
        this.mode = mode;
        this.comments = comments;
    }

    /** @return what the report does not show though the template speaks of it */
    public UnshownParts fill() {
        FigureScope county = FigureScope.county(job, figures);
        TemplateVocabulary vocabulary = new TemplateVocabulary(job);
        ContentControls controls = new ContentControls(docx);
        BrokenLines lines = new BrokenLines(ParagraphLooks.of(docx));
        Element pages = WordXml.child(docx.tree(docx.main()).getDocumentElement(), "body");
        PageSections sections = pages == null ? null : PageSections.of(pages);
        Set<String> bookmarks = StoryBookmarks.names(roots());
        Element text = docx.tree(docx.main()).getDocumentElement();
        Map<String, Integer> captions = CaptionNumbers.count(text);
        List<String> filled = new ArrayList<>();
        NoteCopies notes = new NoteCopies(docx);
        LoopedLists lists = new LoopedLists(docx);
        FillContext filling = new FillContext(vocabulary, mode, controls, comments, notes, lists, leftover, unshown);
        for (String story : docx.stories()) {
            Element root = docx.tree(story).getDocumentElement();
            // Word knows comments in the body only.
            boolean body = story.equals(docx.main());
            if (!NoteReferences.isNotes(root)
                    && new FlowFill(body ? filling : filling.withoutComments()).fill(root, county)) {
                lines.align(root);
                filled.add(story);
            }
        }
        for (String story : notes.fill(filling.withoutComments(), county)) {
            lines.align(docx.tree(story).getDocumentElement());
            filled.add(story);
        }
        new LineFill(docx).fill(filling.withoutComments(), county);
        if (sections != null && filled.contains(docx.main())) {
            sections.mend();
        }
        CaptionNumbers.renew(text, captions);
        bookmarks.removeAll(StoryBookmarks.names(roots()));
        for (String story : bookmarks.isEmpty() ? filled : docx.stories()) {
            Element root = docx.tree(story).getDocumentElement();
            StoryBookmarks.mend(root);
            FieldMend.mend(root, bookmarks, unshown::reference);
            docx.keep(story);
        }
        if (comments != null) {
            ChartDrawings.in(docx.tree(docx.main()))
                    .forEach(drawing -> comments.on(drawing, drawing.getAttribute("descr")));
        }
        if (new ChartDrawings(docx).fill(job, figures, vocabulary, unshown::chart)) {
            docx.keep(docx.main());
        }
        lists.keep();
        CopiedIds.renew(docx);
        if (comments != null) {
            comments.keep();
        }
        return unshown;
    }

    /** To be taken once the file is complete. */
    public LeftoverBraces leftover() {
        return leftover;
    }

    private List<Element> roots() {
        return docx.stories().stream()
                .map(story -> docx.tree(story).getDocumentElement())
                .toList();
    }
}

package org.huibao.report;

import java.util.List;
import org.huibao.definition.Mistake;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.jspecify.annotations.Nullable;

/** The Word file in which an administrator has written a report with placeholders for its figures (DESIGN.md, section 5). */
public final class Template {

    private Template() {}

    /** Every mistake of the job's template in one go; none if it can be filled. */
    public static List<Mistake> check(ReportJob job, Messages messages) {
        Docx.Opened opened = opened(job);
        return opened instanceof Docx.Opened.Good good
                ? new TemplateCheck(job, messages).mistakes(good.docx())
                : List.of(new Mistake(
                        TemplateCheck.fileOf(job), 0, 0, "", messages.text(((Docx.Opened.Bad) opened).key())));
    }

    /** Whether the job's template, which was checked, loops over indicators: such a job is filled {@link ReportJob#withComparisons}. */
    public static boolean comparesIndicators(ReportJob job) {
        Docx docx = open(job);
        return docx.stories().stream()
                .flatMap(story -> W.all(docx.tree(story).getDocumentElement(), "p").stream())
                .flatMap(paragraph -> Placeholder.in(Paragraph.of(paragraph).text()).stream())
                .anyMatch(placeholder -> placeholder instanceof Placeholder.Opening opening
                        && Loop.isOver(Loop.INDICATORS, opening.name()));
    }

    /**
     * The report as the bytes of a .docx; the same inputs give the same bytes.
     *
     * @throws IllegalStateException for a template with mistakes, and for a figure that is still owed in a published report
     * @throws PublishedBraces if a placeholder would be published as it is
     */
    public static byte[] fill(ReportJob job, ReportFigures figures, Mode mode) {
        Docx docx = open(job);
        return filled(docx, job, figures, mode, null);
    }

    /** The same text, each figure of the body with a Word comment that says where it comes from. */
    public static byte[] fillReview(ReportJob job, ReportFigures figures, Mode mode, Messages messages) {
        Docx docx = open(job);
        return filled(docx, job, figures, mode, new SourceComments(docx, job, messages));
    }

    /** Without what its authors noted for each other, and with a paragraph or row for each mark that needs one. */
    private static Docx.Opened opened(ReportJob job) {
        Docx.Opened opened = Docx.open(job.template().bytes());
        if (opened instanceof Docx.Opened.Good good) {
            Docx docx = good.docx();
            AuthorNotes.takeOff(docx);
            docx.stories().forEach(story -> {
                Wrappers.takeOff(docx, story);
                SharedBlocks.part(docx.tree(story).getDocumentElement());
            });
        }
        return opened;
    }

    /** What a draft of the report does not show though the template speaks of it. */
    static LeftOut leftOut(ReportJob job, ReportFigures figures) {
        Docx docx = open(job);
        return Bookmarks.areReferredTo(docx) || Charts.anyEmpty(docx, job, figures)
                ? new TemplateFill(docx, job, figures, Mode.DRAFT, null).fill()
                : new LeftOut();
    }

    private static Docx open(ReportJob job) {
        if (opened(job) instanceof Docx.Opened.Good good) {
            return good.docx();
        }
        throw new IllegalStateException("a template that was not checked is filled");
    }

    private static byte[] filled(
            Docx docx, ReportJob job, ReportFigures figures, Mode mode, @Nullable SourceComments comments) {
        TemplateFill filling = new TemplateFill(docx, job, figures, mode, comments);
        filling.fill();
        if (mode == Mode.DRAFT) {
            Watermark.stamp(docx);
        }
        byte[] report = docx.bytes();
        filling.lastLook().at(docx);
        return report;
    }
}

package org.huibao.report;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.DefinitionWords;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.Contribution;
import org.huibao.model.ReportWording;
import org.huibao.report.chart.ChartDrawings;
import org.huibao.report.check.TemplateCheck;
import org.huibao.report.check.TemplateUse;
import org.huibao.report.figure.FigureScope;
import org.huibao.report.figure.PassageComments;
import org.huibao.report.figure.PlaceholderComments;
import org.huibao.report.figure.SourceComments;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.fill.DraftWatermark;
import org.huibao.report.fill.TemplateFill;
import org.huibao.report.fill.UnshownParts;
import org.huibao.report.list.PlaceholderList;
import org.huibao.report.prepare.OpenedTemplate;
import org.huibao.report.story.StoryBookmarks;
import org.huibao.report.story.WordParagraph;
import org.huibao.report.sums.PrintedSums;
import org.jspecify.annotations.Nullable;

/** The Word file in which an administrator has written a report with placeholders for its figures (DESIGN.md, section 5). */
public final class ReportTemplate {

    private ReportTemplate() {}

    /** Every mistake of the job's template in one go; none if it can be filled. */
    public static List<DefinitionMistake> check(ReportJob job, Messages messages) {
        WordPackage.Opened opened = OpenedTemplate.prepared(job);
        return opened instanceof WordPackage.Opened.Good good
                ? new TemplateCheck(job, DefinitionWords.of(job, messages)).mistakes(good.docx())
                : List.of(new DefinitionMistake(
                        TemplateCheck.fileOf(job), 0, 0, "", messages.text(((WordPackage.Opened.Bad) opened).key())));
    }

    /**
     * The job with the comparisons that its template, which was checked, asks for: those of all numbers where it loops over indicators, the
     * values of the period before where an expression uses them.
     */
    public static ReportJob compared(ReportJob job) {
        TemplateWordings wordings = TemplateWordings.in(open(job), job);
        ReportJob looped = wordings.loopOverIndicators() ? job.withComparisons() : job;
        return looped.withPrevious(wordings.previousCodes());
    }

    /** What decides the wording of the job's template, each expression once. */
    public static List<ReportWording> wordings(ReportJob job, ReportFigures figures) {
        return ShownExpressions.of(TemplateWordings.in(open(job), job), FigureScope.county(job, figures));
    }

    /**
     * The report as the bytes of a .docx; the same inputs give the same bytes.
     *
     * @throws IllegalStateException for a template with mistakes, and for a figure that is still owed in a published report
     * @throws PublishedBraces if a placeholder would be published as it is
     */
    public static byte[] fill(ReportJob job, ReportFigures figures, ReportMode mode) {
        WordPackage docx = open(job);
        return filled(docx, job, figures, mode, null);
    }

    /** The same text, each figure of the body with a Word comment that says where it comes from. */
    public static byte[] fillReview(ReportJob job, ReportFigures figures, ReportMode mode, Messages messages) {
        WordPackage docx = open(job);
        return filled(docx, job, figures, mode, new SourceComments(docx, job, messages));
    }

    /** With figures that nobody filed, each placeholder in a Word comment beside what it prints; every section is shown. */
    public static byte[] fillPreview(ReportJob job, ReportFigures figures, Messages messages) {
        WordPackage docx = open(job);
        return filled(docx, job, figures, ReportMode.PREVIEW, new PlaceholderComments(docx, job, messages));
    }

    /** The paragraphs of the job's template, which was checked, with their placeholders; those of headers and tables included. */
    public static List<String> texts(ReportJob job) {
        WordPackage docx = open(job);
        return docx.stories().stream()
                .flatMap(story -> WordXml.all(docx.tree(story).getDocumentElement(), "p").stream())
                .map(paragraph -> WordParagraph.of(paragraph).text())
                .toList();
    }

    /** Codes of the indicators that the job's template, which was checked, prints somewhere. */
    public static Set<String> printed(ReportJob job) {
        return TemplateUse.printed(job, open(job));
    }

    /** What can stand in a template of the job, as a Word table to copy from. */
    public static byte[] placeholders(ReportJob job, ReportFigures sample, Messages messages) {
        return PlaceholderList.of(job, sample, printed(job), DefinitionWords.of(job, messages));
    }

    /** What becomes of the report's sums when each number is rounded. */
    static PrintedSums sums(ReportJob job, ReportFigures figures) {
        return PrintedSums.of(job, figures, open(job));
    }

    /** What is printed otherwise than rounded, so that a sum adds up: of an indicator, as sources without a cell. */
    public static Function<String, List<Contribution>> balanced(ReportJob job, ReportFigures figures) {
        return job.printing().balance().isEmpty() ? code -> List.of() : sums(job, figures)::balanced;
    }

    /** What a draft of the report does not show though the template speaks of it. */
    static UnshownParts unshown(ReportJob job, ReportFigures figures) {
        WordPackage docx = open(job);
        return StoryBookmarks.areReferredTo(docx)
                        || ChartDrawings.anyEmpty(docx, job, figures)
                        || TemplateWordings.in(docx, job).mayBeUndecided(figures)
                ? new TemplateFill(docx, job, figures, ReportMode.DRAFT, null).fill()
                : new UnshownParts();
    }

    private static WordPackage open(ReportJob job) {
        if (OpenedTemplate.prepared(job) instanceof WordPackage.Opened.Good good) {
            return good.docx();
        }
        throw new IllegalStateException("a template that was not checked is filled");
    }

    private static byte[] filled(
            WordPackage docx,
            ReportJob job,
            ReportFigures figures,
            ReportMode mode,
            @Nullable PassageComments comments) {
        TemplateFill filling = new TemplateFill(docx, job, figures, mode, comments);
        filling.fill();
        if (mode != ReportMode.PUBLISHED) {
            DraftWatermark.stamp(docx, mode == ReportMode.DRAFT ? "草稿" : "样稿");
        }
        byte[] report = docx.bytes();
        filling.leftover().at(docx);
        return report;
    }
}

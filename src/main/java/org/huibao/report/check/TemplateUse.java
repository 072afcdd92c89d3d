package org.huibao.report.check;

import java.util.LinkedHashSet;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.report.chart.ChartDrawings;
import org.huibao.report.chart.ChartPlaceholder;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.placeholder.EnclosingLoop;
import org.huibao.report.placeholder.LineMeanings;
import org.huibao.report.placeholder.LoopNames;
import org.huibao.report.placeholder.PlaceholderMeaning;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateVocabulary;
import org.huibao.report.story.TextLines;
import org.huibao.report.story.WordParagraph;
import org.w3c.dom.Element;

/** Which indicators a checked template prints: in its text, in a chart, in a loop over indicators. */
public final class TemplateUse {

    private final ReportJob job;
    private final TemplateVocabulary vocabulary;
    private final Set<String> printed = new LinkedHashSet<>();

    private TemplateUse(ReportJob job) {
        this.job = job;
        this.vocabulary = new TemplateVocabulary(job);
    }

    /** Codes of the job, and names of facts. */
    public static Set<String> printed(ReportJob job, WordPackage docx) {
        TemplateUse use = new TemplateUse(job);
        for (String story : docx.stories()) {
            for (Element paragraph : WordXml.all(docx.tree(story).getDocumentElement(), "p")) {
                TemplatePlaceholder.in(WordParagraph.of(paragraph).text()).forEach(use::take);
            }
            ChartDrawings.in(docx.tree(story)).forEach(drawing -> use.chart(drawing.getAttribute("descr")));
        }
        for (String part : TextLines.parts(docx)) {
            docx.xml(part)
                    .ifPresent(tree -> TextLines.in(part, tree, docx)
                            .forEach(line ->
                                    LineMeanings.placeholders(line.text()).forEach(use::take)));
        }
        return use.printed;
    }

    private void take(TemplatePlaceholder placeholder) {
        if (placeholder instanceof TemplatePlaceholder.Named named) {
            Indicator indicator = vocabulary.indicator(named.name());
            printed.add(indicator == null ? named.name() : indicator.code());
            if (vocabulary.of(named, true, EnclosingLoop.DEPARTMENT) instanceof PlaceholderMeaning.FirstNames first) {
                printed.add(first.indicator().code());
            }
        } else if (placeholder instanceof TemplatePlaceholder.Opening opening
                && vocabulary.of(opening, EnclosingLoop.DEPARTMENT) instanceof PlaceholderMeaning.Worded worded) {
            printed.addAll(worded.condition().codes());
            printed.addAll(worded.condition().previousCodes());
        } else if (placeholder instanceof TemplatePlaceholder.Opening opening
                && LoopNames.isOver(LoopNames.INDICATORS, opening.name())) {
            job.loopedNumbers().forEach(looped -> printed.add(looped.code()));
        }
    }

    private void chart(String asked) {
        ChartPlaceholder.Asked read = new ChartPlaceholder(job, vocabulary).read(asked);
        if (read instanceof ChartPlaceholder.Asked.ByDepartment one) {
            printed.add(one.indicator().code());
        } else if (read instanceof ChartPlaceholder.Asked.Compared several) {
            several.indicators().forEach(each -> printed.add(each.code()));
        }
    }
}

package org.huibao.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.huibao.definition.ReportJob;
import org.huibao.formula.ExpressionSpelling;
import org.huibao.formula.FirstDepartments;
import org.huibao.formula.FirstPlace;
import org.huibao.formula.WordingCondition;
import org.huibao.formula.WordingOutcome;
import org.huibao.report.figure.FigureScope;
import org.huibao.report.figure.ScopeInputs;
import org.huibao.report.figure.ShownWording;
import org.huibao.report.file.WordPackage;
import org.huibao.report.placeholder.EnclosingLoop;
import org.huibao.report.placeholder.LoopNames;
import org.huibao.report.placeholder.PlaceholderMeaning;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateVocabulary;
import org.huibao.report.story.WordParagraph;

/** The expressions on which the wording of a prepared template depends, and the first places that it names. */
final class TemplateWordings {

    private final ReportJob job;
    private final TemplateVocabulary vocabulary;
    private final Map<String, WordingCondition> conditions = new LinkedHashMap<>();
    private final Map<String, FirstPlace> places = new LinkedHashMap<>();
    private boolean loopsOverDepartments;
    private boolean loopsOverIndicators;

    private TemplateWordings(ReportJob job) {
        this.job = job;
        this.vocabulary = new TemplateVocabulary(job);
    }

    static TemplateWordings in(WordPackage docx, ReportJob job) {
        TemplateWordings found = new TemplateWordings(job);
        List<TemplatePlaceholder> marks = docx.stories().stream()
                .flatMap(story -> WordParagraph.all(docx.tree(story).getDocumentElement()).stream())
                .flatMap(paragraph -> TemplatePlaceholder.in(paragraph.text()).stream())
                .toList();
        Predicate<String> loops = what -> marks.stream()
                .anyMatch(mark ->
                        mark instanceof TemplatePlaceholder.Opening opening && LoopNames.isOver(what, opening.name()));
        found.loopsOverDepartments = loops.test(LoopNames.DEPARTMENTS);
        found.loopsOverIndicators = loops.test(LoopNames.INDICATORS);
        marks.forEach(found::take);
        return found;
    }

    private void take(TemplatePlaceholder mark) {
        if (!isOne(mark)) {
            return;
        }
        List<PlaceholderMeaning> meanings = new ArrayList<>(List.of(meaning(mark, EnclosingLoop.NONE)));
        if (loopsOverDepartments) {
            meanings.add(meaning(mark, EnclosingLoop.DEPARTMENT));
        }
        if (loopsOverIndicators && meanings.stream().allMatch(PlaceholderMeaning.Wrong.class::isInstance)) {
            job.loopedNumbers().forEach(each -> meanings.add(meaning(mark, new EnclosingLoop.OfIndicator(each))));
        }
        for (PlaceholderMeaning meaning : meanings) {
            if (meaning instanceof PlaceholderMeaning.Worded worded) {
                conditions.putIfAbsent(worded.condition().text(), worded.condition());
            } else if (meaning instanceof PlaceholderMeaning.FirstNames first) {
                places.putIfAbsent(first.place().text(), first.place());
            }
        }
    }

    /** Whether it may be one of those that are looked for: a template holds hundreds of others. */
    private static boolean isOne(TemplatePlaceholder mark) {
        return mark instanceof TemplatePlaceholder.Opening opening
                ? ExpressionSpelling.isExpression(opening.name())
                : mark instanceof TemplatePlaceholder.Named named && named.isFirst();
    }

    private PlaceholderMeaning meaning(TemplatePlaceholder mark, EnclosingLoop loop) {
        return mark instanceof TemplatePlaceholder.Opening opening
                ? vocabulary.of(opening, loop)
                : vocabulary.of((TemplatePlaceholder.Named) mark, true, loop);
    }

    /** In the order of the template. */
    List<WordingCondition> conditions() {
        return List.copyOf(conditions.values());
    }

    /** Those whose departments the report names. */
    List<FirstPlace> named() {
        return List.copyOf(places.values());
    }

    boolean loopOverIndicators() {
        return loopsOverIndicators;
    }

    /** Codes of the indicators whose value of the period before an expression uses. */
    Set<String> previousCodes() {
        Set<String> codes = new TreeSet<>();
        conditions.values().forEach(each -> codes.addAll(each.previousCodes()));
        return codes;
    }

    /** Whether some of it may be undecided, wherever it stands. */
    boolean mayBeUndecided(ReportFigures figures) {
        List<FigureScope> scopes = new ArrayList<>(List.of(FigureScope.county(job, figures)));
        if (loopsOverDepartments && !conditions.isEmpty()) {
            job.departments().forEach(each -> scopes.add(new FigureScope(job, figures, each, null)));
        }
        boolean condition = conditions.values().stream()
                .anyMatch(each -> scopes.stream()
                        .anyMatch(scope -> ShownWording.of(each, scope).outcome() instanceof WordingOutcome.Undecided));
        return condition
                || places.values().stream()
                        .anyMatch(
                                each -> new ScopeInputs(scopes.get(0)).first(each) instanceof FirstDepartments.Unknown);
    }
}

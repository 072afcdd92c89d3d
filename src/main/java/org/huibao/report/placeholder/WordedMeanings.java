package org.huibao.report.placeholder;

import java.util.HashMap;
import java.util.Map;
import org.huibao.definition.ReportJob;

/** Expressions of a template, each read once: a loop asks for it at each turn. */
final class WordedMeanings {

    private final ReportJob job;
    private final TemplateVocabulary vocabulary;
    private final Map<String, PlaceholderMeaning> known = new HashMap<>();

    WordedMeanings(ReportJob job, TemplateVocabulary vocabulary) {
        this.job = job;
        this.vocabulary = vocabulary;
    }

    PlaceholderMeaning of(TemplatePlaceholder.Opening opening, EnclosingLoop around) {
        String loop = around instanceof EnclosingLoop.OfIndicator its
                ? its.indicator().code()
                : around.getClass().getSimpleName();
        return known.computeIfAbsent(
                opening.condition() + loop + " " + opening.name(),
                key -> new WordingVocabulary(job, vocabulary, around).condition(opening.name(), opening.condition()));
    }
}

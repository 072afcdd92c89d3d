package org.huibao.report.placeholder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.formula.ExpressionSpelling;
import org.huibao.formula.FirstPlace;
import org.huibao.formula.ParseResult;
import org.huibao.formula.ParseResult.ExpressionMistake;
import org.huibao.formula.WordingCondition;
import org.huibao.formula.WordingInputs;
import org.huibao.formula.WordingNames;
import org.huibao.formula.WordingParser;
import org.huibao.notation.NearestName;
import org.huibao.notation.Unit;

/** What expressions and first places mean where they stand: codes and names of the job, and those of the loop around them. */
final class WordingVocabulary implements WordingNames {

    private final ReportJob job;
    private final TemplateVocabulary vocabulary;
    private final EnclosingLoop around;

    WordingVocabulary(ReportJob job, TemplateVocabulary vocabulary, EnclosingLoop around) {
        this.job = job;
        this.vocabulary = vocabulary;
        this.around = around;
    }

    PlaceholderMeaning condition(String written, TemplatePlaceholder.Condition sign) {
        if (sign != TemplatePlaceholder.Condition.KNOWN && sign != TemplatePlaceholder.Condition.ZERO) {
            return new PlaceholderMeaning.Wrong("report.mistake.wording-sign", written);
        }
        ParseResult<WordingCondition> parsed = WordingParser.parse(written, this);
        if (parsed instanceof ParseResult.Bad<WordingCondition> bad) {
            ExpressionMistake first = bad.mistakes().get(0);
            return new PlaceholderMeaning.Wrong(first.message(), first.arguments(), written, first.found());
        }
        WordingCondition condition = ((ParseResult.Good<WordingCondition>) parsed).expression();
        for (String code : condition.codes()) {
            Optional<PlaceholderMeaning> wrong = wrong(code, written, false);
            if (wrong.isPresent()) {
                return wrong.get();
            }
        }
        for (String code : condition.previousCodes()) {
            Optional<PlaceholderMeaning> wrong = wrong(code, written, false);
            if (wrong.isPresent()) {
                return wrong.get();
            }
        }
        for (FirstPlace place : condition.places()) {
            Optional<PlaceholderMeaning> wrong = wrong(place.code(), written, true);
            if (wrong.isPresent()) {
                return wrong.get();
            }
        }
        return new PlaceholderMeaning.Worded(condition, sign == TemplatePlaceholder.Condition.KNOWN);
    }

    /** @param compared among the departments, where no figure of the county is needed */
    private Optional<PlaceholderMeaning> wrong(String code, String written, boolean compared) {
        Indicator indicator = job.indicator(code).orElseThrow();
        if (indicator.kind() == Indicator.Kind.TEXT) {
            return Optional.of(
                    new PlaceholderMeaning.Wrong("report.mistake.wording-text", List.of(code), written, code));
        }
        boolean county = !compared && !(around instanceof EnclosingLoop.OfDepartment);
        return county && !indicator.hasCountyFigure()
                ? Optional.of(
                        new PlaceholderMeaning.Wrong("report.mistake.wording-no-county", List.of(code), written, code))
                : Optional.empty();
    }

    /** {@code top cases}, {@code bottom cases 乡镇}; nothing for any other name. */
    Optional<PlaceholderMeaning> first(TemplatePlaceholder.Named placeholder) {
        String[] words = placeholder.name().split("\\s+", 3);
        String word = words[0].toLowerCase(Locale.ROOT);
        if (!placeholder.isFirst()) {
            return Optional.empty();
        }
        Indicator indicator = vocabulary.indicator(words[1]);
        if (indicator == null) {
            return Optional.of(vocabulary.unknown(words[1]));
        }
        if (indicator.kind() == Indicator.Kind.TEXT) {
            return Optional.of(new PlaceholderMeaning.Wrong(
                    "report.mistake.wording-text", List.of(words[1]), placeholder.name(), words[1]));
        }
        String group = words.length == 3 ? words[2].strip() : "";
        if (!isGroup(group) && !group.isEmpty()) {
            return Optional.of(noGroup(group));
        }
        return Optional.of(
                placeholder.format().isEmpty()
                        ? new PlaceholderMeaning.FirstNames(
                                new FirstPlace(word.equals("top"), indicator.code(), group), indicator)
                        : new PlaceholderMeaning.Wrong(
                                "report.mistake.no-format", placeholder.name(), placeholder.format()));
    }

    private PlaceholderMeaning noGroup(String group) {
        return NearestName.to(group, LoopNames.groups(job))
                .<PlaceholderMeaning>map(
                        near -> new PlaceholderMeaning.Wrong("report.mistake.first-group.nearest", group, near))
                .orElseGet(() -> new PlaceholderMeaning.Wrong("report.mistake.first-group", group));
    }

    @Override
    public Set<String> codes() {
        return vocabulary.codes();
    }

    @Override
    public Optional<String> expression(String word) {
        if (around instanceof EnclosingLoop.OfIndicator its) {
            String code = its.indicator().code();
            switch (word) {
                case "value":
                    return Optional.of(code);
                case "previous":
                    return Optional.of("PREV(" + code + ")");
                default:
                    break;
            }
        }
        return Optional.ofNullable(vocabulary.indicator(word)).map(Indicator::code);
    }

    @Override
    public Optional<String> department(String word) {
        if (word.equals(WordingInputs.DEPARTMENT)) {
            return around instanceof EnclosingLoop.OfDepartment ? Optional.of(word) : Optional.empty();
        }
        return job.departments().stream()
                .filter(each -> each.code().equals(word)
                        || ExpressionSpelling.plain(each.name()).equals(word))
                .map(Department::code)
                .findFirst();
    }

    @Override
    public boolean isGroup(String word) {
        return LoopNames.groups(job).contains(word);
    }

    @Override
    public Unit unit(String code) {
        return Unit.of(job.indicator(code).map(Indicator::unit).orElse(""));
    }
}

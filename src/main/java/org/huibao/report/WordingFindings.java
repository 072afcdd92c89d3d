package org.huibao.report;

import java.util.Collection;
import java.util.List;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.report.fill.UndecidedWording;

/**
 * {@code wording.input-missing}, {@code wording.zero-denominator}, {@code wording.tie}: on an expression of the template depends what the report
 * says, and nobody can say whether it holds. What somebody owes and has not given is told where it should stand.
 */
final class WordingFindings {

    private WordingFindings() {}

    static List<Finding> of(ReportJob job, Collection<UndecidedWording> undecided) {
        return undecided.stream().map(each -> finding(job, each)).toList();
    }

    private static Finding finding(ReportJob job, UndecidedWording wording) {
        FindingSubject about = new FindingSubject(wording.department(), wording.indicator(), job.period(), null);
        if (!wording.tied().isEmpty()) {
            return Finding.of(new SharedPlace(about, wording.expression(), String.join("、", wording.tied())));
        }
        Kind kind = switch (wording.reason()) {
            case ZERO_DENOMINATOR -> Kind.ZERO_DENOMINATOR;
            case NO_PREVIOUS -> Kind.NO_PREVIOUS;
            default -> Kind.INPUT_MISSING;
        };
        return Finding.of(new Undecided(kind, about, wording.expression(), wording.inputs()));
    }

    enum Kind implements FindingRule {
        INPUT_MISSING("wording.input-missing", Level.ERROR),
        NO_PREVIOUS("wording.no-previous", Level.ERROR),
        ZERO_DENOMINATOR("wording.zero-denominator", Level.ERROR);

        private final String code;
        private final List<Level> levels;

        Kind(String code, Level... levels) {
            this.code = code;
            this.levels = List.of(levels);
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public List<Level> levels() {
            return levels;
        }
    }

    /** @param inputs names of what is missing, or zero */
    record Undecided(Kind rule, FindingSubject about, String expression, String inputs) implements FindingFacts {

        @Override
        public String found() {
            return expression;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("expression", expression).and("inputs", inputs);
        }
    }

    /** @param tied names of the departments that share the first place, one of which the expression asks about */
    record SharedPlace(FindingSubject about, String expression, String tied) implements FindingFacts {

        static final FindingRule RULE = FindingRule.of("wording.tie", Level.ERROR);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return expression + "：" + tied;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("expression", expression).and("tied", tied);
        }
    }
}

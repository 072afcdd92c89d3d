package org.huibao.report.sums;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huibao.definition.ReportJob;
import org.huibao.formula.Formula;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.model.Value;
import org.huibao.notation.format.SeenNumber;
import org.huibao.report.figure.PrintedText;

/** {@code print.rate-differs}: whoever works a rate out of the counts printed beside it gets another one. */
final class PrintedRates {

    private PrintedRates() {}

    static List<Finding> in(ReportJob job, List<ShownFigure> shown, PrintedBalance balance) {
        Map<String, List<ShownFigure>> places = shown.stream()
                .collect(Collectors.groupingBy(each -> each.place().unit()));
        Map<String, List<ShownFigure>> blocks = shown.stream()
                .filter(each -> each.place().cell() == null)
                .collect(Collectors.groupingBy(each -> each.place().block()));
        List<Finding> found = new ArrayList<>();
        for (ShownFigure rate : shown) {
            Formula formula = rate.indicator().formula();
            if (formula != null
                    && rate.indicator().isPercentage()
                    && formula.previousCodes().isEmpty()
                    && formula.codes().size() > 1) {
                Optional<Map<String, ShownFigure>> counts =
                        counts(formula, rate, places.getOrDefault(rate.place().unit(), List.of()));
                counts.or(() -> counts(
                                formula, rate, blocks.getOrDefault(rate.place().block(), List.of())))
                        .flatMap(its -> differing(job, rate, formula, its, balance))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** All that the rate is made of, each as finely as it stands there; nothing where one is not printed. */
    private static Optional<Map<String, ShownFigure>> counts(
            Formula formula, ShownFigure rate, List<ShownFigure> near) {
        Map<String, ShownFigure> counts = new TreeMap<>();
        for (String code : formula.codes()) {
            near.stream()
                    .filter(each -> each.indicator().code().equals(code)
                            && each.departmentCode().equals(rate.departmentCode()))
                    .min(Comparator.comparing(each -> each.plain().step()))
                    .ifPresent(each -> counts.put(code, each));
        }
        return counts.size() == formula.codes().size() ? Optional.of(counts) : Optional.empty();
    }

    private static Optional<Finding> differing(
            ReportJob job, ShownFigure rate, Formula formula, Map<String, ShownFigure> counts, PrintedBalance balance) {
        boolean whole = counts.values().stream()
                .allMatch(each -> balance.seen(each).amount().compareTo(each.exact()) == 0);
        if (whole || !(formula.evaluate(new AsPrinted(counts, balance)) instanceof Value.Number follows)) {
            return Optional.empty();
        }
        Optional<SeenNumber> expected = rate.format().seen(follows.amount(), PrintedText.printing(rate.indicator()));
        if (expected.isEmpty()
                || expected.get().amount().compareTo(balance.seen(rate).amount()) == 0) {
            return Optional.empty();
        }
        String from = counts.values().stream()
                .map(each -> each.indicator().name() + " "
                        + each.text(balance.seen(each).amount()))
                .collect(Collectors.joining("、"));
        return Optional.of(Finding.of(new DifferingRate(
                new FindingSubject("", rate.indicator().code(), job.period(), null),
                rate.name(),
                rate.text(balance.seen(rate).amount()),
                from,
                rate.text(follows.amount()))));
    }

    /** The counts as a reader sees them. */
    private record AsPrinted(Map<String, ShownFigure> counts, PrintedBalance balance) implements FormulaInputs {

        @Override
        public Value now(String code) {
            ShownFigure count = counts.get(code);
            return count == null
                    ? new Value.Missing(Value.Reason.INPUT, code)
                    : new Value.Number(balance.seen(count).amount());
        }

        @Override
        public Value previous(String code) {
            return new Value.Missing(Value.Reason.NO_PREVIOUS, code);
        }
    }

    /**
     * @param rate its name
     * @param printed as it stands there
     * @param counts as they stand there, each with its name
     * @param follows what they give
     */
    record DifferingRate(FindingSubject about, String rate, String printed, String counts, String follows)
            implements FindingFacts {

        static final FindingRule RULE = FindingRule.of("print.rate-differs", Level.WARNING);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return printed + "：" + counts;
        }

        @Override
        public String expected() {
            return follows;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("rate", rate)
                    .and("printed", printed)
                    .and("counts", counts)
                    .and("follows", follows);
        }
    }
}

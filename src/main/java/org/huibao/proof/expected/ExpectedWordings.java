package org.huibao.proof.expected;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.formula.ExpressionSpelling;
import org.huibao.formula.FirstDepartments;
import org.huibao.formula.FirstPlace;
import org.huibao.formula.ParseResult;
import org.huibao.formula.WordingCondition;
import org.huibao.formula.WordingInputs;
import org.huibao.formula.WordingNames;
import org.huibao.formula.WordingOutcome;
import org.huibao.formula.WordingParser;
import org.huibao.formula.WordingTag;
import org.huibao.model.Value;
import org.huibao.notation.Unit;
import org.huibao.proof.figure.RecomputedFigures;
import org.huibao.proof.word.WordText.Piece;
import org.jspecify.annotations.Nullable;

/** What the words of a report depend on, worked out anew: expressions, and who is first. */
final class ExpectedWordings {

    private static final String TIE = "（并列）";

    private final ReportJob job;
    private final RecomputedFigures values;
    private final FigurePrinting printing;
    private final Function<String, @Nullable Indicator> names;

    /** @param names an indicator by its code or name */
    ExpectedWordings(
            ReportJob job,
            RecomputedFigures values,
            FigurePrinting printing,
            Function<String, @Nullable Indicator> names) {
        this.job = job;
        this.values = values;
        this.printing = printing;
        this.names = names;
    }

    /** What an expression comes to. */
    sealed interface Decision {
        record Shown(String tag) implements Decision {}

        record Hidden() implements Decision {}

        /** It cannot be told for want of this. */
        record Owed(Indicator indicator) implements Decision {}
    }

    static boolean isExpression(String name) {
        return ExpressionSpelling.isExpression(name);
    }

    /** Nothing for an expression that says nothing. */
    Optional<Decision> of(TemplateMark.Open open, @Nullable Department department, @Nullable Indicator looped) {
        if (!(WordingParser.parse(open.name(), new Names(job, names, department != null, looped))
                instanceof ParseResult.Good<WordingCondition> good)) {
            return Optional.empty();
        }
        WordingCondition condition = good.expression();
        WordingOutcome outcome = condition.evaluate(new Inputs(department));
        if (outcome instanceof WordingOutcome.Undecided undecided) {
            String first = undecided.why().about().split(",")[0];
            return job.indicator(first).map(Decision.Owed::new);
        }
        boolean shown = ((WordingOutcome.Decided) outcome).holds() == (open.sign() == '?');
        return Optional.of(shown ? new Decision.Shown(WordingTag.of(condition.text())) : new Decision.Hidden());
    }

    /** The codes that decide it for a department. */
    Set<String> codes(TemplateMark.Open open) {
        return WordingParser.parse(open.name(), new Names(job, names, true, null))
                        instanceof ParseResult.Good<WordingCondition> good
                ? good.expression().codes()
                : Set.of();
    }

    /** Codes of the indicators whose value of the period before is used by one of these marks. */
    static Set<String> previousCodes(ReportJob job, List<TemplateMark> marks) {
        Set<String> codes = new TreeSet<>();
        List<@Nullable Indicator> looped = new ArrayList<>(job.loopedNumbers());
        looped.add(null);
        Function<String, @Nullable Indicator> names = new ExpectedNames(job)::indicator;
        for (TemplateMark mark : marks) {
            if (mark instanceof TemplateMark.Open open && isExpression(open.name())) {
                for (Indicator its : looped) {
                    if (WordingParser.parse(open.name(), new Names(job, names, its == null, its))
                            instanceof ParseResult.Good<WordingCondition> good) {
                        codes.addAll(good.expression().previousCodes());
                    }
                }
            }
        }
        return codes;
    }

    /** {@code top cases}: the names of the first, those that share the place said to share it; nothing for any other name. */
    Optional<Piece> first(String name, @Nullable Department department) {
        String[] words = name.split("\\s+", 3);
        String word = words[0].toLowerCase(Locale.ROOT);
        if (words.length < 2 || !word.equals("top") && !word.equals("bottom")) {
            return Optional.empty();
        }
        Indicator indicator = names.apply(words[1]);
        if (indicator == null) {
            return Optional.empty();
        }
        Inputs inputs = new Inputs(department);
        String group = words.length == 3 ? words[2].strip() : "";
        return Optional.of(
                inputs.first(new FirstPlace(word.equals("top"), indicator.code(), group))
                                instanceof FirstDepartments.Known known
                        ? new Piece.Text(known.codes().stream()
                                        .map(inputs::departmentName)
                                        .collect(Collectors.joining("、"))
                                + (known.codes().size() > 1 ? TIE : ""))
                        : new Piece.Figure(indicator.code(), FigurePrinting.owed(indicator)));
    }

    private record Names(
            ReportJob job,
            Function<String, @Nullable Indicator> names,
            boolean ofDepartment,
            @Nullable Indicator looped)
            implements WordingNames {

        @Override
        public Set<String> codes() {
            return job.indicators().stream().map(Indicator::code).collect(Collectors.toSet());
        }

        @Override
        public Optional<String> expression(String word) {
            if (looped != null && word.equals("value")) {
                return Optional.of(looped.code());
            }
            return looped != null && word.equals("previous")
                    ? Optional.of("PREV(" + looped.code() + ")")
                    : Optional.ofNullable(names.apply(word)).map(Indicator::code);
        }

        @Override
        public Optional<String> department(String word) {
            return word.equals(WordingInputs.DEPARTMENT)
                    ? Optional.of(word).filter(each -> ofDepartment)
                    : job.departments().stream()
                            .filter(each -> each.code().equals(word)
                                    || ExpressionSpelling.plain(each.name()).equals(word))
                            .map(Department::code)
                            .findFirst();
        }

        @Override
        public boolean isGroup(String word) {
            return job.departments().stream().anyMatch(each -> each.group().equals(word));
        }

        @Override
        public Unit unit(String code) {
            return Unit.of(job.indicator(code).orElseThrow().unit());
        }
    }

    private final class Inputs implements WordingInputs {
        private final @Nullable Department department;

        Inputs(@Nullable Department department) {
            this.department = department;
        }

        @Override
        public Value now(String code) {
            return printing.value(job.indicator(code).orElseThrow(), department);
        }

        @Override
        public Value previous(String code) {
            String before = code + ".previous";
            return department == null
                    ? values.before(code)
                    : job.indicator(before).isPresent()
                            ? values.department(department.code(), before)
                            : new Value.Missing(Value.Reason.NO_PREVIOUS, code);
        }

        @Override
        public String current() {
            return department == null ? "" : department.code();
        }

        @Override
        public String departmentName(String code) {
            return job.department(code).map(Department::name).orElse(code);
        }

        @Override
        public FirstDepartments first(FirstPlace place) {
            Indicator indicator = job.indicator(place.code()).orElseThrow();
            Map<String, BigDecimal> amounts = new LinkedHashMap<>();
            boolean gap = false;
            for (Department each : job.departments()) {
                if (place.group().isEmpty() || each.group().equals(place.group())) {
                    Value its = values.department(each.code(), place.code());
                    if (its instanceof Value.Number number) {
                        amounts.put(each.code(), number.amount());
                    } else if (its instanceof Value.None
                            && !FigurePrinting.how(indicator).rate()) {
                        amounts.put(each.code(), BigDecimal.ZERO);
                    } else {
                        gap |= printing.isOwed(indicator, each)
                                && !values.missing().contains(each.name());
                    }
                }
            }
            if (gap || amounts.isEmpty()) {
                return new FirstDepartments.Unknown(new Value.Missing(Value.Reason.INPUT, place.code()));
            }
            List<String> first = amounts.entrySet().stream()
                    .filter(each -> amounts.values().stream()
                            .noneMatch(other -> place.most()
                                    ? other.compareTo(each.getValue()) > 0
                                    : other.compareTo(each.getValue()) < 0))
                    .map(Map.Entry::getKey)
                    .toList();
            return new FirstDepartments.Known(first, amounts.get(first.get(0)));
        }
    }
}

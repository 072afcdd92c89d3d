package org.huibao.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.huibao.formula.FormulaToken.Kind;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;
import org.huibao.notation.Unit;

/** A condition in a template, on which the wording depends: {@code closed = cases}, {@code TOP(cases) = dsz}. */
public final class WordingCondition {

    private final ParsedCondition condition;
    private final List<PlaceAsked> asked;

    WordingCondition(ParsedCondition condition, List<PlaceAsked> asked) {
        this.condition = condition;
        this.asked = List.copyOf(asked);
    }

    /**
     * Whether a department is the first.
     *
     * @param variable that stands for the answer in the condition: 1 for yes, 0 for no
     * @param department code, or {@link WordingInputs#DEPARTMENT}
     */
    record PlaceAsked(String variable, FirstPlace place, String department) {}

    /** As it was understood: in codes, with the signs of the language, one space around operators. */
    public String text() {
        return written(
                (code, how) -> how == Use.PREVIOUS ? "PREV(" + code + ")" : code,
                PlaceAsked::department,
                each -> each.place().text());
    }

    /**
     * The same in names, for who does not know the codes.
     *
     * @param names of indicators, by code
     * @param before of their values of the period before
     */
    public String text(UnaryOperator<String> names, UnaryOperator<String> before, WordingInputs inputs) {
        return written(
                (code, use) -> use == Use.PREVIOUS ? before.apply(code) : names.apply(code),
                each -> inputs.departmentName(department(each, inputs)),
                each -> new FirstPlace(
                                each.place().most(),
                                names.apply(each.place().code()),
                                each.place().group())
                        .text());
    }

    /** Of the indicators whose value of this period is used, those of places aside. */
    public Set<String> codes() {
        return condition.codes().stream()
                .filter(code -> !isAsked(code))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of the indicators whose value of the period before is used. */
    public Set<String> previousCodes() {
        return condition.previousCodes();
    }

    /**
     * Of the indicators of which it says that they are nothing or all: {@code closed = cases}, {@code open = 0}.
     *
     * @param holds whether the condition does, or its opposite
     * @param units of codes
     */
    public Set<String> exactly(boolean holds, Function<String, Unit> units) {
        Set<String> codes = new LinkedHashSet<>(ExactStatements.codes(
                condition.source().root(), holds, code -> isAsked(code) ? Unit.of("") : units.apply(code)));
        codes.removeIf(this::isAsked);
        return codes;
    }

    /** Of the indicators of which it says, and says nothing else, that each is less than before: {@code a < PREV(a) AND b < PREV(b)}. */
    public Set<String> fallen() {
        return ExactStatements.changed(condition.source().root(), "<");
    }

    /** The same of those that are more. */
    public Set<String> risen() {
        return ExactStatements.changed(condition.source().root(), ">");
    }

    private boolean isAsked(String variable) {
        return asked.stream().anyMatch(each -> each.variable().equals(variable));
    }

    /** Without those that stand there twice. */
    public List<FirstPlace> places() {
        return asked.stream().map(PlaceAsked::place).distinct().toList();
    }

    public WordingOutcome evaluate(WordingInputs inputs) {
        for (PlaceAsked each : asked) {
            FirstDepartments first = inputs.first(each.place());
            if (first instanceof FirstDepartments.Unknown unknown) {
                return new WordingOutcome.Undecided(unknown.why(), List.of());
            }
            List<String> codes = ((FirstDepartments.Known) first).codes();
            if (codes.size() > 1 && codes.contains(department(each, inputs))) {
                return new WordingOutcome.Undecided(
                        new Value.Missing(Value.Reason.DOUBTFUL, each.place().code()), names(codes, inputs));
            }
        }
        Condition.Outcome outcome = condition.evaluate(new WithPlaces(inputs));
        return outcome instanceof Condition.Outcome.NotEvaluated not
                ? new WordingOutcome.Undecided(not.why(), List.of())
                : new WordingOutcome.Decided(outcome instanceof Condition.Outcome.Holds, numbers(inputs));
    }

    private final class WithPlaces implements FormulaInputs {
        private final WordingInputs inputs;

        WithPlaces(WordingInputs inputs) {
            this.inputs = inputs;
        }

        @Override
        public Value now(String code) {
            return asked.stream()
                    .filter(each -> each.variable().equals(code))
                    .<Value>map(
                            each -> Value.Number.of(known(each, inputs).contains(department(each, inputs)) ? "1" : "0"))
                    .findFirst()
                    .orElseGet(() -> inputs.now(code));
        }

        @Override
        public Value previous(String code) {
            return inputs.previous(code);
        }
    }

    private static List<String> known(PlaceAsked asked, WordingInputs inputs) {
        return inputs.first(asked.place()) instanceof FirstDepartments.Known known ? known.codes() : List.of();
    }

    private static String department(PlaceAsked asked, WordingInputs inputs) {
        return asked.department().equals(WordingInputs.DEPARTMENT) ? inputs.current() : asked.department();
    }

    private static List<String> names(List<String> codes, WordingInputs inputs) {
        return codes.stream().map(inputs::departmentName).toList();
    }

    private String numbers(WordingInputs inputs) {
        return written(
                (code, use) -> switch (use) {
                    case NOW -> amount(inputs.now(code));
                    case PREVIOUS -> amount(inputs.previous(code));
                    case BOTH -> amount(inputs.now(code)) + ", " + amount(inputs.previous(code));
                },
                each -> inputs.departmentName(department(each, inputs)),
                each -> String.join("、", names(known(each, inputs), inputs)));
    }

    private static String amount(Value value) {
        return CellNumber.plainText(ParsedText.amount(value));
    }

    /** Which values of an indicator stand there: CHANGE(x) takes both. */
    private enum Use {
        NOW,
        PREVIOUS,
        BOTH
    }

    private interface CodeText {
        String of(String code, Use use);
    }

    private interface PlaceText {
        String of(PlaceAsked asked);
    }

    private String written(CodeText code, PlaceText department, PlaceText first) {
        List<FormulaToken> tokens = condition.source().tokens();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            FormulaToken token = tokens.get(i);
            int at = i;
            PlaceAsked place = asked.stream()
                    .filter(each -> each.variable().equals(tokens.get(at).text()))
                    .findFirst()
                    .orElse(null);
            if (place != null) {
                // The variable is compared with 1, as the parser wrote it.
                words.add(first.of(place) + " " + tokens.get(i + 1).text() + " " + department.of(place));
                i += 2;
            } else if (token.is(Kind.FUNCTION) && token.text().equals(FormulaLanguage.PREV)) {
                words.add(code.of(tokens.get(i + 2).text(), Use.PREVIOUS));
                i += 3;
            } else {
                Use use = condition.source().isCallOf(i, FormulaLanguage.CHANGE) ? Use.BOTH : Use.NOW;
                words.add(token.is(Kind.CODE) ? code.of(token.text(), use) : token.text());
            }
        }
        return joined(words);
    }

    /** Brackets and commas stand close to what is in them. */
    static String joined(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String before = i == 0 ? "(" : words.get(i - 1);
            boolean call = word.equals("(") && FormulaLanguage.FUNCTIONS.containsKey(before);
            boolean close = before.equals("(") || word.equals(")") || word.equals(",") || call;
            text.append(close ? "" : " ").append(word);
        }
        return text.toString();
    }
}

package org.huibao.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.huibao.formula.FormulaToken.Kind;
import org.huibao.formula.ParseResult.ExpressionMistake;

/** Values and operators must take turns, brackets must close, functions get as many values as they take. */
final class SyntaxCheck {

    private final List<FormulaToken> tokens;
    private final List<ExpressionMistake> mistakes = new ArrayList<>();
    private final Deque<Bracket> open = new ArrayDeque<>();
    private boolean valueExpected = true;

    private SyntaxCheck(List<FormulaToken> tokens) {
        this.tokens = tokens;
    }

    /** An opened bracket: of a function, or (null there) one that only groups. */
    private static final class Bracket {
        final FormulaToken bracket;
        final boolean call;
        final FormulaToken function;
        int values = 1;

        Bracket(FormulaToken bracket, FormulaToken before, boolean call) {
            this.bracket = bracket;
            this.function = before;
            this.call = call;
        }
    }

    static List<ExpressionMistake> check(List<FormulaToken> tokens) {
        SyntaxCheck syntax = new SyntaxCheck(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            syntax.take(i, tokens.get(i));
        }
        syntax.end();
        return syntax.mistakes;
    }

    private void take(int i, FormulaToken token) {
        switch (token.kind()) {
            case NUMBER, CODE -> {
                value(token);
                valueExpected = false;
            }
            case FUNCTION -> value(token);
            case NOT -> value(token);
            case OPERATOR -> operator(token);
            case OPEN -> open(i, token);
            case COMMA -> comma(token);
            case CLOSE -> close(i, token);
        }
    }

    private void value(FormulaToken token) {
        if (!valueExpected) {
            mistakes.add(FormulaMistakes.at(token, "operator-missing"));
            valueExpected = true;
        }
    }

    private void operator(FormulaToken token) {
        if (valueExpected && !token.isOperator("-")) {
            mistakes.add(FormulaMistakes.at(token, "value-missing-before"));
        }
        valueExpected = true;
    }

    private void open(int i, FormulaToken token) {
        value(token);
        FormulaToken before = i == 0 ? token : tokens.get(i - 1);
        open.push(new Bracket(token, before, before.is(Kind.FUNCTION)));
    }

    private void comma(FormulaToken token) {
        if (valueExpected) {
            mistakes.add(FormulaMistakes.at(token, "value-missing-before"));
        }
        Bracket around = open.peek();
        if (around == null || !around.call) {
            mistakes.add(FormulaMistakes.at(token, "comma"));
        } else {
            around.values++;
        }
        valueExpected = true;
    }

    private void close(int i, FormulaToken token) {
        boolean empty = i > 0 && tokens.get(i - 1).is(Kind.OPEN);
        Bracket around = open.poll();
        if (around == null) {
            mistakes.add(FormulaMistakes.at(token, "never-opened"));
        } else if (around.call) {
            arity(around, empty ? 0 : around.values);
        }
        boolean reported = empty && around != null && around.call;
        if (valueExpected && !reported) {
            mistakes.add(FormulaMistakes.at(token, "value-missing-before"));
        }
        valueExpected = false;
    }

    private void arity(Bracket call, int values) {
        String name = call.function.text();
        FormulaLanguage.Arity arity =
                FormulaLanguage.FUNCTIONS.getOrDefault(name, new FormulaLanguage.Arity(0, Integer.MAX_VALUE));
        if (values < arity.least() || values > arity.most()) {
            mistakes.add(FormulaMistakes.at(
                    call.function,
                    arity.most() == Integer.MAX_VALUE ? "too-few-values" : "values",
                    name,
                    Integer.toString(arity.least()),
                    Integer.toString(values)));
        }
    }

    private void end() {
        open.descendingIterator()
                .forEachRemaining(each -> mistakes.add(FormulaMistakes.at(each.bracket, "never-closed")));
        if (valueExpected && mistakes.isEmpty()) {
            mistakes.add(FormulaMistakes.at(tokens.get(tokens.size() - 1), "value-missing-after"));
        }
    }
}

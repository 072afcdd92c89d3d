package org.huibao.formula;

import com.ezylang.evalex.parser.ASTNode;
import java.math.BigDecimal;
import java.util.List;
import org.huibao.formula.FormulaToken.Kind;
import org.huibao.notation.CellNumber;

/** A condition with numbers in place of its codes: {@code 2934 + 315 + 4 + 8 = 3261}. */
final class ConditionSides {

    private final ParsedText source;
    private final FormulaInputs inputs;
    private final List<FormulaToken> tokens;

    ConditionSides(ParsedText source, FormulaInputs inputs) {
        this.source = source;
        this.inputs = inputs;
        this.tokens = source.tokens();
    }

    String whole() {
        return numbers(0, tokens.size());
    }

    /** The left side of a comparison; its result behind it where it is more than one number. */
    String left(ASTNode side, BigDecimal amount) {
        int end = comparison();
        int unclosed = count(Kind.OPEN, 0, end) - count(Kind.CLOSE, 0, end);
        return withResult(side, numbers(unclosed, end), amount);
    }

    String right(ASTNode side, BigDecimal amount) {
        int start = comparison() + 1;
        int unopened = count(Kind.CLOSE, start, tokens.size()) - count(Kind.OPEN, start, tokens.size());
        return withResult(side, numbers(start, tokens.size() - unopened), amount);
    }

    private static String withResult(ASTNode side, String numbers, BigDecimal amount) {
        boolean oneNumber =
                side.getParameters().isEmpty() || TypeCheck.name(side).equals(FormulaLanguage.PREV);
        return oneNumber ? numbers : numbers + " " + ResultDecimals.result(amount);
    }

    private int comparison() {
        int start = source.root().getToken().getStartPosition() - 1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).start() == start) {
                return i;
            }
        }
        throw new IllegalStateException("no token at " + start + " of " + source.text());
    }

    private int count(Kind kind, int from, int to) {
        return (int) tokens.subList(from, to).stream()
                .filter(token -> token.is(kind))
                .count();
    }

    private String numbers(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean apart = i > from && tokens.get(i - 1).end() < tokens.get(i).start();
            text.append(apart ? " " : "").append(number(i));
        }
        return text.toString();
    }

    private String number(int i) {
        FormulaToken token = tokens.get(i);
        if (!token.is(Kind.CODE)) {
            return token.text();
        }
        if (source.isCallOf(i, FormulaLanguage.PREV)) {
            return CellNumber.plainText(ParsedText.amount(inputs.previous(token.text())));
        }
        String now = signed(i, ParsedText.amount(inputs.now(token.text())));
        return source.isCallOf(i, FormulaLanguage.CHANGE)
                ? now + ", " + CellNumber.plainText(ParsedText.amount(inputs.previous(token.text())))
                : now;
    }

    /** A negative number behind {@code + - * /} stands in brackets. */
    private String signed(int i, BigDecimal amount) {
        boolean behindOperator = i > 0
                && tokens.get(i - 1).is(Kind.OPERATOR)
                && "+-*/".contains(tokens.get(i - 1).text());
        String text = CellNumber.plainText(amount);
        return behindOperator && amount.signum() < 0 ? "(" + text + ")" : text;
    }
}

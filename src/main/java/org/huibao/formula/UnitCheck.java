package org.huibao.formula;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.huibao.formula.ParseResult.ExpressionMistake;
import org.huibao.notation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Only like is added to like and compared with like: cases are no yuan, and 万元 are no 元 either, for values are never converted in an
 * expression. A number without a unit goes with every one.
 */
final class UnitCheck {

    private static final Unit PERCENT = Unit.of("%");

    private final Function<String, Unit> units;
    private final List<ExpressionMistake> mistakes = new ArrayList<>();

    private UnitCheck(Function<String, Unit> units) {
        this.units = units;
    }

    /** @param units of codes */
    static List<ExpressionMistake> check(ASTNode root, Function<String, Unit> units) {
        UnitCheck check = new UnitCheck(units);
        check.of(root);
        return check.mistakes;
    }

    /** Null for a number without a unit, and for a product or quotient of which nobody has a word. */
    private @Nullable Unit of(ASTNode node) {
        List<ASTNode> parts = node.getParameters();
        String name = TypeCheck.name(node);
        if (TypeCheck.isVariable(node)) {
            Unit unit = units.apply(node.getToken().getValue());
            return unit.base().isEmpty() ? null : unit;
        }
        return switch (name) {
            case "" -> null;
            case "+", "-", "SUM", "MIN", "MAX" -> alike(node, parts);
            case "IF" -> {
                of(parts.get(0));
                yield alike(node, parts.subList(1, parts.size()));
            }
            case "ABS", "ROUND", FormulaLanguage.PREV -> of(parts.get(0));
            case FormulaLanguage.CHANGE -> {
                of(parts.get(0));
                yield PERCENT;
            }
            case FormulaLanguage.RATE -> {
                quotient(node, of(parts.get(0)), of(parts.get(1)));
                yield PERCENT;
            }
            case "*" -> product(of(parts.get(0)), of(parts.get(1)));
            case "/" -> quotient(node, of(parts.get(0)), of(parts.get(1)));
            case "AND", "OR", FormulaLanguage.NOT -> {
                parts.forEach(this::of);
                yield null;
            }
            default -> {
                fraction(parts.get(0), alike(node, parts), parts.get(1));
                yield null;
            }
        };
    }

    private @Nullable Unit alike(ASTNode node, List<ASTNode> parts) {
        Unit known = null;
        for (ASTNode part : parts) {
            Unit its = of(part);
            if (known != null && its != null && !isSame(known, its)) {
                mistakes.add(wrong(node, its.base().equals(known.base()) ? "units-scale" : "units", known, its));
                return null;
            }
            known = known == null ? its : known;
        }
        return known;
    }

    private static @Nullable Unit product(@Nullable Unit one, @Nullable Unit other) {
        return one == null ? other : other == null ? one : null;
    }

    private @Nullable Unit quotient(ASTNode node, @Nullable Unit part, @Nullable Unit whole) {
        if (part != null && whole != null && part.base().equals(whole.base()) && !isSame(part, whole)) {
            mistakes.add(wrong(node, "units-scale", part, whole));
        }
        return whole == null ? part : null;
    }

    /** Half of all is 50, and 0.5 would be meant as half by whoever wrote it. */
    private void fraction(ASTNode left, @Nullable Unit unit, ASTNode right) {
        if (unit == null || !isSame(unit, PERCENT)) {
            return;
        }
        for (ASTNode side : List.of(left, right)) {
            if (side.getToken().getType() == Token.TokenType.NUMBER_LITERAL) {
                BigDecimal amount = new BigDecimal(side.getToken().getValue());
                if (amount.signum() > 0 && amount.compareTo(BigDecimal.ONE) < 0) {
                    mistakes.add(at(
                            side,
                            "percent-fraction",
                            amount.multiply(RateFunction.HUNDRED)
                                    .stripTrailingZeros()
                                    .toPlainString()));
                }
            }
        }
    }

    private static boolean isSame(Unit one, Unit other) {
        return one.base().equals(other.base()) && one.power() == other.power();
    }

    private static ExpressionMistake wrong(ASTNode node, String rule, Unit one, Unit other) {
        return at(node, rule, one.text(), other.text());
    }

    private static ExpressionMistake at(ASTNode node, String rule, String... expected) {
        String found = node.getToken().getValue();
        int start = node.getToken().getStartPosition() - 1;
        return FormulaMistakes.wording(start, start + found.length(), rule, found, expected);
    }
}

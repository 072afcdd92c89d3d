package org.huibao.formula;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    static boolean isPercent(ASTNode node, Function<String, Unit> units) {
        Unit unit = new UnitCheck(units).of(node);
        return unit != null && isSame(unit, PERCENT);
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
                fraction(node, alike(node, parts));
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
        ASTNode divisor = node.getParameters().get(1);
        if (constant(divisor).filter(amount -> amount.signum() == 0).isPresent()) {
            mistakes.add(at(node, "zero"));
        }
        if (part != null && whole != null && part.base().equals(whole.base()) && !isSame(part, whole)) {
            mistakes.add(wrong(node, "units-scale", part, whole));
        }
        return whole == null ? part : null;
    }

    /** Half of all is 50, and 0.5 would be meant as half by whoever wrote it; and just 1 as the whole. */
    private void fraction(ASTNode node, @Nullable Unit unit) {
        if (unit == null || !isSame(unit, PERCENT)) {
            return;
        }
        List<ASTNode> sides = node.getParameters();
        boolean all = sides.stream()
                .anyMatch(side -> constant(side)
                        .filter(amount -> amount.compareTo(RateFunction.HUNDRED) == 0)
                        .isPresent());
        // 99.96 would be rounded to all, with a case open.
        sides.stream()
                .filter(side -> all && TypeCheck.name(side).equals("ROUND"))
                .forEach(side -> mistakes.add(at(side, "rounded-whole")));
        for (ASTNode side : sides) {
            BigDecimal amount = constant(side).map(BigDecimal::abs).orElse(BigDecimal.ZERO);
            boolean whole = amount.compareTo(BigDecimal.ONE) == 0
                    && Set.of("=", "<>").contains(node.getToken().getValue());
            if (amount.signum() > 0 && amount.compareTo(BigDecimal.ONE) < 0 || whole) {
                mistakes.add(at(
                        side,
                        "percent-fraction",
                        constant(side)
                                .orElseThrow()
                                .multiply(RateFunction.HUNDRED)
                                .stripTrailingZeros()
                                .toPlainString()));
            }
        }
    }

    /** What is written without any code: −0.1, (1/2), MAX(1, 2); nothing for what is not. */
    static Optional<BigDecimal> constant(ASTNode node) {
        List<ASTNode> parts = node.getParameters();
        if (node.getToken().getType() == Token.TokenType.NUMBER_LITERAL) {
            return Optional.of(new BigDecimal(node.getToken().getValue()));
        }
        List<BigDecimal> amounts =
                parts.stream().flatMap(part -> constant(part).stream()).toList();
        if (amounts.isEmpty() || amounts.size() < parts.size()) {
            return Optional.empty();
        }
        BigDecimal first = amounts.get(0);
        BigDecimal other = amounts.get(amounts.size() - 1);
        return switch (TypeCheck.name(node)) {
            case "+" -> Optional.of(parts.size() == 1 ? first : first.add(other));
            case "-" -> Optional.of(parts.size() == 1 ? first.negate() : first.subtract(other));
            case "*" -> Optional.of(first.multiply(other));
            case "/" ->
                other.signum() == 0 ? Optional.empty() : Optional.of(first.divide(other, MathContext.DECIMAL64));
            case "ABS" -> Optional.of(first.abs());
            case "SUM" -> amounts.stream().reduce(BigDecimal::add);
            case "MIN" -> amounts.stream().reduce(BigDecimal::min);
            case "MAX" -> amounts.stream().reduce(BigDecimal::max);
            case "ROUND" -> rounded(first, other);
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> rounded(BigDecimal amount, BigDecimal places) {
        boolean few = places.abs().compareTo(RateFunction.HUNDRED) <= 0;
        return few ? Optional.of(amount.setScale(places.intValue(), RoundingMode.HALF_UP)) : Optional.empty();
    }

    private static boolean isSame(Unit one, Unit other) {
        return one.base().equals(other.base()) && one.power() == other.power();
    }

    private static ExpressionMistake wrong(ASTNode node, String rule, Unit one, Unit other) {
        return at(node, rule, one.text(), other.text());
    }

    private static ExpressionMistake at(ASTNode node, String rule, String... expected) {
        String found = constant(node)
                .map(BigDecimal::toPlainString)
                .orElse(node.getToken().getValue());
        int start = node.getToken().getStartPosition() - 1;
        return FormulaMistakes.wording(start, start + found.length(), rule, found, expected);
    }
}

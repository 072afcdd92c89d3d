package org.huibao.formula;

import com.ezylang.evalex.parser.ASTNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.huibao.notation.Unit;

/** What a condition says of all or of nothing: {@code closed = cases}, {@code open = 0}, {@code rate >= 100}; {@code cases > 10} says neither. */
final class ExactStatements {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final Map<String, String> OPPOSITE =
            Map.of("=", "<>", "<>", "=", "<", ">=", ">=", "<", ">", "<=", "<=", ">");

    private ExactStatements() {}

    /**
     * Codes of which it says so.
     *
     * @param holds whether the condition does, or its opposite
     * @param units of codes: 100 cases are not all of them
     */
    static Set<String> codes(ASTNode node, boolean holds, Function<String, Unit> units) {
        List<ASTNode> parts = node.getParameters();
        String name = TypeCheck.name(node);
        return switch (name) {
            case "AND" -> joined(parts, holds, !holds, units);
            case "OR" -> joined(parts, holds, holds, units);
            case FormulaLanguage.NOT -> codes(parts.get(0), !holds, units);
            default ->
                OPPOSITE.containsKey(name) && isExact(holds ? name : OPPOSITE.get(name), parts, units)
                        ? codes(parts)
                        : Set.of();
        };
    }

    /**
     * {@code a < PREV(a) AND b < PREV(b)}: what is said of each of them is said of all, 均比上年下降. Codes of which nothing else is said.
     *
     * @param sign {@code <} for what has fallen, {@code >} for what has risen
     */
    static Set<String> changed(ASTNode node, String sign) {
        Set<String> codes = new LinkedHashSet<>();
        List<ASTNode> all = conjoined(node);
        for (ASTNode each : all) {
            Optional<String> code = changedCode(each, sign);
            if (code.isEmpty()) {
                return Set.of();
            }
            codes.add(code.get());
        }
        return codes.size() > 1 ? codes : Set.of();
    }

    private static Optional<String> changedCode(ASTNode comparison, String sign) {
        String its = TypeCheck.name(comparison);
        if (!its.equals(sign) && !its.equals(turned(sign))) {
            return Optional.empty();
        }
        ASTNode now = comparison.getParameters().get(its.equals(sign) ? 0 : 1);
        ASTNode before = comparison.getParameters().get(its.equals(sign) ? 1 : 0);
        return TypeCheck.isVariable(now)
                        && TypeCheck.name(before).equals(FormulaLanguage.PREV)
                        && before.getParameters()
                                .get(0)
                                .getToken()
                                .getValue()
                                .equals(now.getToken().getValue())
                ? Optional.of(now.getToken().getValue())
                : Optional.empty();
    }

    /** The parts of a row of ANDs, in order. */
    private static List<ASTNode> conjoined(ASTNode node) {
        return TypeCheck.name(node).equals("AND")
                ? node.getParameters().stream()
                        .flatMap(part -> conjoined(part).stream())
                        .toList()
                : List.of(node);
    }

    /** @param either whether only one of them need be true: then each must say so */
    private static Set<String> joined(
            List<ASTNode> parts, boolean holds, boolean either, Function<String, Unit> units) {
        Set<String> all = new LinkedHashSet<>();
        for (ASTNode part : parts) {
            Set<String> its = codes(part, holds, units);
            if (either && its.isEmpty()) {
                return Set.of();
            }
            all.addAll(its);
        }
        return all;
    }

    private static boolean isExact(String sign, List<ASTNode> sides, Function<String, Unit> units) {
        Optional<BigDecimal> left = UnitCheck.constant(sides.get(0));
        Optional<BigDecimal> right = UnitCheck.constant(sides.get(1));
        if (left.isEmpty() && right.isEmpty()) {
            return !sign.equals("<>")
                    && !sign.equals("<")
                    && !sign.equals(">")
                    && sides.stream().noneMatch(side -> codes(List.of(side)).isEmpty());
        }
        if (left.isPresent()) {
            return right.isEmpty() && isBound(turned(sign), left.get(), UnitCheck.isPercent(sides.get(1), units));
        }
        return isBound(sign, right.get(), UnitCheck.isPercent(sides.get(0), units));
    }

    /** Nothing can be less than none, or more than all. */
    private static boolean isBound(String sign, BigDecimal amount, boolean percent) {
        boolean none = amount.signum() == 0 && (sign.equals("=") || sign.equals("<="))
                || amount.compareTo(BigDecimal.ONE) == 0 && sign.equals("<");
        return none || percent && amount.compareTo(WHOLE) == 0 && (sign.equals("=") || sign.equals(">="));
    }

    /** With its sides exchanged. */
    private static String turned(String sign) {
        return sign.equals("<>") ? sign : sign.startsWith("<") ? sign.replace('<', '>') : sign.replace('>', '<');
    }

    /** Of the values of this period. */
    private static Set<String> codes(List<ASTNode> nodes) {
        Set<String> codes = new LinkedHashSet<>();
        for (ASTNode node : nodes) {
            if (TypeCheck.isVariable(node)) {
                codes.add(node.getToken().getValue());
            } else if (!TypeCheck.name(node).equals(FormulaLanguage.PREV)
                    && !TypeCheck.name(node).equals(FormulaLanguage.CHANGE)) {
                codes.addAll(codes(node.getParameters()));
            }
        }
        return codes;
    }
}

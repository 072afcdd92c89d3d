package org.huibao.formula;

import com.ezylang.evalex.parser.ASTNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
     */
    static Set<String> codes(ASTNode node, boolean holds) {
        List<ASTNode> parts = node.getParameters();
        String name = TypeCheck.name(node);
        return switch (name) {
            case "AND" -> holds && isEachAlike(node) ? each(node) : joined(parts, holds, !holds);
            case "OR" -> joined(parts, holds, holds);
            case FormulaLanguage.NOT -> codes(parts.get(0), !holds);
            default ->
                OPPOSITE.containsKey(name) && isExact(holds ? name : OPPOSITE.get(name), parts)
                        ? codes(parts)
                        : Set.of();
        };
    }

    /** {@code a < PREV(a) AND b < PREV(b)}: what is said of each of them is said of all, 均比上年下降. */
    private static boolean isEachAlike(ASTNode node) {
        List<ASTNode> all = conjoined(node);
        return all.size() > 1
                && all.stream().map(TypeCheck::name).distinct().count() == 1
                && all.stream()
                        .allMatch(each -> OPPOSITE.containsKey(TypeCheck.name(each))
                                && each.getParameters().stream().anyMatch(TypeCheck::isVariable)
                                && each.getParameters().stream()
                                        .anyMatch(side -> TypeCheck.name(side).equals(FormulaLanguage.PREV)));
    }

    private static Set<String> each(ASTNode node) {
        Set<String> codes = new LinkedHashSet<>();
        conjoined(node).forEach(each -> codes.addAll(codes(each.getParameters())));
        return codes;
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
    private static Set<String> joined(List<ASTNode> parts, boolean holds, boolean either) {
        Set<String> all = new LinkedHashSet<>();
        for (ASTNode part : parts) {
            Set<String> its = codes(part, holds);
            if (either && its.isEmpty()) {
                return Set.of();
            }
            all.addAll(its);
        }
        return all;
    }

    private static boolean isExact(String sign, List<ASTNode> sides) {
        Optional<BigDecimal> left = UnitCheck.constant(sides.get(0));
        Optional<BigDecimal> right = UnitCheck.constant(sides.get(1));
        if (left.isEmpty() && right.isEmpty()) {
            return !sign.equals("<>")
                    && !sign.equals("<")
                    && !sign.equals(">")
                    && sides.stream().noneMatch(side -> codes(List.of(side)).isEmpty());
        }
        if (left.isPresent()) {
            return right.isEmpty() && isBound(turned(sign), left.get());
        }
        return isBound(sign, right.get());
    }

    /** Nothing can be less than none, or more than all. */
    private static boolean isBound(String sign, BigDecimal amount) {
        boolean none = amount.signum() == 0 && (sign.equals("=") || sign.equals("<="))
                || amount.compareTo(BigDecimal.ONE) == 0 && sign.equals("<");
        return none || amount.compareTo(WHOLE) == 0 && (sign.equals("=") || sign.equals(">="));
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

package org.huibao.formula;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token.TokenType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Expressions taken apart into what they add and subtract. */
final class LinearForm {

    private final List<SignedSum.Term> terms = new ArrayList<>();
    private BigDecimal constant = BigDecimal.ZERO;

    private LinearForm() {}

    /** Nothing for an expression that does anything but add and subtract. */
    static Optional<SignedSum> of(ASTNode root) {
        LinearForm form = new LinearForm();
        if (!form.add(root, 1)) {
            return Optional.empty();
        }
        return Optional.of(new SignedSum(form.terms, form.constant)).filter(SignedSum::isPlain);
    }

    /** The equations of sums that a condition demands: itself, or those that it joins by AND. */
    static List<SumEquation> equations(ASTNode root) {
        List<ASTNode> sides = root.getParameters();
        List<SumEquation> found = new ArrayList<>();
        switch (TypeCheck.name(root)) {
            case "AND" -> sides.forEach(side -> found.addAll(equations(side)));
            case "=" ->
                of(sides.get(0))
                        .flatMap(left -> of(sides.get(1)).map(right -> new SumEquation(left, right)))
                        .ifPresent(found::add);
            default -> {}
        }
        return found;
    }

    private boolean add(ASTNode node, int sign) {
        List<ASTNode> parts = node.getParameters();
        if (TypeCheck.isVariable(node)) {
            terms.add(new SignedSum.Term(node.getToken().getValue(), sign));
            return true;
        }
        if (node.getToken().getType() == TokenType.NUMBER_LITERAL) {
            constant = constant.add(new BigDecimal(node.getToken().getValue()).multiply(BigDecimal.valueOf(sign)));
            return true;
        }
        return switch (TypeCheck.name(node)) {
            case "+" -> add(parts.get(0), sign) && (parts.size() == 1 || add(parts.get(1), sign));
            case "-" ->
                parts.size() == 1 ? add(parts.get(0), -sign) : add(parts.get(0), sign) && add(parts.get(1), -sign);
            case "SUM" -> parts.stream().allMatch(part -> add(part, sign));
            default -> false;
        };
    }
}

package org.huibao.formula;

import com.ezylang.evalex.parser.ASTNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huibao.formula.ParseResult.ExpressionMistake;

/** Numbers where numbers belong, conditions where conditions belong. */
final class TypeCheck {

    private static final int MOST_DIGITS = 20;

    enum Type {
        NUMBER,
        CONDITION
    }

    private final List<ExpressionMistake> mistakes = new ArrayList<>();

    private TypeCheck() {}

    static List<ExpressionMistake> check(ASTNode root, Type wanted) {
        TypeCheck types = new TypeCheck();
        types.expect(root, wanted);
        return types.mistakes;
    }

    private void expect(ASTNode node, Type wanted) {
        if (of(node) != wanted) {
            mistakes.add(wrong(node, wanted == Type.NUMBER ? "number-expected" : "condition-expected"));
        }
        String name = name(node);
        List<ASTNode> parts = node.getParameters();
        switch (name) {
            case "AND", "OR", FormulaLanguage.NOT -> parts.forEach(part -> expect(part, Type.CONDITION));
            case "IF" -> {
                expect(parts.get(0), Type.CONDITION);
                parts.subList(1, parts.size()).forEach(part -> expect(part, Type.NUMBER));
            }
            case FormulaLanguage.PREV, FormulaLanguage.CHANGE -> {
                if (!isVariable(parts.get(0))) {
                    mistakes.add(wrong(parts.get(0), "code-only", name));
                }
            }
            case "ROUND" -> {
                expect(parts.get(0), Type.NUMBER);
                if (!isDigits(parts.get(1))) {
                    mistakes.add(wrong(parts.get(1), "digits", Integer.toString(MOST_DIGITS)));
                }
            }
            default -> parts.forEach(part -> expect(part, Type.NUMBER));
        }
    }

    static Type of(ASTNode node) {
        String name = name(node);
        boolean condition = FormulaLanguage.COMPARISONS.contains(name)
                || FormulaLanguage.INFIX_WORDS.contains(name)
                || name.equals(FormulaLanguage.NOT);
        return condition ? Type.CONDITION : Type.NUMBER;
    }

    static boolean isVariable(ASTNode node) {
        return node.getToken().getType() == com.ezylang.evalex.parser.Token.TokenType.VARIABLE_OR_CONSTANT;
    }

    /** Operator or function in capitals; empty for a value. */
    static String name(ASTNode node) {
        return switch (node.getToken().getType()) {
            case INFIX_OPERATOR, PREFIX_OPERATOR, FUNCTION ->
                node.getToken().getValue().toUpperCase(Locale.ROOT);
            default -> "";
        };
    }

    private static boolean isDigits(ASTNode node) {
        ASTNode number = name(node).equals("-") && node.getParameters().size() == 1
                ? node.getParameters().get(0)
                : node;
        String written = number.getToken().getValue();
        return written.matches("[0-9]{1,2}") && Integer.parseInt(written) <= MOST_DIGITS;
    }

    private static ExpressionMistake wrong(ASTNode node, String rule, String... expected) {
        String found = node.getToken().getValue();
        int start = node.getToken().getStartPosition() - 1;
        return FormulaMistakes.at(start, start + found.length(), rule, found, expected);
    }
}

package org.huibao.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.huibao.formula.FormulaToken.Kind;
import org.huibao.formula.ParseResult.ExpressionMistake;
import org.huibao.notation.NearestName;

/**
 * Cuts an expression into tokens. EvalEx stops at the first sign that it does not know, and knows more than is allowed here:
 * so that every mistake is named at once, the text is looked through before.
 */
final class FormulaLexer {

    /** More digits than any amount of money has; a longer literal is a slip of the hand. */
    private static final int LONGEST_NUMBER = 30;

    private static final Set<String> SIGNS = Set.of("+", "-", "*", "/", "=", "<>", "<", "<=", ">", ">=");

    /** What people type who know Excel or another language, or whose input method is switched to Chinese. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("==", "="),
            Map.entry("!=", "<>"),
            Map.entry("≠", "<>"),
            Map.entry("＝", "="),
            Map.entry("≥", ">="),
            Map.entry("=>", ">="),
            Map.entry("＞", ">"),
            Map.entry("≤", "<="),
            Map.entry("=<", "<="),
            Map.entry("＜", "<"),
            Map.entry("×", "*"),
            Map.entry("＊", "*"),
            Map.entry("÷", "/"),
            Map.entry("／", "/"),
            Map.entry("＋", "+"),
            Map.entry("－", "-"),
            Map.entry("−", "-"),
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("（", "("),
            Map.entry("）", ")"),
            Map.entry("，", ","),
            Map.entry("、", ","),
            Map.entry("；", ","),
            Map.entry(";", ","),
            Map.entry("&&", "AND"),
            Map.entry("&", "AND"),
            Map.entry("||", "OR"),
            Map.entry("|", "OR"),
            Map.entry("!", "NOT"));

    private final String text;
    private final List<FormulaToken> tokens = new ArrayList<>();
    private final List<ExpressionMistake> mistakes = new ArrayList<>();
    private int at;

    private FormulaLexer(String text) {
        this.text = text;
    }

    /** @param complete false where a piece had to be left out, so that the order of the rest says nothing */
    record Cut(List<FormulaToken> tokens, List<ExpressionMistake> mistakes, boolean complete) {}

    static Cut cut(String text) {
        FormulaLexer lexer = new FormulaLexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        return new Cut(List.copyOf(lexer.tokens), List.copyOf(lexer.mistakes), lexer.mistakes.isEmpty());
    }

    private void next() {
        int first = text.codePointAt(at);
        int start = at;
        if (Character.isWhitespace(first)) {
            at++;
        } else if (isDigit(first) || first == '.') {
            number(start);
        } else if (Character.isLetter(first) || first == '_') {
            word(start);
        } else if (first == '"' || first == '\'') {
            quoted(start, first);
        } else {
            sign(start, first);
        }
    }

    private void number(int start) {
        skip(character -> isDigit(character) || character == '.');
        skip(character -> Character.isLetterOrDigit(character) || character == '_');
        String piece = text.substring(start, at);
        if (!piece.matches("[0-9]+(\\.[0-9]+)?")) {
            mistakes.add(FormulaMistakes.at(start, at, "number", piece));
        } else if (piece.length() > LONGEST_NUMBER) {
            mistakes.add(FormulaMistakes.at(start, at, "long-number", piece));
        } else {
            add(Kind.NUMBER, piece, start);
        }
    }

    private void word(int start) {
        skip(character -> Character.isLetterOrDigit(character) || character == '_');
        String piece = text.substring(start, at);
        String upper = piece.toUpperCase(Locale.ROOT);
        if (FormulaLanguage.INFIX_WORDS.contains(upper)) {
            add(Kind.OPERATOR, upper, start);
        } else if (upper.equals(FormulaLanguage.NOT)) {
            add(Kind.NOT, upper, start);
        } else if (!beforeBracket()) {
            add(Kind.CODE, piece, start);
        } else if (FormulaLanguage.FUNCTIONS.containsKey(upper)) {
            add(Kind.FUNCTION, upper, start);
        } else {
            Optional<String> near = NearestName.to(upper, FormulaLanguage.FUNCTIONS.keySet());
            String known = String.join(", ", FormulaLanguage.FUNCTIONS.keySet());
            mistakes.add(
                    near.isPresent()
                            ? FormulaMistakes.at(start, at, "unknown-function-near", piece, near.get(), known)
                            : FormulaMistakes.at(start, at, "unknown-function", piece, known));
        }
    }

    private void quoted(int start, int quote) {
        int closing = text.indexOf(quote, at + 1);
        at = closing < 0 ? text.length() : closing + 1;
        mistakes.add(FormulaMistakes.at(start, at, "quoted", text.substring(start, at)));
    }

    private void sign(int start, int first) {
        String two = text.substring(start, Math.min(start + 2, text.length()));
        String one = Character.toString(first);
        if (SIGNS.contains(two) && two.length() == 2) {
            at += 2;
            add(Kind.OPERATOR, two, start);
        } else if (MEANT.containsKey(two)) {
            at += two.length();
            mistakes.add(FormulaMistakes.at(start, at, "sign-meant", two, MEANT.get(two)));
        } else {
            at += one.length();
            switch (one) {
                case "(" -> add(Kind.OPEN, one, start);
                case ")" -> add(Kind.CLOSE, one, start);
                case "," -> add(Kind.COMMA, one, start);
                default -> {
                    if (SIGNS.contains(one)) {
                        add(Kind.OPERATOR, one, start);
                    } else if (MEANT.containsKey(one)) {
                        mistakes.add(FormulaMistakes.at(start, at, "sign-meant", one, MEANT.get(one)));
                    } else {
                        mistakes.add(FormulaMistakes.at(start, at, one.equals("%") ? "percent" : "sign", one));
                    }
                }
            }
        }
    }

    private void add(Kind kind, String piece, int start) {
        tokens.add(new FormulaToken(kind, piece, start, at));
    }

    private boolean beforeBracket() {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && (text.charAt(next) == '(' || text.charAt(next) == '（');
    }

    private void skip(IntPredicate belongs) {
        while (at < text.length() && belongs.test(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
    }

    /** ASCII only: a full-width digit is a letter of no number. */
    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}

package org.huibao.formula;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.huibao.formula.Parsed.ExpressionMistake;
import org.huibao.formula.Types.Type;
import org.huibao.notation.Nearest;

/** Parses expressions; every mistake that can be told from the text is named at once. Thread-safe. */
public final class Expressions {

    /** An expression of this length fills a screen; longer ones are split into indicators. */
    static final int LONGEST = 4000;

    /** EvalEx descends into an expression call by call: deeper ones would end the thread's stack. */
    static final int DEEPEST = 300;

    private static final Set<String> TEMPLATE_WORDS = Set.of(
            "department",
            "departments",
            "indicator",
            "indicators",
            "unit",
            "value",
            "previous",
            "change",
            "county",
            "period",
            "title",
            "date",
            "all");

    /** What {@code previous:} may hold beside a code. */
    private static final Set<String> PREVIOUS_WORDS = Set.of("published", "reported", "none");

    private Expressions() {}

    /** An expression that gives a number. */
    public static Parsed<Formula> formula(String text, Set<String> knownCodes) {
        return parse(text, knownCodes, Type.NUMBER, ParsedFormula::new);
    }

    /** An expression that holds or fails. */
    public static Parsed<Condition> condition(String text, Set<String> knownCodes) {
        return parse(text, knownCodes, Type.CONDITION, ParsedCondition::new);
    }

    /** Lower-case words that no code may be, in any case: names of the language, of EvalEx's constants, of the template. */
    public static Set<String> reservedWords() {
        Set<String> words = new TreeSet<>(TEMPLATE_WORDS);
        words.addAll(PREVIOUS_WORDS);
        words.addAll(lower(Language.FUNCTIONS.keySet()));
        words.addAll(lower(Language.INFIX_WORDS));
        words.add(Language.NOT.toLowerCase(Locale.ROOT));
        words.addAll(lower(ExpressionConfiguration.defaultConfiguration()
                .getDefaultConstants()
                .keySet()));
        return words;
    }

    private static List<String> lower(Set<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    private static <T> Parsed<T> parse(String text, Set<String> knownCodes, Type type, Function<Source, T> expression) {
        if (text.isBlank()) {
            return bad(List.of(Wrong.at(0, text.length(), "empty", "")));
        }
        if (text.length() > LONGEST) {
            String found = Integer.toString(text.length());
            return bad(List.of(Wrong.at(0, text.length(), "too-long", found, Integer.toString(LONGEST))));
        }
        Lexer.Cut cut = Lexer.cut(text);
        List<ExpressionMistake> mistakes = new ArrayList<>(cut.mistakes());
        cut.tokens().stream()
                .filter(token -> token.is(Token.Kind.CODE) && !knownCodes.contains(token.text()))
                .forEach(token -> mistakes.add(unknown(token, knownCodes)));
        List<ExpressionMistake> order = cut.complete() ? Syntax.check(cut.tokens()) : List.of();
        mistakes.addAll(order);
        if (!cut.complete() || !order.isEmpty()) {
            return bad(mistakes);
        }
        return typed(new Expression(text, Language.CONFIGURATION), cut.tokens(), mistakes, type, expression);
    }

    private static <T> Parsed<T> typed(
            Expression parsed,
            List<Token> tokens,
            List<ExpressionMistake> mistakes,
            Type type,
            Function<Source, T> expression) {
        String text = parsed.getExpressionString();
        ASTNode root;
        try {
            root = parsed.getAbstractSyntaxTree();
        } catch (ParseException refused) {
            mistakes.add(Wrong.at(0, text.length(), "syntax", refused.getTokenString()));
            return bad(mistakes);
        }
        if (depth(root) > DEEPEST) {
            mistakes.add(Wrong.at(0, text.length(), "too-deep", "", Integer.toString(DEEPEST)));
            return bad(mistakes);
        }
        mistakes.addAll(Types.check(root, type));
        return mistakes.isEmpty()
                ? new Parsed.Good<>(expression.apply(new Source(parsed, root, tokens)))
                : bad(mistakes);
    }

    private static ExpressionMistake unknown(Token code, Set<String> knownCodes) {
        Optional<String> near = Nearest.to(code.text().toLowerCase(Locale.ROOT), knownCodes);
        return near.map(name -> Wrong.at(code, "unknown-code-near", name))
                .orElseGet(() -> Wrong.at(code, "unknown-code"));
    }

    /** Counted level by level: a recursion would fail on just what it looks for. */
    private static int depth(ASTNode root) {
        int depth = 0;
        Deque<ASTNode> level = new ArrayDeque<>(List.of(root));
        while (!level.isEmpty()) {
            Deque<ASTNode> below = new ArrayDeque<>();
            level.forEach(node -> below.addAll(node.getParameters()));
            level = below;
            depth++;
        }
        return depth;
    }

    private static <T> Parsed<T> bad(List<ExpressionMistake> mistakes) {
        return new Parsed.Bad<>(mistakes.stream()
                .sorted(Comparator.comparingInt(ExpressionMistake::start)
                        .thenComparing(Comparator.comparingInt(ExpressionMistake::end)))
                .toList());
    }
}

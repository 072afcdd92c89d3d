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
import org.huibao.formula.ParseResult.ExpressionMistake;
import org.huibao.formula.TypeCheck.Type;
import org.huibao.notation.NearestName;

/** Parses expressions; every mistake that can be told from the text is named at once. Thread-safe. */
public final class ExpressionParser {

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
            "missing",
            "else",
            "rounding",
            "all");

    /** What {@code previous:} may hold beside a code. */
    private static final Set<String> PREVIOUS_WORDS = Set.of("published", "reported", "none");

    private ExpressionParser() {}

    /** An expression that gives a number. */
    public static ParseResult<Formula> formula(String text, Set<String> knownCodes) {
        return parse(text, knownCodes, Type.NUMBER, ParsedFormula::new);
    }

    /** An expression that holds or fails. */
    public static ParseResult<Condition> condition(String text, Set<String> knownCodes) {
        return parse(text, knownCodes, Type.CONDITION, ParsedCondition::new);
    }

    /** Lower-case words that no code may be, in any case: names of the language, of EvalEx's constants, of the template. */
    public static Set<String> reservedWords() {
        Set<String> words = new TreeSet<>(TEMPLATE_WORDS);
        words.addAll(PREVIOUS_WORDS);
        words.addAll(lower(FormulaLanguage.FUNCTIONS.keySet()));
        words.addAll(lower(FormulaLanguage.INFIX_WORDS));
        words.add(FormulaLanguage.NOT.toLowerCase(Locale.ROOT));
        words.addAll(lower(ExpressionConfiguration.defaultConfiguration()
                .getDefaultConstants()
                .keySet()));
        return words;
    }

    private static List<String> lower(Set<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    private static <T> ParseResult<T> parse(
            String text, Set<String> knownCodes, Type type, Function<ParsedText, T> expression) {
        if (text.isBlank()) {
            return bad(List.of(FormulaMistakes.at(0, text.length(), "empty", "")));
        }
        if (text.length() > LONGEST) {
            String found = Integer.toString(text.length());
            return bad(List.of(FormulaMistakes.at(0, text.length(), "too-long", found, Integer.toString(LONGEST))));
        }
        FormulaLexer.Cut cut = FormulaLexer.cut(text);
        List<ExpressionMistake> mistakes = new ArrayList<>(cut.mistakes());
        cut.tokens().stream()
                .filter(token -> token.is(FormulaToken.Kind.CODE) && !knownCodes.contains(token.text()))
                .forEach(token -> mistakes.add(unknown(token, knownCodes)));
        List<ExpressionMistake> order = cut.complete() ? SyntaxCheck.check(cut.tokens()) : List.of();
        mistakes.addAll(order);
        if (!cut.complete() || !order.isEmpty()) {
            return bad(mistakes);
        }
        return typed(new Expression(text, FormulaLanguage.CONFIGURATION), cut.tokens(), mistakes, type, expression);
    }

    private static <T> ParseResult<T> typed(
            Expression parsed,
            List<FormulaToken> tokens,
            List<ExpressionMistake> mistakes,
            Type type,
            Function<ParsedText, T> expression) {
        String text = parsed.getExpressionString();
        ASTNode root;
        try {
            root = parsed.getAbstractSyntaxTree();
        } catch (ParseException refused) {
            mistakes.add(FormulaMistakes.at(0, text.length(), "syntax", refused.getTokenString()));
            return bad(mistakes);
        }
        if (depth(root) > DEEPEST) {
            mistakes.add(FormulaMistakes.at(0, text.length(), "too-deep", "", Integer.toString(DEEPEST)));
            return bad(mistakes);
        }
        mistakes.addAll(TypeCheck.check(root, type));
        return mistakes.isEmpty()
                ? new ParseResult.Good<>(expression.apply(new ParsedText(parsed, root, tokens)))
                : bad(mistakes);
    }

    static ExpressionMistake unknown(FormulaToken code, Set<String> knownCodes) {
        Optional<String> near = NearestName.to(code.text().toLowerCase(Locale.ROOT), knownCodes);
        return near.map(name -> FormulaMistakes.at(code, "unknown-code-near", name))
                .orElseGet(() -> FormulaMistakes.at(code, "unknown-code"));
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

    private static <T> ParseResult<T> bad(List<ExpressionMistake> mistakes) {
        return new ParseResult.Bad<>(mistakes.stream()
                .sorted(Comparator.comparingInt(ExpressionMistake::start)
                        .thenComparing(Comparator.comparingInt(ExpressionMistake::end)))
                .toList());
    }
}

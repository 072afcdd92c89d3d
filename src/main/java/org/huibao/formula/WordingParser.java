package org.huibao.formula;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.formula.FormulaToken.Kind;
import org.huibao.formula.ParseResult.ExpressionMistake;
import org.huibao.formula.WordingCondition.PlaceAsked;
import org.huibao.notation.Unit;

/**
 * Parses the conditions of a template. Beside what a written check may hold they may name an indicator, be written in full-width signs, and ask
 * who is first: {@code TOP(cases) = dsz}, {@code BOTTOM(cases, 乡镇) <> 大沙镇}. What does not fit together is a mistake: other units, too.
 */
public final class WordingParser {

    private static final String WORD = "([\\p{L}_][\\p{L}\\p{N}_]*)";

    /** A department or a group: codes may hold points and hyphens, names in quotes whatever there is. */
    private static final String OPERAND = "(\"[^\"]*\"|'[^']*'|[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*+)";

    private static final String FIRST = "(TOP|BOTTOM)\\s*\\(\\s*" + WORD + "\\s*(?:,\\s*" + OPERAND + "\\s*)?\\)";

    private static final Pattern ASKED = Pattern.compile(
            FIRST + "\\s*(=|<>)\\s*" + OPERAND + "|" + OPERAND + "\\s*(=|<>)\\s*" + FIRST, Pattern.CASE_INSENSITIVE);

    /** Nothing may be reckoned with an answer: what stands around it joins conditions. */
    private static final Pattern JOINED_BEFORE =
            Pattern.compile("(?i).*(?:[(,]|(?<![\\p{L}\\p{N}_])(?:AND|OR|NOT))\\s*|\\s*");

    private static final Pattern JOINED_BEHIND =
            Pattern.compile("(?i)\\s*(?:[),]|(?:AND|OR)(?![\\p{L}\\p{N}_])).*|\\s*");

    private static final Pattern LEFT = Pattern.compile("(?i)(?<![\\p{L}\\p{N}_])(?:TOP|BOTTOM)\\s*\\([^()]*\\)?");

    /** No indicator's code begins so. */
    private static final String VARIABLE = "_first";

    private final WordingNames names;
    private final List<PlaceAsked> asked = new ArrayList<>();
    private final List<ExpressionMistake> mistakes = new ArrayList<>();

    private WordingParser(WordingNames names) {
        this.names = names;
    }

    public static ParseResult<WordingCondition> parse(String written, WordingNames names) {
        return new WordingParser(names).parsed(written);
    }

    private ParseResult<WordingCondition> parsed(String written) {
        String text = withVariables(ExpressionSpelling.plain(written));
        Matcher left = LEFT.matcher(text);
        if (left.find()) {
            mistakes.add(FormulaMistakes.wording(left.start(), left.end(), "first-compared", left.group()));
        }
        if (!mistakes.isEmpty()) {
            return new ParseResult.Bad<>(mistakes);
        }
        Set<String> known = new HashSet<>(names.codes());
        asked.forEach(each -> known.add(each.variable()));
        ParseResult<Condition> parsed = ExpressionParser.condition(inCodes(text), known);
        if (parsed instanceof ParseResult.Bad<Condition> bad) {
            return new ParseResult.Bad<>(bad.mistakes());
        }
        ParsedCondition condition = (ParsedCondition) ((ParseResult.Good<Condition>) parsed).expression();
        List<ExpressionMistake> units = UnitCheck.check(condition.source().root(), this::unit);
        return units.isEmpty()
                ? new ParseResult.Good<>(new WordingCondition(condition, asked))
                : new ParseResult.Bad<>(units);
    }

    private Unit unit(String code) {
        return asked.stream().anyMatch(each -> each.variable().equals(code)) ? Unit.of("") : names.unit(code);
    }

    private String withVariables(String text) {
        Matcher found = ASKED.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (found.find()) {
            boolean before = found.group(1) != null;
            String word = found.group(before ? 1 : 8);
            String sign = found.group(before ? 4 : 7);
            String code = code(found.group(before ? 2 : 9));
            String group =
                    unquoted(Optional.ofNullable(found.group(before ? 3 : 10)).orElse(""));
            String department = unquoted(found.group(before ? 5 : 6));
            if (!JOINED_BEFORE.matcher(text.substring(0, found.start())).matches()
                    || !JOINED_BEHIND.matcher(text.substring(found.end())).matches()) {
                mistakes.add(FormulaMistakes.wording(found.start(), found.end(), "first-compared", found.group()));
            }
            if (!group.isEmpty() && !names.isGroup(group)) {
                mistakes.add(FormulaMistakes.wording(found.start(), found.end(), "group", group, group));
            }
            Optional<String> its = names.department(department);
            if (its.isEmpty()) {
                mistakes.add(FormulaMistakes.wording(found.start(), found.end(), "department", department, department));
            }
            String variable = VARIABLE + (asked.size() + 1);
            asked.add(new PlaceAsked(
                    variable, new FirstPlace(word.equalsIgnoreCase("TOP"), code, group), its.orElse(department)));
            found.appendReplacement(rest, Matcher.quoteReplacement(" " + variable + " " + sign + " 1 "));
        }
        found.appendTail(rest);
        return rest.toString();
    }

    private static String unquoted(String operand) {
        return operand.startsWith("\"") || operand.startsWith("'")
                ? operand.substring(1, operand.length() - 1).strip()
                : operand;
    }

    private String code(String word) {
        String code =
                names.codes().contains(word) ? word : names.expression(word).orElse(word);
        if (!names.codes().contains(code)) {
            mistakes.add(ExpressionParser.unknown(new FormulaToken(Kind.CODE, word, 0, word.length()), names.codes()));
        }
        return code;
    }

    /** Names of indicators as codes; a text that cannot be cut stays as it is, and the parser says why. */
    private String inCodes(String text) {
        FormulaLexer.Cut cut = FormulaLexer.cut(text);
        if (!cut.complete()) {
            return text;
        }
        List<String> words = new ArrayList<>();
        for (FormulaToken token : cut.tokens()) {
            boolean name = token.is(Kind.CODE) && !names.codes().contains(token.text());
            words.add(name ? names.expression(token.text()).orElse(token.text()) : token.text());
        }
        return WordingCondition.joined(words);
    }
}

package org.huibao.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huibao.formula.FormulaToken.Kind;

/** A formula as people read it: names in place of codes, what the functions do in place of their names. */
final class FormulaWords {

    private static final Map<String, String> SIGNS =
            Map.of("*", "×", "/", "÷", "-", "−", "<=", "≤", ">=", "≥", "<>", "≠");

    private final List<FormulaToken> tokens;
    private final FormulaVocabulary vocabulary;
    private int at;

    private FormulaWords(List<FormulaToken> tokens, FormulaVocabulary vocabulary) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
    }

    /** @param tokens of an expression that was parsed */
    static String of(List<FormulaToken> tokens, FormulaVocabulary vocabulary) {
        return new FormulaWords(tokens, vocabulary).phrase().text();
    }

    /** @param whole false for what wants brackets beside a sign */
    private record Phrase(String text, boolean whole) {
        private String closed() {
            return whole ? text : "(" + text + ")";
        }
    }

    /** Up to a comma or a bracket that closes what is around it. */
    private Phrase phrase() {
        StringBuilder text = new StringBuilder();
        boolean alone = true;
        Phrase last = new Phrase("", true);
        int pieces = 0;
        while (at < tokens.size()
                && !tokens.get(at).is(Kind.CLOSE)
                && !tokens.get(at).is(Kind.COMMA)) {
            FormulaToken token = tokens.get(at++);
            pieces++;
            switch (token.kind()) {
                case FUNCTION -> last = call(token.text());
                case OPEN -> last = new Phrase("(" + inBrackets() + ")", true);
                case CODE -> last = new Phrase(vocabulary.now(token.text()), true);
                case NUMBER -> last = new Phrase(token.text(), true);
                default -> {
                    alone = false;
                    String said = SIGNS.getOrDefault(token.text(), vocabulary.operator(token.text()));
                    boolean open = pieces == 1 || text.charAt(text.length() - 1) == ' ';
                    boolean not = token.is(Kind.NOT);
                    text.append(open ? "" : " ").append(said).append(open && !not ? "" : " ");
                    continue;
                }
            }
            text.append(last.closed());
        }
        return pieces == 1 ? last : new Phrase(text.toString(), alone && last.whole());
    }

    private String inBrackets() {
        String text = phrase().text();
        at++;
        return text;
    }

    private Phrase call(String function) {
        at++;
        int first = at;
        if (function.equals(FormulaLanguage.PREV)) {
            at += 2;
            return new Phrase(vocabulary.before(tokens.get(first).text()), true);
        }
        if (function.equals(FormulaLanguage.CHANGE)) {
            at += 2;
            String now = vocabulary.now(tokens.get(first).text());
            String before = vocabulary.before(tokens.get(first).text());
            return new Phrase("(" + now + " − " + before + ") ÷ " + before + " × 100", false);
        }
        List<Phrase> arguments = new ArrayList<>();
        do {
            arguments.add(phrase());
            at++;
        } while (tokens.get(at - 1).is(Kind.COMMA));
        if (function.equals(FormulaLanguage.RATE)) {
            return new Phrase(
                    arguments.get(0).closed() + " ÷ " + arguments.get(1).closed() + " × 100", false);
        }
        if (function.equals("SUM")) {
            return arguments.size() == 1
                    ? arguments.get(0)
                    : new Phrase(
                            String.join(
                                    " + ",
                                    arguments.stream().map(Phrase::closed).toList()),
                            false);
        }
        return new Phrase(
                vocabulary.call(function, arguments.stream().map(Phrase::text).toList()), false);
    }
}

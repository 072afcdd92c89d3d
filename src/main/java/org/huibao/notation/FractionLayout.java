package org.huibao.notation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A vulgar fraction: {@code # ?/?} shows 0.5 as 1/2. */
final class FractionLayout {

    /** Of denominators Excel has three places at most. */
    private static final int MOST_PLACES = 3;

    private FractionLayout() {}

    /** Places on both sides of a slash, or a number below it. */
    static boolean isFraction(List<FormatToken> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is(FormatToken.Kind.SLASH)
                    && tokens.get(i - 1).is(FormatToken.Kind.DIGIT)
                    && isPlace(tokens.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** @param amount not below zero */
    static Optional<String> print(NumberFormatSection section, BigDecimal amount) {
        List<FormatToken> tokens = section.tokens();
        int slash = 0;
        while (!tokens.get(slash).is(FormatToken.Kind.SLASH)) {
            slash++;
        }
        int top = slash;
        while (top > 0 && tokens.get(top - 1).is(FormatToken.Kind.DIGIT)) {
            top--;
        }
        int end = slash + 1;
        while (end < tokens.size() && isPlace(tokens.get(end))) {
            end++;
        }
        List<FormatToken> front = tokens.subList(0, top);
        List<FormatToken> behind = tokens.subList(end, tokens.size());
        String below =
                tokens.subList(slash + 1, end).stream().map(FormatToken::text).collect(Collectors.joining());
        if (below.length() > MOST_PLACES
                || !isWords(behind)
                || !isWords(front.stream()
                        .filter(t -> !t.is(FormatToken.Kind.DIGIT))
                        .toList())) {
            return Optional.empty();
        }
        boolean mixed = front.stream().anyMatch(token -> token.is(FormatToken.Kind.DIGIT));
        BigInteger whole = mixed ? amount.toBigInteger() : BigInteger.ZERO;
        BigInteger[] fraction = below.chars().anyMatch(digit -> digit >= '1' && digit <= '9')
                ? over(amount.subtract(new BigDecimal(whole)), Integer.parseInt(below.replaceAll("[#?]", "0")))
                : nearest(amount.subtract(new BigDecimal(whole)), (int) Math.pow(10, below.length()) - 1);
        if (mixed && fraction[0].equals(fraction[1])) {
            whole = whole.add(BigInteger.ONE);
            fraction[0] = BigInteger.ZERO;
        }
        boolean shown = fraction[0].signum() != 0 || !mixed;
        String print = shown ? fraction[0] + "/" + fraction[1] : "";
        String units = whole.signum() == 0 && shown ? "" : whole.toString();
        String words = words(behind);
        return Optional.of(
                (mixed ? units + (units.isEmpty() || print.isEmpty() ? "" : " ") : words(front)) + print + words);
    }

    private static boolean isPlace(FormatToken token) {
        return token.is(FormatToken.Kind.DIGIT) || token.is(FormatToken.Kind.FIGURE);
    }

    private static boolean isWords(List<FormatToken> tokens) {
        return tokens.stream().allMatch(token -> token.is(FormatToken.Kind.LITERAL));
    }

    private static String words(List<FormatToken> tokens) {
        return tokens.stream()
                .filter(token -> token.is(FormatToken.Kind.LITERAL))
                .map(FormatToken::text)
                .collect(Collectors.joining());
    }

    private static BigInteger[] over(BigDecimal part, int below) {
        BigInteger top = part.multiply(BigDecimal.valueOf(below))
                .setScale(0, RoundingMode.HALF_UP)
                .toBigInteger();
        return new BigInteger[] {top, BigInteger.valueOf(below)};
    }

    /** The nearest one with a denominator that fits; of two as near the one with the smaller denominator. */
    private static BigInteger[] nearest(BigDecimal part, int most) {
        BigInteger[] best = over(part, 1);
        BigDecimal error = error(part, best);
        for (int below = 2; below <= most && error.signum() != 0; below++) {
            BigInteger[] next = over(part, below);
            BigDecimal nextError = error(part, next);
            if (nextError.compareTo(error) < 0) {
                best = next;
                error = nextError;
            }
        }
        return best;
    }

    private static BigDecimal error(BigDecimal part, BigInteger[] fraction) {
        return new BigDecimal(fraction[0])
                .divide(new BigDecimal(fraction[1]), MathContext.DECIMAL128)
                .subtract(part)
                .abs();
    }
}

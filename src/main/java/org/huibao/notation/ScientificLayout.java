package org.huibao.notation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A number with an exponent: {@code 0.00E+00} shows 158900 as 1.59E+05, {@code ##0.0E+0} as 158.9E+3. */
final class ScientificLayout {

    private ScientificLayout() {}

    /** @param amount not below zero */
    static Optional<String> print(NumberFormatSection section, BigDecimal amount) {
        List<FormatToken> tokens = section.tokens();
        int exponentAt = 0;
        while (!tokens.get(exponentAt).is(FormatToken.Kind.EXPONENT)) {
            exponentAt++;
        }
        List<FormatToken> mantissa = tokens.subList(0, exponentAt);
        List<FormatToken> behind = tokens.subList(exponentAt + 1, tokens.size());
        boolean point = mantissa.stream().anyMatch(token -> token.is(FormatToken.Kind.POINT));
        int whole = places(point ? mantissa.subList(0, pointAt(mantissa)) : mantissa);
        if (whole == 0
                || places(behind) == 0
                || behind.stream().anyMatch(ScientificLayout::isMisplaced)
                || mantissa.stream().anyMatch(ScientificLayout::isMisplaced)) {
            return Optional.empty();
        }
        int decimals = places(mantissa) - whole;
        int exponent = exponent(amount, whole);
        if (amount.scaleByPowerOfTen(-exponent)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .compareTo(BigDecimal.TEN.pow(whole))
                >= 0) {
            exponent += whole;
        }
        int power = exponent;
        boolean signed = tokens.get(exponentAt).text().endsWith("+");
        String sign = power < 0 ? "-" : signed ? "+" : "";
        return DecimalLayout.print(mantissa, amount.scaleByPowerOfTen(-power))
                .flatMap(front -> DecimalLayout.print(behind, BigDecimal.valueOf(Math.abs(power)))
                        .map(end -> front + "E" + sign + end));
    }

    /** A multiple of the number of whole places. */
    private static int exponent(BigDecimal amount, int whole) {
        return amount.signum() == 0 ? 0 : Math.floorDiv(amount.precision() - amount.scale() - 1, whole) * whole;
    }

    private static int pointAt(List<FormatToken> tokens) {
        int at = 0;
        while (!tokens.get(at).is(FormatToken.Kind.POINT)) {
            at++;
        }
        return at;
    }

    private static int places(List<FormatToken> tokens) {
        return (int) tokens.stream()
                .filter(token -> token.is(FormatToken.Kind.DIGIT))
                .count();
    }

    private static boolean isMisplaced(FormatToken token) {
        return token.is(FormatToken.Kind.COMMA)
                || token.is(FormatToken.Kind.PERCENT)
                || token.is(FormatToken.Kind.EXPONENT)
                || token.is(FormatToken.Kind.FIGURE);
    }
}

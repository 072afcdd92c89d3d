package org.huibao.notation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Digits put where a section of a number format has places for them. Words between the places stay where they are: {@code 0\.0000}
 * shows 158900 as 15.8900.
 */
final class DecimalLayout {

    private final List<FormatToken> tokens;
    private final boolean[] decimal;
    private int whole;
    private int decimals;
    private int power;
    private boolean grouped;
    private boolean understood = true;

    private DecimalLayout(List<FormatToken> tokens) {
        this.tokens = tokens;
        this.decimal = new boolean[tokens.size()];
        boolean behindPoint = false;
        for (int i = 0; i < tokens.size(); i++) {
            FormatToken token = tokens.get(i);
            decimal[i] = behindPoint;
            switch (token.kind()) {
                case POINT -> {
                    understood &= !behindPoint;
                    behindPoint = true;
                }
                case DIGIT -> {
                    whole += behindPoint ? 0 : 1;
                    decimals += behindPoint ? 1 : 0;
                }
                case PERCENT -> power += 2;
                default -> {}
            }
        }
        commas();
    }

    static DecimalLayout of(NumberFormatSection section) {
        return new DecimalLayout(section.tokens());
    }

    static DecimalLayout of(List<FormatToken> tokens) {
        return new DecimalLayout(tokens);
    }

    /** @param amount not below zero */
    static Optional<String> print(List<FormatToken> tokens, BigDecimal amount) {
        return new DecimalLayout(tokens).print(amount);
    }

    /** Between places they group the digits, behind the last place each takes three of them away. */
    private void commas() {
        boolean[] digitsFollow = new boolean[tokens.size()];
        boolean follows = false;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            digitsFollow[i] = follows;
            if (tokens.get(i).is(FormatToken.Kind.POINT)) {
                follows = false;
            }
            follows |= tokens.get(i).is(FormatToken.Kind.DIGIT);
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(FormatToken.Kind.COMMA)) {
                boolean behindDigit = i > 0
                        && (tokens.get(i - 1).is(FormatToken.Kind.DIGIT)
                                || tokens.get(i - 1).is(FormatToken.Kind.COMMA));
                understood &= behindDigit && !(decimal[i] && digitsFollow[i]);
                grouped |= digitsFollow[i];
                power -= digitsFollow[i] ? 0 : 3;
            }
        }
    }

    /** True for nothing but digits, with or without grouping. */
    boolean plain() {
        return power == 0
                && whole > 0
                && tokens.stream()
                        .allMatch(token -> token.is(FormatToken.Kind.DIGIT)
                                || token.is(FormatToken.Kind.POINT)
                                || token.is(FormatToken.Kind.COMMA))
                && tokens.stream().anyMatch(token -> token.text().equals("0"))
                && understood;
    }

    /**
     * @param amount not below zero
     * @return nothing where nobody can say what is shown
     */
    Optional<String> print(BigDecimal amount) {
        if (!understood) {
            return Optional.empty();
        }
        BigDecimal rounded = amount.scaleByPowerOfTen(power).setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.unscaledValue().toString();
        String padded = "0".repeat(Math.max(0, decimals - digits.length())) + digits;
        String front = padded.substring(0, padded.length() - decimals);
        return Optional.of(print(front.equals("0") ? "" : front, padded.substring(padded.length() - decimals)));
    }

    private String print(String front, String behind) {
        List<String> shown = new ArrayList<>();
        int place = whole;
        int used = 0;
        int last = lastShown(behind);
        for (int i = 0; i < tokens.size(); i++) {
            FormatToken token = tokens.get(i);
            switch (token.kind()) {
                case DIGIT -> {
                    if (decimal[i]) {
                        shown.add(used < last ? behind.substring(used, used + 1) : empty(token));
                        used++;
                    } else {
                        shown.add(at(front, token, place, place == whole));
                        place--;
                    }
                }
                case COMMA -> {}
                default -> shown.add(token.text());
            }
        }
        return String.join("", shown);
    }

    /** Zeros at the end are shown only where a place is kept for them. */
    private int lastShown(String behind) {
        int last = behind.length();
        int place = decimals;
        for (int i = tokens.size() - 1; i >= 0 && last > 0 && behind.charAt(last - 1) == '0'; i--) {
            if (decimal[i] && tokens.get(i).is(FormatToken.Kind.DIGIT)) {
                if (tokens.get(i).text().equals("0")) {
                    return last;
                }
                place--;
                last = Math.min(last, place);
            }
        }
        return last;
    }

    private static String empty(FormatToken token) {
        return switch (token.first()) {
            case '0' -> "0";
            case '?' -> " ";
            default -> "";
        };
    }

    /** @param place from the right, 1 for ones; the first place takes all digits that are left */
    private String at(String front, FormatToken token, int place, boolean first) {
        StringBuilder shown = new StringBuilder();
        for (int position = first ? Math.max(place, front.length()) : place; position >= place; position--) {
            boolean filled = position <= front.length();
            String digit =
                    filled ? front.substring(front.length() - position, front.length() - position + 1) : empty(token);
            shown.append(digit);
            if (grouped && position % 3 == 1 && position > 1 && !digit.isBlank()) {
                shown.append(',');
            } else if (grouped && position % 3 == 1 && position > 1 && digit.equals(" ")) {
                shown.append(' ');
            }
        }
        return shown.toString();
    }
}

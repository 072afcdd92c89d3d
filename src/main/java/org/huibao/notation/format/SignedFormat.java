package org.huibao.notation.format;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A change whose sign is a word: {@code 下降0.0%} prints 下降36.8%, 上升3.2% or 持平.
 *
 * @param up for more than 0
 * @param down for less
 * @param gap spaces between word and number, as written
 * @param size how the number itself is printed
 */
record SignedFormat(String up, String down, String gap, Format size) implements Format {

    private static final String UNCHANGED = "持平";

    /** The word written → the one for the other direction. */
    private static final Map<String, String> UPWARDS = Map.of("上升", "下降", "增长", "下降", "增加", "减少", "提高", "降低", "多", "少");

    private static final Map<String, String> DOWNWARDS = Map.of("下降", "上升", "减少", "增加", "降低", "提高", "少", "多");

    private static final Pattern EXAMPLE = Pattern.compile("(上升|下降|增长|增加|减少|提高|降低|多|少)(\\s*)(.*)");

    static Optional<SignedFormat> read(String written) {
        Matcher matcher = EXAMPLE.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String word = matcher.group(1);
        // A word is in one of the two maps.
        String up = DOWNWARDS.getOrDefault(word, word);
        String down = UPWARDS.getOrDefault(word, word);
        return Stream.<Optional<? extends Format>>of(
                        PlainFormat.read(matcher.group(3)), RoundFormat.read(matcher.group(3)))
                .flatMap(Optional::stream)
                .map(size -> new SignedFormat(up, down, matcher.group(2), size))
                .findFirst();
    }

    @Override
    public boolean fits(String unit) {
        return size.fits(unit);
    }

    @Override
    public String print(BigDecimal amount, Printing how) {
        String printed = size.print(amount.abs(), how);
        boolean nothing = printed.chars().noneMatch(digit -> digit >= '1' && digit <= '9') && isZero(amount, how);
        return nothing ? UNCHANGED : (amount.signum() > 0 ? up : down) + gap + printed;
    }

    /** 千余 has no digit and is not 0. */
    private boolean isZero(BigDecimal amount, Printing how) {
        return size instanceof PlainFormat || amount.signum() == 0;
    }
}

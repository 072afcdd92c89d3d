package org.huibao.notation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For which numbers a section of a number format is meant: {@code [>=10000]}. */
record FormatCondition(String comparison, BigDecimal limit) {

    private static final Pattern WRITTEN =
            Pattern.compile("(<=|>=|<>|<|>|=) *(-?(?:[0-9]{1,30}(?:\\.[0-9]{0,30})?|\\.[0-9]{1,30}))");

    /** @param content between the brackets */
    static Optional<FormatCondition> of(String content) {
        Matcher matcher = WRITTEN.matcher(content.strip());
        return matcher.matches()
                ? Optional.of(new FormatCondition(matcher.group(1), new BigDecimal(matcher.group(2))))
                : Optional.empty();
    }

    boolean holds(BigDecimal number) {
        int order = number.compareTo(limit);
        return switch (comparison) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            default -> order != 0;
        };
    }
}

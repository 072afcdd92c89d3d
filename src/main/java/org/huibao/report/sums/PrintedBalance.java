package org.huibao.report.sums;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huibao.notation.format.SeenNumber;

/** What is printed in the place of the rounded number, so that the printed parts come to the printed total. */
final class PrintedBalance {

    private final Map<String, BigDecimal> amounts = new LinkedHashMap<>();

    SeenNumber seen(ShownFigure figure) {
        BigDecimal balanced = amounts.get(key(figure));
        SeenNumber plain = figure.plain();
        return balanced == null ? plain : new SeenNumber(balanced, plain.step(), plain.least(), plain.most());
    }

    boolean changes(ShownFigure figure) {
        return amounts.containsKey(key(figure));
    }

    void put(ShownFigure figure, BigDecimal amount) {
        amounts.put(key(figure), amount);
    }

    boolean isEmpty() {
        return amounts.isEmpty();
    }

    /**
     * @param department empty for the county
     * @param step by which two numbers printed in that format differ at least
     */
    Optional<BigDecimal> amount(String department, String code, BigDecimal step) {
        return Optional.ofNullable(amounts.get(key(department, code, step)));
    }

    private static String key(ShownFigure figure) {
        return key(
                figure.departmentCode(),
                figure.indicator().code(),
                figure.plain().step());
    }

    private static String key(String department, String code, BigDecimal step) {
        return department + " " + code + " " + step.stripTrailingZeros().toPlainString();
    }
}

package org.huibao.proof.figure;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibao.proof.log.CsvRows;
import org.huibao.proof.log.ExactAmounts;
import org.jspecify.annotations.Nullable;

/** {@code definition/previous.csv}: what was published a period ago, of the county and of departments. */
public final class PreviousValues {

    private static final String PUBLISHED = "published";

    private final Map<String, BigDecimal> values = new HashMap<>();

    public static PreviousValues read(Path set) {
        PreviousValues previous = new PreviousValues();
        CsvRows.read(set.resolve("definition").resolve("previous.csv"), "figure", "value", "source")
                .orElse(List.of())
                .forEach(row -> previous.add(
                        row.getOrDefault("figure", ""), row.getOrDefault("value", ""), row.getOrDefault("source", "")));
        return previous;
    }

    private void add(String figure, String value, String source) {
        ExactAmounts.of(value).ifPresent(amount -> values.put(key(figure, source), amount));
    }

    @Nullable
    BigDecimal county(String figure) {
        return values.get(key(figure, PUBLISHED));
    }

    @Nullable
    BigDecimal department(String department, String figure) {
        return values.get(key(figure, PUBLISHED + "/" + department));
    }

    private static String key(String figure, String source) {
        return figure + "\n" + source;
    }
}

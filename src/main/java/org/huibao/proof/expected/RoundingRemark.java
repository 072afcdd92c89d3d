package org.huibao.proof.expected;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huibao.proof.log.CsvRows;

/** What the report must say of sums that rounding makes miss their totals: what the set's findings say that it says. */
public final class RoundingRemark {

    private static final String CODE = "print.noted";

    private static final List<String> WORDS = List.of("因四舍五入，分项之和与合计略有差异", "因舍去尾数，分项之和与合计略有差异", "因尾数取舍，分项之和与合计略有差异");

    private RoundingRemark() {}

    /** @return empty where no finding tells of one */
    public static String of(Path set) {
        List<Map<String, String>> findings =
                CsvRows.read(set.resolve("findings.csv"), "code", "message").orElse(List.of());
        return findings.stream()
                .filter(row -> CODE.equals(row.get("code")))
                .flatMap(row -> WORDS.stream()
                        .filter(words -> row.getOrDefault("message", "").contains(words)))
                .findFirst()
                .orElse("");
    }
}

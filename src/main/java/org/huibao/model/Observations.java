package org.huibao.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What several cells say about one indicator of one department. */
public final class Observations {

    private Observations() {}

    /**
     * One observation for each distinct value that is not blank, in the order given: 3 and 3.0 are the same, none and 0 are not. More than
     * one means that the department contradicts itself.
     */
    public static List<Observation> distinct(List<Observation> seen) {
        TreeMap<String, Observation> byValue = new TreeMap<>();
        for (Observation each : seen) {
            if (!(each.value() instanceof Value.Blank)) {
                byValue.putIfAbsent(key(each.value()), each);
            }
        }
        return seen.stream().filter(each -> byValue.containsValue(each)).toList();
    }

    /**
     * The rows of ledgers, by the file that they stand in, in the order given. The rows of one file add up; a second file is the same ledger
     * filed again, never more of it.
     */
    public static List<List<Observation>> ledgers(List<Observation> rows) {
        return List.copyOf(rows.stream()
                .collect(Collectors.groupingBy(row -> row.cell().file(), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** Without what forms say beside a ledger. */
    public static List<Observation> counted(List<Observation> seen) {
        return seen.stream().filter(each -> each.role() != Role.INPUT).toList();
    }

    /** What forms say beside a ledger, as far as it is not what the ledgers add up to; none is zero. */
    public static List<Observation> againstLedger(List<Observation> seen) {
        List<Observation> rows = counted(seen);
        if (rows.isEmpty()) {
            return List.of();
        }
        BigDecimal total = total(ledgers(rows).get(0));
        return seen.stream()
                .filter(each ->
                        each.role() == Role.INPUT && total(List.of(each)).compareTo(total) != 0)
                .toList();
    }

    /** What a ledger's rows add up to; a row without a number adds nothing. */
    public static BigDecimal total(List<Observation> rows) {
        return rows.stream()
                .filter(row -> row.value() instanceof Value.Number)
                .map(row -> ((Value.Number) row.value()).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String key(Value value) {
        if (value instanceof Value.Number number) {
            BigDecimal amount = number.amount();
            return "n"
                    + (amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toString());
        }
        return value instanceof Value.Text text ? "t" + text.text() : "none";
    }
}

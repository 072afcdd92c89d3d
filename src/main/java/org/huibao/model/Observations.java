package org.huibao.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What several cells say about one indicator of one department. */
public final class Observations {

    /** The conversion of a ledger without a case. */
    public static final String WITHOUT_ROW = "0 rows";

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
     * The ledgers of a department, sheet by sheet, in the order given; one that was filed twice, as a file or as a sheet, stands there once,
     * and one without a row only if there is no other. That two add up to the same says nothing: their rows have to be the same.
     */
    public static List<List<Observation>> ledgers(List<Observation> rows) {
        Map<String, List<Observation>> bySheet = bySheet(rows);
        Map<String, List<Observation>> distinct = new LinkedHashMap<>();
        bySheet.forEach((sheet, ledger) -> {
            if (bySheet.size() == 1 || !ledger.stream().allMatch(Observations::isWithoutRow)) {
                distinct.putIfAbsent(key(sheet, ledger), ledger);
            }
        });
        return distinct.isEmpty() && !bySheet.isEmpty()
                ? List.of(bySheet.values().iterator().next())
                : List.copyOf(distinct.values());
    }

    /** The ledgers whose rows all stand in another of the department's, so that they count there. */
    public static List<List<Observation>> copies(List<Observation> rows) {
        List<List<Observation>> counted = ledgers(rows);
        return bySheet(rows).values().stream()
                .filter(ledger -> !counted.contains(ledger))
                .filter(ledger -> ledger.stream().allMatch(each -> LedgerRows.tells(each.rows())))
                .toList();
    }

    private static Map<String, List<Observation>> bySheet(List<Observation> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.cell().file() + "\n" + row.cell().sheet(), LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean isWithoutRow(Observation ledger) {
        return ledger.conversion().equals(WITHOUT_ROW);
    }

    private static String key(String sheet, List<Observation> ledger) {
        if (ledger.stream().anyMatch(each -> each.rows().isEmpty())) {
            return total(ledger).stripTrailingZeros().toPlainString();
        }
        return ledger.stream().allMatch(each -> LedgerRows.tells(each.rows()))
                ? ledger.stream()
                        .map(each -> LedgerRows.together(each.rows()))
                        .sorted()
                        .collect(Collectors.joining("+"))
                : sheet;
    }

    /**
     * Rows, or with distinct values those, that stand in more than one of the ledgers in full.
     *
     * @param number how many of those that are marked
     * @param fingerprint changes when other rows are meant
     */
    public record Shared(int number, String fingerprint) {}

    public static Shared shared(List<List<Observation>> ledgers) {
        long[] marks = LedgerRows.inSeveral(
                ledgers.stream().flatMap(List::stream).map(Observation::rows).toList());
        return new Shared(marks.length, LedgerRows.fingerprint(marks));
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
        BigDecimal total = total(ledgers(rows).stream().flatMap(List::stream).toList());
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

package org.huibao.learn.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Unit;

/** The counts and sums of a register: of all cases, and of those that hold one value in a column of few. */
final class LedgerOffers {

    /** A column of more different values says something of each case rather than a class of cases. */
    private static final int MOST_CLASSES = 12;

    private static final int LONGEST_CLASS = 16;

    private final LedgerTable table;
    private final String file;

    LedgerOffers(LedgerTable table, String file) {
        this.table = table;
        this.file = file;
    }

    List<LedgerAmount> list() {
        List<LedgerAmount> amounts = new ArrayList<>();
        int counted = countedColumn();
        if (counted < 0) {
            return amounts;
        }
        add(amounts, counted, "", "", row -> true);
        for (Map.Entry<Integer, String> column : table.headers().entrySet()) {
            for (String is : classes(column.getKey())) {
                add(
                        amounts,
                        counted,
                        column.getValue(),
                        is,
                        row -> text(row, column.getKey()).equals(is));
            }
        }
        return amounts;
    }

    private void add(List<LedgerAmount> into, int counted, String where, String is, IntPredicate holds) {
        List<Integer> rows = table.cases().stream().filter(holds::test).toList();
        List<Integer> filled =
                rows.stream().filter(row -> !text(row, counted).isEmpty()).toList();
        into.add(amount(counted, false, where, is, BigDecimal.valueOf(filled.size()), filled.size()));
        for (int column : table.headers().keySet()) {
            List<BigDecimal> numbers = rows.stream()
                    .map(row -> table.sheet().cell(row, column))
                    .filter(cell -> cell != null && cell.number() != null && !cell.date())
                    .map(cell -> Objects.requireNonNull(cell.number()))
                    .toList();
            if (isSummed(column) && !numbers.isEmpty()) {
                into.add(amount(
                        column,
                        true,
                        where,
                        is,
                        numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                        rows.size()));
            }
        }
    }

    private LedgerAmount amount(int column, boolean sum, String where, String is, BigDecimal value, int cases) {
        List<String> path = new ArrayList<>(table.over(column));
        path.add(Objects.requireNonNull(table.headers().get(column)));
        Unit unit = Unit.of("");
        if (sum) {
            List<Unit> said = path.stream()
                    .flatMap(each -> LabelFolding.unitsBehind(LabelFolding.plain(each)).stream())
                    .toList();
            unit = said.isEmpty() ? unit : said.get(said.size() - 1);
        }
        return new LedgerAmount(file, "", table.sheet().name(), path, sum, where, is, unit, value, cases);
    }

    /** Every case has one, and no two the same: the number of the case, else what most cases have. */
    private int countedColumn() {
        int best = -1;
        long most = 0;
        for (int column : table.headers().keySet()) {
            if (HeaderKinds.isOrdinal(Objects.requireNonNull(table.headers().get(column)))) {
                continue;
            }
            List<String> texts = table.cases().stream()
                    .map(row -> text(row, column))
                    .filter(text -> !text.isEmpty())
                    .toList();
            long score = texts.size() * 1000L + texts.stream().distinct().count();
            if (score > most) {
                most = score;
                best = column;
            }
        }
        return best;
    }

    /** Numbers in most cases, and no ordinals, years or dates. */
    private boolean isSummed(int column) {
        if (HeaderKinds.isOrdinal(Objects.requireNonNull(table.headers().get(column)))) {
            return false;
        }
        List<ReturnCell> cells = table.cases().stream()
                .map(row -> table.sheet().cell(row, column))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        long numbers = cells.stream()
                .filter(cell -> cell.number() != null && !cell.date())
                .count();
        return numbers > 0 && numbers * 2 >= cells.size();
    }

    private List<String> classes(int column) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int row : table.cases()) {
            ReturnCell cell = table.sheet().cell(row, column);
            if (cell != null && cell.number() == null) {
                counts.merge(cell.text(), 1, Integer::sum);
            }
        }
        boolean few = counts.size() > 1
                && counts.size() <= MOST_CLASSES
                && counts.size() * 2 <= table.cases().size()
                && counts.keySet().stream().allMatch(each -> each.length() <= LONGEST_CLASS);
        return few ? List.copyOf(counts.keySet()) : List.of();
    }

    private String text(int row, int column) {
        ReturnCell cell = table.sheet().cell(row, column);
        return cell == null ? "" : cell.text();
    }
}

package org.huibao.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.huibao.definition.TableLine.Addend;
import org.huibao.definition.WrittenCheck.Scope;
import org.huibao.formula.Condition;
import org.huibao.formula.ExpressionParser;
import org.huibao.formula.ParseResult;
import org.huibao.model.Level;

/** The sums of a table's totals as checks of what each department gives, both ways. */
final class TableTotals {

    /** A sentence that names more than these is read by nobody. */
    private static final int SHOWN = 6;

    private final FixedTable table;
    private final Set<String> codes;
    private final Consumer<String> tooLong;
    private final List<WrittenCheck> checks = new ArrayList<>();

    private TableTotals(FixedTable table, Set<String> codes, Consumer<String> tooLong) {
        this.table = table;
        this.codes = codes;
        this.tooLong = tooLong;
    }

    /**
     * @param codes of all indicators
     * @param tooLong is told the code of a total that has more parts than an expression may have
     */
    static List<WrittenCheck> of(FixedTable table, Set<String> codes, Consumer<String> tooLong) {
        TableTotals totals = new TableTotals(table, codes, tooLong);
        for (TableLine row : table.rows()) {
            for (TableLine column : table.columns()) {
                totals.check(row, "rows", other -> other + "_" + column.code(), column, table.rows());
            }
        }
        for (TableLine row : table.rows()) {
            for (TableLine column : table.columns()) {
                totals.check(column, "columns", other -> row.code() + "_" + other, row, table.columns());
            }
        }
        return totals.checks;
    }

    /** @param across the line of the other side on which the sum is made */
    private void check(
            TableLine total, String side, UnaryOperator<String> cell, TableLine across, List<TableLine> lines) {
        String sum = cell.apply(total.code());
        List<Addend> addends = total.total().stream()
                .filter(each -> codes.contains(cell.apply(each.code())))
                .filter(each -> !table.crossed().contains(cell.apply(each.code())))
                .toList();
        if (addends.isEmpty() || !codes.contains(sum) || table.crossed().contains(sum)) {
            return;
        }
        StringBuilder expect = new StringBuilder();
        List<String> parts = new ArrayList<>();
        for (Addend each : addends) {
            boolean first = expect.isEmpty();
            expect.append(each.minus() ? first ? "0 - " : " - " : first ? "" : " + ");
            expect.append(cell.apply(each.code()));
            parts.add((each.minus() ? "－" : first ? "" : "＋") + label(each.code(), lines));
        }
        String says =
                table.name() + "“" + across.label() + "”" + (side.equals("rows") ? "列" : "行") + "：" + shown(parts);
        parsed(expect + " = " + sum)
                .ifPresentOrElse(
                        condition -> checks.add(new WrittenCheck(
                                sum + "." + side,
                                condition,
                                says + "＝" + total.label(),
                                Level.ERROR,
                                Scope.DEPARTMENT)),
                        () -> tellTooLong(sum, parts.size()));
    }

    /** A code that is none by itself has been told. */
    private void tellTooLong(String sum, int parts) {
        if (parts > SHOWN) {
            tooLong.accept(sum);
        }
    }

    /** Of many parts the first and the last ones. */
    private static String shown(List<String> parts) {
        return parts.size() <= SHOWN
                ? String.join("", parts)
                : String.join("", parts.subList(0, 2)) + "＋…" + parts.get(parts.size() - 1) + "（共" + parts.size()
                        + "项）";
    }

    private Optional<Condition> parsed(String expect) {
        return ExpressionParser.condition(expect, codes) instanceof ParseResult.Good<Condition> good
                ? Optional.of(good.expression())
                : Optional.empty();
    }

    private static String label(String code, List<TableLine> lines) {
        return lines.stream()
                .filter(line -> line.code().equals(code))
                .map(TableLine::label)
                .collect(Collectors.joining());
    }
}

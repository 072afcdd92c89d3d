package org.huibao.report.sums;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.huibao.notation.words.RowTerms;

/** Totals of a table, by the words before a row or over a column. */
final class TotalsOfTable {

    private static final Pattern TOTAL = Pattern.compile(RowTerms.ROW_TOTAL_OF_FORM.any());

    private TotalsOfTable() {}

    /** @param contexts the numbers of one table, those of each department and those of the county by themselves */
    static void in(Collection<List<ShownFigure>> contexts, Consumer<AddedNumbers> found) {
        for (List<ShownFigure> context : contexts) {
            Map<Integer, List<ShownFigure>> columns = new TreeMap<>();
            Map<String, List<ShownFigure>> rows = new LinkedHashMap<>();
            for (ShownFigure each : context) {
                ShownPlace.TableCell cell = Objects.requireNonNull(each.place().cell());
                columns.computeIfAbsent(cell.column(), key -> new ArrayList<>()).add(each);
                rows.computeIfAbsent(cell.row(), key -> new ArrayList<>()).add(each);
            }
            columns.values()
                    .forEach(column -> line(
                            column,
                            each -> Objects.requireNonNull(each.place().cell()).label(),
                            found));
            rows.values()
                    .forEach(row -> line(
                            row,
                            each -> Objects.requireNonNull(each.place().cell()).header(),
                            found));
        }
    }

    private interface Words {
        String of(ShownFigure figure);
    }

    private static void line(List<ShownFigure> line, Words words, Consumer<AddedNumbers> found) {
        Predicate<ShownFigure> isTotal = each -> TOTAL.matcher(words.of(each)).find();
        for (int i = 0; i < line.size(); i++) {
            if (isTotal.test(line.get(i))) {
                List<ShownFigure> before = new ArrayList<>(line.subList(0, i));
                Collections.reverse(before);
                List<ShownFigure> behind = line.subList(i + 1, line.size());
                for (List<ShownFigure> side : List.of(before, behind)) {
                    PartLists.addUp(
                            line.get(i), side.stream().filter(isTotal.negate()).toList(), found);
                    PartLists.addUp(line.get(i), side.stream().filter(isTotal).toList(), found);
                }
            }
        }
    }
}

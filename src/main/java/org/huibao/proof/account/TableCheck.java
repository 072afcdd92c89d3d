package org.huibao.proof.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.FixedTable;
import org.huibao.definition.Indicator;
import org.huibao.definition.Indicator.CellCodes;
import org.huibao.definition.ReportJob;
import org.huibao.definition.TableLine;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.statement.LabelWords;
import org.huibao.proof.statement.UnitStatements;

/**
 * Whether a cell that was used for a cell of a table stands in its row and its column: by the words that a person reads on the left and above, and where
 * somebody wrote other words, by the form's hidden codes.
 */
final class TableCheck {

    private final ReportJob job;

    TableCheck(ReportJob job) {
        this.job = job;
    }

    /** The words by which the cell is another one; nothing where it is the right one, or no cell of a table. */
    Optional<String> otherwise(Indicator indicator, SeenSheet sheet, SeenCell cell, UnitStatements texts) {
        CellCodes codes = indicator.at() == null ? null : indicator.at().codes();
        Optional<FixedTable> table = codes == null
                ? Optional.empty()
                : job.tables().stream()
                        .filter(each -> line(each.rows(), codes.row()).isPresent()
                                && line(each.columns(), codes.column()).isPresent())
                        .findFirst();
        if (codes == null || table.isEmpty()) {
            return Optional.empty();
        }
        List<List<String>> left = new ArrayList<>(List.of(texts.labels(cell.row(), cell.column())));
        for (int row : sheet.kept().headMap(cell.row(), false).descendingKeySet()) {
            left.add(leftOf(sheet.kept().get(row), cell.column()));
        }
        List<List<String>> above =
                texts.headers(cell.row(), cell.column()).stream().map(List::of).toList();
        return wrong(table.get().rows(), codes.row(), left.subList(0, 1), left)
                .or(() -> wrong(table.get().columns(), codes.column(), above, above));
    }

    private static List<String> leftOf(SeenRow row, int column) {
        return row.cells().stream()
                .filter(cell -> cell.column() < column && !cell.number())
                .map(SeenCell::words)
                .toList();
    }

    private static Optional<TableLine> line(List<TableLine> lines, String code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }

    /**
     * @param own what may name the line itself, the nearest first
     * @param around what may name the groups that it stands in, likewise
     */
    private static Optional<String> wrong(
            List<TableLine> lines, String code, List<List<String>> own, List<List<String>> around) {
        TableLine line = line(lines, code).orElseThrow();
        String shown =
                String.join(" ", own.stream().flatMap(List::stream).limit(6).toList());
        Set<String> its = names(line).collect(Collectors.toSet());
        Set<String> labels = lines.stream().flatMap(TableCheck::names).collect(Collectors.toSet());
        Optional<String> named = first(own, labels);
        boolean coded =
                own.stream().flatMap(List::stream).anyMatch(text -> text.strip().equals(code));
        if (named.isPresent() ? !its.contains(named.get()) : !coded) {
            return Optional.of(shown);
        }
        for (int level = 0; level < line.labels().size() - 1 && !coded; level++) {
            int at = level;
            Set<String> groups = lines.stream()
                    .filter(each -> each.labels().size() > at + 1)
                    .map(each -> LabelWords.folded(each.labels().get(at)))
                    .collect(Collectors.toSet());
            String group = LabelWords.folded(line.labels().get(level));
            if (first(around, groups).filter(group::equals).isEmpty()) {
                return Optional.of(shown);
            }
        }
        return Optional.empty();
    }

    private static Stream<String> names(TableLine line) {
        return Stream.concat(Stream.of(line.label()), line.aliases().stream()).map(LabelWords::folded);
    }

    /** Of the nearest texts among which one of the names stands, the one that is nearest to the value. */
    private static Optional<String> first(List<List<String>> texts, Set<String> names) {
        for (List<String> each : texts) {
            Optional<String> found = each.stream()
                    .map(LabelWords::folded)
                    .filter(names::contains)
                    .reduce((a, b) -> b);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}

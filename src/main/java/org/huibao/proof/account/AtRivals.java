package org.huibao.proof.account;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Indicator.At;
import org.huibao.definition.Indicator.Axis;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.seen.VisibleCharacters;
import org.huibao.proof.statement.LabelWords;
import org.huibao.proof.statement.PeriodWords;
import org.jspecify.annotations.Nullable;

/** Another cell that a definition by row and column names as well as the one that was used, with another number in it. */
final class AtRivals {

    private static final Set<String> REMARKS = HeaderTerms.HEADER_ABOUT.set();

    private AtRivals() {}

    /** The address of the other one, or the label under 说明 that was taken for a row's. */
    static Optional<String> of(SeenSheet sheet, SeenCell cell, At at, List<SeenSheet> all, PeriodWords period) {
        Optional<String> row = single(at.row());
        Optional<String> column = single(at.column());
        return row.flatMap(name -> otherRow(sheet, cell, name, period))
                .or(() -> column.flatMap(name -> otherColumn(sheet, cell, name)))
                .or(() -> all.stream()
                        .filter(other -> other != sheet && !other.isHidden() && other.isComplete())
                        .filter(other -> at.sheet().isEmpty()
                                || other.name().strip().equals(at.sheet().strip()))
                        .filter(other -> names(other, at.row()) && names(other, at.column()))
                        .flatMap(other -> crossing(other, innermost(at.row()), innermost(at.column()), cell).stream())
                        .findFirst());
    }

    private static String innermost(@Nullable Axis axis) {
        return axis instanceof Axis.Path path
                ? LabelWords.folded(path.labels().get(path.labels().size() - 1))
                : "";
    }

    /** Whether all labels of the path stand in the sheet. */
    private static boolean names(SeenSheet sheet, @Nullable Axis axis) {
        return axis instanceof Axis.Path path
                && path.labels().stream()
                        .map(LabelWords::folded)
                        .allMatch(label -> sheet.kept().values().stream()
                                .flatMap(row -> row.cells().stream())
                                .anyMatch(cell -> is(cell, label)));
    }

    /** The label of a path of one. */
    private static Optional<String> single(@Nullable Axis axis) {
        return axis instanceof Axis.Path path && path.labels().size() == 1
                ? Optional.of(LabelWords.folded(path.labels().get(0)))
                : Optional.empty();
    }

    private static Optional<String> otherRow(SeenSheet sheet, SeenCell cell, String name, PeriodWords period) {
        SeenRow own = sheet.kept().get(cell.row());
        Optional<SeenCell> label = own == null
                ? Optional.empty()
                : own.cells().stream().filter(each -> is(each, name)).findFirst();
        if (label.isEmpty()) {
            return Optional.empty();
        }
        int names = label.get().column();
        boolean remark = sheet.kept().headMap(cell.row()).values().stream()
                .flatMap(row -> row.at(names).stream())
                .anyMatch(head -> REMARKS.contains(VisibleCharacters.withoutBlanks(head.text())));
        if (remark) {
            return Optional.of(label.get().address());
        }
        return sheet.kept().values().stream()
                .filter(row -> row.number() != cell.row() && !isParted(sheet, cell.row(), row.number(), period))
                .filter(row -> row.at(names)
                        .filter(each -> each.text().equals(label.get().text()))
                        .isPresent())
                .filter(row -> row.cells().stream().noneMatch(each -> LabelWords.isLastYears(each.text())))
                .flatMap(row -> row.at(cell.column()).stream())
                .filter(each -> differs(each, cell))
                .map(SeenCell::address)
                .findFirst();
    }

    /** By the title of another year's table. */
    private static boolean isParted(SeenSheet sheet, int one, int other, PeriodWords period) {
        return sheet.kept().subMap(Math.min(one, other), false, Math.max(one, other), false).values().stream()
                .filter(row -> row.cells().size() <= 2)
                .flatMap(row -> row.cells().stream())
                .anyMatch(title -> !title.number() && period.isHeadOfOtherTime(title.text()));
    }

    private static Optional<String> otherColumn(SeenSheet sheet, SeenCell cell, String name) {
        for (int row : sheet.kept().headMap(cell.row(), false).descendingKeySet()) {
            Optional<SeenCell> head = sheet.own(row, cell.column()).filter(each -> is(each, name));
            if (head.isPresent()) {
                return sheet.kept().get(row).cells().stream()
                        .filter(each -> each.column() != cell.column()
                                && each.text().equals(head.get().text()))
                        .flatMap(each -> sheet.own(cell.row(), each.column()).stream())
                        .filter(each -> differs(each, cell) && !isUnderLastYears(sheet, each))
                        .map(SeenCell::address)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static Optional<String> crossing(SeenSheet sheet, String row, String column, SeenCell used) {
        for (SeenRow each : sheet.kept().values()) {
            if (each.cells().stream().anyMatch(label -> is(label, row))) {
                Optional<SeenCell> other = each.cells().stream()
                        .filter(cell -> differs(cell, used)
                                && sheet.kept().headMap(each.number()).values().stream()
                                        .flatMap(above -> above.at(cell.column()).stream())
                                        .anyMatch(head -> is(head, column)))
                        .findFirst();
                if (other.isPresent()) {
                    return Optional.of(sheet.name() + "!" + other.get().address());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isUnderLastYears(SeenSheet sheet, SeenCell cell) {
        return sheet.kept().headMap(cell.row()).keySet().stream()
                .flatMap(row -> sheet.at(row, cell.column()).stream())
                .anyMatch(head -> LabelWords.isLastYears(head.text()));
    }

    private static boolean is(SeenCell cell, String folded) {
        return !cell.number() && LabelWords.folded(cell.text()).equals(folded);
    }

    private static boolean differs(SeenCell cell, SeenCell used) {
        Optional<BigDecimal> amount = cell.amount();
        return amount.isPresent()
                && used.amount().filter(its -> its.compareTo(amount.get()) == 0).isEmpty();
    }
}

package org.huibao.reading;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.notation.Labels;
import org.huibao.notation.Unit;
import org.huibao.workbook.Cell;

/**
 * What the header says once for all rows.
 *
 * @param folded its labels, and those of the rows above, where other headers may begin that are merged down
 * @param width how many columns have a header
 * @param numeric whether the counted label may be equal to a number
 */
record Below(
        LedgerHeader header,
        UnitColumns units,
        IdentifyingColumns identifying,
        Set<String> folded,
        int width,
        boolean numeric) {

    static Below of(LedgerHeader header, String sheet, Unit wanted) {
        Set<String> folded = Stream.concat(header.above().stream(), header.lines().stream())
                .flatMap(line -> line.labels().values().stream())
                .map(Label::folded)
                .collect(Collectors.toSet());
        return new Below(
                header,
                new UnitColumns(header, sheet, wanted),
                IdentifyingColumns.of(header),
                folded,
                header.width(),
                header.counted().folded().chars().allMatch(character -> character < 0x80));
    }

    boolean repeatsCounted(Cell cell) {
        return (numeric || cell.kind() == Cell.Kind.TEXT)
                && Labels.fold(cell.legible()).equals(header.counted().folded());
    }
}

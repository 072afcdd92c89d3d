package org.huibao.reading.row;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Unit;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.reading.sheet.HeaderLine;
import org.huibao.reading.sheet.HeaderWords;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.TableRows;
import org.huibao.workbook.Cell;

/**
 * What the header says once for all rows.
 *
 * @param ordinals columns of running numbers
 * @param folded its labels, and those of the rows above, where other headers may begin that are merged down
 * @param width how many columns have a header
 * @param named true where the counted column has a name that no case is marked with, as 案号; 罚款 is none
 */
public record LedgerContext(
        LedgerHeader header,
        UnitColumns units,
        IdentifyingColumns identifying,
        Set<Integer> ordinals,
        Set<String> folded,
        int width,
        boolean named) {

    /** What folding takes away: an ordinal, a unit, spaces. */
    private static final int LONGEST_MORE = 8;

    private static final Set<String> ORDINALS = HeaderTerms.HEADER_ROW_ORDINAL.set();

    public static LedgerContext of(LedgerHeader header, String sheet, Unit wanted) {
        Set<String> folded =
                labels(header.above(), header.lines()).map(SheetLabel::folded).collect(Collectors.toSet());
        return new LedgerContext(
                header,
                new UnitColumns(header, sheet, wanted),
                IdentifyingColumns.of(header),
                labels(List.of(), header.lines())
                        .filter(label -> ORDINALS.contains(label.folded()))
                        .map(SheetLabel::left)
                        .collect(Collectors.toSet()),
                folded,
                header.width(),
                HeaderWords.isSure(header.counted().folded()));
    }

    private static Stream<SheetLabel> labels(List<HeaderLine> above, List<HeaderLine> lines) {
        return Stream.concat(above.stream(), lines.stream()).flatMap(line -> line.labels().values().stream());
    }

    /** Whether the row has an ordinal or a number of its own. */
    public boolean identifies(LedgerRow row) {
        int first = row.filled().get(0).column();
        return ordinals.contains(first) || identifying.numbers().contains(first);
    }

    /** A party under the next ordinal: a case without a number, where cases have some. */
    public boolean namesParty(LedgerRow row) {
        return identifying.numbers().contains(header.column(0))
                && ordinals.contains(row.filled().get(0).column())
                && row.filled().stream()
                        .anyMatch(cell -> identifying.names().contains(cell.column()) && TableRows.isWord(cell));
    }

    /** The whole row, or a line of it where headers are merged. */
    public boolean isRepeatedBy(LedgerRow row) {
        return row.isAllLabels() && (header.repeats(row.line()) || header.repeatsWhatStandsAbove(row.line()));
    }

    /** A mark may do so too. */
    public boolean repeatsCounted(Cell cell) {
        String label = header.counted().folded();
        String text = cell.legible();
        return cell.kind() == Cell.Kind.TEXT
                && text.length() <= label.length() + LONGEST_MORE
                && LabelFolding.fold(text).equals(label);
    }

    /** 当事人 in the column 案号: the table lies on its side. */
    public boolean isHeader(Cell cell) {
        return named
                && identifying.numbers().contains(cell.column())
                && cell.kind() == Cell.Kind.TEXT
                && cell.legible().length() <= LONGEST_MORE
                && HeaderWords.isSure(LabelFolding.fold(cell.legible()));
    }

    /** No case is marked with 案号 in the column 案号. */
    public boolean repeatsHeader(Cell cell) {
        return named && repeatsCounted(cell);
    }
}

package org.huibao.reading.row;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.workbook.Cell;

/**
 * The columns of a ledger that tell one case from another. Where none does, two cases may well have all else in common: kind, amount and
 * day.
 *
 * @param numbers with an ordinal, a number or a code
 * @param names of persons and organisations
 */
public record IdentifyingColumns(Set<Integer> numbers, Set<Integer> names) {

    private static final Pattern NUMBER = Pattern.compile(
            ".*" + HeaderTerms.HEADER_NUMBER_OF_ONE.any() + "|" + HeaderTerms.HEADER_NUMBER_ALONE.any());
    private static final Pattern NAME = Pattern.compile(".*" + HeaderTerms.HEADER_NAME_OF_ONE.any());

    private static final int CELLS = 3;
    private static final int CELLS_WITH_A_NAME = 4;

    static IdentifyingColumns of(LedgerHeader header) {
        return new IdentifyingColumns(columns(header, NUMBER), columns(header, NAME));
    }

    private static Set<Integer> columns(LedgerHeader header, Pattern names) {
        return header.lines().stream()
                .flatMap(line -> line.labels().values().stream())
                .filter(label -> names.matcher(label.folded()).matches())
                .map(SheetLabel::left)
                .collect(Collectors.toSet());
    }

    /** Whether every case says something of its own in the column. */
    public boolean tells(int column) {
        return numbers.contains(column) || names.contains(column);
    }

    /** Whether no other case says the same in all of these cells. */
    public boolean in(List<Cell> filled) {
        return filled.size() >= CELLS && filled.stream().anyMatch(cell -> numbers.contains(cell.column()))
                || filled.size() >= CELLS_WITH_A_NAME
                        && filled.stream().anyMatch(cell -> names.contains(cell.column()));
    }
}

package org.huibao.proof.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.statement.LabelWords;

/**
 * Where the header of a ledger stands.
 *
 * @param row its last
 * @param counted column
 * @param filters column of each condition
 * @param width columns that have a header
 * @param end the last column of its table: beyond an empty one stands something else, such as a pivot table
 * @param texts what stands in its row
 */
record LedgerHead(int row, int counted, List<Integer> filters, int width, int end, SeenRow texts) {

    private static final int DEEPEST = 100;
    private static final int FEWEST = 3;

    LedgerHead {
        filters = List.copyOf(filters);
    }

    /** @param used column of the counted cells, 0 where none was used */
    static Optional<LedgerHead> in(SeenSheet sheet, Ledger ledger, int used) {
        int looked = 0;
        for (int row : sheet.kept().keySet()) {
            if (++looked > DEEPEST) {
                break;
            }
            int counted = column(sheet, row, ledger.counted(), ledger.over(), used);
            List<Integer> filters = new ArrayList<>();
            for (Ledger.Where where : ledger.where()) {
                filters.add(column(sheet, row, where.header(), where.over(), 0));
            }
            if (counted > 0 && filters.stream().allMatch(each -> each > 0)) {
                int last = last(sheet, row, counted);
                int end = end(
                        sheet, row, filters.stream().mapToInt(Integer::intValue).reduce(counted, Math::max));
                int width = (int) sheet.kept().get(row).cells().stream()
                        .filter(cell -> cell.column() <= end)
                        .count();
                return Optional.of(new LedgerHead(
                        last, counted, filters, width, end, sheet.kept().get(row)));
            }
        }
        return Optional.empty();
    }

    /** The column whose header stands in the row or in one of the two above it; 0 where there is none. */
    private static int column(SeenSheet sheet, int row, String header, List<String> over, int used) {
        int found = 0;
        for (int each = row; each > Math.max(0, row - 3); each--) {
            SeenRow its = sheet.kept().get(each);
            if (its == null) {
                continue;
            }
            for (SeenCell cell : its.cells()) {
                if (!cell.number() && isHeader(cell.text(), header) && isUnder(sheet, cell, over)) {
                    if (cell.column() == used) {
                        return used;
                    }
                    found = found == 0 ? cell.column() : found;
                }
            }
        }
        return found;
    }

    static boolean isHeader(String text, String header) {
        return text.length() <= 60 && LabelWords.folded(text).equals(LabelWords.folded(header));
    }

    private static boolean isUnder(SeenSheet sheet, SeenCell cell, List<String> over) {
        return over.stream()
                .allMatch(label -> sheet.kept().headMap(cell.row()).keySet().stream()
                        .anyMatch(row -> sheet.at(row, cell.column())
                                .filter(each -> isHeader(each.text(), label))
                                .isPresent()));
    }

    private static int end(SeenSheet sheet, int header, int from) {
        BitSet filled = new BitSet();
        sheet.kept().tailMap(header).values().stream()
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> filled.set(cell.column()));
        sheet.merges().stream()
                .filter(merge -> merge.getLastRow() + 1 >= header)
                .forEach(merge -> filled.set(merge.getFirstColumn() + 1, merge.getLastColumn() + 2));
        return Math.max(from, filled.nextClearBit(from) - 1);
    }

    private static int last(SeenSheet sheet, int row, int column) {
        return sheet.merge(row, column).map(its -> its.getLastRow() + 1).orElse(row);
    }

    /** The same over the rows of a sheet in which it is not written again. */
    LedgerHead above(int first) {
        return new LedgerHead(first - 1, counted, filters, width, end, texts);
    }

    /** Whether the row names the columns once more in other words: 案件编号, 是否当场处罚 under 案号, 当场处罚. */
    boolean names(SeenRow row) {
        if (row.cells().size() < FEWEST || row.cells().stream().anyMatch(SeenCell::number)) {
            return false;
        }
        long same = row.cells().stream()
                .filter(cell -> texts.at(cell.column())
                        .map(SeenCell::text)
                        .filter(header -> header.length() > 1 && cell.text().contains(header))
                        .isPresent())
                .count();
        return same > 1 && 2 * same >= row.cells().size();
    }

    List<Integer> columns() {
        List<Integer> all = new ArrayList<>(filters);
        all.add(counted);
        return all;
    }
}

package org.huibao.reading.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.reading.sheet.HeaderLine;
import org.huibao.reading.sheet.SheetLabel;

/**
 * The headers of a ledger.
 *
 * @param lines from the uppermost row
 * @param named for each column wanted, the labels that name it
 * @param above what stands in the rows before it, from the top
 */
public record LedgerHeader(List<HeaderLine> lines, List<List<SheetLabel>> named, List<HeaderLine> above) {

    /** Headers are merged over this many rows at most. */
    static final int MOST_LINES = 4;

    static Optional<LedgerHeader> of(List<HeaderLine> lines, List<LedgerColumn> wanted, List<HeaderLine> above) {
        List<List<SheetLabel>> named = new ArrayList<>();
        for (LedgerColumn column : wanted) {
            List<SheetLabel> labels = named(lines, column);
            if (labels.isEmpty()) {
                return Optional.empty();
            }
            named.add(labels);
        }
        return Optional.of(new LedgerHeader(lines, named, above));
    }

    /** The nearest labels of that name with nothing under them, and under the headers of its path. */
    private static List<SheetLabel> named(List<HeaderLine> lines, LedgerColumn column) {
        List<SheetLabel> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (SheetLabel label : lines.get(i).labels().values()) {
                if (label.folded().equals(column.name().folded())
                        && isInnermost(lines, i, label)
                        && isUnder(lines, i, label, column)) {
                    found.add(label);
                }
            }
        }
        int nearest = found.stream()
                .mapToInt(label -> column.name().distance(label))
                .min()
                .orElse(0);
        return found.stream()
                .filter(label -> column.name().distance(label) == nearest)
                .toList();
    }

    private static boolean isInnermost(List<HeaderLine> lines, int line, SheetLabel label) {
        return lines.stream().skip(line + 1L).noneMatch(lower -> lower.labels().containsKey(label.left()));
    }

    private static boolean isUnder(List<HeaderLine> lines, int line, SheetLabel label, LedgerColumn column) {
        int level = column.path().size() - 2;
        for (int i = line - 1; i >= 0 && level >= 0; i--) {
            Map.Entry<Integer, SheetLabel> over = lines.get(i).labels().floorEntry(label.left());
            if (over != null
                    && over.getValue().folded().equals(column.path().get(level).folded())) {
                level--;
            }
        }
        return level < 0;
    }

    public boolean clear() {
        return named.stream().allMatch(labels -> labels.size() == 1);
    }

    /** The label over the column that is counted or summed. */
    public SheetLabel counted() {
        return named.get(0).get(0);
    }

    /** Column of the n-th column wanted, 0 being the one that is counted or summed. */
    public int column(int wanted) {
        return named.get(wanted).get(0).left();
    }

    /** How many columns have a header. */
    int width() {
        return (int) lines.stream()
                .flatMap(line -> line.labels().keySet().stream())
                .distinct()
                .count();
    }

    boolean repeats(HeaderLine row) {
        return lines.stream().anyMatch(line -> line.repeats(row));
    }

    /** A title or a line such as 单位：万元 that is printed again on every page. */
    boolean repeatsWhatStandsAbove(HeaderLine row) {
        return above.stream().anyMatch(line -> line.repeats(row));
    }

    public HeaderLine lowest() {
        return lines.get(lines.size() - 1);
    }

    /** The labels merged over the counted one, from the nearest. */
    List<SheetLabel> overCounted() {
        List<SheetLabel> over = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).number() < counted().top()) {
                Map.Entry<Integer, SheetLabel> label =
                        lines.get(i).labels().floorEntry(counted().left());
                if (label != null) {
                    over.add(label.getValue());
                }
            }
        }
        return over;
    }
}

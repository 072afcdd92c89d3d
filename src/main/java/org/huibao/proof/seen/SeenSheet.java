package org.huibao.proof.seen;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.apache.poi.ss.util.CellRangeAddress;

/** One sheet of a source: its first rows at hand, all of them on demand. */
public final class SeenSheet {

    /** The rows of a sheet, as often as they are asked for. */
    @FunctionalInterface
    public interface Rows {
        /**
         * @param wanted rows that must be given; others may be passed over
         * @param merges may be given after the rows
         * @param around likewise
         */
        public void each(
                IntPredicate wanted, Consumer<SeenRow> rows, Consumer<CellRangeAddress> merges, SeenAround around)
                throws Exception;
    }

    /** Rows that are kept at hand in any case, however large their sheet. */
    @FunctionalInterface
    public interface Keep {
        boolean row(String sheet, int row);
    }

    private final String name;
    private final boolean hidden;
    private final boolean datesFrom1904;
    private final Rows source;
    private final NavigableMap<Integer, SeenRow> kept = new TreeMap<>();
    private final List<CellRangeAddress> merges = new ArrayList<>();
    private final SeenAround around = new SeenAround();
    private boolean complete = true;

    /** @param cells of which at most this many are kept at hand */
    public SeenSheet(String name, boolean hidden, boolean datesFrom1904, int cells, Keep keep, Rows source)
            throws Exception {
        this.name = name;
        this.hidden = hidden;
        this.datesFrom1904 = datesFrom1904;
        this.source = source;
        int[] left = {cells};
        source.each(
                row -> left[0] >= 0 || keep.row(name, row),
                row -> {
                    left[0] -= row.cells().size();
                    complete &= left[0] >= 0;
                    if (left[0] >= 0 || keep.row(name, row.number())) {
                        kept.put(row.number(), row);
                    }
                },
                merges::add,
                around);
    }

    public String name() {
        return name;
    }

    public boolean isHidden() {
        return hidden;
    }

    public boolean datesFrom1904() {
        return datesFrom1904;
    }

    public boolean isComplete() {
        return complete;
    }

    /** Those at hand: all, or the first of a large sheet. */
    public NavigableMap<Integer, SeenRow> kept() {
        return kept;
    }

    public int size() {
        return kept.values().stream().mapToInt(row -> row.cells().size()).sum();
    }

    public void each(Consumer<SeenRow> consumer) {
        if (complete) {
            kept.values().forEach(consumer);
            return;
        }
        try {
            source.each(row -> true, consumer, merge -> {}, new SeenAround());
        } catch (Exception changed) {
            throw new IllegalStateException("a source changed while it was read", changed);
        }
    }

    /** What stands there itself, without looking at merged cells. */
    public Optional<SeenCell> own(int row, int column) {
        SeenRow its = kept.get(row);
        return its == null ? Optional.empty() : its.at(column);
    }

    /** What a person sees there: of merged cells the first. */
    public Optional<SeenCell> at(int row, int column) {
        Optional<SeenCell> own = own(row, column);
        return own.isPresent()
                ? own
                : merge(row, column).flatMap(its -> own(its.getFirstRow() + 1, its.getFirstColumn() + 1));
    }

    public Optional<CellRangeAddress> merge(int row, int column) {
        for (CellRangeAddress each : merges) {
            if (each.isInRange(row - 1, column - 1)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    public List<CellRangeAddress> merges() {
        return merges;
    }

    public List<SeenAround.Margin> margins() {
        return around.margins();
    }

    /** What a numeric cell shows, or may show, instead of what its own format does. */
    public List<String> otherwise(SeenCell cell) {
        return around.conditions().stream()
                .flatMap(each -> each.shown(cell).stream())
                .toList();
    }
}

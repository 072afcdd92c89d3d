package org.huibao.reading.form;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibao.reading.period.HeaderTime;
import org.huibao.reading.period.PeriodHeading;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;

/**
 * A row of headers with at least one that stands over values.
 *
 * @param values headers over the values of this period
 * @param others the other headers that reach into these rows
 */
record HeaderRow(int top, int bottom, List<SheetLabel> values, List<SheetLabel> others) {

    /** All header rows of a sheet, by their top row. */
    static NavigableMap<Integer, HeaderRow> in(SheetIndex sheet, SheetHeadings headings) {
        NavigableMap<Integer, List<SheetLabel>> byTop = new ValueHeaders(sheet, headings).byTop();
        NavigableMap<Integer, HeaderRow> rows = new TreeMap<>();
        byTop.forEach((top, values) -> rows.put(top, of(sheet, headings, top, values)));
        return rows;
    }

    private static HeaderRow of(SheetIndex sheet, SheetHeadings headings, int top, List<SheetLabel> named) {
        int bottom = named.stream().mapToInt(SheetLabel::bottom).max().orElse(top);
        HeaderTime time = new HeaderTime(sheet, headings);
        List<SheetLabel> values = new ArrayList<>();
        List<SheetLabel> others = new ArrayList<>();
        named.stream()
                .sorted((a, b) -> Integer.compare(a.left(), b.left()))
                .forEach(label -> (time.of(label).isOfAnother() ? others : values).add(label));
        // Headers merged over two header rows begin in the row above.
        for (int row = Math.max(1, top - 2); row <= bottom; row++) {
            for (SheetLabel label : sheet.inRow(row)) {
                if (label.bottom() >= top && !headings.values().contains(label.folded()) && !named.contains(label)) {
                    others.add(label);
                }
            }
        }
        return new HeaderRow(top, bottom, narrowed(sheet, headings, values), others);
    }

    /** Of several value headers those count that stand under a value header or this year: 本年数 over 数量, 累计 over 数量. */
    private static List<SheetLabel> narrowed(SheetIndex sheet, SheetHeadings headings, List<SheetLabel> values) {
        HeaderTime time = new HeaderTime(sheet, headings);
        List<SheetLabel> under = values.stream()
                .filter(label -> time.above(label) == PeriodHeading.THIS
                        || above(sheet, label)
                                .filter(parent -> headings.values().contains(parent.folded()))
                                .isPresent())
                .toList();
        return under.isEmpty() ? values : under;
    }

    private static Optional<SheetLabel> above(SheetIndex sheet, SheetLabel label) {
        return label.top() == 1 ? Optional.empty() : sheet.shownAt(label.top() - 1, label.left());
    }

    /** The header over a column that is none of values, whatever it says. */
    Optional<SheetLabel> over(int column) {
        return others.stream().filter(label -> label.coversColumn(column)).findFirst();
    }

    List<SheetLabel> valuesWithin(Columns columns) {
        return values.stream().filter(label -> columns.contains(label.left())).toList();
    }

    List<SheetLabel> othersWithin(Columns columns) {
        return others.stream().filter(label -> columns.contains(label.left())).toList();
    }

    /** Columns of the period before with nothing said under them, from left to right. */
    List<SheetLabel> previous(SheetHeadings headings, Columns columns) {
        return othersWithin(columns).stream()
                .filter(label -> headings.when(label) == PeriodHeading.PREVIOUS)
                .toList();
    }

    /** Columns under one of the headings, from left to right. */
    List<SheetLabel> named(Set<String> headings, Columns columns) {
        return others.stream()
                .filter(label -> headings.contains(label.folded()) && columns.contains(label.left()))
                .toList();
    }

    /**
     * The columns that belong to a row label: all, unless two tables stand side by side, which their headers tell by repeating
     * the one over the label, or by names that follow the values of another table.
     */
    Columns around(SheetLabel rowLabel) {
        Optional<SheetLabel> own = over(rowLabel.left());
        if (own.isEmpty()) {
            return Columns.ALL;
        }
        List<SheetLabel> same = others.stream()
                .filter(label -> label.folded().equals(own.get().folded()))
                .sorted((a, b) -> Integer.compare(a.left(), b.left()))
                .toList();
        if (same.size() == 1) {
            return values.size() > 1 ? between(rowLabel.left()) : Columns.ALL;
        }
        int next = same.stream()
                .mapToInt(SheetLabel::left)
                .filter(left -> left > own.get().left())
                .min()
                .orElse(Integer.MAX_VALUE);
        // Values on the left of the first names may be those of the names on their right.
        boolean leftmost = values.get(0).left() < same.get(0).left();
        return new Columns(leftmost ? 1 : own.get().left(), next - 1);
    }

    /** From the names or ordinals over the row's label to those that follow the next values. */
    private Columns between(int labelColumn) {
        int first = 1;
        boolean sawValues = false;
        for (SheetLabel label : all()) {
            boolean begins = SheetHeadings.isOverNames(label) || SheetHeadings.isOverOrdinals(label);
            if (begins && sawValues) {
                if (label.left() > labelColumn) {
                    return new Columns(first, label.left() - 1);
                }
                first = label.left();
                sawValues = false;
            }
            sawValues |= values.contains(label);
        }
        return sawValues ? new Columns(first, Integer.MAX_VALUE) : Columns.ALL;
    }

    private List<SheetLabel> all() {
        return Stream.concat(values.stream(), others.stream())
                .sorted((a, b) -> Integer.compare(a.left(), b.left()))
                .toList();
    }

    /** Inclusive on both sides, from 1. */
    record Columns(int first, int last) {
        static final Columns ALL = new Columns(1, Integer.MAX_VALUE);

        boolean contains(int column) {
            return column >= first && column <= last;
        }
    }
}

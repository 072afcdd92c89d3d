package org.huibao.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Labels at the end of a path: of headers, from the outermost down to the one over the column; of row labels, from the group on
 * the left, or from the label that a 其中 stands under, to the one of the row. Levels between may be left out.
 */
public final class LabelPaths {

    /** A name that stands in more cells than this names nothing. */
    private static final int MOST = 100;

    private final SheetIndex sheet;
    private final LabelOutline outline;

    public LabelPaths(SheetIndex sheet) {
        this.sheet = sheet;
        this.outline = sheet.outline();
    }

    /** @param labels from the innermost to the outermost @param distance of the innermost from its name */
    public record Match(List<SheetLabel> labels, int distance) {
        public SheetLabel innermost() {
            return labels.get(0);
        }
    }

    public boolean tooMany(List<WantedName> path) {
        return path.stream().anyMatch(name -> sheet.named(name.folded()).size() > MOST);
    }

    public List<Match> headers(List<WantedName> path) {
        return matches(path, this::headerAbove);
    }

    public List<Match> rows(List<WantedName> path) {
        return matches(path, this::groupOf);
    }

    private interface Step {
        /** The nearest label of that name that the given one belongs to. */
        Optional<SheetLabel> outward(SheetLabel label, WantedName name);
    }

    private List<Match> matches(List<WantedName> path, Step step) {
        WantedName innermost = path.get(path.size() - 1);
        List<Match> matches = new ArrayList<>();
        for (SheetLabel label : sheet.named(innermost)) {
            List<SheetLabel> labels = chain(label, path, step);
            if (labels.size() == path.size()) {
                matches.add(new Match(labels, innermost.distance(label)));
            }
        }
        return matches;
    }

    private static List<SheetLabel> chain(SheetLabel innermost, List<WantedName> path, Step step) {
        List<SheetLabel> labels = new ArrayList<>(List.of(innermost));
        for (int i = path.size() - 2; i >= 0; i--) {
            Optional<SheetLabel> outer = step.outward(labels.get(labels.size() - 1), path.get(i));
            if (outer.isEmpty()) {
                return labels;
            }
            labels.add(outer.get());
        }
        return labels;
    }

    private Optional<SheetLabel> headerAbove(SheetLabel label, WantedName name) {
        return sheet.named(name).stream()
                .filter(outer -> outer.bottom() < label.top()
                        && outer.left() <= label.left()
                        && lastColumn(outer) >= label.left())
                .reduce((a, b) -> b.top() > a.top() ? b : a);
    }

    private Optional<SheetLabel> groupOf(SheetLabel label, WantedName name) {
        for (SheetLabel outer = outline.parent(label); outer != null; outer = outline.parent(outer)) {
            if (outer.folded().equals(name.folded())) {
                return Optional.of(outer);
            }
        }
        return sheet.named(name).stream()
                .filter(outer ->
                        outer.right() < label.left() && outer.top() <= label.top() && lastRow(outer) >= label.top())
                .reduce((a, b) -> b.left() > a.left() ? b : a);
    }

    /** A header that is not merged reaches over the empty cells on its right. */
    private int lastColumn(SheetLabel header) {
        if (header.right() > header.left()) {
            return header.right();
        }
        return sheet.grid().row(header.top()).stream()
                .filter(cell -> cell.column() > header.right() && SheetIndex.hasContent(cell))
                .findFirst()
                .map(next -> next.column() - 1)
                .orElseGet(() -> sheet.grid().columns());
    }

    /** A group that is not merged reaches over the empty cells below. */
    private int lastRow(SheetLabel group) {
        int row = group.bottom();
        while (group.bottom() == group.top() && row < sheet.grid().rows() && !sheet.filled(row + 1, group.left())) {
            row++;
        }
        return row;
    }
}

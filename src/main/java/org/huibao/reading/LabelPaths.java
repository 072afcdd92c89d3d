package org.huibao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Labels at the end of a path: of headers, from the outermost down to the one over the column; of row labels, from the group on
 * the left, or from the label that a 其中 stands under, to the one of the row. Levels between may be left out.
 */
final class LabelPaths {

    /** A name that stands in more cells than this names nothing. */
    private static final int MOST = 100;

    private final SheetIndex sheet;
    private final Outline outline;

    LabelPaths(SheetIndex sheet) {
        this.sheet = sheet;
        this.outline = sheet.outline();
    }

    /** @param labels from the innermost to the outermost @param distance of the innermost from its name */
    record Match(List<Label> labels, int distance) {
        Label innermost() {
            return labels.get(0);
        }
    }

    boolean tooMany(List<Name> path) {
        return path.stream().anyMatch(name -> sheet.named(name.folded()).size() > MOST);
    }

    List<Match> headers(List<Name> path) {
        return matches(path, this::headerAbove);
    }

    List<Match> rows(List<Name> path) {
        return matches(path, this::groupOf);
    }

    private interface Step {
        /** The nearest label of that name that the given one belongs to. */
        Optional<Label> outward(Label label, Name name);
    }

    private List<Match> matches(List<Name> path, Step step) {
        Name innermost = path.get(path.size() - 1);
        List<Match> matches = new ArrayList<>();
        for (Label label : sheet.named(innermost)) {
            List<Label> labels = chain(label, path, step);
            if (labels.size() == path.size()) {
                matches.add(new Match(labels, innermost.distance(label)));
            }
        }
        return matches;
    }

    private static List<Label> chain(Label innermost, List<Name> path, Step step) {
        List<Label> labels = new ArrayList<>(List.of(innermost));
        for (int i = path.size() - 2; i >= 0; i--) {
            Optional<Label> outer = step.outward(labels.get(labels.size() - 1), path.get(i));
            if (outer.isEmpty()) {
                return labels;
            }
            labels.add(outer.get());
        }
        return labels;
    }

    private Optional<Label> headerAbove(Label label, Name name) {
        return sheet.named(name).stream()
                .filter(outer -> outer.bottom() < label.top()
                        && outer.left() <= label.left()
                        && lastColumn(outer) >= label.left())
                .reduce((a, b) -> b.top() > a.top() ? b : a);
    }

    private Optional<Label> groupOf(Label label, Name name) {
        for (Label outer = outline.parent(label); outer != null; outer = outline.parent(outer)) {
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
    private int lastColumn(Label header) {
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
    private int lastRow(Label group) {
        int row = group.bottom();
        while (group.bottom() == group.top() && row < sheet.grid().rows() && !sheet.filled(row + 1, group.left())) {
            row++;
        }
        return row;
    }
}

package org.huibao.proof.expected;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.huibao.formula.ExpressionSpelling;
import org.huibao.proof.seen.VisibleCharacters;
import org.huibao.proof.word.WordText.Piece;

/** Where the sections of a template's part begin and end; one that crosses cells takes its whole rows. */
final class SectionExtents {

    /**
     * @param from of its first mark
     * @param to of its last mark, inclusive
     * @param open where it is opened
     * @param close where it is closed
     */
    record Extent(int from, int to, int open, int close, boolean insideParagraph) {}

    private final List<TemplateMark> marks;
    private final int[] rowStart;
    private final int[] rowEnd;

    private SectionExtents(List<TemplateMark> marks) {
        this.marks = marks;
        this.rowStart = new int[marks.size()];
        this.rowEnd = new int[marks.size()];
        rows();
    }

    /** Outer ones before those inside them. */
    static List<Extent> of(List<TemplateMark> marks) {
        return new SectionExtents(marks).extents();
    }

    /** For each mark the row in which it stands; −1 outside any table. */
    private void rows() {
        Deque<Integer> open = new ArrayDeque<>();
        List<List<Integer>> members = new ArrayList<>();
        Deque<List<Integer>> current = new ArrayDeque<>();
        for (int i = 0; i < marks.size(); i++) {
            if (isBoundary(i, Piece.RowStart.class)) {
                open.push(i);
                current.push(new ArrayList<>());
            }
            rowStart[i] = open.isEmpty() ? -1 : open.peek();
            rowEnd[i] = -1;
            if (!current.isEmpty()) {
                current.peek().add(i);
            }
            if (isBoundary(i, Piece.RowEnd.class) && !open.isEmpty()) {
                open.pop();
                members.add(current.pop());
            }
        }
        members.forEach(row -> row.forEach(each -> rowEnd[each] = row.get(row.size() - 1)));
    }

    private List<Extent> extents() {
        List<Extent> extents = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i) instanceof TemplateMark.Open) {
                open.push(i);
            } else if (marks.get(i) instanceof TemplateMark.Close && !open.isEmpty()) {
                extents.add(extent(open.pop(), i));
            }
        }
        partRows(extents);
        extents.sort(Comparator.comparingInt(Extent::from)
                .thenComparing(Comparator.comparingInt(Extent::to).reversed())
                .thenComparingInt(Extent::open));
        return extents;
    }

    /** A row in which one section ends and the next begins is that one's whose words stand in it. */
    private void partRows(List<Extent> extents) {
        for (int i = 0; i < extents.size(); i++) {
            for (int j = 0; j < extents.size(); j++) {
                Extent one = extents.get(i);
                Extent other = extents.get(j);
                boolean both = one.close() < other.open()
                        && one.to() >= other.from()
                        && !(one.from() == other.from() && one.to() == other.to());
                if (both && isWhole(one) && isWhole(other)) {
                    int row = rowStart[other.open()];
                    boolean ofFirst = marks.subList(row, one.close()).stream().anyMatch(SectionExtents::isContent);
                    int end = ofFirst ? one.to() : row - 1;
                    int begin = ofFirst ? rowEnd[other.open()] + 1 : other.from();
                    extents.set(i, new Extent(one.from(), end, one.open(), one.close(), false));
                    extents.set(j, new Extent(begin, other.to(), other.open(), other.close(), false));
                }
            }
        }
    }

    private boolean isWhole(Extent extent) {
        return isBoundary(extent.from(), Piece.RowStart.class);
    }

    private static boolean isContent(TemplateMark mark) {
        return mark instanceof TemplateMark.Words words
                ? !VisibleCharacters.isBlank(words.text())
                : mark instanceof TemplateMark.Name
                        || mark instanceof TemplateMark.Picture
                        || mark instanceof TemplateMark.Noted;
    }

    private Extent extent(int open, int close) {
        boolean inside = true;
        boolean cells = false;
        for (int i = open; i < close; i++) {
            inside &= !(marks.get(i) instanceof TemplateMark.Boundary);
            cells |= isBoundary(i, Piece.CellStart.class) && rowStart[i] == rowStart[open];
        }
        boolean inRows = rowStart[open] >= 0 && rowStart[close] >= 0;
        boolean wholeRows = inRows && (rowStart[open] != rowStart[close] || cells);
        return wholeRows
                ? new Extent(rowStart[open], rowEnd[close], open, close, false)
                : new Extent(open, close, open, close, inside);
    }

    private boolean isBoundary(int at, Class<? extends Piece> kind) {
        return marks.get(at) instanceof TemplateMark.Boundary boundary && kind.isInstance(boundary.piece());
    }

    /** {@code {{^x}}} right behind {@code {{#x}}…{{/x}}}, or the other way round: that x is owed stands there once. */
    static boolean isOtherwise(List<TemplateMark> marks, List<Extent> extents, Extent extent) {
        TemplateMark.Open open = (TemplateMark.Open) marks.get(extent.open());
        int before = extent.open() - 1;
        while (before >= 0
                && (marks.get(before) instanceof TemplateMark.Boundary
                        || marks.get(before) instanceof TemplateMark.Words words
                                && VisibleCharacters.isBlank(words.text()))) {
            before--;
        }
        int closed = before;
        return extents.stream()
                .filter(each -> each.close() == closed)
                .map(each -> (TemplateMark.Open) marks.get(each.open()))
                .anyMatch(other -> ExpressionSpelling.same(other.name(), open.name())
                        && other.sign() != open.sign()
                        && (ExpressionSpelling.isExpression(open.name()) || other.sign() != '?' && open.sign() != '?'));
    }
}

package org.huibao.reading.period;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.words.RemarkTerms;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.workbook.Cell;

/** The lines of a sheet that set aside what stands below them, over a table or among its rows; see {@link AsideWords}. */
public final class AsideLines {

    /** Titles stand so far over the headers at most. */
    private static final int TITLES = 5;

    private static final Pattern ORDINAL = Pattern.compile(
            "(?:([一二三四五六七八九十]{1,3}[、.])|(\\([一二三四五六七八九十]{1,3}\\))|([0-9]{1,3}[、.])|(\\([0-9]{1,3}\\))|(第[一二三四五六七八九十]"
                    + RemarkTerms.TITLE_PART.any() + ")).*");

    private static final Pattern MERE_ORDINAL = Pattern.compile("[(]?[一二三四五六七八九十0-9]{1,3}[)、.]?");
    private static final Pattern DONE = Pattern.compile(".*" + RemarkTerms.ASIDE_OWN.any()
            + RemarkTerms.ASIDE_OWN_BEHIND.any() + "?|.*" + RemarkTerms.ASIDE_CORRECTED.any() + ".{0,6}");

    /** @param alone false for what may stand beside its rows only */
    private record Line(SheetLabel label, AsideWords words, boolean alone) {}

    private final SheetIndex sheet;
    private final SheetHeadings headings;
    private final List<Line> lines = new ArrayList<>();

    public AsideLines(SheetIndex sheet, SheetHeadings headings) {
        this.sheet = sheet;
        this.headings = headings;
        for (SheetLabel label : sheet.labels()) {
            AsideWords words = AsideWords.in(label, headings);
            if (words.setsAside()) {
                lines.add(new Line(label, words, isHeading(label)));
            }
        }
    }

    /**
     * What sets the row aside: over its table, among the rows between its headers and it, or beside it.
     *
     * @param row the label that names it
     * @param headerTop first row of the headers over its value
     * @param headerBottom last row of them
     */
    public Optional<SheetLabel> over(SheetLabel row, int headerTop, int headerBottom) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        int top = top(headerTop);
        return lines.stream()
                .filter(line -> line.label != row && !line.words.isSaidBy(row))
                .filter(line -> line.words.isOfTheTable(line.label)
                        || (line.label.top() > headerBottom
                                ? line.alone ? isOpenAt(line, row) : isBeside(line, row)
                                : isTitle(line, top) || isOverNames(line, row, top)))
                .map(Line::label)
                .max(Comparator.comparingInt(SheetLabel::top));
    }

    /** First row of all the headers, of which those over the value may be the last only. */
    private int top(int headerTop) {
        int top = headerTop;
        while (top > 1
                && sheet.inRow(top - 1).size() > 1
                && !sheet.units().isData(top - 1)
                && sheet.inRow(top - 1).stream().noneMatch(this::isHeading)) {
            top--;
        }
        return top;
    }

    /** As a finding prints it: {@code 填报表!A7 附：上年数据}. */
    public String shown(SheetLabel line) {
        String text = line.cell().legible().strip();
        return sheet.sheet().name() + "!" + line.cell().address() + " " + text;
    }

    /** It has its row to itself but for ordinals and what says something of another kind: 单位：件. */
    private boolean isHeading(SheetLabel label) {
        for (Cell cell : sheet.grid().row(label.top())) {
            if (cell == label.cell() || !SheetIndex.hasContent(cell)) {
                continue;
            }
            Optional<SheetLabel> other = sheet.shownAt(cell.row(), cell.column());
            boolean mere = cell.kind() == Cell.Kind.TEXT
                    && other.filter(text -> MERE_ORDINAL.matcher(text.plain()).matches()
                                    || text.plain().indexOf(':') > 0)
                            .isPresent();
            if (!mere) {
                return false;
            }
        }
        return true;
    }

    /** Among the titles of the table; where one names the report's own time, those above it are of the whole file. */
    private boolean isTitle(Line line, int headerTop) {
        if (!line.alone || line.label.bottom() >= headerTop || headerTop - line.label.bottom() > TITLES) {
            return false;
        }
        int data = sheet.units().nextData(1);
        boolean first = data < 0 || data > headerTop;
        for (int row = line.label.bottom() + 1; row < headerTop; row++) {
            for (SheetLabel label : sheet.inRow(row)) {
                boolean title = label.plain().indexOf(':') < 0
                        && sheet.units().at(row, label.left()).isEmpty();
                // 附件：样表 is printed over many a form that was filled in.
                boolean ofTheForm = title && first && line.words == AsideWords.EXAMPLE;
                if (ofTheForm || title && !isHeading(label) || headings.saysOwnTime(label)) {
                    return false;
                }
            }
        }
        return data < 0 || data > headerTop || sheet.units().nextData(line.label.top()) > headerTop;
    }

    /** 上年数据 over the names of the rows. */
    private boolean isOverNames(Line line, SheetLabel row, int headerTop) {
        return line.words != AsideWords.PLAN
                && line.words != AsideWords.ELSEWHERE
                && line.label.bottom() >= headerTop
                && line.label.coversColumn(row.left());
    }

    /** Whether no other heading of its kind stands between it and the row. */
    private boolean isOpenAt(Line line, SheetLabel row) {
        if (line.label.top() >= row.top()) {
            return false;
        }
        String style = style(line.label);
        for (int at = line.label.bottom() + 1; at < row.top(); at++) {
            int number = at;
            boolean closed = sheet.inRow(at).stream()
                    .filter(label -> isHeading(label)
                            && !MERE_ORDINAL.matcher(label.plain()).matches())
                    .filter(label -> !AsideWords.in(label, headings).setsAside())
                    .anyMatch(label -> style(label).equals(style) && (!style.isEmpty() || isBlank(number - 1))
                            || headings.saysOwnTime(label)
                            || DONE.matcher(label.folded()).matches());
            if (closed) {
                return false;
            }
        }
        return true;
    }

    private boolean isBlank(int row) {
        return sheet.grid().row(row).stream().noneMatch(SheetIndex::hasContent);
    }

    /** The kind of ordinal before it, or in a cell of its own on its left. */
    private String style(SheetLabel label) {
        SheetLabel first = sheet.inRow(label.top()).get(0);
        String plain = MERE_ORDINAL.matcher(first.plain()).matches() ? first.plain() + "、" : label.plain();
        Matcher ordinal = ORDINAL.matcher(plain);
        for (int group = 1; ordinal.matches() && group <= ordinal.groupCount(); group++) {
            if (ordinal.group(group) != null) {
                return Integer.toString(group);
            }
        }
        return "";
    }

    /** Merged over the row or blank down to it, on the left of its name. */
    private boolean isBeside(Line line, SheetLabel row) {
        SheetLabel group = line.label;
        if (group.right() >= row.left() || group.top() > row.top()) {
            return false;
        }
        int last = group.bottom();
        while (group.bottom() == group.top() && last < row.top() && !sheet.filled(last + 1, group.left())) {
            last++;
        }
        return last >= row.top();
    }
}

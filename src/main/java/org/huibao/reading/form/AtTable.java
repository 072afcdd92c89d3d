package org.huibao.reading.form;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.huibao.reading.period.AsideLines;
import org.huibao.reading.period.HeaderTime;
import org.huibao.reading.period.PeriodHeading;
import org.huibao.reading.period.RowTime;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.period.TableTitle;
import org.huibao.reading.sheet.LabelPaths.Match;
import org.huibao.reading.sheet.PlaceDoubt;
import org.huibao.reading.sheet.SearchResult;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.reading.sheet.WantedName;

/** A sheet in which a definition names rows and columns: whether what stands there by its name is what was asked for. */
final class AtTable {

    private final SheetIndex sheet;
    private final SheetHeadings headings;
    private final RowTime rowTime;
    private final RivalColumns rivals;
    private final AsideLines asideLines;
    private final Map<List<WantedName>, Boolean> saysTime = new IdentityHashMap<>();
    private final Map<SheetLabel, Boolean> ofAnother = new IdentityHashMap<>();

    AtTable(SheetIndex sheet, SheetHeadings headings) {
        this.sheet = sheet;
        this.headings = headings;
        this.rowTime = new RowTime(sheet, headings);
        this.rivals = new RivalColumns(sheet, headings);
        this.asideLines = new AsideLines(sheet, headings);
    }

    /** A column under 上年 is last year's, unless the path itself says which year is meant. */
    List<Match> ofThisPeriod(List<WantedName> path, List<Match> headers) {
        boolean says = saysTime.computeIfAbsent(
                path, any -> path.stream().anyMatch(name -> headings.when(name.folded()) != PeriodHeading.NONE));
        return says
                ? headers
                : headers.stream()
                        .filter(match -> !ofAnother.computeIfAbsent(match.innermost(), any -> isOfAnother(match)))
                        .toList();
    }

    private boolean isOfAnother(Match match) {
        return new HeaderTime(sheet, headings).of(match.innermost()).isOfAnother()
                || new TableTitle(sheet, headings)
                        .isOfOtherPeriod(outermost(match).top());
    }

    private static SheetLabel outermost(Match match) {
        return match.labels().get(match.labels().size() - 1);
    }

    /** Whether the row's label names a row of the table under the header. */
    boolean isOf(Match row, Match column) {
        int bottom = column.innermost().bottom();
        int top = outermost(column).top();
        RowName name = new RowName(
                sheet,
                at -> IntStream.rangeClosed(0, bottom - top)
                        .mapToObj(up -> sheet.shownAt(bottom - up, at))
                        .flatMap(Optional::stream)
                        .findFirst());
        return row.innermost().left() != column.innermost().left()
                && name.of(row.innermost(), column.innermost().left()) == RowName.Verdict.NAMES
                && !isOfAnotherTime(row, bottom);
    }

    /** Unless the path itself says which time is meant. */
    private boolean isOfAnotherTime(Match row, int headerBottom) {
        return rowTime.isOfAnother(row.innermost(), headerBottom)
                && row.labels().stream().allMatch(label -> headings.when(label) == PeriodHeading.NONE);
    }

    /** What no label of the path names and what leaves doubt: 上年数据 or 样表 over the rows, 计划 or 其中 over the column. */
    Optional<SearchResult> doubt(ValuePlace place, Match row, Match column) {
        Optional<SheetLabel> aside = asideLines
                .over(
                        row.innermost(),
                        outermost(column).top(),
                        column.innermost().bottom())
                .filter(label -> !row.labels().contains(label));
        if (aside.isPresent()) {
            return aside.map(line -> setAside(place, line));
        }
        List<SheetLabel> others = rivals.beside(column.labels(), row.innermost());
        return others.isEmpty() ? Optional.empty() : Optional.of(ambiguous(place, others));
    }

    /** A column that a definition gives by its letter, or a cell by its address: it may have come to stand under 上年. */
    SearchResult lettered(ValuePlace place) {
        return LetteredColumn.header(place)
                .flatMap(header -> doubt(place, header))
                .orElseGet(() -> new SearchResult.Found(place));
    }

    private Optional<SearchResult> doubt(ValuePlace place, SheetLabel header) {
        if (new HeaderTime(sheet, headings).of(header).isOfAnother()) {
            return Optional.of(
                    new SearchResult.Doubtful(PlaceDoubt.COLUMN_AMBIGUOUS, place, List.of(header.plain()), "1"));
        }
        return sheet.inRow(place.row()).stream()
                .findFirst()
                .filter(label -> label.left() < place.column())
                .flatMap(label -> asideLines.over(label, header.top(), header.bottom()))
                .map(line -> setAside(place, line));
    }

    private SearchResult setAside(ValuePlace place, SheetLabel line) {
        return new SearchResult.Doubtful(PlaceDoubt.ROW_SET_ASIDE, place, List.of(asideLines.shown(line)), "");
    }

    /** @param found the headers that may be meant */
    SearchResult ambiguous(ValuePlace place, List<SheetLabel> found) {
        List<String> shown = found.stream()
                .map(label -> sheet.sheet().name() + "!" + label.cell().address() + " " + label.plain())
                .toList();
        return new SearchResult.Doubtful(PlaceDoubt.COLUMN_AMBIGUOUS, place, shown, "1");
    }

    /**
     * A column of units or explanations in the same rows of headers; never the one that holds the row's own label.
     *
     * @param row its labels
     * @param column the headers over the value, from the innermost
     */
    static Optional<Integer> beside(
            SheetIndex sheet, List<SheetLabel> row, List<SheetLabel> column, Set<String> names) {
        List<SheetLabel> named = sheet.named(names);
        if (column.isEmpty() || named.isEmpty()) {
            return Optional.empty();
        }
        SheetLabel header = column.get(0);
        SheetLabel outermost = column.get(column.size() - 1);
        List<Integer> columns = named.stream()
                .filter(label -> label.top() <= header.bottom() && label.bottom() >= outermost.top())
                .map(SheetLabel::left)
                .filter(each -> row.stream().noneMatch(label -> label.coversColumn(each)))
                .toList();
        return columns.size() == 1 ? Optional.of(columns.get(0)) : Optional.empty();
    }
}

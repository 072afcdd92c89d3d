package org.huibao.reading.form;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.definition.Indicator.At;
import org.huibao.definition.Indicator.Axis;
import org.huibao.reading.book.ReturnSheets;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.sheet.LabelPaths;
import org.huibao.reading.sheet.PlaceDoubt;
import org.huibao.reading.sheet.SearchResult;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.SpannedColumn;
import org.huibao.reading.sheet.TableRows;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.reading.sheet.WantedName;
import org.huibao.workbook.Addresses;
import org.jspecify.annotations.Nullable;

/** Finds the place that a definition names in a department's own sheet: an address, or a row and a column. */
final class AtLocator {

    private static final Pattern ADDRESS = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    private final ReturnSheets sheets;
    private final SheetHeadings headings;
    private final Map<SheetIndex, AtTable> tables = new IdentityHashMap<>();

    AtLocator(ReturnSheets sheets, SheetHeadings headings) {
        this.sheets = sheets;
        this.headings = headings;
    }

    /** In the sheets that people look at first; in the others only what those do not hold. Of a cell of a table the form's codes have the word. */
    SearchResult locate(At at) {
        if (at.codes() != null) {
            for (List<SheetIndex> rank : sheets.inOrder("")) {
                SearchResult coded = CodedCells.locate(rank, at);
                if (!(coded instanceof SearchResult.Absent)) {
                    return coded;
                }
            }
        }
        SearchResult nearest = new SearchResult.Absent();
        for (List<SheetIndex> rank : sheets.inOrder(at.sheet())) {
            SearchResult located = locateIn(rank, at);
            boolean settled = located instanceof SearchResult.Found found
                    ? isGiven(found, at)
                    : located instanceof SearchResult.Doubtful doubtful && !doubtful.isMissing();
            if (settled) {
                return located;
            }
            nearest = nearest instanceof SearchResult.Absent ? located : nearest;
        }
        return nearest;
    }

    SearchResult locateIn(List<SheetIndex> candidates, At at) {
        if (at.codes() != null && CodedCells.locate(candidates, at) instanceof SearchResult.Found coded) {
            return coded;
        }
        List<SearchResult.Found> found = new ArrayList<>();
        List<SearchResult> others = new ArrayList<>();
        for (SheetIndex sheet : candidates) {
            SearchResult located = at.cell().isEmpty() ? atCrossing(sheet, at) : atAddress(sheet, at.cell());
            if (located instanceof SearchResult.Found place && isGiven(place, at)) {
                found.add(place);
            } else if (located instanceof SearchResult.Doubtful doubtful && !doubtful.isMissing()) {
                return located;
            } else {
                others.add(located);
            }
        }
        if (!found.isEmpty()) {
            return SameTables.one(found, isFixed(at));
        }
        Optional<SearchResult> setAside = others.stream()
                .filter(located -> located instanceof SearchResult.Doubtful doubtful && doubtful.isSetAside())
                .findFirst();
        if (setAside.isPresent()) {
            return setAside.get();
        }
        // Without a sheet's name nobody said that the place must be in this file.
        boolean expectedHere = !at.sheet().isEmpty() || isFixed(at);
        return others.isEmpty() || !expectedHere ? new SearchResult.Absent() : others.get(0);
    }

    /** A fixed place is in every sheet; without the sheet's name it is meant where something stands there. */
    private static boolean isGiven(SearchResult.Found found, At at) {
        ValuePlace place = found.place();
        return !at.sheet().isEmpty() || !isFixed(at) || place.sheet().filled(place.row(), place.column());
    }

    private static boolean isFixed(At at) {
        return !at.cell().isEmpty() || at.row() instanceof Axis.Ordinal && at.column() instanceof Axis.Ordinal;
    }

    private SearchResult atAddress(SheetIndex sheet, String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            return new SearchResult.Absent();
        }
        int column = Addresses.ordinal(matcher.group(1));
        return table(sheet).lettered(ValuePlace.cell(sheet, Integer.parseInt(matcher.group(2)), column));
    }

    /** @param match null where the axis is an ordinal */
    private record Line(int number, List<SheetLabel> labels, int distance, LabelPaths.@Nullable Match match) {
        int labelColumn() {
            return match == null ? 0 : match.innermost().left();
        }
    }

    private SearchResult atCrossing(SheetIndex sheet, At at) {
        for (Axis axis : new Axis[] {at.row(), at.column()}) {
            if (axis instanceof Axis.Path path && sheets.paths(sheet).tooMany(sheets.path(path))) {
                PlaceDoubt why = axis == at.row() ? PlaceDoubt.ROW_AMBIGUOUS : PlaceDoubt.COLUMN_AMBIGUOUS;
                return new SearchResult.Doubtful(
                        why, ValuePlace.cell(sheet, 0, 0), List.of(sheet.sheet().name()), shown(axis));
            }
        }
        List<Line> rows = lines(sheet, Objects.requireNonNull(at.row()), true);
        List<Line> columns = lines(sheet, Objects.requireNonNull(at.column()), false);
        List<Crossing> crossings = new ArrayList<>();
        for (Line row : rows) {
            for (Line column : nearestAbove(sheet, row, columns)) {
                crossings.add(new Crossing(row, column));
            }
        }
        if (crossings.isEmpty()) {
            PlaceDoubt missing = rows.isEmpty() ? PlaceDoubt.ROW_MISSING : PlaceDoubt.COLUMN_MISSING;
            Axis axis = rows.isEmpty() ? at.row() : at.column();
            return new SearchResult.Doubtful(
                    missing, ValuePlace.cell(sheet, 0, 0), List.of(sheet.sheet().name()), shown(axis));
        }
        List<Crossing> clear = crossings.stream()
                .filter(crossing -> doubt(sheet, crossing).isEmpty())
                .toList();
        return clear.isEmpty()
                ? doubt(sheet, best(sheet, crossings).get(0)).orElseThrow()
                : one(sheet, best(sheet, clear), columns);
    }

    /** What stands over row or column and was not asked for. */
    private Optional<SearchResult> doubt(SheetIndex sheet, Crossing crossing) {
        if (crossing.column.match == null || crossing.row.match == null) {
            return Optional.empty();
        }
        ValuePlace place = place(sheet, crossing, crossing.column.number);
        return table(sheet).doubt(place, crossing.row.match, crossing.column.match);
    }

    private List<Line> lines(SheetIndex sheet, Axis axis, boolean isRow) {
        if (axis instanceof Axis.Ordinal ordinal) {
            return List.of(new Line(ordinal.number(), List.of(), 0, null));
        }
        LabelPaths paths = sheets.paths(sheet);
        Function<List<WantedName>, List<LabelPaths.Match>> matches =
                path -> isRow ? paths.rows(path) : table(sheet).ofThisPeriod(path, paths.headers(path));
        return sheets.ways((Axis.Path) axis)
                .map(matches)
                .filter(its -> !its.isEmpty())
                .limit(1)
                .flatMap(List::stream)
                .map(match -> new Line(
                        isRow ? match.innermost().top() : match.innermost().left(),
                        match.labels(),
                        match.distance(),
                        match))
                .toList();
    }

    /** The headers next above the row, in the same table; every column where it is given by its letter. */
    private List<Line> nearestAbove(SheetIndex sheet, Line row, List<Line> columns) {
        List<Line> above = columns.stream()
                .filter(column ->
                        column.match == null || column.match.innermost().bottom() < row.number)
                .filter(column -> isUnder(sheet, row, column))
                .toList();
        List<Line> headers = above.stream()
                .filter(column ->
                        column.match == null || !LabelledRows.isIn(sheet, row.labels, column.match.innermost()))
                .toList();
        List<Line> candidates = headers.isEmpty() ? above : headers;
        int nearest = candidates.stream().mapToInt(AtLocator::top).max().orElse(0);
        return candidates.stream().filter(column -> top(column) == nearest).toList();
    }

    private boolean isUnder(SheetIndex sheet, Line row, Line column) {
        if (column.match == null || row.match == null) {
            return true;
        }
        return table(sheet).isOf(row.match, column.match)
                && sheets.rows(sheet)
                        .reaches(
                                column.match.innermost().bottom(),
                                row.match.innermost().left(),
                                column.number,
                                row.number);
    }

    private AtTable table(SheetIndex sheet) {
        return tables.computeIfAbsent(sheet, any -> new AtTable(any, headings));
    }

    private static int top(Line column) {
        return column.match == null ? 0 : column.match.innermost().top();
    }

    private record Crossing(Line row, Line column) {
        int distance() {
            return row.distance * (WantedName.FARTHEST + 1) + column.distance;
        }
    }

    /** Equal labels win; a row of nothing but words is one of headers. */
    private static List<Crossing> best(SheetIndex sheet, List<Crossing> crossings) {
        List<Crossing> withValues = crossings.stream()
                .filter(crossing -> holdsValues(sheet, crossing))
                .toList();
        List<Crossing> left = withValues.isEmpty() ? crossings : withValues;
        int nearest = left.stream().mapToInt(Crossing::distance).min().orElse(0);
        return left.stream().filter(crossing -> crossing.distance() == nearest).toList();
    }

    private static boolean holdsValues(SheetIndex sheet, Crossing crossing) {
        return sheet.grid()
                .cell(crossing.row.number, crossing.column.number)
                .filter(SheetIndex::hasContent)
                .map(cell -> !TableRows.isWord(cell))
                .orElseGet(() -> sheet.grid().row(crossing.row.number).stream()
                        .anyMatch(cell -> SheetIndex.hasContent(cell)
                                && cell.column() != crossing.row.labelColumn()
                                && !TableRows.isWord(cell)));
    }

    /** @param headers all that the definition may mean */
    private SearchResult one(SheetIndex sheet, List<Crossing> crossings, List<Line> headers) {
        List<ValuePlace> places = crossings.stream()
                .map(crossing -> place(sheet, crossing, crossing.column.number))
                .toList();
        ValuePlace first = places.get(0);
        List<String> shown = places.stream().map(ValuePlace::shown).distinct().toList();
        if (shown.size() > 1) {
            boolean sameRow = places.stream().allMatch(place -> place.row() == first.row());
            return new SearchResult.Doubtful(
                    sameRow ? PlaceDoubt.COLUMN_AMBIGUOUS : PlaceDoubt.ROW_AMBIGUOUS, first, shown, "1");
        }
        Crossing only = crossings.get(0);
        if (only.column.match == null) {
            return table(sheet).lettered(first);
        }
        List<SheetLabel> either =
                LabelledRows.farther(sheet, only.row.number, only.column.match.innermost(), labels(headers));
        if (!either.isEmpty()) {
            return table(sheet).ambiguous(first, either);
        }
        OptionalInt column = SpannedColumn.of(sheet, only.column.match.innermost(), only.row.number);
        return column.isPresent()
                ? new SearchResult.Found(place(sheet, only, column.getAsInt()))
                : new SearchResult.Doubtful(PlaceDoubt.COLUMN_AMBIGUOUS, first, shown, "1");
    }

    private static List<SheetLabel> labels(List<Line> headers) {
        return headers.stream()
                .flatMap(header -> header.labels.stream().limit(1))
                .toList();
    }

    private ValuePlace place(SheetIndex sheet, Crossing crossing, int column) {
        SheetLabel rowLabel = crossing.row.labels.isEmpty() ? null : crossing.row.labels.get(0);
        return new ValuePlace(
                sheet,
                crossing.row.number,
                column,
                rowLabel,
                crossing.column.labels,
                AtTable.beside(sheet, crossing.row.labels, crossing.column.labels, SheetHeadings.UNITS)
                        .orElse(0),
                null,
                AtTable.beside(sheet, crossing.row.labels, crossing.column.labels, SheetHeadings.NOTES)
                        .or(() -> AtTable.beside(
                                sheet, crossing.row.labels, crossing.column.labels, SheetHeadings.REMARKS))
                        .orElse(0));
    }

    private static String shown(@Nullable Axis axis) {
        return axis instanceof Axis.Path path ? String.join(" / ", path.labels()) : "";
    }
}

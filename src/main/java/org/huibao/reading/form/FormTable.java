package org.huibao.reading.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibao.notation.Unit;
import org.huibao.reading.period.AsideLines;
import org.huibao.reading.period.HeaderTime;
import org.huibao.reading.period.RowTime;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.period.TableTitle;
import org.huibao.reading.period.TimeColumns;
import org.huibao.reading.sheet.PlaceDoubt;
import org.huibao.reading.sheet.SearchResult;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.SpannedColumn;
import org.huibao.reading.sheet.TableRows;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.reading.unit.MeasuredColumns;
import org.huibao.reading.unit.RowUnits;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** A sheet whose rows are indicators: finds the value that belongs to a row's code or label, under the header above it. */
final class FormTable {

    private final SheetIndex sheet;
    private final SheetHeadings headings;
    private final NavigableMap<Integer, HeaderRow> headerRows;
    private final TableRows rows;
    private final TimeColumns timeColumns;
    private final RivalColumns rivalColumns;
    private final Map<Corner, Block> blocks = new HashMap<>();
    private @Nullable RowTime rowTime;
    private @Nullable AsideLines asideLines;
    private @Nullable OwnColumns ownColumns;

    FormTable(SheetIndex sheet, SheetHeadings headings, TableRows rows) {
        this.sheet = sheet;
        this.headings = headings;
        this.headerRows = HeaderRow.in(sheet, headings);
        this.rows = rows;
        this.timeColumns = new TimeColumns(sheet, headings);
        this.rivalColumns = new RivalColumns(sheet, headings);
    }

    SheetIndex sheet() {
        return sheet;
    }

    /** The value in the row of a hidden code, which may stand in any column. */
    SearchResult besideCode(SheetLabel code, Unit wanted) {
        return located(code, false, wanted);
    }

    /** The value beside a label; absent where the text does not name its row. */
    SearchResult beside(SheetLabel rowLabel, Unit wanted) {
        return located(rowLabel, true, wanted);
    }

    private SearchResult located(SheetLabel rowLabel, boolean named, Unit wanted) {
        Map.Entry<Integer, HeaderRow> above = headerRows.lowerEntry(rowLabel.top());
        if (above == null || above.getValue().bottom() >= rowLabel.top()) {
            return named ? missingHeader(rowLabel) : underChangedHeader(rowLabel);
        }
        HeaderRow header = above.getValue();
        Block block = blocks.computeIfAbsent(
                new Corner(header.top(), rowLabel.left()),
                any -> Block.of(header, new HeaderTime(sheet, headings), header.around(rowLabel)));
        if (block.ofOtherPeriod
                || rowTime().isOfAnother(rowLabel, header.bottom())
                || timeColumns.sayAnother(header.othersWithin(block.columns), rowLabel)) {
            return missingHeader(rowLabel);
        }
        List<SheetLabel> values = rivalColumns.done(
                block.measured.of(wanted, RowUnits.fit(RowUnits.of(sheet, rowLabel, block.unitColumn), wanted)));
        if (values.isEmpty() || values.stream().allMatch(value -> value.left() == rowLabel.left())) {
            return missingHeader(rowLabel);
        }
        RowName name = new RowName(sheet, header::over);
        if (named) {
            RowName.Verdict verdict = name.of(rowLabel, values.get(0).left());
            if (verdict == RowName.Verdict.NO_NAME) {
                return new SearchResult.Absent();
            }
            if (verdict == RowName.Verdict.NO_HEADER) {
                return missingHeader(rowLabel);
            }
        }
        Optional<SheetLabel> aside = asideLines().over(rowLabel, header.top(), header.bottom());
        if (aside.isPresent()) {
            return doubtful(
                    PlaceDoubt.ROW_SET_ASIDE, rowLabel, List.of(asideLines().shown(aside.get())), "");
        }
        if (values.size() > 1) {
            return doubtful(PlaceDoubt.COLUMN_AMBIGUOUS, rowLabel, places(values), headings.expected());
        }
        SheetLabel value = values.get(0);
        if (!rows.reaches(header.bottom(), rowLabel.left(), value.left(), rowLabel.top())) {
            return missingHeader(rowLabel);
        }
        OptionalInt column = SpannedColumn.of(sheet, value, rowLabel.top());
        if (column.isEmpty()) {
            return doubtful(PlaceDoubt.COLUMN_AMBIGUOUS, rowLabel, places(values), headings.expected());
        }
        List<SheetLabel> rivals = rivalColumns.of(header, block.columns, value, rowLabel);
        if (!rivals.isEmpty()) {
            return doubtful(PlaceDoubt.COLUMN_AMBIGUOUS, rowLabel, named(rivals), headings.expected());
        }
        if (hasSubRows(rowLabel, column.getAsInt()) || named && name.isOverParts(rowLabel, column.getAsInt())) {
            return doubtful(PlaceDoubt.ROW_AMBIGUOUS, rowLabel, places(List.of(rowLabel)), "1");
        }
        return new SearchResult.Found(new ValuePlace(
                sheet,
                rowLabel.top(),
                column.getAsInt(),
                rowLabel,
                List.of(value),
                block.unitColumn,
                block.previous,
                block.noteColumn));
    }

    /** In a form of ours the column can be no other; a cell of the hidden codes is nothing that anybody could mend. */
    private SearchResult underChangedHeader(SheetLabel code) {
        Optional<OwnColumns> own = OwnColumns.over(code, sheet, headings);
        own.ifPresent(columns -> ownColumns = columns);
        return own.<SearchResult>map(columns -> new SearchResult.Found(columns.of(code)))
                .orElseGet(() -> missingHeader(code));
    }

    /** The columns that were read though their header is not known; nothing where no value stood under such. */
    Optional<OwnColumns> ownColumns() {
        return Optional.ofNullable(ownColumns);
    }

    /** Found when first asked for: most sheets of a workbook hold no indicator. */
    private RowTime rowTime() {
        RowTime known = rowTime;
        if (known == null) {
            known = new RowTime(sheet, headings);
            rowTime = known;
        }
        return known;
    }

    /** Likewise. */
    private AsideLines asideLines() {
        AsideLines known = asideLines;
        if (known == null) {
            known = new AsideLines(sheet, headings);
            asideLines = known;
        }
        return known;
    }

    /** A label merged over several rows whose values are not: each row says something else. */
    private boolean hasSubRows(SheetLabel rowLabel, int column) {
        for (int row = rowLabel.top() + 1; row <= rowLabel.bottom(); row++) {
            if (sheet.grid().cell(row, column).filter(SheetIndex::hasContent).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private SearchResult missingHeader(SheetLabel rowLabel) {
        return doubtful(PlaceDoubt.COLUMN_MISSING, rowLabel, places(List.of(rowLabel)), headings.expected());
    }

    private SearchResult doubtful(PlaceDoubt why, SheetLabel rowLabel, List<String> found, String expected) {
        SheetLabel shown = seen(rowLabel);
        return new SearchResult.Doubtful(why, ValuePlace.cell(sheet, shown.top(), shown.left()), found, expected);
    }

    /** Of a hidden code the label that people see in its row. */
    private SheetLabel seen(SheetLabel rowLabel) {
        return !sheet.grid().columnHidden(rowLabel.left())
                ? rowLabel
                : sheet.inRow(rowLabel.top()).stream()
                        .filter(label ->
                                label.left() > rowLabel.left() && !sheet.grid().columnHidden(label.left()))
                        .findFirst()
                        .orElse(rowLabel);
    }

    private List<String> places(List<SheetLabel> labels) {
        return labels.stream().map(this::seen).map(this::place).toList();
    }

    private List<String> named(List<SheetLabel> headers) {
        return headers.stream()
                .map(header -> place(header) + " " + header.plain())
                .toList();
    }

    private String place(SheetLabel label) {
        Cell cell = label.cell();
        return sheet.sheet().name() + "!" + cell.address();
    }

    private record Corner(int headerTop, int labelColumn) {}

    /** The columns under a header row that belong to the labels of one column. */
    private record Block(
            HeaderRow.Columns columns,
            boolean ofOtherPeriod,
            MeasuredColumns measured,
            int unitColumn,
            @Nullable SheetLabel previous,
            int noteColumn) {

        static Block of(HeaderRow header, HeaderTime time, HeaderRow.Columns columns) {
            return new Block(
                    columns,
                    new TableTitle(time.sheet(), time.headings()).isOfOtherPeriod(header.top()),
                    new MeasuredColumns(header.valuesWithin(columns), thisPeriods(header, time, columns)),
                    column(only(header.named(SheetHeadings.UNITS, columns))),
                    only(header.previous(time.headings(), columns)),
                    notes(header, columns));
        }

        private static int notes(HeaderRow header, HeaderRow.Columns columns) {
            int notes = column(only(header.named(SheetHeadings.NOTES, columns)));
            return notes > 0 ? notes : column(only(header.named(SheetHeadings.REMARKS, columns)));
        }

        private static List<SheetLabel> thisPeriods(HeaderRow header, HeaderTime time, HeaderRow.Columns columns) {
            return header.othersWithin(columns).stream()
                    .filter(label -> !time.of(label).isOfAnother())
                    .toList();
        }

        private static @Nullable SheetLabel only(List<SheetLabel> named) {
            return named.size() == 1 ? named.get(0) : null;
        }

        private static int column(@Nullable SheetLabel header) {
            return header == null ? 0 : header.left();
        }
    }
}

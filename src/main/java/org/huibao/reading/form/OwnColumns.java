package org.huibao.reading.form;

import java.util.List;
import java.util.Optional;
import org.huibao.reading.period.PeriodHeading;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.workbook.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a form that was made by us and whose header over the values somebody wrote over: between the units and last year's there is but
 * one. It is asked about all the same.
 *
 * @param header row of the headers
 * @param value column of the values
 * @param written what stands over the values now; null where nothing does
 * @param previous header over the values of the period before
 */
record OwnColumns(
        SheetIndex sheet,
        int header,
        int unit,
        int value,
        @Nullable SheetLabel written,
        SheetLabel previous,
        int note) {

    /** Nothing where the column of the code has no 编码 over it, or more than the one header is another. */
    static Optional<OwnColumns> over(SheetLabel code, SheetIndex sheet, SheetHeadings headings) {
        return sheet.named(SheetHeadings.CODE).stream()
                .filter(label -> label.left() == code.left() && label.bottom() < code.top())
                .max((a, b) -> Integer.compare(a.top(), b.top()))
                .flatMap(label -> in(label.top(), sheet, headings));
    }

    private static Optional<OwnColumns> in(int row, SheetIndex sheet, SheetHeadings headings) {
        List<SheetLabel> labels = sheet.inRow(row);
        List<SheetLabel> units =
                labels.stream().filter(SheetHeadings::isOverUnits).toList();
        if (units.size() != 1 || labels.stream().noneMatch(SheetHeadings::isOverNames)) {
            return Optional.empty();
        }
        int unit = units.get(0).right();
        Optional<SheetLabel> previous = sheet.shownAt(row, unit + 2);
        Optional<SheetLabel> note = sheet.shownAt(row, unit + 3);
        if (previous.isEmpty()
                || headings.when(previous.get()) != PeriodHeading.PREVIOUS
                || note.isEmpty()
                || !SheetHeadings.NOTES.contains(note.get().folded())) {
            return Optional.empty();
        }
        return Optional.of(new OwnColumns(
                sheet,
                row,
                units.get(0).left(),
                unit + 1,
                sheet.shownAt(row, unit + 1).orElse(null),
                previous.get(),
                note.get().left()));
    }

    ValuePlace of(SheetLabel code) {
        return new ValuePlace(
                sheet, code.top(), value, code, written == null ? List.of() : List.of(written), unit, previous, note);
    }

    /** Where the header stands, or should. */
    String address() {
        return Addresses.of(header, value);
    }

    String shown() {
        return written == null ? "" : written.cell().raw().strip();
    }
}

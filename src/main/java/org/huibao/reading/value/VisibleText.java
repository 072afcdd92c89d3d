package org.huibao.reading.value;

import java.util.Optional;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;
import org.huibao.notation.NumberFormat;
import org.huibao.reading.sheet.ShownCell;
import org.huibao.workbook.Cell;

/** Cells whose content and number format say different things, and what of them can be taken. */
final class VisibleText {

    private static final int LONGEST = 40;

    private VisibleText() {}

    /** Nothing where the format hides the text, or nobody can say what it makes of it. */
    static Optional<String> ofText(Cell cell) {
        NumberFormat format = NumberFormat.of(cell.format());
        if (format.plain()) {
            return Optional.of(cell.legible());
        }
        NumberFormat.Shown shown = format.showText(cell.legible());
        boolean hidden = shown.text().isBlank() && !cell.legible().isBlank();
        return shown.known() && !hidden ? Optional.of(shown.text()) : Optional.empty();
    }

    /** A number as it is shown; not where digits are missing from what is shown, as in 1.10101E+17 for an identity number. */
    static CellValue ofNumber(Cell cell, boolean datesFrom1904) {
        Optional<CellNumber> number = CellNumber.of(cell.raw());
        if (number.isEmpty()) {
            return differs(cell);
        }
        NumberFormat.Shown shown =
                NumberFormat.of(cell.format()).show(number.get().amount(), datesFrom1904);
        String text = shown.text().strip();
        boolean cut = number.get().shortened()
                && number.get().amount().precision() - number.get().amount().scale() > CellNumber.DIGITS;
        boolean shortened = NumberFormat.of(cell.format()).plain() && text.indexOf('E') >= 0;
        if (!shown.known() || text.isEmpty() || cut || shortened) {
            return differs(cell);
        }
        return new CellValue.Read(new Value.Text(text), text.equals(cell.raw()) ? "" : step(text));
    }

    /** TRUE, in capital letters. */
    static CellValue ofBoolean(Cell cell) {
        String text = ShownCell.of(cell, false).text();
        return new CellValue.Read(new Value.Text(text), text.equals(cell.raw()) ? "" : step(text));
    }

    /** What is shown is not what the cell holds; expected is what is shown, if anybody can say, and the format in brackets. */
    static CellValue differs(Cell cell) {
        NumberFormat.Shown shown = ShownCell.of(cell, false);
        String text = shown.known() ? shown.text().strip() : "?";
        String format = cell.format().equals("General") ? "" : "（" + capped(cell.format()) + "）";
        return new CellValue.Doubtful(ValueDoubt.SHOWN_DIFFERS, text + format);
    }

    static String capped(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** The step that the audit log prints: {@code shown 15.8900万元}. */
    static String step(String shown) {
        String text = shown.strip().replace(';', '；');
        return "shown " + capped(text);
    }
}

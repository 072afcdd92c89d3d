package org.huibao.reading.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.huibao.notation.CellNumber;
import org.huibao.notation.NumberFormat;
import org.huibao.workbook.Cell;
import org.huibao.workbook.ConditionalFormat;
import org.huibao.workbook.DifferentialLook;

/**
 * A number that a conditional format shows, or may show, otherwise than the cell's own look: 15.89 as 15.89万元, or as nothing.
 *
 * @param expected what may be shown and the format that shows it, as a finding prints them
 */
public record ConditionalLook(ValueDoubt rule, String expected) {

    /** @param formats of the sheet */
    public static Optional<ConditionalLook> of(List<ConditionalFormat> formats, Cell cell, boolean datesFrom1904) {
        if (cell.kind() != Cell.Kind.NUMBER || formats.isEmpty()) {
            return Optional.empty();
        }
        return CellNumber.of(cell.raw()).flatMap(number -> otherwise(formats, cell, number.amount(), datesFrom1904));
    }

    private static Optional<ConditionalLook> otherwise(
            List<ConditionalFormat> formats, Cell cell, BigDecimal amount, boolean datesFrom1904) {
        String own = NumberFormat.of(cell.format()).show(amount, datesFrom1904).text();
        return formats.stream()
                .filter(each -> each.region().covers(cell.row(), cell.column()) && each.mayHoldFor(amount))
                .flatMap(each -> look(each.look(), amount, own, datesFrom1904).stream())
                .findFirst();
    }

    private static Optional<ConditionalLook> look(
            DifferentialLook look, BigDecimal amount, String own, boolean datesFrom1904) {
        if (look.hides()) {
            return Optional.of(new ConditionalLook(ValueDoubt.UNSEEN, ""));
        }
        if (look.code().equals(DifferentialLook.UNKNOWN)) {
            return Optional.of(new ConditionalLook(ValueDoubt.SHOWN_DIFFERS, "?"));
        }
        if (look.code().isEmpty() || NumberFormat.of(look.code()).plain()) {
            return Optional.empty();
        }
        String text = NumberFormat.of(look.code()).show(amount, datesFrom1904).text();
        return text.equals(own)
                ? Optional.empty()
                : Optional.of(new ConditionalLook(
                        ValueDoubt.SHOWN_DIFFERS,
                        VisibleText.capped(text) + "（" + VisibleText.capped(look.code()) + "）"));
    }
}

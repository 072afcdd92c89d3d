package org.huibao.reading.value;

import java.math.BigDecimal;
import java.util.Optional;
import org.huibao.notation.CellNumber;
import org.huibao.notation.NumberFormat;
import org.huibao.workbook.Cell;
import org.huibao.workbook.ConditionalFormat;
import org.huibao.workbook.Sheet;

/** A number that a conditional format shows, or may show, otherwise than the cell's own: 15.89 as 15.89万元. */
public final class ConditionalLook {

    private record Seen(String text, String code) {}

    private ConditionalLook() {}

    /** What may be shown and the format that shows it, as a finding prints them. */
    public static Optional<String> of(Sheet sheet, Cell cell, boolean datesFrom1904) {
        if (cell.kind() != Cell.Kind.NUMBER || sheet.conditionalFormats().isEmpty()) {
            return Optional.empty();
        }
        return CellNumber.of(cell.raw()).flatMap(number -> otherwise(sheet, cell, number.amount(), datesFrom1904));
    }

    private static Optional<String> otherwise(Sheet sheet, Cell cell, BigDecimal amount, boolean datesFrom1904) {
        String own = NumberFormat.of(cell.format()).show(amount, datesFrom1904).text();
        return sheet.conditionalFormats().stream()
                .filter(each -> each.region().covers(cell.row(), cell.column()) && each.mayHoldFor(amount))
                .map(ConditionalFormat::code)
                .filter(code -> !NumberFormat.of(code).plain())
                .map(code -> new Seen(
                        NumberFormat.of(code).show(amount, datesFrom1904).text(), code))
                .filter(seen -> !seen.text.equals(own))
                .findFirst()
                .map(seen -> VisibleText.capped(seen.text) + "（" + VisibleText.capped(seen.code) + "）");
    }
}

package org.huibao.audit.page;

import org.huibao.notation.CellNumber;
import org.huibao.notation.NumberFormat;
import org.huibao.workbook.Cell;

/** What a spreadsheet shows in a cell; what is stored where it shows nothing, so that it can be found. */
final class ShownText {

    private static final int LONGEST = 60;

    private ShownText() {}

    static String of(Cell cell) {
        String shown = cell.kind() == Cell.Kind.NUMBER
                ? CellNumber.of(cell.raw())
                        .map(number -> NumberFormat.of(cell.format()).show(number.amount(), false))
                        .filter(seen -> seen.known() && !seen.text().isBlank())
                        .map(NumberFormat.Shown::text)
                        .orElse(cell.raw())
                : cell.raw();
        return ShortenedTexts.to(LONGEST, shown.replaceAll("\\s+", " ").strip());
    }
}

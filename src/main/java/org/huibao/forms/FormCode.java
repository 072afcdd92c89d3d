package org.huibao.forms;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.notation.CellNumber;
import org.huibao.notation.CheckCode;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import org.huibao.workbook.OneFile;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.SheetTooLarge;
import org.huibao.workbook.Workbook;
import org.huibao.workbook.Workbooks;
import org.jspecify.annotations.Nullable;

/**
 * The 校核码 of a form that was filled in, worked out from its cells: what the workbook shows is only as new as the program that saved it last worked it out.
 * The two are not compared, so that nobody is asked for a form that was saved without it.
 *
 * @param code as it has to be; of a form of several sheets that carry one, 048-213、112-334
 * @param shown as the workbook shows it; empty where it, or one of them, holds no result
 */
public record FormCode(String code, String shown) {

    private static final String BETWEEN = "、";
    private static final String CODE = FormSheet.OF_AN_ITEM.get(0);
    private static final String UNIT = FormSheet.OF_AN_ITEM.get(2);
    private static final String VALUE = FormSheet.OF_AN_ITEM.get(3);

    /** Nothing for a workbook that is no form, or an earlier one, and where a cell has no content that could be compared, such as an error. */
    public static Optional<FormCode> of(Workbook workbook, ReportJob job) {
        List<FormCode> found = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            try {
                Grid grid = sheet.grid();
                of(grid, job).or(() -> TableFormCode.of(grid, job)).ifPresent(found::add);
            } catch (SheetTooLarge ledger) {
                continue;
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(joined(found));
    }

    /** One of each sheet, in their order. */
    private static FormCode joined(List<FormCode> codes) {
        boolean all = codes.stream().noneMatch(each -> each.shown().isEmpty());
        return new FormCode(
                codes.stream().map(FormCode::code).collect(Collectors.joining(BETWEEN)),
                all ? codes.stream().map(FormCode::shown).collect(Collectors.joining(BETWEEN)) : "");
    }

    /** Of a file; nothing as well where it cannot be opened, of which others speak. */
    public static Optional<FormCode> of(Path file, ReportJob job) {
        Opened<Optional<FormCode>> opened = OneFile.work(
                () -> Workbooks.read(file, job.returns().passwords(), workbook -> of(workbook, job)),
                failure -> new Opened.Unreadable<>("failed", List.of(failure)));
        return opened instanceof Opened.Readable<Optional<FormCode>> readable ? readable.result() : Optional.empty();
    }

    /** So that what the reader saw need not look the same now. */
    public boolean isStale() {
        return !shown.isEmpty() && !shown.equals(code);
    }

    private static Optional<FormCode> of(Grid grid, ReportJob job) {
        @Nullable Map<String, Integer> headers = null;
        List<Map.Entry<String, String>> rows = new ArrayList<>();
        int compared = 0;
        for (int row = 1; row <= grid.rows(); row++) {
            if (headers == null) {
                headers = headers(grid.row(row));
                continue;
            }
            Optional<String> shown = shown(grid.row(row));
            if (shown.isPresent()) {
                List<Map.Entry<String, String>> its = rows.subList(0, compared);
                return its.isEmpty() || its.stream().anyMatch(each -> each.getValue() == null)
                        ? Optional.empty()
                        : Optional.of(new FormCode(CheckCode.of(its), shown.get()));
            }
            String code = grid.cell(row, headers.getOrDefault(CODE, 0))
                    .map(cell -> cell.raw().strip())
                    .orElse("");
            boolean number = !code.isEmpty()
                    && job.indicator(code)
                            .map(each -> each.kind() == Indicator.Kind.NUMBER)
                            .orElse(true);
            if (number || compared > 0) {
                rows.add(new SimpleEntry<>(code, content(grid.cell(row, column(headers)))));
                compared = number ? rows.size() : compared;
            }
        }
        return Optional.empty();
    }

    private static @Nullable Map<String, Integer> headers(List<Cell> row) {
        Map<String, Integer> headers = new HashMap<>();
        row.forEach(cell -> headers.put(cell.raw().strip(), cell.column()));
        return headers.containsKey(CODE) && headers.containsKey(UNIT) ? headers : null;
    }

    /** Somebody may have written over the header. */
    private static int column(Map<String, Integer> headers) {
        return headers.getOrDefault(VALUE, headers.getOrDefault(UNIT, 0) + 1);
    }

    /** Nothing in a row without the label; empty where there is no result behind it. */
    static Optional<String> shown(List<Cell> row) {
        OptionalInt label = row.stream()
                .filter(cell -> cell.raw().strip().equals(FormSheet.CHECK_CODE))
                .mapToInt(Cell::column)
                .findFirst();
        return label.isEmpty()
                ? Optional.empty()
                : Optional.of(row.stream()
                        .filter(cell -> cell.column() > label.getAsInt() && cell.kind() == Cell.Kind.TEXT)
                        .filter(Cell::isFormula)
                        .map(cell -> cell.raw().strip())
                        .findFirst()
                        .orElse(""));
    }

    /** Null for what cannot be compared. */
    static @Nullable String content(Optional<Cell> cell) {
        if (cell.isEmpty()) {
            return "";
        }
        return switch (cell.get().kind()) {
            case NUMBER ->
                CellNumber.isDecimal(cell.get().raw())
                        ? CheckCode.number(new BigDecimal(cell.get().raw()))
                        : null;
            case TEXT -> cell.get().raw();
            case BLANK -> "";
            case BOOLEAN -> cell.get().raw().toUpperCase(Locale.ROOT);
            case ERROR, UNCALCULATED -> null;
        };
    }
}

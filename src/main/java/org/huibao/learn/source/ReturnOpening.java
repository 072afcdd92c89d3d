package org.huibao.learn.source;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.CellNumber;
import org.huibao.notation.NumberText;
import org.huibao.notation.Unit;
import org.huibao.workbook.Cell;
import org.huibao.workbook.OneFile;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.Workbook;
import org.huibao.workbook.Workbooks;

/** Reads a return cell by cell through the workbook's face. */
final class ReturnOpening {

    /** What goes on longer is a register, of which nothing is learnt but counts and sums. */
    private static final int MOST_ROWS = 20_000;

    private static final Unit NO_UNIT = Unit.of("");

    private static final Pattern UNIT_BEHIND = Pattern.compile("[#,]*0(?:\\.0+)? *\"([^\"]+)\"(?:_ )?");

    private ReturnOpening() {}

    /** Why it could not be read is the code of {@link Opened.Unreadable}. */
    static Opened<SourceBook> read(Path file, String path) {
        return OneFile.work(
                () -> Workbooks.read(file, List.of(), workbook -> book(workbook, path)),
                failure -> new Opened.Unreadable<>("failed", List.of(failure)));
    }

    private static SourceBook book(Workbook workbook, String path) {
        List<SourceSheet> sheets = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            List<ReturnCell> cells = new ArrayList<>();
            sheet.rows(row -> {
                if (!row.hidden()) {
                    row.cells().forEach(cell -> add(cell, cells));
                }
                return row.number() < MOST_ROWS;
            });
            sheets.add(new SourceSheet(sheet.name(), sheet.number(), sheet.hidden(), cells, sheet.merges()));
        }
        return new SourceBook(path, workbook.properties(), sheets);
    }

    private static void add(Cell cell, List<ReturnCell> into) {
        if (cell.kind() == Cell.Kind.BLANK || cell.unseen()) {
            return;
        }
        String text = cell.legible().strip();
        if (text.isEmpty()) {
            return;
        }
        if (cell.kind() == Cell.Kind.NUMBER) {
            Optional<CellNumber> number = CellNumber.of(cell.raw());
            number.ifPresent(each -> into.add(numeric(cell, text, each.amount())));
        } else if (cell.kind() == Cell.Kind.TEXT) {
            into.add(typed(cell, text));
        }
    }

    private static ReturnCell numeric(Cell cell, String text, BigDecimal amount) {
        String format = cell.format();
        boolean percent = format.contains("%") && !format.contains("\"%\"");
        boolean date = isDate(format);
        return new ReturnCell(
                cell.row(),
                cell.column(),
                text,
                percent ? amount.scaleByPowerOfTen(2) : amount,
                percent ? Unit.of("%") : shown(format),
                date);
    }

    /** {@code 0.00"万元"} on 15.89. */
    private static Unit shown(String format) {
        Matcher behind = UNIT_BEHIND.matcher(format);
        return behind.matches() ? Unit.of(behind.group(1)) : NO_UNIT;
    }

    /** Letters of dates outside of quotation marks and brackets. */
    private static boolean isDate(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return !bare.equals("general") && bare.matches(".*[ymdhs].*");
    }

    /** 243件, １，２３４, 15.89万元; any other text is a text. */
    private static ReturnCell typed(Cell cell, String text) {
        int end = text.length();
        while (end > 0 && !Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        Unit unit = Unit.of(text.substring(end).replaceAll("[（(）)]", "").strip());
        boolean plain = end == text.length();
        if (end > 0
                && (plain || unit.known() || Unit.scaleWord(unit.text()).isPresent())
                && NumberText.parse(text.substring(0, end), NO_UNIT) instanceof NumberText.Amount amount) {
            return new ReturnCell(cell.row(), cell.column(), text, amount.number(), plain ? NO_UNIT : unit, false);
        }
        return new ReturnCell(cell.row(), cell.column(), text, null, NO_UNIT, false);
    }
}

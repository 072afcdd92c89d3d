package org.huibao.workbook.xls;

import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.huibao.workbook.Cell;
import org.huibao.workbook.CellLook;
import org.huibao.workbook.formula.SharedFormulas;
import org.huibao.workbook.limit.FileDecimals;
import org.huibao.workbook.style.FontLook;
import org.huibao.workbook.style.StyleLook;
import org.huibao.workbook.style.TextRuns;
import org.jspecify.annotations.Nullable;

/** Makes cells of the records of a BIFF5 sheet. */
final class Biff5Cells {

    /** Row, column and style come first in every cell's record. */
    private static final int CONTENT = 6;

    /** Of a formula's result that is no number: its last two bytes. */
    private static final int NO_NUMBER = 0xFFFF;

    private final Biff5Globals globals;
    private final Consumer<Cell> cells;
    private @Nullable Place awaitsText;

    Biff5Cells(Biff5Globals globals, Consumer<Cell> cells) {
        this.globals = globals;
        this.cells = cells;
    }

    private record Place(int row, int column, int style) {}

    void read(Biff5Records record) {
        Place waiting = awaitsText;
        if (waiting != null && record.kind() != Biff5Records.FORMULA_TEXT && !isOfFormula(record.kind())) {
            awaitsText = null;
            cell(waiting, Cell.Kind.UNCALCULATED, "", SharedFormulas.UNKNOWN);
        }
        switch (record.kind()) {
            case Biff5Records.NUMBER -> number(place(record), record.real(CONTENT), "");
            case Biff5Records.SHORT_NUMBER -> number(place(record), record.shortNumber(CONTENT), "");
            case Biff5Records.NUMBERS -> numbers(record);
            case Biff5Records.TEXT -> text(record, null);
            case Biff5Records.RICH_TEXT -> text(record, runs(record));
            case Biff5Records.BOOLEAN_OR_ERROR ->
                booleanOrError(place(record), record.unsignedByte(CONTENT), record.unsignedByte(CONTENT + 1) == 0, "");
            case Biff5Records.FORMULA -> formula(record);
            case Biff5Records.FORMULA_TEXT -> {
                Place place = awaitsText;
                if (place != null) {
                    awaitsText = null;
                    cell(place, Cell.Kind.TEXT, shortText(record, 0), SharedFormulas.UNKNOWN);
                }
            }
            default -> {}
        }
    }

    /** What may stand between a formula and its text. */
    private static boolean isOfFormula(int kind) {
        return kind == Biff5Records.SHARED_FORMULA || kind == Biff5Records.ARRAY || kind == Biff5Records.TABLE;
    }

    private static Place place(Biff5Records record) {
        return new Place(record.unsignedShort(0) + 1, record.unsignedShort(2) + 1, record.unsignedShort(4));
    }

    private void numbers(Biff5Records record) {
        int row = record.unsignedShort(0) + 1;
        int column = record.unsignedShort(2) + 1;
        for (int at = 4; at + CONTENT <= record.length() - 2; at += CONTENT) {
            number(new Place(row, column++, record.unsignedShort(at)), record.shortNumber(at + 2), "");
        }
    }

    private void text(Biff5Records record, @Nullable TextRuns runs) {
        String text = shortText(record, CONTENT);
        Place place = place(record);
        Cell.Kind kind = text.isEmpty() ? Cell.Kind.BLANK : Cell.Kind.TEXT;
        StyleLook style = globals.fonts().look(place.style);
        cell(place, kind, text, "", runs == null ? style.of(kind, text) : runs.look(style, text));
    }

    private String shortText(Biff5Records record, int offset) {
        return globals.text(record.bytes(offset + 2, record.unsignedShort(offset)));
    }

    /** Behind the text a list of places, which count bytes, and fonts, a byte each. */
    private @Nullable TextRuns runs(Biff5Records record) {
        int length = record.unsignedShort(CONTENT);
        byte[] text = record.bytes(CONTENT + 2, length);
        int list = CONTENT + 2 + length;
        TextRuns runs = new TextRuns();
        StringBuilder all = new StringBuilder();
        int from = 0;
        FontLook font = null;
        int count = list < record.length() ? record.unsignedByte(list) : 0;
        for (int i = 0; i <= count; i++) {
            int to = i < count ? Math.min(record.unsignedByte(list + 1 + 2 * i), length) : length;
            if (to > from) {
                String part = globals.text(Arrays.copyOfRange(text, from, to));
                runs.add(part, font);
                all.append(part);
                from = to;
            }
            font = i < count ? globals.fonts().font(record.unsignedByte(list + 2 + 2 * i)) : null;
        }
        // Where a place is none between two characters, nobody knows what it means.
        return runs.matter() && all.toString().equals(globals.text(text)) ? runs : null;
    }

    private void formula(Biff5Records record) {
        Place place = place(record);
        if (record.unsignedShort(CONTENT + 6) != NO_NUMBER) {
            number(place, record.real(CONTENT), SharedFormulas.UNKNOWN);
            return;
        }
        int content = record.unsignedByte(CONTENT + 2);
        switch (record.unsignedByte(CONTENT)) {
            case 0 -> awaitsText = place;
            case 1 -> booleanOrError(place, content, true, SharedFormulas.UNKNOWN);
            case 2 -> booleanOrError(place, content, false, SharedFormulas.UNKNOWN);
            default -> cell(place, Cell.Kind.TEXT, "", SharedFormulas.UNKNOWN);
        }
    }

    private void number(Place place, double number, String formula) {
        if (Double.isFinite(number)) {
            cell(place, Cell.Kind.NUMBER, FileDecimals.shortest(number), formula);
        } else {
            cell(place, Cell.Kind.ERROR, FormulaError.NUM.getString(), formula);
        }
    }

    private void booleanOrError(Place place, int content, boolean isBoolean, String formula) {
        if (isBoolean) {
            cell(place, Cell.Kind.BOOLEAN, content == 1 ? "true" : "false", formula);
        } else {
            cell(place, Cell.Kind.ERROR, BinaryCells.error((byte) content), formula);
        }
    }

    private void cell(Place place, Cell.Kind kind, String raw, String formula) {
        cell(place, kind, raw, formula, globals.fonts().look(place.style).of(kind, raw));
    }

    private void cell(Place place, Cell.Kind kind, String raw, String formula, CellLook look) {
        cells.accept(new Cell(place.row, place.column, kind, raw, formula, globals.format(place.style), look));
    }
}

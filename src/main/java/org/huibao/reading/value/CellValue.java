package org.huibao.reading.value;

import java.util.regex.Pattern;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;
import org.huibao.notation.NumberText;
import org.huibao.notation.Unit;
import org.huibao.reading.unit.StatedUnit;
import org.huibao.workbook.Cell;

/** What a cell says: a value, or why none can be made of it. */
public sealed interface CellValue {

    Pattern LINE_ENDS = Pattern.compile("\\r\\n?|\\x{2028}|\\x{2029}");

    /** @param conversion steps, as in {@code Observation.conversion} */
    record Read(Value value, String conversion) implements CellValue {}

    /**
     * @param expected in no language
     * @param stated around the cell, where that is what is doubtful
     */
    record Doubtful(ValueDoubt rule, String expected, String stated) implements CellValue {
        Doubtful(ValueDoubt rule, String expected) {
            this(rule, expected, "");
        }

        /** What the finding shows: {@code 15.89（单位：萬元）}. */
        public String found(Cell cell) {
            return stated.isEmpty() ? cell.raw() : digits(cell) + "（" + stated + "）";
        }
    }

    /** What a cell of a ledger says that is counted: anything or nothing. */
    static CellValue text(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER ? new Read(new Value.Text(cell.raw()), "") : text(cell, false);
    }

    /** The text that a person sees; the stored number never. */
    static CellValue text(Cell cell, boolean datesFrom1904) {
        return switch (cell.kind()) {
            case BLANK -> new Read(Value.blank(), "");
            case ERROR -> new Doubtful(ValueDoubt.ERROR_CELL, "");
            case UNCALCULATED -> new Doubtful(ValueDoubt.UNCALCULATED, "");
            case BOOLEAN -> VisibleText.ofBoolean(cell);
            case NUMBER -> VisibleText.ofNumber(cell, datesFrom1904);
            case TEXT -> VisibleText.ofText(cell).map(CellValue::prose).orElseGet(() -> VisibleText.differs(cell));
        };
    }

    private static CellValue prose(String raw) {
        NumberText parsed = NumberText.parse(raw, Unit.of(""));
        if (parsed instanceof NumberText.Blank) {
            return new Read(Value.blank(), "");
        }
        if (parsed instanceof NumberText.NoneMark) {
            return new Read(Value.none(), "");
        }
        return new Read(new Value.Text(LINE_ENDS.matcher(raw).replaceAll("\n").strip()), "");
    }

    /** @param wanted the indicator's unit */
    static CellValue number(Cell cell, Unit wanted, StatedUnit stated) {
        return switch (cell.kind()) {
            case BLANK -> new Read(Value.blank(), "");
            case ERROR -> new Doubtful(ValueDoubt.ERROR_CELL, example(wanted));
            case UNCALCULATED -> new Doubtful(ValueDoubt.UNCALCULATED, example(wanted));
            case BOOLEAN -> new Doubtful(ValueDoubt.NOT_A_NUMBER, example(wanted));
            case NUMBER -> NumericCell.read(cell, wanted, stated);
            case TEXT ->
                VisibleText.ofText(cell)
                        .map(text -> typed(text, wanted, stated))
                        .orElseGet(() -> VisibleText.differs(cell));
        };
    }

    private static CellValue typed(String raw, Unit wanted, StatedUnit stated) {
        Unit unit = stated instanceof StatedUnit.Clear clear ? clear.unit() : wanted;
        NumberText parsed = NumberText.parse(raw, unit, wanted);
        if (parsed instanceof NumberText.Amount amount) {
            return stated instanceof StatedUnit.Unclear other && amount.number().signum() != 0
                    ? unclear(wanted, other)
                    : new Read(new Value.Number(amount.number()), amount.conversion());
        }
        if (parsed instanceof NumberText.NoneMark) {
            return new Read(Value.none(), "");
        }
        return parsed instanceof NumberText.Blank
                ? new Read(Value.blank(), "")
                : new Doubtful(ValueDoubt.NOT_A_NUMBER, example(wanted));
    }

    /** A number to the digits that Excel keeps: 71.4, not 71.40000000000001. */
    static String digits(Cell cell) {
        return cell.kind() != Cell.Kind.NUMBER
                ? cell.raw()
                : CellNumber.of(cell.raw())
                        .filter(CellNumber::shortened)
                        .map(number -> number.amount().toPlainString())
                        .orElse(cell.raw());
    }

    static CellValue unclear(Unit wanted, StatedUnit.Unclear stated) {
        return new Doubtful(ValueDoubt.UNIT_UNCLEAR, wanted.text(), stated.stated());
    }

    /** What should stand there, in no language: {@code 0 件}. */
    static String example(Unit wanted) {
        return wanted.isNone() ? "0" : "0 " + wanted.text();
    }

    /** @param example as {@link #example} makes it */
    static String unitOfExample(String example) {
        return example.substring(1).strip();
    }
}

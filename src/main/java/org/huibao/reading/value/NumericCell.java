package org.huibao.reading.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;
import org.huibao.notation.NumberFormat;
import org.huibao.notation.Unit;
import org.huibao.reading.unit.StatedUnit;
import org.huibao.workbook.Cell;

/** What a numeric cell says: its number in the unit that the sheet states, if the number's format shows nothing else. */
final class NumericCell {

    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");

    private static final Pattern OTHER_DIGITS = Pattern.compile("\\[DBNum[123]]");

    private final Unit wanted;
    private final StatedUnit stated;
    private final List<String> steps = new ArrayList<>();

    private NumericCell(Unit wanted, StatedUnit stated) {
        this.wanted = wanted;
        this.stated = stated;
    }

    static CellValue read(Cell cell, Unit wanted, StatedUnit stated) {
        NumberFormat format = NumberFormat.of(withOurDigits(cell.format()));
        if (format.date() || ISO_DATE.matcher(cell.raw()).matches()) {
            return new CellValue.Doubtful(ValueDoubt.DATE, CellValue.example(wanted));
        }
        Optional<CellNumber> number = CellNumber.of(cell.raw());
        if (number.isEmpty()) {
            ValueDoubt why = CellNumber.isDecimal(cell.raw()) ? ValueDoubt.OUT_OF_RANGE : ValueDoubt.NOT_A_NUMBER;
            return new CellValue.Doubtful(why, CellValue.example(wanted));
        }
        NumericCell read = new NumericCell(wanted, stated);
        if (number.get().shortened()) {
            read.steps.add(CellNumber.DIGITS + " digits");
        }
        BigDecimal amount = number.get().amount();
        return format.plain(amount) ? read.inStated(amount) : read.asShown(amount, format, cell);
    }

    /** 七一 and 柒拾壹 are 71. */
    private static String withOurDigits(String format) {
        return format.contains("[DBNum") ? OTHER_DIGITS.matcher(format).replaceAll("") : format;
    }

    private CellValue asShown(BigDecimal amount, NumberFormat format, Cell cell) {
        if (stated instanceof StatedUnit.Unclear unclear) {
            return CellValue.unclear(wanted, unclear);
        }
        NumberFormat.Shown shown = format.show(amount, false);
        Unit unit = stated instanceof StatedUnit.Clear clear ? clear.unit() : wanted;
        ShownAmount reading =
                ShownAmount.of(amount, shown, format.percent(), unit, wanted, stated instanceof StatedUnit.Silent);
        return switch (reading.meaning()) {
            case AS_STATED -> {
                if (reading.scaled()) {
                    steps.add(VisibleText.step(shown.text()));
                }
                yield inStated(amount);
            }
            case PERCENT -> {
                BigDecimal times =
                        BigDecimal.valueOf(100).multiply(Unit.of("%").to(wanted).orElseThrow());
                steps.add("percent ×" + CellNumber.plain(times).toPlainString());
                yield read(amount.multiply(times));
            }
            case IN_OTHER_UNIT -> {
                if (reading.scaled()) {
                    steps.add(VisibleText.step(shown.text()));
                }
                yield in(reading.unit(), amount);
            }
            case UNIT_DIFFERS ->
                CellValue.unclear(wanted, new StatedUnit.Unclear(shown.text().strip()));
            case DIFFERS -> VisibleText.differs(cell);
        };
    }

    private CellValue inStated(BigDecimal amount) {
        // Nothing is nothing in any unit.
        if (stated instanceof StatedUnit.Unclear unclear && amount.signum() != 0) {
            return CellValue.unclear(wanted, unclear);
        }
        return stated instanceof StatedUnit.Clear clear ? in(clear.unit(), amount) : read(amount);
    }

    private CellValue in(Unit unit, BigDecimal amount) {
        if (unit.power() == wanted.power()) {
            return read(amount);
        }
        BigDecimal factor = unit.to(wanted).orElseThrow();
        steps.add(unit.step(wanted, factor));
        return read(amount.multiply(factor));
    }

    private CellValue read(BigDecimal amount) {
        return new CellValue.Read(new Value.Number(CellNumber.plain(amount)), String.join("; ", steps));
    }
}

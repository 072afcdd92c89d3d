package org.huibao.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;
import org.huibao.notation.FormatCode;
import org.huibao.notation.NumberText;
import org.huibao.notation.Unit;
import org.huibao.workbook.Cell;

/** What a cell says: a value, or why none can be made of it. */
sealed interface CellValue {

    Pattern LINE_ENDS = Pattern.compile("\\r\\n?|\\x{2028}|\\x{2029}");

    /** @param conversion steps, as in {@code Observation.conversion} */
    record Read(Value value, String conversion) implements CellValue {}

    /**
     * @param code of the finding
     * @param expected in no language
     */
    record Doubtful(String code, String expected) implements CellValue {}

    static CellValue text(Cell cell) {
        return switch (cell.kind()) {
            case BLANK -> new Read(Value.blank(), "");
            case ERROR -> new Doubtful("value.error-cell", "");
            case UNCALCULATED -> new Doubtful("formula.uncalculated", "");
            case NUMBER, BOOLEAN -> new Read(new Value.Text(cell.raw()), "");
            case TEXT -> prose(cell.legible());
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
            case ERROR -> new Doubtful("value.error-cell", Numeric.example(wanted));
            case UNCALCULATED -> new Doubtful("formula.uncalculated", Numeric.example(wanted));
            case BOOLEAN -> new Doubtful("value.not-a-number", Numeric.example(wanted));
            case NUMBER -> Numeric.cell(cell, wanted, stated);
            case TEXT -> Numeric.typed(cell.legible(), wanted, stated);
        };
    }

    /** Numbers and nothing else. */
    final class Numeric {
        private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        private Numeric() {}

        private static CellValue typed(String raw, Unit wanted, StatedUnit stated) {
            Unit unit = stated instanceof StatedUnit.Clear clear ? clear.unit() : wanted;
            NumberText parsed = NumberText.parse(raw, unit, wanted);
            if (parsed instanceof NumberText.Amount amount) {
                return stated instanceof StatedUnit.Unclear
                        ? unclear(wanted)
                        : new Read(new Value.Number(amount.number()), amount.conversion());
            }
            if (parsed instanceof NumberText.NoneMark) {
                return new Read(Value.none(), "");
            }
            return parsed instanceof NumberText.Blank
                    ? new Read(Value.blank(), "")
                    : new Doubtful("value.not-a-number", example(wanted));
        }

        private static CellValue cell(Cell cell, Unit wanted, StatedUnit stated) {
            FormatCode format = FormatCode.of(cell.format());
            if (format.date() || ISO_DATE.matcher(cell.raw()).matches()) {
                return new Doubtful("value.date", example(wanted));
            }
            Optional<CellNumber> number = CellNumber.of(cell.raw());
            if (number.isEmpty()) {
                String code = CellNumber.isDecimal(cell.raw()) ? "value.out-of-range" : "value.not-a-number";
                return new Doubtful(code, example(wanted));
            }
            List<String> steps = new ArrayList<>();
            if (number.get().shortened()) {
                steps.add(CellNumber.DIGITS + " digits");
            }
            return format.percent()
                    ? percent(number.get().amount(), wanted, steps)
                    : converted(number.get().amount(), wanted, withFormat(stated, format, wanted), steps);
        }

        private static CellValue percent(BigDecimal amount, Unit wanted, List<String> steps) {
            Optional<BigDecimal> factor = Unit.of("%").to(wanted);
            if (factor.isEmpty()) {
                return unclear(wanted);
            }
            BigDecimal times = CellNumber.plain(HUNDRED.multiply(factor.get()));
            steps.add("percent ×" + times.toPlainString());
            return read(amount.multiply(times), steps);
        }

        private static CellValue converted(BigDecimal amount, Unit wanted, StatedUnit stated, List<String> steps) {
            if (stated instanceof StatedUnit.Unclear) {
                return unclear(wanted);
            }
            if (!(stated instanceof StatedUnit.Clear clear)) {
                return read(amount, steps);
            }
            BigDecimal factor = clear.unit().to(wanted).orElseThrow();
            if (clear.unit().power() == wanted.power()) {
                return read(amount, steps);
            }
            steps.add(clear.unit().step(wanted, factor));
            return read(amount.multiply(factor), steps);
        }

        /** A format may print a unit behind the number, or show it in thousands: people see it so, and header and format must agree. */
        private static StatedUnit withFormat(StatedUnit stated, FormatCode format, Unit wanted) {
            if (format.divides()) {
                return stated instanceof StatedUnit.Clear clear && clear.unit().power() != wanted.power()
                        ? new StatedUnit.Unclear(clear.unit().text())
                        : stated;
            }
            Unit printed = Unit.of(format.suffix());
            if (!printed.known() || wanted.isNone()) {
                return stated;
            }
            boolean agrees = printed.to(wanted).isPresent()
                    && !(stated instanceof StatedUnit.Clear clear
                            && clear.unit().power() != printed.power());
            return agrees && !(stated instanceof StatedUnit.Unclear)
                    ? new StatedUnit.Clear(printed)
                    : new StatedUnit.Unclear(printed.text());
        }

        private static CellValue read(BigDecimal amount, List<String> steps) {
            return new Read(new Value.Number(CellNumber.plain(amount)), String.join("; ", steps));
        }

        private static CellValue unclear(Unit wanted) {
            return new Doubtful("unit.unclear", wanted.text());
        }

        /** What should stand there, in no language: {@code 0 件}. */
        private static String example(Unit wanted) {
            return wanted.isNone() ? "0" : "0 " + wanted.text();
        }
    }
}

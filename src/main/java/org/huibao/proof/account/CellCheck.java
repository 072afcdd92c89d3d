package org.huibao.proof.account;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.definition.Indicator;
import org.huibao.proof.SetDifference;
import org.huibao.proof.log.AuditLine;
import org.huibao.proof.log.CsvRows;
import org.huibao.proof.log.ExactAmounts;
import org.huibao.proof.log.SetFindings;
import org.huibao.proof.seen.CellConversion;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.seen.VisibleCharacters;
import org.huibao.proof.statement.RowNotes;
import org.huibao.proof.statement.ShownNumber;
import org.huibao.proof.statement.UnitStatements;
import org.huibao.proof.statement.UnitWords;

/** Whether the text that a used cell shows, and what is written around it, give the value that the audit log took from it. */
final class CellCheck {

    private static final Pattern FACTOR = Pattern.compile("scale .+→.+ ×([0-9.]+)");

    private final SetFindings told;
    private final String period;
    private final Consumer<SetDifference> found;

    /** @param period code of the report's */
    CellCheck(SetFindings told, String period, Consumer<SetDifference> found) {
        this.told = told;
        this.period = period;
        this.found = found;
    }

    void check(AuditLine line, Indicator indicator, SeenSheet sheet, SeenCell cell, UnitStatements units) {
        if (told.asks(line.department(), indicator.name(), line.file(), line.sheet())
                || told.asksAboutRow(line.file(), line.sheet(), cell.row())) {
            return;
        }
        if (line.role().equals("text")) {
            text(line, cell);
            return;
        }
        Optional<BigDecimal> value = ExactAmounts.of(line.value());
        if (value.isEmpty()) {
            return;
        }
        Optional<String> text = cell.shown();
        Optional<ShownNumber> shown = text.flatMap(ShownNumber::of);
        if (shown.isEmpty() || cell.isUnknown() || !agrees(shown.get(), value.get(), line, indicator, cell, units)) {
            tell("source.shown", line, text.orElse(cell.raw()), line.value());
            return;
        }
        if (isScaled(indicator) && shown.get().unit().isEmpty() && isAsHeld(shown.get(), cell)) {
            unit(line, indicator, cell, units);
            RowNotes.unit(sheet, cell, UnitWords.base(indicator.unit()))
                    .filter(powers -> !powers.contains(power(line, indicator)))
                    .ifPresent(powers -> tell("source.unit", line, powers.toString(), line.conversion()));
        }
        if (isOtherUnit(line, indicator, cell, units)) {
            tell(
                    "source.unit",
                    line,
                    units.unitCell(cell.row()).map(SeenCell::text).orElse(""),
                    line.conversion());
        }
        RowNotes.against(sheet, cell, value.get(), period)
                .filter(note -> !line.isPrevious())
                .ifPresent(note -> tell("source.shown", line, note, line.value()));
        sheet.otherwise(cell).stream()
                .filter(each -> ShownNumber.of(each)
                        .filter(number -> agrees(number, value.get(), line, indicator, cell, units))
                        .isEmpty())
                .findFirst()
                .ifPresent(each -> tell("source.shown", line, each, line.value()));
    }

    private void text(AuditLine line, SeenCell cell) {
        String shown = cell.text();
        boolean truth = shown.equals("true") || shown.equals("false");
        boolean same = CsvRows.says(line.value(), VisibleCharacters.inOrder(CellConversion.text(shown)))
                || truth && line.value().equalsIgnoreCase(shown)
                || cell.isDate();
        if (!same || cell.isUnknown()) {
            tell("source.shown", line, shown, line.value());
        }
    }

    private static boolean agrees(
            ShownNumber shown,
            BigDecimal value,
            AuditLine line,
            Indicator indicator,
            SeenCell cell,
            UnitStatements units) {
        String unit = indicator.unit();
        if (shown.foreign() && UnitWords.base(unit).equals("元")) {
            return false;
        }
        int own = UnitWords.powerOf(unit);
        BigDecimal factor;
        if (shown.isPercent()) {
            factor = BigDecimal.ONE.scaleByPowerOfTen(unit.equals("‰") ? 1 : -own);
        } else if (isOfItsOwn(shown.unit(), unit)) {
            factor = BigDecimal.ONE.scaleByPowerOfTen(UnitWords.powerOf(shown.unit()) - own);
        } else {
            factor = isAsHeld(shown, cell)
                    ? factor(line.conversion())
                    : BigDecimal.ONE.scaleByPowerOfTen(stated(indicator, cell, units) - own);
        }
        return shown.number()
                        .multiply(factor)
                        .subtract(value)
                        .abs()
                        .compareTo(shown.half().multiply(factor))
                <= 0;
    }

    /** Whether the format leaves the number as it is, but for its last digits. */
    private static boolean isAsHeld(ShownNumber shown, SeenCell cell) {
        return cell.amount().map(shown::shows).orElse(true);
    }

    /** The power of the unit that is written around the cell; the indicator's own where nothing is, or more than one. */
    private static int stated(Indicator indicator, SeenCell cell, UnitStatements units) {
        String base = UnitWords.base(indicator.unit());
        Set<Integer> near = units.near(cell.row(), cell.column(), base);
        Set<Integer> said = near.isEmpty() ? units.anywhere(cell.row(), base) : near;
        return said.size() == 1 ? said.iterator().next() : UnitWords.powerOf(indicator.unit());
    }

    /** Whether the text behind the number is a unit that can be set against the indicator's. */
    private static boolean isOfItsOwn(String shown, String unit) {
        String base = UnitWords.base(shown);
        return !shown.isEmpty() && (base.equals(UnitWords.base(unit)) || UnitWords.powerOf(shown) > 0);
    }

    static BigDecimal factor(String conversion) {
        BigDecimal factor = BigDecimal.ONE;
        for (String step : conversion.split("; ")) {
            Matcher scale = FACTOR.matcher(step);
            if (scale.matches()) {
                factor = factor.multiply(new BigDecimal(scale.group(1)));
            }
        }
        return factor;
    }

    /** Units of which a sheet may hold thousands, and a % of which nobody does. */
    private static boolean isScaled(Indicator indicator) {
        String base = UnitWords.base(indicator.unit());
        return !base.isEmpty() && !base.equals("%");
    }

    /** The unit that stands in the row itself is another one, and nothing was converted. */
    private static boolean isOtherUnit(AuditLine line, Indicator indicator, SeenCell cell, UnitStatements units) {
        return units.unitCell(cell.row())
                .map(SeenCell::text)
                .filter(unit -> UnitWords.areApart(unit, indicator.unit())
                                && factor(line.conversion()).compareTo(BigDecimal.ONE) == 0
                        || UnitWords.base(indicator.unit()).equals("元") && UnitWords.isForeign(unit))
                .isPresent();
    }

    /** Of the unit that the log took the number in. */
    private static int power(AuditLine line, Indicator indicator) {
        BigDecimal factor = factor(line.conversion());
        return UnitWords.powerOf(indicator.unit()) + factor.precision() - factor.scale() - 1;
    }

    private void unit(AuditLine line, Indicator indicator, SeenCell cell, UnitStatements units) {
        String base = UnitWords.base(indicator.unit());
        int power = power(line, indicator);
        Set<Integer> near = units.near(cell.row(), cell.column(), base);
        Set<Integer> said = near.isEmpty() ? units.anywhere(cell.row(), base) : near;
        boolean agreed =
                said.isEmpty() || said.contains(power) && (near.isEmpty() ? !units.leaveOpen(base) : said.size() == 1);
        if (!agreed) {
            tell("source.unit", line, said.toString(), line.conversion());
        }
    }

    private void tell(String kind, AuditLine line, String seen, String said) {
        found.accept(SetDifference.of(kind, line.figure(), line.figureName(), line.place(), seen, said));
    }
}

package org.huibao.reading.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibao.notation.Unit;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.reading.period.PeriodHeading;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.reading.unit.UnitStatement.Reach;
import org.huibao.workbook.Cell;

/** 人均罚款（元） in a table of 单位：万元: the line holds for the other amounts, if there are any, and the bracket for this one. */
final class TableException {

    private static final Pattern AMOUNT = Pattern.compile(".*" + HeaderTerms.AMOUNT_LETTER.any() + ".*");

    private TableException() {}

    /** Without what is said of the table, where something nearer says another thing and other amounts follow the table. */
    static List<UnitStatement> in(UnitSurroundings around, List<UnitStatement> statements) {
        if (statements.size() < 2) {
            return statements;
        }
        Unit wanted = around.wanted();
        List<UnitStatement> table = fitting(statements, wanted, Reach.TABLE, Reach.TABLE);
        if (table.isEmpty()) {
            return statements;
        }
        List<UnitStatement> own = fitting(statements, wanted, Reach.ROW, Reach.COLUMN);
        boolean differ = !own.isEmpty()
                && table.stream()
                        .anyMatch(one -> powers(one, wanted)
                                .noneMatch(power -> powers(own.get(0), wanted).anyMatch(power::equals)));
        boolean excepted = differ && (own.get(0).reach() == Reach.COLUMN ? anotherColumn(around) : anotherRow(around));
        return excepted
                ? statements.stream()
                        .filter(statement -> statement.reach() != Reach.TABLE)
                        .toList()
                : statements;
    }

    private static List<UnitStatement> fitting(List<UnitStatement> all, Unit wanted, Reach one, Reach other) {
        List<UnitStatement> fitting = new ArrayList<>(2);
        for (UnitStatement statement : all) {
            if ((statement.reach() == one || statement.reach() == other) && statement.fits(wanted)) {
                fitting.add(statement);
            }
        }
        return fitting;
    }

    private static Stream<Integer> powers(UnitStatement statement, Unit wanted) {
        return statement.fitting(wanted).stream().map(Unit::power);
    }

    /** Another amount in the row whose header says nothing of a unit; the year before is the same one. */
    private static boolean anotherColumn(UnitSurroundings around) {
        ValuePlace place = around.place();
        SheetIndex sheet = place.sheet();
        return around.headerBottom() > 0
                && sheet.grid().row(place.row()).stream()
                        .filter(cell -> cell.kind() == Cell.Kind.NUMBER && cell.column() != place.column())
                        .flatMap(cell -> sheet.shownAt(around.headerBottom(), cell.column()).stream())
                        .anyMatch(header -> isAmount(around, header)
                                && !PeriodHeading.of(header.folded(), Optional.empty())
                                        .isOfAnother());
    }

    private static boolean anotherRow(UnitSurroundings around) {
        SheetLabel own = around.rowLabel();
        ValuePlace place = around.place();
        for (int row = around.headerBottom() + 1;
                own != null && row <= place.sheet().grid().rows();
                row++) {
            boolean another = row != place.row()
                    && around.mentions().isData(row)
                    && (place.unitColumn() == 0 || !place.sheet().filled(row, place.unitColumn()))
                    && place.sheet()
                            .shownAt(row, own.left())
                            .filter(label -> isAmount(around, label))
                            .isPresent();
            if (another) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAmount(UnitSurroundings around, SheetLabel label) {
        return AMOUNT.matcher(label.folded()).matches()
                && around.mentions()
                        .at(label.top(), label.left())
                        .filter(mention -> mention.phrase() != null)
                        .isEmpty();
    }
}

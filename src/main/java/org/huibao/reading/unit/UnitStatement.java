package org.huibao.reading.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.huibao.notation.Unit;
import org.huibao.notation.UnitPhrase;

/**
 * One place of a sheet that says in what unit a value is given.
 *
 * @param units empty where there is a scale word and nobody knows what it says
 * @param text as the finding prints it
 * @param line true for 单位：万元, which speaks of the numbers around it and names nothing else
 */
public record UnitStatement(Reach reach, List<Unit> units, String text, boolean line) {

    /** What the statement stands beside, from the nearest to the value to the farthest. */
    public enum Reach {
        /** The row's own cell under 单位, its label, a unit beside the number. */
        ROW,
        /** The same, written for a row above and left blank since. */
        CARRIED,
        /** A header over the value, at whatever level; a row of units below it. */
        COLUMN,
        /** The heading of the group that the row belongs to. */
        GROUP,
        /** A line, a title, the sheet's name. */
        TABLE,
        /** A page header, a text box, a comment: it converts nothing, and must not say another unit. */
        MARGIN,
        /** Beyond another table or of a row that has its own value: what is said there may hold here or not. */
        ELSEWHERE
    }

    public UnitStatement(Reach reach, List<Unit> units, String text) {
        this(reach, units, text, false);
    }

    public static UnitStatement of(Reach reach, UnitPhrase phrase, String text) {
        return new UnitStatement(reach, phrase.units(), text, phrase.form() == UnitPhrase.Form.LINE);
    }

    /** The units that a number can be converted from; 万 alone is 万 of what is wanted. */
    List<Unit> fitting(Unit wanted) {
        List<Unit> fitting = new ArrayList<>(units.size());
        for (Unit unit : units) {
            Unit scaled = scaled(unit, wanted);
            if (wanted.isNone() || scaled.isOf(wanted)) {
                fitting.add(scaled);
            }
        }
        return fitting;
    }

    /** True if there is one of them. */
    boolean fits(Unit wanted) {
        for (Unit unit : units) {
            if (wanted.isNone() || scaled(unit, wanted).isOf(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static Unit scaled(Unit unit, Unit wanted) {
        OptionalInt scale = Unit.scaleWord(unit.text());
        return scale.isPresent() && !wanted.isNone()
                ? new Unit(unit.text() + wanted.base(), wanted.base(), scale.getAsInt())
                : unit;
    }

    boolean isOwn() {
        return reach == Reach.ROW || reach == Reach.COLUMN;
    }

    boolean isScaled() {
        return units.stream().anyMatch(unit -> unit.power() != 0);
    }

    boolean isMoneyOnly() {
        return !units.isEmpty() && units.stream().allMatch(Unit::isMoney);
    }

    String listed() {
        return units.isEmpty()
                ? text
                : String.join("、", units.stream().map(Unit::text).toList());
    }
}

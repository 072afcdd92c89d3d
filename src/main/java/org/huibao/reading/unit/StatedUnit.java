package org.huibao.reading.unit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huibao.notation.Unit;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.reading.unit.UnitStatement.Reach;

/** The unit that a sheet states for a value, wherever it says so; see {@link UnitSurroundings}. */
public sealed interface StatedUnit {

    /** Nothing is stated: the indicator's own unit holds. */
    record Silent() implements StatedUnit {}

    /** The unit stated can be converted to the indicator's. */
    record Clear(Unit unit) implements StatedUnit {}

    /** Another unit, two that do not agree, or words that nobody understands. */
    record Unclear(String stated) implements StatedUnit {}

    public static StatedUnit of(ValuePlace place, Unit wanted) {
        return Agreement.of(UnitSurroundings.of(place, wanted), wanted);
    }

    /** Weighs what is stated against one another and against the unit that is wanted. */
    final class Agreement {

        private static final String PERCENT = "%";

        private Agreement() {}

        /** @param statements from the nearest to the farthest */
        public static StatedUnit of(List<UnitStatement> statements, Unit wanted) {
            if (statements.isEmpty()) {
                return new Silent();
            }
            List<UnitStatement> told = new ArrayList<>(statements.size());
            UnitStatement nearest = null;
            for (UnitStatement statement : statements) {
                if (!statement.units().isEmpty()) {
                    told.add(statement);
                    nearest = nearest == null && statement.isOwn() ? statement : nearest;
                }
            }
            if (wanted.isNone()) {
                return withoutUnit(told);
            }
            if (nearest != null && !nearest.fits(wanted)) {
                return new Unclear(nearest.listed());
            }
            StatedUnit agreed = agreed(told, wanted);
            return agreed instanceof Unclear ? agreed : withHints(statements, withMargins(told, agreed, wanted));
        }

        /**
         * What is said of a number together with what is said beside all numbers.
         *
         * @param stated of the number
         * @param apart all of {@link Reach#MARGIN}
         */
        public static StatedUnit besides(StatedUnit stated, List<UnitStatement> apart, Unit wanted) {
            return wanted.isNone() ? stated : withHints(apart, withMargins(apart, stated, wanted));
        }

        private static StatedUnit withoutUnit(List<UnitStatement> told) {
            return told.stream()
                    .filter(statement -> statement.isOwn() && statement.units().size() > 1
                            || statement.isScaled()
                                    && (statement.isOwn()
                                            || statement.reach() == Reach.TABLE && !statement.isMoneyOnly()))
                    .findFirst()
                    .<StatedUnit>map(statement -> new Unclear(statement.listed()))
                    .orElseGet(Silent::new);
        }

        private static StatedUnit agreed(List<UnitStatement> told, Unit wanted) {
            List<UnitStatement> fitting = new ArrayList<>(told.size());
            for (UnitStatement statement : told) {
                boolean near = statement.reach() != Reach.ELSEWHERE && statement.reach() != Reach.MARGIN;
                if (near && statement.fits(wanted)) {
                    fitting.add(statement);
                }
            }
            if (fitting.isEmpty()) {
                return nothingFits(told, wanted);
            }
            Set<Integer> common = powers(fitting.get(0), wanted);
            for (int i = 1; i < fitting.size(); i++) {
                Set<Integer> both = new HashSet<>(common);
                both.retainAll(powers(fitting.get(i), wanted));
                if (both.isEmpty()) {
                    return new Unclear(
                            fitting.get(0).listed() + " / " + fitting.get(i).listed());
                }
                common = both;
            }
            if (common.size() > 1) {
                return new Unclear(fitting.get(0).listed());
            }
            int power = common.iterator().next();
            return new Clear(fitting.get(0).fitting(wanted).stream()
                    .filter(unit -> unit.power() == power)
                    .findFirst()
                    .orElseThrow());
        }

        private static StatedUnit withMargins(List<UnitStatement> told, StatedUnit agreed, Unit wanted) {
            int power = agreed instanceof Clear clear ? clear.unit().power() : wanted.power();
            for (UnitStatement statement : told) {
                boolean differs = statement.reach() == Reach.MARGIN
                        && statement.fits(wanted)
                        && !powers(statement, wanted).contains(power);
                if (differs) {
                    return new Unclear(statement.listed());
                }
            }
            return agreed;
        }

        private static Set<Integer> powers(UnitStatement statement, Unit wanted) {
            List<Unit> fitting = statement.fitting(wanted);
            if (fitting.size() == 1) {
                return Set.of(fitting.get(0).power());
            }
            Set<Integer> powers = new HashSet<>();
            fitting.forEach(unit -> powers.add(unit.power()));
            return powers;
        }

        /** A line of another thing is no line about this one, unless there is no telling what else the number could be. */
        private static StatedUnit nothingFits(List<UnitStatement> told, Unit wanted) {
            for (UnitStatement statement : told) {
                boolean differs = statement.fitting(wanted).stream().anyMatch(unit -> unit.power() != wanted.power());
                if (statement.reach() == Reach.ELSEWHERE && differs) {
                    return new Unclear(statement.listed());
                }
                boolean another = !wanted.isMoney() && statement.isMoneyOnly()
                        || wanted.base().equals(PERCENT);
                if (statement.reach() == Reach.TABLE && statement.line() && !another) {
                    return new Unclear(statement.listed());
                }
            }
            return new Silent();
        }

        /** What nobody understood may only repeat what is known. */
        private static StatedUnit withHints(List<UnitStatement> statements, StatedUnit agreed) {
            if (agreed instanceof Unclear) {
                return agreed;
            }
            List<String> hints = new ArrayList<>();
            for (UnitStatement statement : statements) {
                boolean repeats = agreed instanceof Clear clear
                        && clear.unit().power() > 0
                        && statement.text().contains(clear.unit().text());
                if (statement.units().isEmpty() && !repeats) {
                    hints.add(statement.text());
                }
            }
            return hints.isEmpty() ? agreed : new Unclear(hints.get(0));
        }
    }
}

package org.huibao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.Labels;
import org.huibao.notation.Unit;

/**
 * The unit that a sheet states for a value: in the row's 单位 column, in a bracket behind the row's label or a header, or in a line
 * 单位：万元 above the table.
 */
sealed interface StatedUnit {

    /** Nothing is stated: the indicator's own unit holds. */
    record Silent() implements StatedUnit {}

    /** The unit stated can be converted to the indicator's. */
    record Clear(Unit unit) implements StatedUnit {}

    /** Another unit, or two that do not agree. */
    record Unclear(String stated) implements StatedUnit {}

    static StatedUnit of(Place place, Unit wanted) {
        List<List<Unit>> statements = new ArrayList<>();
        inUnitColumn(place, wanted).ifPresent(unit -> statements.add(List.of(unit)));
        if (place.rowLabel() != null) {
            statements.add(Labels.unitsBehind(place.rowLabel().plain()));
        }
        place.headers().forEach(header -> statements.add(Labels.unitsBehind(header.plain())));
        statements.removeIf(List::isEmpty);
        if (statements.isEmpty()) {
            return Line.above(place)
                    .filter(units -> !Line.speaksOfMoneyOnly(units, wanted))
                    .map(units -> fit(units, wanted))
                    .orElseGet(Silent::new);
        }
        return agreed(statements, wanted);
    }

    /** Of the column of a ledger that is summed: in a bracket behind its header, or behind one merged over it, or in a line above. */
    static StatedUnit inLedger(LedgerHeader header, Unit wanted) {
        List<List<Unit>> statements =
                new ArrayList<>(List.of(Labels.unitsBehind(header.counted().plain())));
        header.overCounted().forEach(over -> statements.add(Labels.unitsBehind(over.plain())));
        statements.removeIf(List::isEmpty);
        if (!statements.isEmpty()) {
            return agreed(statements, wanted);
        }
        for (int i = header.above().size() - 1; i >= 0; i--) {
            for (Label label : header.above().get(i).labels().values()) {
                Optional<List<Unit>> units = Line.stated(label);
                if (units.isPresent()) {
                    return Line.speaksOfMoneyOnly(units.get(), wanted) ? new Silent() : fit(units.get(), wanted);
                }
            }
        }
        return new Silent();
    }

    /** Of one row of a ledger with units of its own, which must not contradict the header's. */
    static StatedUnit inRow(LedgerHeader header, List<Unit> own, Unit wanted) {
        List<List<Unit>> statements = new ArrayList<>();
        own.forEach(unit -> statements.add(List.of(unit)));
        statements.add(Labels.unitsBehind(header.counted().plain()));
        header.overCounted().forEach(over -> statements.add(Labels.unitsBehind(over.plain())));
        statements.removeIf(List::isEmpty);
        return agreed(statements, wanted);
    }

    static boolean isMoney(Unit unit) {
        return Line.MONEY.contains(unit.base());
    }

    /** The nearest statement decides; another one of the same base must not contradict it. */
    private static StatedUnit agreed(List<List<Unit>> statements, Unit wanted) {
        StatedUnit nearest = fit(statements.get(0), wanted);
        for (List<Unit> other : statements) {
            if (nearest instanceof Clear clear
                    && fit(other, wanted) instanceof Clear differing
                    && clear.unit.power() != differing.unit.power()) {
                return new Unclear(clear.unit.text() + " / " + differing.unit.text());
            }
        }
        return nearest;
    }

    private static StatedUnit fit(List<Unit> listed, Unit wanted) {
        List<Unit> same = listed.stream()
                .filter(unit -> wanted.isNone() || unit.to(wanted).isPresent())
                .toList();
        if (same.size() != 1 || wanted.isNone() && isScaled(same.get(0))) {
            return new Unclear(String.join("、", listed.stream().map(Unit::text).toList()));
        }
        return wanted.isNone() ? new Silent() : new Clear(same.get(0));
    }

    private static boolean isScaled(Unit unit) {
        return unit.power() != 0;
    }

    private static Optional<Unit> inUnitColumn(Place place, Unit wanted) {
        if (place.unitColumn() == 0) {
            return Optional.empty();
        }
        return place.sheet()
                .shownAt(place.row(), place.unitColumn())
                .map(label -> Unit.of(label.cell().legible()))
                // Where nothing but a number names the row, the column 单位 may hold organisations.
                .filter(unit ->
                        place.rowLabel() != null || unit.known() || unit.base().equals(wanted.base()));
    }

    /** A line such as 单位：万元 above a table. */
    final class Line {

        private static final Pattern WITH_COLON = Pattern.compile("(计量|金额|货币)?单位:([^():]{1,20})\\)?$");
        private static final Pattern WITH_SPACE = Pattern.compile("(计量|金额|货币)?单位[\\s\\u3000]+(\\S{1,20})$");
        private static final Set<String> MONEY = Set.of("元", "美元", "欧元", "港元", "港币", "日元", "円", "英镑", "镑");

        /** How far above the headers such a line stands at most. */
        private static final int REACH = 5;

        private Line() {}

        private static Optional<List<Unit>> above(Place place) {
            if (place.headers().isEmpty()) {
                return Optional.empty();
            }
            int top = place.headers().get(place.headers().size() - 1).top();
            for (int row = top; row >= Math.max(1, top - REACH); row--) {
                for (Label label : place.sheet().inRow(row)) {
                    Optional<List<Unit>> units = stated(label);
                    if (units.isPresent()) {
                        return units;
                    }
                }
            }
            return Optional.empty();
        }

        /** 单位：县司法局 names an organisation; only 计量单位 and its like must be followed by a unit. */
        private static Optional<List<Unit>> stated(Label label) {
            if (!label.plain().contains("单位")) {
                return Optional.empty();
            }
            Matcher matcher = WITH_COLON.matcher(label.plain());
            if (!matcher.find()) {
                matcher = WITH_SPACE.matcher(label.cell().legible().strip());
                if (!matcher.find()) {
                    return Optional.empty();
                }
            }
            List<Unit> units = Labels.units(matcher.group(2));
            return matcher.group(1) != null || units.stream().allMatch(Unit::known)
                    ? Optional.of(units)
                    : Optional.empty();
        }

        /** 单位：万元 above a table says nothing about its columns of cases and persons. */
        private static boolean speaksOfMoneyOnly(List<Unit> units, Unit wanted) {
            return !MONEY.contains(wanted.base()) && units.stream().allMatch(unit -> MONEY.contains(unit.base()));
        }
    }
}

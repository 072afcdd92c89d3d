package org.huibao.model;

import org.jspecify.annotations.Nullable;

/**
 * One source of a figure.
 *
 * @param role what it does for the figure
 * @param department code; empty for a published figure of the period before
 * @param indicator code of the indicator observed: the figure's own, or a formula's input
 * @param period the period the observation is about
 * @param value in the indicator's unit; {@link Value.Missing} with {@code NO_RETURN} where nothing was filed
 * @param cell null where nothing was filed
 * @param raw content of the cell before anything was done to it
 * @param conversion see {@link Observation#conversion}; where nothing was filed, who accepted that and why: {@code accepted 张三: 已核实}
 * @param cells all the cells that the value was made of: one, those of a ledger that count, or none
 */
public record Contribution(
        Role role,
        String department,
        String indicator,
        String period,
        Value value,
        @Nullable CellRef cell,
        String raw,
        String conversion,
        Cells cells) {

    /** Of one cell or none. */
    public Contribution(
            Role role,
            String department,
            String indicator,
            String period,
            Value value,
            @Nullable CellRef cell,
            String raw,
            String conversion) {
        this(
                role,
                department,
                indicator,
                period,
                value,
                cell,
                raw,
                conversion,
                cell == null ? new Cells(0, "") : Cells.one(cell.address()));
    }

    public static Contribution of(Role role, Observation seen) {
        return new Contribution(
                role,
                seen.department(),
                seen.indicator(),
                seen.period(),
                seen.value(),
                seen.cell(),
                seen.raw(),
                seen.conversion(),
                seen.cells());
    }

    public Contribution as(Role other) {
        return new Contribution(other, department, indicator, period, value, cell, raw, conversion, cells);
    }
}

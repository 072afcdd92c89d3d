package org.huibao.model;

/**
 * What one cell of one return says about one indicator, or all rows of one of its ledgers together.
 *
 * @param department code of the reporting department
 * @param indicator code
 * @param period the period the value is about: the report's, or the one before where the cell stands under 上年数
 * @param value number, text, none or blank, never missing
 * @param cell where it stands; the first of a ledger's cells
 * @param raw the cell's content before anything was done to it; empty for several cells
 * @param conversion what was done, language-neutral steps joined by {@code "; "}: {@code text}, {@code unit 件},
 *     {@code scale 万元→元 ×10000}, {@code percent ×100}, {@code 15 digits}; empty for a number taken as it stands
 * @param role {@link Role#COUNT} or {@link Role#ADDEND} for a ledger's row; ADDEND, TEXT, NONE or BLANK elsewhere;
 *     {@link Role#INPUT} for what a form says of an indicator that is counted from a ledger: compared, never summed
 * @param cells all the cells that it was made of: one, or those of a ledger that count
 * @param rows which rows of a ledger were counted, see {@link LedgerRows}; empty for a single cell
 */
public record Observation(
        String department,
        String indicator,
        String period,
        Value value,
        CellRef cell,
        String raw,
        String conversion,
        Role role,
        Cells cells,
        String rows) {

    /** Of one cell. */
    public Observation(
            String department,
            String indicator,
            String period,
            Value value,
            CellRef cell,
            String raw,
            String conversion,
            Role role) {
        this(department, indicator, period, value, cell, raw, conversion, role, Cells.one(cell.address()), "");
    }
}

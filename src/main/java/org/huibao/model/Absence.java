package org.huibao.model;

/**
 * That a return was looked through, and no cell of it speaks of an indicator that its department owes.
 *
 * @param department code
 * @param indicator code
 * @param nearest the label that comes nearest to what was looked for, as it is written; empty where none is near
 * @param beside the first number in the label's row that no indicator uses, as it is written; empty where there is none
 * @param place of the label, of a sheet whose name is the label, or of the file where none is near
 * @param distance how far the label is from what was looked for: 0 for an equal one; of no meaning where none is near
 */
public record Absence(
        String department, String indicator, String nearest, String beside, CellRef place, int distance) {}

package org.huibao.model;

/**
 * A number in a return that no figure uses, or several of them.
 *
 * @param sheet as it stands in the workbook
 * @param cells A1 notation: one cell of a form; a range of a column of a ledger ({@code C3:C1200}), or of its rows, told by their first
 *     column ({@code A5:A7}); empty for a whole sheet
 * @param raw what the cell holds; for a range how many numbers, or rows of a ledger, it stands for
 * @param shown what people see in the cell; empty for a range
 * @param nearest the label that names the number, as far as one does: that of its row, then that of its column
 */
public record UnreadNumber(String sheet, String cells, String raw, String shown, UnreadReason reason, String nearest) {}

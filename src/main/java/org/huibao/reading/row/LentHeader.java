package org.huibao.reading.row;

/**
 * The header of a ledger over the rows of another sheet, in which nobody has written it again.
 *
 * @param first row that is one of the ledger's
 */
public record LentHeader(LedgerHeader header, int first) {}

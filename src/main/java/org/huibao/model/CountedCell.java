package org.huibao.model;

import java.math.BigDecimal;

/**
 * A cell of a ledger that counts.
 *
 * @param address A1 notation
 * @param raw the cell's content before anything was done to it
 * @param amount in the indicator's unit; 1 for a case
 * @param conversion see {@link Observation#conversion}
 */
public record CountedCell(String address, String raw, BigDecimal amount, String conversion) {}
